import type { ActionList } from '#shared/contract/actions.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { PlanKind } from '#shared/domain/planning/plan-kind.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { amended, loadAmendments } from '../../amendments/load-amendments.ts';
import { endOfKnowledge, type AsAt } from '../../as-at.ts';
import { standingWorkstreams } from '../load-workstreams.ts';

export interface StandingPlan {
  readonly id: number;
  readonly code: string;
  readonly title: string;
  readonly kind: PlanKind;
  readonly purpose: string;
  readonly adopted_on: IsoDate | null;
  readonly source_id: number | null;
}

/** The plans known at an as-at date, as they were then, in the order in which they were added. */
export async function loadPlans(db: ReadableDb, asAt: AsAt): Promise<StandingPlan[]> {
  const amendments = await loadAmendments(db, 'plans', asAt);
  const rows = await db
    .selectFrom('plans')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('id')
    .execute();
  return rows.map((row): StandingPlan => amended(row, amendments));
}

/** The plans that have workstreams, each with their names: what a list of actions is filtered by. */
export async function plansOfList(db: ReadableDb, asAt: AsAt): Promise<ActionList['plans']> {
  const workstreams = [...(await standingWorkstreams(db, asAt)).values()];
  const plans = (await loadPlans(db, asAt)).map(({ id, title }) => ({
    title,
    workstreams: workstreams.filter(({ plan_id }) => plan_id === id).map(({ name }) => name),
  }));
  return plans.filter((plan) => plan.workstreams.length > 0);
}
