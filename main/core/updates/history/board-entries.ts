import type { HistoryEntry } from '#shared/contract/updates.ts';
import { asSentence } from '#shared/domain/as-sentence.ts';
import { dateInWords } from '#shared/domain/dates.ts';
import { colourWord } from '#shared/wording/colours.ts';
import { atMeeting, entry, said, standingMeetings, type HistoryOf } from './history-entry.ts';

/** What boards did: ratings set and taken back, and decisions about the action. */
export async function boardEntries(of: HistoryOf): Promise<HistoryEntry[]> {
  return [...(await ratings(of)), ...(await withdrawals(of)), ...(await decisions(of))];
}

async function ratings(of: HistoryOf): Promise<HistoryEntry[]> {
  const { db, actionId, end, asAt } = of;
  const meetings = await standingMeetings(of);
  const rows = await db
    .selectFrom('moderations')
    .selectAll()
    .where('action_id', '=', actionId)
    .where('recorded_at', '<', end)
    .where('moderated_on', '<=', asAt.asAtOn)
    .execute();
  return rows.map((row) =>
    entry({
      key: `rating ${row.id}`,
      kind: 'rating',
      datedOn: row.moderated_on,
      recordedAt: row.recorded_at,
      by: row.moderated_by,
      heading: `Rated ${colourWord(row.colour)} by the board`,
      details: said(
        `Why: ${asSentence(row.reason)}`,
        row.holds_until === null ? '' : `Holds until ${dateInWords(row.holds_until)}.`,
        atMeeting('At', meetings.get(row.meeting_id ?? 0)),
      ),
      colour: row.colour,
    }),
  );
}

async function withdrawals({ db, actionId, end, asAt }: HistoryOf): Promise<HistoryEntry[]> {
  const rows = await db
    .selectFrom('moderation_withdrawals as withdrawal')
    .innerJoin('moderations', 'moderations.id', 'withdrawal.moderation_id')
    .selectAll('withdrawal')
    .select(['moderations.colour', 'moderations.moderated_on'])
    .where('moderations.action_id', '=', actionId)
    .where('withdrawal.recorded_at', '<', end)
    .where('withdrawn_on', '<=', asAt.asAtOn)
    .execute();
  return rows.map((row) =>
    entry({
      key: `withdrawal ${row.id}`,
      kind: 'rating',
      datedOn: row.withdrawn_on,
      recordedAt: row.recorded_at,
      by: row.withdrawn_by,
      heading: `The board’s rating ${colourWord(row.colour)} of ${dateInWords(row.moderated_on)} taken back`,
      details: [`Why: ${asSentence(row.reason)} The rule’s rating counts again.`],
    }),
  );
}

async function decisions(of: HistoryOf): Promise<HistoryEntry[]> {
  const { db, actionId, end, asAt, citationOf } = of;
  const meetings = await standingMeetings(of);
  const rows = await db
    .selectFrom('decisions')
    .selectAll()
    .where('action_id', '=', actionId)
    .where('recorded_at', '<', end)
    .execute();
  const taken = rows.flatMap((row) => {
    const meeting = meetings.get(row.meeting_id);
    return meeting === undefined || meeting.heldOn > asAt.asAtOn ? [] : [{ row, meeting }];
  });
  return taken.map(({ row, meeting }) =>
    entry({
      key: `decision ${row.id}`,
      kind: 'decision',
      datedOn: meeting.heldOn,
      recordedAt: row.recorded_at,
      by: meeting.title,
      heading: `Decision ${row.ref}`,
      details: said(
        asSentence(row.text),
        row.lead === '' ? '' : `By ${row.lead}${row.due_on === null ? '' : `, by ${dateInWords(row.due_on)}`}.`,
      ),
      citation: citationOf(row.source_id),
    }),
  );
}
