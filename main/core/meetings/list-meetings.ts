import type { MeetingList } from '#shared/contract/meeting-views.ts';
import { nextMeeting } from '#shared/domain/meetings/meeting.ts';
import { knownThen } from '../as-at.ts';
import type { Session } from '../session.ts';
import { decisionCounts, loadMeetings, meetingRow } from './load-meetings.ts';

/** Every meeting as known today, the newest first, and the one to get ready for. */
export async function listMeetings(session: Session): Promise<MeetingList> {
  const { db } = session.workspace;
  const today = session.today();
  const asAt = knownThen(today);
  const meetings = await loadMeetings(db, asAt);
  const counts = await decisionCounts(db, asAt);
  const row = (meeting: (typeof meetings)[number]) => meetingRow(meeting, today, counts.get(meeting.id) ?? 0);
  const next = nextMeeting(meetings, today);
  return { today, next: next === null ? null : row(next), rows: meetings.map(row) };
}
