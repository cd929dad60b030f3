import type { DecisionFacts } from '#shared/domain/pack/snapshot.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';
import { loadCitations } from '../load-citations.ts';
import { loadOutcomes } from './load-log.ts';
import { loadMeetings } from './load-meetings.ts';

/**
 * Decisions of meetings held by the as-at date and recorded by then, oldest first, with what had come of each. Nothing
 * is said of one that is simply open, so that snapshots made before outcomes were kept stay what they are.
 */
export async function loadDecisions(db: ReadableDb, asAt: AsAt): Promise<DecisionFacts[]> {
  const citationOf = await loadCitations(db);
  const outcomes = await loadOutcomes(db, asAt);
  const meetings = new Map((await loadMeetings(db, asAt)).map((meeting) => [meeting.id, meeting]));
  const rows = await db
    .selectFrom('decisions')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('ref')
    .execute();
  return rows
    .flatMap((row): DecisionFacts[] => {
      const meeting = meetings.get(row.meeting_id);
      if (meeting === undefined || meeting.cancelled || meeting.heldOn > asAt.asAtOn) return [];
      const last = outcomes.get(row.id)?.at(-1);
      return [
        {
          ref: row.ref,
          meetingOn: meeting.heldOn,
          meeting: meeting.title,
          text: row.text,
          lead: row.lead,
          dueOn: row.due_on,
          citation: citationOf(row.source_id),
          ...(last === undefined || last.state === 'open'
            ? {}
            : { outcome: { state: last.state, on: last.on, action: last.action } }),
        },
      ];
    })
    .toSorted((a, b) => (a.meetingOn < b.meetingOn ? -1 : Number(a.meetingOn > b.meetingOn)));
}
