import type { NewArea, NewFramework } from '#shared/contract/scrutiny-inputs.ts';
import { fold } from '#shared/domain/returns/fold.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import type { Session } from '../session.ts';
import { areaNotKnown, areaTaken, frameworkNotKnown, frameworkTaken, repeatedInList } from './scrutiny-refusals.ts';

/** Adds a framework with its areas and grades, each in its order. @throws Refusal `FrameworkTaken`, `FrameworkNotValid` */
export async function addFramework(session: Session, { name, areas, grades }: NewFramework): Promise<void> {
  refuseRepeated('area', areas);
  refuseRepeated('grade', grades);
  const author = await session.author('scrutiny.addFramework');
  await session.workspace.write(author, async (db) => {
    const known = await db.selectFrom('judgement_areas').select('framework').distinct().execute();
    if (known.some(({ framework }) => fold(framework) === fold(name))) throw frameworkTaken(name);
    for (const [index, area] of areas.entries()) {
      const row = { framework: name, name: area, position: index + 1, continues_id: null, recorded_at: author.at };
      await db.insertInto('judgement_areas').values(row).execute();
    }
    for (const [index, grade] of grades.entries()) {
      const row = { framework: name, name: grade, rank: index + 1, recorded_at: author.at };
      await db.insertInto('judgement_grades').values(row).execute();
    }
    return {
      result: null,
      changes: [{ entity: 'judgement_areas', ref: name, before: null, after: { areas, grades } }],
    };
  });
}

/** Adds an area at the end of a framework. @throws Refusal `FrameworkNotKnown`, `AreaTaken`, `AreaNotKnown` */
export async function addArea(session: Session, { framework, name, continues }: NewArea): Promise<void> {
  const author = await session.author('scrutiny.addArea');
  await session.workspace.write(author, async (db) => {
    const held = await db
      .selectFrom('judgement_areas')
      .select(['name', 'position'])
      .where('framework', '=', framework)
      .orderBy('position')
      .execute();
    if (held.length === 0) throw frameworkNotKnown(framework);
    if (held.some((area) => fold(area.name) === fold(name))) throw areaTaken(framework, name);
    const position = (held.at(-1)?.position ?? 0) + 1;
    const continues_id = continues === null ? null : await areaId(db, continues);
    await db
      .insertInto('judgement_areas')
      .values({ framework, name, position, continues_id, recorded_at: author.at })
      .execute();
    const after = { framework, name, continues: continues === null ? '' : `${continues.framework}: ${continues.name}` };
    return {
      result: null,
      changes: [{ entity: 'judgement_areas', ref: `${framework}: ${name}`, before: null, after }],
    };
  });
}

async function areaId(db: ReadableDb, { framework, name }: NonNullable<NewArea['continues']>): Promise<number> {
  const row = await db
    .selectFrom('judgement_areas')
    .select('id')
    .where('framework', '=', framework)
    .where('name', '=', name)
    .executeTakeFirst();
  if (row === undefined) throw areaNotKnown(framework, name);
  return row.id;
}

function refuseRepeated(what: 'area' | 'grade', names: readonly string[]): void {
  const repeated = names.find((name, index) => names.findIndex((other) => fold(other) === fold(name)) < index);
  if (repeated !== undefined) throw repeatedInList(what, repeated);
}
