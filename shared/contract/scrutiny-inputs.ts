import { z } from 'zod';
import { findingKinds, wordings } from '../domain/pack/snapshot.ts';
import { fromTheStart } from '../domain/scrutiny/from-the-start.ts';
import { responseStates } from '../domain/scrutiny/response-standing.ts';
import { isoDate } from './operation.ts';
import { sourceInput } from './source.ts';

/** Kinds of event, as the store keeps them. */
export const scrutinyKinds = [
  'inspection',
  'focused_visit',
  'monitoring_visit',
  'direction',
  'commissioner_report',
  'progress_review',
  'appointment',
  'statement',
  'other',
] as const;
export type ScrutinyKind = (typeof scrutinyKinds)[number];

const day = isoDate.refine((on) => on > fromTheStart, 'Enter a year after 1900');
const eventRef = z
  .string()
  .trim()
  .min(1, 'Enter a reference, such as INS-2019')
  .max(40, 'At most 40 characters')
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u, 'Use letters, digits, spaces, dots and hyphens only')
  // a page of scrutiny has that address already
  .refine((ref) => !['new', 'compare', 'frameworks', 'findings'].includes(ref), 'Choose another reference');
/** A reference as it stands in the workspace, whatever it was once allowed to be. */
export const knownRef = z.string().trim().min(1, 'Choose one').max(200, 'At most 200 characters');
const line = (missing: string) => z.string().trim().min(1, missing).max(300, 'At most 300 characters');
const reason = line('Say why it is changed');
const note = z.string().trim().max(2000, 'At most 2,000 characters');

const eventFields = {
  kind: z.enum(scrutinyKinds),
  title: line('Enter what it was'),
  body: z.string().trim().max(200, 'At most 200 characters'),
  startsOn: day,
  endsOn: day.nullable(),
  datePrecision: z.enum(['day', 'month', 'year']),
  publishedOn: day.nullable(),
  summary: note,
  source: sourceInput.nullable(),
};

interface EventDates {
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly publishedOn: string | null;
  readonly datePrecision: 'day' | 'month' | 'year';
}

const datesInOrder = ({ startsOn, endsOn }: EventDates): boolean => endsOn === null || endsOn >= startsOn;
const publishedAfter = ({ startsOn, publishedOn, datePrecision }: EventDates): boolean => {
  const known = { day: 10, month: 7, year: 4 }[datePrecision];
  return publishedOn === null || publishedOn.slice(0, known) >= startsOn.slice(0, known);
};
const lastDay = { path: ['endsOn'], message: 'The last day must not be before the first' };
const published = { path: ['publishedOn'], message: 'It cannot have been published before it began' };

export const newEvent = z
  .object({ ref: eventRef, ...eventFields })
  .refine(datesInOrder, lastDay)
  .refine(publishedAfter, published);
export const editedEvent = z
  .object({ ref: knownRef, ...eventFields, reason })
  .refine(datesInOrder, lastDay)
  .refine(publishedAfter, published);

const judgementFields = {
  framework: z.string().trim().max(100, 'At most 100 characters'),
  area: line('Choose the area'),
  grade: line('Choose the grade'),
  source: sourceInput.nullable(),
};
const id = z.int().min(1);
export const newJudgement = z.object({ eventRef: knownRef, ...judgementFields });
export const editedJudgement = z.object({ id, ...judgementFields, reason });

/** Withdrawn from a day on; from the start where it was never so. */
const withdrawal = { on: day.nullable(), reason };
export const withdrawnJudgement = z.object({ id, ...withdrawal });

export const newFramework = z.object({
  name: z.string().trim().min(1, 'Enter the name of the framework').max(100, 'At most 100 characters'),
  areas: z.array(line('Enter an area on each line')).min(1, 'Enter at least one area').max(30, 'At most 30 areas'),
  /** The best first. */
  grades: z.array(line('Enter a grade on each line')).min(2, 'Enter at least two grades, the best first').max(12),
});
const areaName = z.object({ framework: z.string().trim().min(1), name: z.string().trim().min(1) });
export const newArea = z.object({
  framework: z.string().trim().min(1, 'Choose the framework').max(100),
  name: line('Enter the name of the area'),
  continues: areaName.nullable(),
});

const findingFields = {
  kind: z.enum(findingKinds),
  text: z.string().trim().min(1, 'Enter the finding').max(2000, 'At most 2,000 characters'),
  wording: z.enum(wordings),
  source: sourceInput.nullable(),
};
const links = {
  indicators: z.array(z.string().min(1)).max(100),
  actions: z.array(z.string().min(1)).max(100),
};
export const newFinding = z.object({ eventRef: knownRef, ref: eventRef, ...findingFields, ...links });
export const editedFinding = z.object({ ref: knownRef, ...findingFields, reason });
export const withdrawnFinding = z.object({ ref: knownRef, ...withdrawal });
export const findingLinks = z.object({ ref: knownRef, ...links });

const workingDays = z
  .int('Enter a whole number of working days from 1 to 400')
  .min(1, 'Enter a whole number of working days from 1 to 400')
  .max(400, 'Enter a whole number of working days from 1 to 400');
export const deadlineCount = z.object({ from: day, workingDays });
export const newDeadline = z.object({
  eventRef: knownRef,
  requirement: line('Enter what is required'),
  due: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('counted'), from: day, workingDays }),
    z.object({ kind: z.literal('given'), on: day }),
  ]),
  source: sourceInput.nullable(),
});
export const newResponse = z.object({
  deadline: id,
  state: z.enum(responseStates),
  reportedOn: day,
  note,
  source: sourceInput.nullable(),
});

export type NewEvent = z.infer<typeof newEvent>;
export type EditedEvent = z.infer<typeof editedEvent>;
export type NewJudgement = z.infer<typeof newJudgement>;
export type EditedJudgement = z.infer<typeof editedJudgement>;
export type NewFramework = z.infer<typeof newFramework>;
export type NewArea = z.infer<typeof newArea>;
export type NewFinding = z.infer<typeof newFinding>;
export type EditedFinding = z.infer<typeof editedFinding>;
export type FindingLinks = z.infer<typeof findingLinks>;
export type NewDeadline = z.infer<typeof newDeadline>;
export type NewResponse = z.infer<typeof newResponse>;
