import { type } from '@orpc/contract';
import { z } from 'zod';
import { repeats } from '../domain/meetings/agenda.ts';
import { meetingKinds } from '../domain/meetings/meeting.ts';
import { minutesStates } from '../domain/meetings/minutes.ts';
import { places, weekdays } from '../domain/meetings/series.ts';
import { newLogAction, newOutcome, type ActionLog } from './action-log.ts';
import type { LiveView } from './meeting-live.ts';
import type { ForwardPlan, MeetingDetail, MeetingList, PlannedSeries } from './meeting-views.ts';
import { isoDate, operation, period } from './operation.ts';

/** For the forms that ask at which meeting something was agreed. */
export type { MeetingRow } from './meeting-views.ts';

const ref = z.string().min(1);
const title = z.string().trim().min(1, 'Enter what it is called').max(200, 'At most 200 characters');
const role = z
  .string()
  .trim()
  .min(1, 'Enter the role, for example "Head of service"')
  .max(120, 'At most 120 characters');
const optionalRole = z.string().trim().max(120, 'At most 120 characters');
const reason = z.string().trim().min(1, 'Say why').max(500, 'At most 500 characters');
const minutes = z
  .number()
  .int('Enter whole minutes')
  .min(1, 'Enter 1 minute or more, or leave it empty')
  .max(480, 'Enter 480 minutes or fewer')
  .nullable();
const startsAt = z
  .string()
  .trim()
  .regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d)?$/u, 'Enter a time such as 14:00, or leave it empty');

/** What a meeting is, less its day. */
const meetingWords = {
  title,
  kind: z.enum(meetingKinds),
  startsAt,
  place: z.string().trim().max(200, 'At most 200 characters'),
};

export const newMeeting = z.object({
  ...meetingWords,
  heldOn: isoDate,
  note: z.string().trim().max(2000, 'At most 2,000 characters'),
});

export const seriesRule = z
  .object({
    place: z.enum(places),
    weekday: z.enum(weekdays),
    everyMonths: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(6)]),
    from: isoDate,
    to: isoDate,
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'The last day must not be before the first' });

const itemWords = { title, presenter: optionalRole, minutes };

export const newForwardItem = z.object({
  ...itemWords,
  repeats: z.enum(repeats),
  wantedOn: isoDate,
  note: z.string().trim().max(1000, 'At most 1,000 characters'),
});

/** What a decision may be about; `reference` is the action's, the indicator's code or the finding's. */
const decisionAbout = z
  .object({ kind: z.enum(['action', 'indicator', 'finding']), reference: z.string().min(1) })
  .nullable();

export const newDecision = z.object({
  ref,
  text: z.string().trim().min(1, 'Enter what was decided').max(2000, 'At most 2,000 characters'),
  /** A role; empty where nobody has to do anything. */
  lead: optionalRole,
  dueOn: isoDate.nullable(),
  about: decisionAbout.default(null),
  agendaItem: z.number().int().nullable().default(null),
});

export const attendances = ['present', 'apologies', 'deputy', 'absent', 'not_expected'] as const;
export const newAttendance = z
  .object({
    role,
    agency: optionalRole,
    attendance: z.enum(attendances),
    /** The role that came instead. */
    deputy: optionalRole,
  })
  .refine(({ attendance, deputy }) => attendance !== 'deputy' || deputy !== '', {
    path: ['deputy'],
    message: 'Enter the role that came instead',
  });

export const newMinutes = z.object({
  ref,
  state: z.enum(minutesStates),
  text: z.string().trim().min(1, 'Enter the minutes').max(100_000, 'At most 100,000 characters'),
  writtenOn: isoDate,
  correction: z.string().trim().max(500, 'At most 500 characters'),
});

export const meetingsContract = {
  list: operation.output(type<MeetingList>()),
  get: operation.input(z.object({ ref })).output(type<MeetingDetail>()),
  plan: operation.input(newMeeting).output(type<MeetingDetail>()),
  /** The days that a series would have. Writes nothing. */
  previewSeries: operation.input(seriesRule).output(type<PlannedSeries>()),
  planSeries: operation.input(z.object({ ...meetingWords, rule: seriesRule })).output(type<MeetingList>()),
  amend: operation
    .input(newMeeting.extend({ ref, reason: z.string().trim().max(500, 'At most 500 characters') }))
    .output(type<MeetingDetail>()),
  cancel: operation.input(z.object({ ref, reason })).output(type<MeetingDetail>()),

  addItems: operation
    .input(
      z.object({
        ref,
        items: z.array(z.object({ ...itemWords, forwardItem: z.number().int().nullable() })).min(1),
      }),
    )
    .output(type<MeetingDetail>()),
  amendItem: operation.input(z.object({ ref, item: z.number().int(), ...itemWords })).output(type<MeetingDetail>()),
  withdrawItem: operation.input(z.object({ ref, item: z.number().int(), reason })).output(type<MeetingDetail>()),
  /** All items of the agenda in their new order. */
  orderItems: operation.input(z.object({ ref, items: z.array(z.number().int()) })).output(type<MeetingDetail>()),

  recordAttendance: operation
    .input(z.object({ ref, rows: z.array(newAttendance).min(1, 'Say of at least one role whether it was there') }))
    .output(type<MeetingDetail>()),
  declare: operation
    .input(
      z.object({
        ref,
        role,
        text: z.string().trim().min(1, 'Enter what was declared').max(1000, 'At most 1,000 characters'),
      }),
    )
    .output(type<MeetingDetail>()),

  decide: operation.input(newDecision).output(type<MeetingDetail>()),
  /** Says how a decision on the action log stands now. */
  reportOutcome: operation.input(newOutcome).output(type<ActionLog>()),
  /** Puts a decision into the improvement plan as an action. */
  becomeAction: operation.input(newLogAction).output(type<ActionLog>()),
  /** Every decision as it stood at a month's day; today unless a month is given. */
  log: operation.input(z.object({ period: period.optional() }).default({})).output(type<ActionLog>()),

  writeMinutes: operation.input(newMinutes).output(type<MeetingDetail>()),
  /** The pack that was before the meeting; the latest choice stands. */
  choosePack: operation.input(z.object({ ref, pack: z.number().int() })).output(type<MeetingDetail>()),

  forwardPlan: operation.output(type<ForwardPlan>()),
  addForwardItem: operation.input(newForwardItem).output(type<ForwardPlan>()),
  amendForwardItem: operation.input(newForwardItem.extend({ id: z.number().int() })).output(type<ForwardPlan>()),
  endForwardItem: operation.input(z.object({ id: z.number().int(), reason })).output(type<ForwardPlan>()),

  /** What meeting mode goes through, one exception after another. */
  live: operation.input(z.object({ ref })).output(type<LiveView>()),
  /** That an exception was looked at and there was nothing to decide. */
  noteException: operation
    .input(z.object({ ref, subject: z.string().min(1).max(200), said: z.string().max(2000) }))
    .output(type<LiveView>()),
};
