import type { MilestoneFacts } from '#shared/domain/planning/milestone.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import type { AsAt } from '../as-at.ts';
import { factsBy } from '../facts-by.ts';
import { loadMilestones } from './background/load-milestones.ts';
import { loadSuccessions } from './background/load-successions.ts';

/** What happens inside an action and after it, by its id: its milestones, and the references of what took its place. */
export interface PlanSteps {
  readonly milestones: ReadonlyMap<number, readonly MilestoneFacts[]>;
  readonly succeededBy: ReadonlyMap<number, readonly string[]>;
}

/** What a list shows of steps: nothing. */
export const noSteps: PlanSteps = { milestones: new Map(), succeededBy: new Map() };

/** Milestones and successions known at an as-at date. */
export async function loadPlanSteps(
  db: ReadableDb,
  asAt: AsAt,
  only: readonly number[] | null = null,
): Promise<PlanSteps> {
  const successions = await loadSuccessions(db, asAt);
  const refs = successions.length === 0 ? new Map<number, string>() : await actionRefs(db);
  return {
    milestones: await loadMilestones(db, asAt, only),
    succeededBy: factsBy(
      successions,
      ({ from }) => from,
      ({ to }) => refs.get(to) ?? '',
    ),
  };
}

async function actionRefs(db: ReadableDb): Promise<Map<number, string>> {
  const rows = await db.selectFrom('actions').select(['id', 'ref']).execute();
  return new Map(rows.map(({ id, ref }) => [id, ref]));
}
