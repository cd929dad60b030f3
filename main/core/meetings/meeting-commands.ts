import type { z } from 'zod';
import type { PlannedSeries } from '#shared/contract/meeting-views.ts';
import type { newMeeting, seriesRule } from '#shared/contract/meetings.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { nextMeetingRef } from '#shared/domain/meetings/action-log.ts';
import { meetingState } from '#shared/domain/meetings/meeting.ts';
import { longestSeries, seriesDates, type SeriesDate } from '#shared/domain/meetings/series.ts';
import type { Author, Change, ReadableDb, WritableDb } from '#main/store/workspace.ts';
import { amend } from '../amendments/amend.ts';
import { everKnown } from '../as-at.ts';
import { loadBankHolidays } from '../rule-sets/load-bank-holidays.ts';
import type { Session } from '../session.ts';
import { writeOrLeave } from '../write-or-leave.ts';
import { loadMeetings } from './load-meetings.ts';
import { liveMeeting, meetingByRef } from './meeting-by-ref.ts';
import { alreadyPlanned, meetingHasRecords, seriesEmpty, seriesTooLong } from './meeting-refusals.ts';

export type NewMeeting = z.infer<typeof newMeeting>;
type SeriesInput = Omit<NewMeeting, 'heldOn' | 'note'> & { readonly rule: z.infer<typeof seriesRule> };

/**
 * Adds a meeting, ahead or in the past; its reference is made here.
 * @returns the reference. @throws Refusal `MeetingAlreadyPlanned`
 */
export async function planMeeting(session: Session, meeting: NewMeeting): Promise<string> {
  const author = await session.author('meetings.plan');
  return session.workspace.write(author, async (db) => {
    const { ref, change } = await addMeeting(db, author, meeting);
    return { result: ref, changes: [change] };
  });
}

async function addMeeting(db: WritableDb, author: Author, meeting: NewMeeting) {
  const held = await loadMeetings(db, everKnown);
  const same = held.find(
    (one) => !one.cancelled && one.heldOn === meeting.heldOn && one.title.toLowerCase() === meeting.title.toLowerCase(),
  );
  if (same !== undefined) throw alreadyPlanned(meeting.title, meeting.heldOn, same.ref);
  const row = {
    ref: nextMeetingRef(held.map(({ ref }) => ref)),
    held_on: meeting.heldOn,
    title: meeting.title,
    kind: meeting.kind,
    starts_at: meeting.startsAt,
    place: meeting.place,
    note: meeting.note,
  };
  await db
    .insertInto('meetings')
    .values({ ...row, source_id: null, recorded_at: author.at })
    .execute();
  const change: Change = { entity: 'meetings', ref: row.ref, before: null, after: row };
  return { ref: row.ref, change };
}

/** The days that a series would have, each with what is planned for it already. Writes nothing. */
export async function previewSeries(db: ReadableDb, rule: SeriesInput['rule']): Promise<PlannedSeries> {
  const planned = await loadMeetings(db, everKnown);
  return {
    dates: (await datesOf(rule)).map((date) => ({
      ...date,
      already: planned.filter((one) => !one.cancelled && one.heldOn === date.on).map(({ title }) => title),
    })),
  };
}

/** @throws Refusal `SeriesEmpty`, `SeriesTooLong` */
async function datesOf(rule: SeriesInput['rule']): Promise<SeriesDate[]> {
  const dates = seriesDates(rule, await loadBankHolidays());
  if (dates.length === 0) throw seriesEmpty();
  if (dates.length > longestSeries) throw seriesTooLong(longestSeries, dates.length);
  return dates;
}

/**
 * Plans every meeting of a series in one go: all of them or none.
 * @throws Refusal `SeriesEmpty`, `SeriesTooLong`, `MeetingAlreadyPlanned`
 */
export async function planSeries(session: Session, { rule, ...words }: SeriesInput): Promise<void> {
  const author = await session.author('meetings.planSeries');
  const dates = await datesOf(rule);
  await session.workspace.write(author, async (db) => {
    const changes: Change[] = [];
    for (const { on, remark } of dates) {
      changes.push((await addMeeting(db, author, { ...words, heldOn: on, note: remark })).change);
    }
    const [first, ...others] = changes;
    if (first === undefined) throw seriesEmpty();
    return { result: null, changes: [first, ...others] };
  });
}

/**
 * Says something else of a meeting from today on; what was said before stays on record.
 * @throws Refusal `MeetingNotFound`, `MeetingCancelled`, `MeetingHasRecords` where one with decisions would move ahead
 */
export async function amendMeeting(
  session: Session,
  { ref, reason, ...meeting }: NewMeeting & { readonly ref: string; readonly reason: string },
): Promise<void> {
  const author = await session.author('meetings.amend');
  await writeOrLeave(session.workspace, author, async (db) => {
    const { id } = await liveMeeting(db, ref);
    const ahead = meetingState({ heldOn: meeting.heldOn, cancelled: false }, session.today()) === 'planned';
    if (ahead && (await hasRecords(db, id))) throw meetingHasRecords(ref, 'cannot be moved to a day ahead');
    const change = await amend(db, author, {
      entity: 'meetings',
      id,
      ref,
      row: await meetingByRef(db, ref),
      on: author.at.slice(0, 10),
      reason,
      fields: {
        title: meeting.title,
        kind: meeting.kind,
        held_on: meeting.heldOn,
        starts_at: meeting.startsAt,
        place: meeting.place,
        note: meeting.note,
      },
    });
    return change === null ? { left: null } : { result: null, changes: [change] };
  });
}

/** Cancels a meeting that recorded nothing. @throws Refusal `MeetingNotFound`, `MeetingCancelled`, `MeetingHasRecords` */
export async function cancelMeeting(session: Session, ref: string, reason: string): Promise<void> {
  const author = await session.author('meetings.cancel');
  await session.workspace.write(author, async (db) => {
    const { id, heldOn } = await liveMeeting(db, ref);
    if (await hasRecords(db, id)) throw meetingHasRecords(ref, 'was held and cannot be cancelled');
    const on: IsoDate = author.at.slice(0, 10);
    const row = await meetingByRef(db, ref);
    const change = await amend(db, author, { entity: 'meetings', id, ref, row, on, reason, fields: { cancelled: 1 } });
    const fallback: Change = { entity: 'meetings', ref, before: { heldOn }, after: { cancelled: 1, reason } };
    return { result: null, changes: [change ?? fallback] };
  });
}

/** Whether anything rests on the meeting having been held. */
async function hasRecords(db: ReadableDb, meeting: number): Promise<boolean> {
  for (const table of ['decisions', 'moderations', 'minutes', 'due_date_changes'] as const) {
    const found = await db.selectFrom(table).select('id').where('meeting_id', '=', meeting).executeTakeFirst();
    if (found !== undefined) return true;
  }
  return false;
}
