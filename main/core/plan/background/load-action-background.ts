import type {
  ActionBackground,
  DecisionMade,
  MilestoneView,
  RelatedAction,
  SuccessionView,
} from '#shared/contract/action-background.ts';
import type { ActionRow } from '#shared/contract/actions.ts';
import type { ActionLinkSets } from '#shared/contract/action-changes.ts';
import { milestonePosition } from '#shared/domain/planning/milestone.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { amended, loadAmendments } from '../../amendments/load-amendments.ts';
import { endOfKnowledge, type AsAt } from '../../as-at.ts';
import type { PeriodInView } from '../../period-in-view.ts';
import { meetingNames } from '../change/decided-at.ts';
import { loadActionLinks } from '../load-action-links.ts';
import { listActions } from '../list-actions.ts';
import { standingWorkstreams } from '../load-workstreams.ts';
import { actionByRef, actionNotFound } from '../plan-commands.ts';
import { linkedThings } from './linked-things.ts';
import { loadFieldChanges } from './load-field-changes.ts';
import { loadMilestones } from './load-milestones.ts';
import { loadSuccessions, type SuccessionFacts } from './load-successions.ts';

/** What surrounds one action in the period in view. @throws Refusal `ActionNotFound` */
export async function loadActionBackground(view: PeriodInView, ref: string): Promise<ActionBackground> {
  const { db, asAt } = view;
  const recorded = await actionByRef(db, ref);
  const row = amended(recorded, await loadAmendments(db, 'actions', asAt));
  const actions = new Map((await listActions(view)).map((one) => [one.ref, one]));
  const action = actions.get(ref);
  if (action === undefined) throw actionNotFound(ref);
  const named = (refs: readonly string[]): RelatedAction[] =>
    refs.flatMap((one) => {
      const other = actions.get(one);
      return other === undefined ? [] : [relatedOf(other)];
    });
  const links = await loadActionLinks(db, asAt);
  const linked = linkSets(links, row.id);
  const refById = await actionRefs(db);
  const successions = await loadSuccessions(db, asAt);
  const successionView = (one: SuccessionFacts, other: number): SuccessionView[] =>
    named([refById.get(other) ?? '']).map((of) => ({ kind: one.kind, action: of, decision: one.decision }));
  const milestones = (await loadMilestones(db, asAt, [row.id])).get(row.id) ?? [];
  return {
    ref,
    description: row.description,
    ...(await placeInPlan(db, row.workstream_id, asAt)),
    links: linked,
    ...(await linkedThings(db, asAt, linked)),
    agencies: linked.agencies,
    needs: named(linked.needs),
    neededBy: named([...links.needs].flatMap(([id, needs]) => (needs.includes(ref) ? [refById.get(id) ?? ''] : []))),
    milestones: milestones.map((milestone): MilestoneView => {
      const position = milestonePosition(milestone, asAt.asAtOn);
      return { ...milestone, position, afterDue: position.state === 'due' && position.dueOn > action.agreedDueOn };
    }),
    cameFrom: successions.filter(({ to }) => to === row.id).flatMap((one) => successionView(one, one.from)),
    became: successions.filter(({ from }) => from === row.id).flatMap((one) => successionView(one, one.to)),
    cancelled: await cancellation(db, row.id, asAt),
    changes: await loadFieldChanges(db, recorded, asAt),
  };
}

const relatedOf = ({ ref, title, status, agreedDueOn, rating }: ActionRow): RelatedAction => ({
  ref,
  title,
  status,
  agreedDueOn,
  rating,
});

const linkSets = (links: Awaited<ReturnType<typeof loadActionLinks>>, id: number): ActionLinkSets => ({
  findings: [...(links.findings.get(id) ?? [])],
  recommendations: [...(links.recommendations.get(id) ?? [])],
  indicators: [...(links.indicators.get(id) ?? [])],
  agencies: [...(links.agencies.get(id) ?? [])],
  needs: [...(links.needs.get(id) ?? [])],
});

async function actionRefs(db: ReadableDb): Promise<ReadonlyMap<number, string>> {
  const rows = await db.selectFrom('actions').select(['id', 'ref']).execute();
  return new Map(rows.map(({ id, ref }) => [id, ref]));
}

async function placeInPlan(db: ReadableDb, workstreamId: number, asAt: AsAt) {
  const workstream = (await standingWorkstreams(db, asAt)).get(workstreamId);
  const planId = workstream?.plan_id ?? null;
  const plan =
    planId === null
      ? undefined
      : await db.selectFrom('plans').select(['id', 'title']).where('id', '=', planId).executeTakeFirst();
  const title = plan === undefined ? null : amended(plan, await loadAmendments(db, 'plans', asAt)).title;
  return { plan: title, workstreamCode: workstream?.code ?? '' };
}

/** The lead's latest report, where it cancels the action. */
async function cancellation(db: ReadableDb, actionId: number, asAt: AsAt): Promise<DecisionMade | null> {
  const last = await db
    .selectFrom('updates')
    .select(['status', 'reported_on', 'reported_by', 'narrative', 'meeting_id'])
    .where('action_id', '=', actionId)
    .where('agency_id', 'is', null)
    .where('reported_on', '<=', asAt.asAtOn)
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('reported_on', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last?.status !== 'cancelled') return null;
  const meetings = await meetingNames(db, asAt);
  return {
    on: last.reported_on,
    by: last.reported_by,
    meeting: last.meeting_id === null ? null : (meetings.get(last.meeting_id) ?? null),
    reason: last.narrative,
  };
}
