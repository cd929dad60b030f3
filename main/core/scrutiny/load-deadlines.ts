import type { DeadlineView, ResponseReportView } from '#shared/contract/scrutiny.ts';
import { responseStanding } from '#shared/domain/scrutiny/response-standing.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';
import { factsBy } from '../facts-by.ts';
import { loadCitations } from '../load-citations.ts';
import { isUnpublished } from './load-scrutiny.ts';
import { standingEvents } from './standing-scrutiny.ts';

/**
 * What events required of the authority, with what came of it by the as-at date: those owed first, the longest overdue
 * at the top, then the rest with the newest first. Nothing is owed before the report that asks for it is out.
 */
export async function loadDeadlines(db: ReadableDb, asAt: AsAt): Promise<DeadlineView[]> {
  const citationOf = await loadCitations(db);
  const events = new Map((await standingEvents(db, asAt)).map((event) => [event.id, event]));
  const reports = await loadReports(db, asAt);
  const rows = await db
    .selectFrom('response_deadlines')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('due_on')
    .orderBy('id')
    .execute();
  const views = rows.flatMap((row): DeadlineView[] => {
    const event = events.get(row.event_id);
    if (event === undefined || isUnpublished(event, asAt.asAtOn)) return [];
    const known = reports.get(row.id) ?? [];
    return [
      {
        id: row.id,
        eventRef: event.ref,
        eventTitle: event.title,
        requirement: row.requirement,
        countedFromOn: row.counted_from_on,
        workingDays: row.working_days,
        dueOn: row.due_on,
        basis: row.basis,
        citation: citationOf(row.source_id),
        reports: known,
        standing: responseStanding(row.due_on, known, asAt.asAtOn),
      },
    ];
  });
  const owed = views.filter(({ standing }) => standing.daysLeft !== null);
  return [...owed, ...views.filter((view) => !owed.includes(view)).toReversed()];
}

async function loadReports(db: ReadableDb, asAt: AsAt): Promise<Map<number, ResponseReportView[]>> {
  const citationOf = await loadCitations(db);
  const rows = await db
    .selectFrom('response_reports')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .where('reported_on', '<=', asAt.asAtOn)
    .orderBy('reported_on')
    .orderBy('id')
    .execute();
  return factsBy(
    rows,
    (row) => row.deadline_id,
    ({ state, reported_on, note, source_id }) => ({
      state,
      reportedOn: reported_on,
      note,
      citation: citationOf(source_id),
    }),
  );
}
