import type { DecisionFacts } from '#shared/domain/pack/snapshot.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';
import { loadCitations } from '../load-citations.ts';

/** Decisions of meetings held by the as-at date and recorded by then, oldest first. */
export async function loadDecisions(db: ReadableDb, asAt: AsAt): Promise<DecisionFacts[]> {
  const citationOf = await loadCitations(db);
  const end = endOfKnowledge(asAt);
  const rows = await db
    .selectFrom('decisions')
    .innerJoin('meetings', 'meetings.id', 'decisions.meeting_id')
    .select(['decisions.ref', 'decisions.text', 'decisions.lead', 'decisions.due_on', 'decisions.source_id'])
    .select(['meetings.held_on', 'meetings.title'])
    .where('decisions.recorded_at', '<', end)
    .where('meetings.recorded_at', '<', end)
    .where('meetings.held_on', '<=', asAt.asAtOn)
    .orderBy('meetings.held_on')
    .orderBy('decisions.ref')
    .execute();
  return rows.map((row) => ({
    ref: row.ref,
    meetingOn: row.held_on,
    meeting: row.title,
    text: row.text,
    lead: row.lead,
    dueOn: row.due_on,
    citation: citationOf(row.source_id),
  }));
}
