import type { HistoryEntry } from '#shared/contract/updates.ts';
import { asSentence } from '#shared/domain/as-sentence.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { atMeeting, entry, said, standingMeetings, type HistoryOf } from './history-entry.ts';

/** The action's own record, and each change of its agreed due date. */
export async function dateEntries(of: HistoryOf): Promise<HistoryEntry[]> {
  return [...(await recorded(of)), ...(await dueDateChanges(of))];
}

async function recorded({ db, actionId, end, citationOf }: HistoryOf): Promise<HistoryEntry[]> {
  const rows = await db
    .selectFrom('actions')
    .selectAll()
    .where('id', '=', actionId)
    .where('recorded_at', '<', end)
    .execute();
  return rows.map((row) =>
    entry({
      key: 'action',
      kind: 'action',
      datedOn: row.recorded_at.slice(0, 10),
      recordedAt: row.recorded_at,
      by: '',
      heading: 'Entered in the plan',
      details: [
        `“${row.title}”: from ${dateInWords(row.starts_on)}, first due ${dateInWords(row.baseline_due_on)}. That baseline never moves.`,
      ],
      citation: citationOf(row.source_id),
    }),
  );
}

async function dueDateChanges(of: HistoryOf): Promise<HistoryEntry[]> {
  const { db, actionId, end, asAt, citationOf } = of;
  const meetings = await standingMeetings(of);
  const rows = await db
    .selectFrom('due_date_changes')
    .selectAll()
    .where('action_id', '=', actionId)
    .where('recorded_at', '<', end)
    .where('agreed_on', '<=', asAt.asAtOn)
    .orderBy('agreed_on')
    .orderBy('id')
    .execute();
  return rows.map((row) =>
    entry({
      key: `due date ${row.id}`,
      kind: 'due_date',
      datedOn: row.agreed_on,
      recordedAt: row.recorded_at,
      by: row.agreed_by,
      heading: `Due date agreed for ${dateInWords(row.due_on)}`,
      details: said(`Why: ${asSentence(row.reason)}`, atMeeting('Agreed at', meetings.get(row.meeting_id ?? 0))),
      citation: citationOf(row.source_id),
    }),
  );
}
