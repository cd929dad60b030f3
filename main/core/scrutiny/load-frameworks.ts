import type { FrameworkArea, GradeScale } from '#shared/domain/scrutiny/compare-judgements.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';

/** Areas of judgement and grades by framework, in their order: data, because frameworks change. */
export interface Frameworks {
  readonly areas: readonly FrameworkArea[];
  /** The best grade first. */
  readonly scales: readonly GradeScale[];
}

/** Every framework known by then; those of the program itself have been known from the start. */
export async function loadFrameworks(db: ReadableDb, asAt: AsAt): Promise<Frameworks> {
  const end = endOfKnowledge(asAt);
  const areas = await db
    .selectFrom('judgement_areas as area')
    .leftJoin('judgement_areas as earlier', 'earlier.id', 'area.continues_id')
    .select(['area.framework', 'area.name', 'earlier.framework as earlierFramework', 'earlier.name as earlierName'])
    .where('area.recorded_at', '<', end)
    .orderBy('area.framework')
    .orderBy('area.position')
    .orderBy('area.id')
    .execute();
  const grades = await db
    .selectFrom('judgement_grades')
    .select(['framework', 'name'])
    .where('recorded_at', '<', end)
    .orderBy('framework')
    .orderBy('rank')
    .orderBy('id')
    .execute();
  const scales = Map.groupBy(grades, ({ framework }) => framework);
  return {
    areas: areas.map(({ framework, name, earlierFramework, earlierName }) => ({
      framework,
      name,
      continues:
        earlierFramework === null || earlierName === null ? null : { framework: earlierFramework, name: earlierName },
    })),
    scales: [...scales].map(([framework, rows]) => ({ framework, grades: rows.map(({ name }) => name) })),
  };
}

/** Where a grade stands on its scale, 0 the best and 1 the worst; null where no scale of that framework has it. */
export function badnessOn({ scales }: Frameworks, framework: string, grade: string): number | null {
  const usable = framework === '' ? scales : scales.filter((scale) => scale.framework === framework);
  const scale = usable.find(({ grades }) => grades.includes(grade));
  if (scale === undefined) return null;
  return scale.grades.indexOf(grade) / Math.max(1, scale.grades.length - 1);
}
