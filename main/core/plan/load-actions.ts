import type { ActionFacts, DueDateChange, UpdateFact } from '#shared/domain/plan.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, knownThen, type AsAt } from '../as-at.ts';
import { factsBy } from '../facts-by.ts';
import { loadCitations, type CitationOf } from '../load-citations.ts';
import { loadActionModerations } from '../load-moderations.ts';
import { loadEvidence } from './load-evidence.ts';
import { loadActionLinks } from './load-action-links.ts';

/**
 * Everything known about every action at an as-at date: rows recorded by then and dated on or before it.
 * In the order of workstream and reference; `workstream` is the workstream's name. A fixed number of queries,
 * however many actions there are.
 */
export async function loadActions(db: ReadableDb, asAt: AsAt): Promise<ActionFacts[]> {
  const citationOf = await loadCitations(db);
  const [actions, updates, changes, evidence, moderations, links] = [
    await actionRows(db, asAt),
    await loadUpdates(db, asAt, citationOf),
    await loadDueDateChanges(db, asAt, citationOf),
    await loadEvidence(db, asAt),
    await loadActionModerations(db, asAt),
    await loadActionLinks(db, asAt),
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
    citation: citationOf(row.source_id),
  }));
}

const actionRows = (db: ReadableDb, asAt: AsAt) =>
  db
    .selectFrom('actions')
    .innerJoin('workstreams', 'workstreams.id', 'actions.workstream_id')
    .innerJoin('people', 'people.id', 'actions.lead_id')
    .innerJoin('agencies', 'agencies.id', 'people.agency_id')
    .select(['actions.id', 'actions.ref', 'actions.title', 'actions.success_measure', 'actions.high_priority'])
    .select(['actions.starts_on', 'actions.baseline_due_on', 'actions.source_id'])
    .select(['workstreams.name as workstream', 'people.role as lead', 'agencies.name as agency'])
    .where('actions.recorded_at', '<', endOfKnowledge(asAt))
    // Entered later, but begun by then: history typed in. Entered later and begun later: nobody had planned it yet.
    .where((eb) =>
      eb.or([
        eb('actions.recorded_at', '<', endOfKnowledge(knownThen(asAt.asAtOn))),
        eb('actions.starts_on', '<=', asAt.asAtOn),
      ]),
    )
    .orderBy('workstreams.position')
    .orderBy('actions.ref')
    .execute();

const ownAction = (row: { readonly action_id: number }): number => row.action_id;

async function loadUpdates(db: ReadableDb, asAt: AsAt, citationOf: CitationOf) {
  const rows = await db
    .selectFrom('updates')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .where('reported_on', '<=', asAt.asAtOn)
    .orderBy('reported_on')
    .orderBy('id')
    .execute();
  return factsBy(rows, ownAction, (row): UpdateFact => ({
    reportedOn: row.reported_on,
    status: row.status,
    progressPercent: row.progress_percent,
    selfRating: row.self_rating,
    forecastOn: row.forecast_on,
    narrative: row.narrative,
    citation: citationOf(row.source_id),
  }));
}

async function loadDueDateChanges(db: ReadableDb, asAt: AsAt, citationOf: CitationOf) {
  const rows = await db
    .selectFrom('due_date_changes')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .where('agreed_on', '<=', asAt.asAtOn)
    .orderBy('agreed_on')
    .orderBy('id')
    .execute();
  return factsBy(rows, ownAction, (row): DueDateChange => ({
    dueOn: row.due_on,
    agreedOn: row.agreed_on,
    agreedBy: row.agreed_by,
    reason: row.reason,
    citation: citationOf(row.source_id),
  }));
}
