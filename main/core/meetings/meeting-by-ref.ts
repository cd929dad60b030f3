import { meetingState } from '#shared/domain/meetings/meeting.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { everKnown } from '../as-at.ts';
import { loadMeetings, type StandingMeeting } from './load-meetings.ts';
import { meetingCancelled, meetingNotFound, meetingNotYetHeld } from './meeting-refusals.ts';

/** The meeting's row, as first recorded. @throws Refusal `MeetingNotFound` */
export async function meetingByRef(db: ReadableDb, ref: string) {
  const meeting = await db.selectFrom('meetings').selectAll().where('ref', '=', ref).executeTakeFirst();
  if (meeting === undefined) throw meetingNotFound(ref);
  return meeting;
}

/** The meeting as it stands now. @throws Refusal `MeetingNotFound` */
export async function standingMeeting(db: ReadableDb, ref: string): Promise<StandingMeeting> {
  const meeting = (await loadMeetings(db, everKnown)).find((one) => one.ref === ref);
  if (meeting === undefined) throw meetingNotFound(ref);
  return meeting;
}

/** A meeting that something can be prepared for or recorded of. @throws Refusal `MeetingNotFound`, `MeetingCancelled` */
export async function liveMeeting(db: ReadableDb, ref: string): Promise<StandingMeeting> {
  const meeting = await standingMeeting(db, ref);
  if (meeting.cancelled) throw meetingCancelled(ref);
  return meeting;
}

/**
 * A meeting that could have decided something by today.
 * @throws Refusal `MeetingNotFound`, `MeetingCancelled`, `MeetingNotYetHeld`
 */
export async function heldMeeting(db: ReadableDb, ref: string, today: IsoDate): Promise<StandingMeeting> {
  const meeting = await liveMeeting(db, ref);
  if (meetingState(meeting, today) !== 'held') throw meetingNotYetHeld(ref, meeting.heldOn);
  return meeting;
}
