import type { ActionFacts, DueDateChange } from '#shared/domain/plan.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { amended, loadAmendments } from '../amendments/load-amendments.ts';
import { endOfKnowledge, knownThen, type AsAt } from '../as-at.ts';
import { factsBy } from '../facts-by.ts';
import { loadCitations, type CitationOf } from '../load-citations.ts';
import { loadActionModerations } from '../load-moderations.ts';
import { successorDays } from './background/load-successions.ts';
import { meetingNames } from './change/decided-at.ts';
import { loadEvidence } from './load-evidence.ts';
import { loadActionLinks, noLinks, type ActionLinks } from './load-action-links.ts';
import { loadPlanSteps, noSteps, type PlanSteps } from './load-plan-steps.ts';
import { loadDecidingUpdates, loadUpdates } from './load-updates.ts';
import { standingPeople } from '../people/standing-people.ts';
import { standingWorkstreams } from './load-workstreams.ts';

/**
 * Everything known about every action at an as-at date: rows recorded by then and dated on or before it.
 * In the order of workstream and reference; `workstream` is the workstream's name. A fixed number of queries,
 * however many actions there are.
 */
export const loadActions = async (db: ReadableDb, asAt: AsAt): Promise<ActionFacts[]> =>
  actionFacts(db, asAt, await actionRows(db, asAt), {
    updatesOf: loadUpdates,
    linksOf: loadActionLinks,
    stepsOf: loadPlanSteps,
  });

/** The same, as far as ratings, dates and rows of a list need it: without most updates, and without links. */
export async function loadActionsForList(
  db: ReadableDb,
  asAt: AsAt,
  only: readonly number[] | null = null,
): Promise<ActionFacts[]> {
  const rows = await actionRows(db, asAt, { ids: only });
  const brief = { updatesOf: loadDecidingUpdates, linksOf: async () => noLinks, stepsOf: async () => noSteps };
  return actionFacts(db, asAt, rows, brief, only);
}

/** One action with everything known about it; undefined where there was none of that reference. */
export async function loadAction(db: ReadableDb, asAt: AsAt, ref: string): Promise<ActionFacts | undefined> {
  const rows = await actionRows(db, asAt, { ref });
  const only = rows.map(({ id }) => id);
  const full = { updatesOf: loadUpdates, linksOf: loadActionLinks, stepsOf: loadPlanSteps };
  return (await actionFacts(db, asAt, rows, full, only))[0];
}

/** How much of each action is loaded. */
interface Loaders {
  readonly updatesOf: typeof loadUpdates;
  readonly linksOf: typeof loadActionLinks;
  readonly stepsOf: typeof loadPlanSteps;
}

async function actionFacts(
  db: ReadableDb,
  asAt: AsAt,
  actions: Awaited<ReturnType<typeof actionRows>>,
  { updatesOf, linksOf, stepsOf }: Loaders,
  only: readonly number[] | null = null,
): Promise<ActionFacts[]> {
  const citationOf = await loadCitations(db);
  const [updates, changes, evidence, moderations, links, steps] = [
    await updatesOf(db, asAt, citationOf, only),
    await loadDueDateChanges(db, asAt, citationOf, only),
    await loadEvidence(db, asAt, only),
    await loadActionModerations(db, asAt, only),
    await linksOf(db, asAt, only),
    await stepsOf(db, asAt, only),
  ];
  return actions.map((row) => ({
    ref: row.ref,
    title: row.title,
    successMeasure: row.success_measure,
    workstream: row.workstream,
    lead: row.lead,
    agency: row.agency,
    highPriority: row.high_priority === 1,
    startsOn: row.starts_on,
    baselineDueOn: row.baseline_due_on,
    dueDateChanges: changes.get(row.id) ?? [],
    updates: updates.get(row.id) ?? [],
    evidence: evidence.get(row.id) ?? [],
    moderation: moderations.get(row.id) ?? null,
    findings: links.findings.get(row.id) ?? [],
    recommendations: links.recommendations.get(row.id) ?? [],
    indicators: links.indicators.get(row.id) ?? [],
    ...stepsFacts(row.id, links, steps),
    citation: citationOf(row.source_id),
  }));
}

/** Left out where there are none, so that snapshots made before they were kept stay what they are. */
function stepsFacts(
  id: number,
  { needs }: ActionLinks,
  { milestones, succeededBy }: PlanSteps,
): Pick<ActionFacts, 'needs' | 'milestones' | 'succeededBy'> {
  const [needed, inside, after] = [needs.get(id), milestones.get(id), succeededBy.get(id)];
  return {
    ...(needed === undefined ? {} : { needs: needed }),
    ...(inside === undefined ? {} : { milestones: inside }),
    ...(after === undefined ? {} : { succeededBy: after }),
  };
}

/** Which actions are wanted; all where neither is given. */
interface Wanted {
  readonly ref?: string | null;
  readonly ids?: readonly number[] | null;
}

/** Actions as they stood: who leads them and where they belong may have been amended since they were recorded. */
async function actionRows(db: ReadableDb, asAt: AsAt, { ref = null, ids = null }: Wanted = {}) {
  const workstreams = await standingWorkstreams(db, asAt);
  const leads = await standingPeople(db, asAt);
  const amendments = await loadAmendments(db, 'actions', asAt);
  const succeedsFrom = await successorDays(db, asAt);
  const rows = await recordedActions(db, asAt)
    .$if(ref !== null, (query) => query.where('actions.ref', '=', ref ?? ''))
    .$if(ids !== null, (query) => query.where('actions.id', 'in', ids ?? []))
    .execute();
  return (
    rows
      .map((row) => {
        const action = amended(row, amendments);
        const workstream = workstreams.get(action.workstream_id);
        const lead = leads.get(action.lead_id);
        return {
          ...action,
          position: workstream?.position ?? 0,
          workstream: workstream?.name ?? '',
          lead: lead?.role ?? '',
          agency: lead?.agency ?? '',
        };
      })
      // Entered later, but begun by then: history typed in. Entered later and begun later: nobody had planned it yet.
      .filter(
        ({ starts_on, recorded_at }) =>
          recorded_at < endOfKnowledge(knownThen(asAt.asAtOn)) || starts_on <= asAt.asAtOn,
      )
      // It carries the start of what it succeeds, under whose reference the work stood until that day.
      .filter(({ id }) => (succeedsFrom.get(id) ?? '') <= asAt.asAtOn)
      .toSorted((a, b) => a.position - b.position)
  );
}

const recordedActions = (db: ReadableDb, asAt: AsAt) =>
  db.selectFrom('actions').selectAll().where('actions.recorded_at', '<', endOfKnowledge(asAt)).orderBy('actions.ref');

const ownAction = (row: { readonly action_id: number }): number => row.action_id;

async function loadDueDateChanges(db: ReadableDb, asAt: AsAt, citationOf: CitationOf, only: readonly number[] | null) {
  const meetings = await meetingNames(db, asAt);
  const meetingOf = (id: number | null): Pick<DueDateChange, 'meeting'> => {
    const meeting = id === null ? undefined : meetings.get(id);
    return meeting === undefined ? {} : { meeting };
  };
  const rows = await db
    .selectFrom('due_date_changes')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .where('agreed_on', '<=', asAt.asAtOn)
    .$if(only !== null, (query) => query.where('action_id', 'in', only ?? []))
    .orderBy('agreed_on')
    .orderBy('id')
    .execute();
  return factsBy(rows, ownAction, (row): DueDateChange => ({
    dueOn: row.due_on,
    agreedOn: row.agreed_on,
    agreedBy: row.agreed_by,
    reason: row.reason,
    ...meetingOf(row.meeting_id),
    citation: citationOf(row.source_id),
  }));
}
