import type { IsoDate } from '#shared/domain/dates.ts';
import type { WritableDb } from '#main/store/workspace.ts';
import { agreeDates, gatherEvidence, tellStory, writeReports, type PlanSpan } from './exampleshire-action.ts';
import type { PlanWords } from './exampleshire-data.ts';
import { inBatches } from './in-batches.ts';
import { instantOf, numbered } from './lookup.ts';
import { createRandom } from './random.ts';

export interface PlanOrder {
  readonly words: PlanWords;
  readonly actions: number;
  readonly seed: number;
  readonly span: PlanSpan;
  /** Nothing is dated after this day. */
  readonly until: IsoDate;
  readonly sourceId: number;
}

const improvementPlan = { id: 1, code: 'IP', title: 'Improvement plan', kind: 'improvement' as const, recorded_at: '' };

/** Agencies, roles, the plan and its workstreams. */
export async function addPeople(db: WritableDb, words: PlanWords): Promise<void> {
  const agencies = [...new Set(words.people.map(({ agency }) => agency))];
  const agencyId = numbered('agency', agencies);
  const agencyRows = agencies.map((name) => ({ id: agencyId(name), name }));
  const people = words.people.map(({ role, agency }, index) => ({ id: index + 1, role, agency_id: agencyId(agency) }));
  const workstreams = words.workstreams.map(({ code, name, lead }, index) => ({
    id: index + 1,
    code,
    name,
    plan_id: 1,
    lead_id: lead + 1,
    position: index + 1,
  }));
  await inBatches(agencyRows, (rows) => db.insertInto('agencies').values(rows).execute());
  await inBatches(people, (rows) => db.insertInto('people').values(rows).execute());
  await db
    .insertInto('plans')
    .values({ ...improvementPlan, source_id: 1 })
    .execute();
  await inBatches(workstreams, (rows) => db.insertInto('workstreams').values(rows).execute());
}

/** One action with everything that happened to it up to the end of the sample. */
function makeAction(order: PlanOrder, index: number) {
  const { words, span, until } = order;
  const random = createRandom(order.seed, `action ${index}`);
  const workstreamAt = index % words.workstreams.length;
  const workstream = words.workstreams[workstreamAt] ?? words.workstreams[0];
  const { verb, measure } = random.pick(words.verbs);
  const story = tellStory(random, span);
  const changes = agreeDates(story, random, words).filter(({ agreedOn }) => agreedOn <= until);
  return {
    id: index + 1,
    ref: `${workstream.code}-${String(Math.floor(index / words.workstreams.length) + 1).padStart(2, '0')}`,
    workstreamId: workstreamAt + 1,
    title: `${verb} ${random.pick(workstream.subjects)}`,
    measure,
    leadId: random.whole(1, words.people.length),
    highPriority: random.chance(0.25),
    story,
    changes,
    reports: writeReports(story, changes, until, random, words),
    evidence: gatherEvidence(story, random, words).filter(({ claimedOn }) => claimedOn <= until),
  };
}

export type SampleAction = ReturnType<typeof makeAction>;

/** The plan and its history. Every action was agreed when the plan began, or when it was added to it. */
/** An action is written down when it begins; one that begins after the sample's end, at its end. */
export const plannedAt = (startsOn: IsoDate, until: IsoDate): string => instantOf(startsOn < until ? startsOn : until);

export async function addActions(db: WritableDb, order: PlanOrder): Promise<readonly SampleAction[]> {
  const actions = Array.from({ length: order.actions }, (_, index) => makeAction(order, index));
  const rows = actions.map(({ id, ref, workstreamId, title, measure, leadId, highPriority, story }) => ({
    id,
    ref,
    workstream_id: workstreamId,
    title,
    success_measure: measure,
    lead_id: leadId,
    high_priority: highPriority ? (1 as const) : (0 as const),
    starts_on: story.startsOn,
    baseline_due_on: story.baselineDueOn,
    source_id: order.sourceId,
    recorded_at: plannedAt(story.startsOn, order.span.to),
  }));
  await inBatches(rows, (batch) => db.insertInto('actions').values(batch).execute());
  await addHistory(db, actions, order);
  await addEvidence(db, actions, order);
  return actions;
}

async function addHistory(
  db: WritableDb,
  actions: readonly SampleAction[],
  { words, sourceId }: PlanOrder,
): Promise<void> {
  const changes = actions.flatMap(({ id, changes: made }) =>
    made.map(({ dueOn, agreedOn, reason }) => ({
      action_id: id,
      due_on: dueOn,
      agreed_on: agreedOn,
      agreed_by: 'Improvement board',
      reason,
      source_id: sourceId,
      recorded_at: instantOf(agreedOn),
    })),
  );
  const updates = actions.flatMap(({ id, leadId, reports }) =>
    reports.map((report) => ({
      action_id: id,
      reported_on: report.reportedOn,
      status: report.status,
      progress_percent: report.progressPercent,
      self_rating: report.selfRating,
      forecast_on: report.forecastOn,
      narrative: report.narrative,
      reported_by: words.people[leadId - 1]?.role ?? '',
      source_id: sourceId,
      recorded_at: instantOf(report.reportedOn),
    })),
  );
  await inBatches(changes, (batch) => db.insertInto('due_date_changes').values(batch).execute());
  await inBatches(updates, (batch) => db.insertInto('updates').values(batch).execute());
}

async function addEvidence(db: WritableDb, actions: readonly SampleAction[], order: PlanOrder): Promise<void> {
  const pieces = actions.flatMap(({ id, ref, leadId, evidence }) =>
    evidence.map((piece) => ({ actionId: id, ref, leadId, piece })),
  );
  const evidence = pieces.map(({ actionId, ref, leadId, piece }, index) => ({
    id: index + 1,
    action_id: actionId,
    title: piece.title,
    reference: `Evidence library, ${ref}`,
    claimed_on: piece.claimedOn,
    claimed_by: order.words.people[leadId - 1]?.role ?? '',
    source_id: order.sourceId,
    recorded_at: instantOf(piece.claimedOn),
  }));
  const decisions = pieces.flatMap(({ piece }, index) =>
    piece.decisions
      .filter(({ decidedOn }) => decidedOn <= order.until)
      .map(({ state, decidedOn, method, reason }) => ({
        evidence_id: index + 1,
        state,
        decided_on: decidedOn,
        decided_by: state === 'impact_tested' ? 'Improvement partner' : 'Secretariat',
        method,
        reason,
        recorded_at: instantOf(decidedOn),
      })),
  );
  await inBatches(evidence, (batch) => db.insertInto('evidence').values(batch).execute());
  await inBatches(decisions, (batch) => db.insertInto('evidence_decisions').values(batch).execute());
}
