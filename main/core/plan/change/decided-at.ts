import { dateInWords, type IsoDate } from '#shared/domain/dates.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { everKnown, type AsAt } from '../../as-at.ts';
import { loadMeetings, type StandingMeeting } from '../../meetings/load-meetings.ts';
import { meetingByRef } from '../../meetings/meeting-by-ref.ts';

/** Where a decision was taken: at a meeting, whose day counts, or outside one on a day of its own. */
export interface DecisionPlace {
  readonly meeting: string | null;
  readonly decidedOn: IsoDate | null;
}

export interface DecidedAt {
  readonly on: IsoDate;
  readonly meetingId: number | null;
}

/**
 * The day of a decision and the meeting that took it.
 * @throws Refusal `MeetingNotFound`, `MeetingCancelled`, `DecidedInFuture`
 */
export async function decidedAt(db: ReadableDb, place: DecisionPlace, today: IsoDate): Promise<DecidedAt> {
  if (place.meeting === null) return { on: notInFuture(place.decidedOn ?? today, 'decidedOn', today), meetingId: null };
  const { id } = await meetingByRef(db, place.meeting);
  const meeting = (await loadMeetings(db, everKnown)).find((one) => one.id === id);
  if (meeting === undefined || meeting.cancelled) throw meetingCancelled(place.meeting);
  return { on: notInFuture(meeting.heldOn, 'meeting', today), meetingId: id };
}

/** "Improvement board, 24 July 2019": a meeting as decisions name it. */
const meetingInWords = ({ title, heldOn }: StandingMeeting): string => `${title}, ${dateInWords(heldOn)}`;

/** Every meeting known at an as-at date in words, by id. */
export async function meetingNames(db: ReadableDb, asAt: AsAt): Promise<ReadonlyMap<number, string>> {
  return new Map((await loadMeetings(db, asAt)).map((meeting) => [meeting.id, meetingInWords(meeting)]));
}

function notInFuture(on: IsoDate, where: string, today: IsoDate): IsoDate {
  if (on <= today) return on;
  throw new Refusal({
    code: 'DecidedInFuture',
    message: `The decision would be of ${dateInWords(on)}, which is after today.`,
    where,
    next: 'Enter a decision only once it was taken.',
  });
}

const meetingCancelled = (ref: string): Refusal =>
  new Refusal({
    code: 'MeetingCancelled',
    message: `The meeting ${ref} was cancelled, so nothing was decided at it.`,
    where: 'meeting',
    next: 'Choose the meeting that decided it, or say that it was decided outside a meeting.',
  });
