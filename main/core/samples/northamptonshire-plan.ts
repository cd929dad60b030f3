import type { WritableDb } from '#main/store/workspace.ts';
import { inBatches } from './in-batches.ts';
import { instantOf, numbered } from './lookup.ts';
import type { NorthamptonshireData } from './northamptonshire-data.ts';

type Lookup = (key: string) => number;

interface PlanLookups {
  readonly source: Lookup;
  readonly finding: Lookup;
  readonly recommendation: Lookup;
  readonly indicator: Lookup;
}

/** There is no published plan with actions and owners; what was published are milestones with dates. */
const publishedMilestones = {
  id: 1,
  code: 'IP',
  title: 'Published milestones of the intervention',
  kind: 'improvement' as const,
  recorded_at: '',
};

/** The public milestones as actions: the dates that were published, their changes, and nothing about progress between them. */
export async function addPlan(db: WritableDb, { plan }: NorthamptonshireData, ids: PlanLookups): Promise<void> {
  const agencies = [...new Set(plan.people.map(({ agency }) => agency))];
  const agencyId = numbered('agency', agencies);
  const personId = numbered(
    'person',
    plan.people.map(({ id }) => id),
  );
  const workstreamId = numbered(
    'workstream',
    plan.workstreams.map(({ code }) => code),
  );
  const agencyRows = agencies.map((name) => ({ id: agencyId(name), name }));
  const people = plan.people.map(({ id, role, agency }) => ({ id: personId(id), role, agency_id: agencyId(agency) }));
  const workstreams = plan.workstreams.map(({ code, name, lead }, index) => ({
    id: workstreamId(code),
    code,
    name,
    plan_id: 1,
    lead_id: personId(lead),
    position: index + 1,
  }));
  await inBatches(agencyRows, (rows) => db.insertInto('agencies').values(rows).execute());
  await inBatches(people, (rows) => db.insertInto('people').values(rows).execute());
  const source_id = ids.source(plan.actions[0]?.source ?? '');
  await db
    .insertInto('plans')
    .values({ ...publishedMilestones, source_id })
    .execute();
  await inBatches(workstreams, (rows) => db.insertInto('workstreams').values(rows).execute());
  const actions = plan.actions.map((action, index) => ({
    id: index + 1,
    ref: action.ref,
    workstream_id: workstreamId(action.workstream),
    title: action.title,
    success_measure: action.measure,
    lead_id: personId(action.lead),
    high_priority: action.highPriority ? (1 as const) : (0 as const),
    starts_on: action.starts,
    baseline_due_on: action.due,
    source_id: ids.source(action.source),
    recorded_at: instantOf(action.recorded),
  }));
  await inBatches(actions, (rows) => db.insertInto('actions').values(rows).execute());
  await addHistories(db, plan, ids);
  await addLinks(db, plan, ids);
}

type Plan = NorthamptonshireData['plan'];

/** Each is known from the day it happened or was reported. */
async function addHistories(db: WritableDb, plan: Plan, ids: PlanLookups): Promise<void> {
  const changes = plan.actions.flatMap((action, index) =>
    action.changes.map(({ due, on, by, reason, source }) => ({
      action_id: index + 1,
      due_on: due,
      agreed_on: on,
      agreed_by: by,
      reason,
      source_id: ids.source(source),
      recorded_at: instantOf(on),
    })),
  );
  const updates = plan.actions.flatMap((action, index) =>
    action.updates.map(({ on, status, percent, forecast, by, source, text }) => ({
      action_id: index + 1,
      reported_on: on,
      status,
      progress_percent: percent,
      forecast_on: forecast,
      narrative: text,
      reported_by: by,
      source_id: ids.source(source),
      recorded_at: instantOf(on),
    })),
  );
  const evidence = plan.actions.flatMap((action, index) =>
    action.evidence.map(({ title, on, by, source }) => ({
      action_id: index + 1,
      title,
      claimed_on: on,
      claimed_by: by,
      source_id: ids.source(source),
      recorded_at: instantOf(on),
    })),
  );
  await inBatches(changes, (rows) => db.insertInto('due_date_changes').values(rows).execute());
  await inBatches(updates, (rows) => db.insertInto('updates').values(rows).execute());
  await inBatches(evidence, (rows) => db.insertInto('evidence').values(rows).execute());
}

async function addLinks(db: WritableDb, plan: Plan, ids: PlanLookups): Promise<void> {
  const of = (pick: (action: Plan['actions'][number]) => readonly string[]) =>
    plan.actions.flatMap((action, index) =>
      pick(action).map((key) => ({ key, link: { action_id: index + 1, recorded_at: instantOf(action.recorded) } })),
    );
  const findings = of((action) => action.findings).map(({ link, key }) => ({ ...link, finding_id: ids.finding(key) }));
  const recommendations = of((action) => action.recommendations).map(({ link, key }) => ({
    ...link,
    recommendation_id: ids.recommendation(key),
  }));
  const indicators = of((action) => action.indicators).map(({ link, key }) => ({
    ...link,
    indicator_id: ids.indicator(key),
  }));
  await inBatches(findings, (rows) => db.insertInto('action_links').values(rows).execute());
  await inBatches(recommendations, (rows) => db.insertInto('action_links').values(rows).execute());
  await inBatches(indicators, (rows) => db.insertInto('action_links').values(rows).execute());
}
