import { eventIterator, type } from '@orpc/contract';
import { z } from 'zod';
import { isMailAddress, type ChaseText } from '../domain/calendar/chase-text.ts';
import type { ReturnState } from '../domain/calendar/return-state.ts';
import { returnCycles, type ReturnCycle } from '../domain/calendar/schedule.ts';
import type { IsoDate, Period } from '../domain/dates.ts';
import { isoDate, operation, period } from './operation.ts';
import type { WorkProgress } from './work-progress.ts';

/** One sender and one period; null where nothing is owed for it. */
export interface CalendarCell {
  readonly period: Period;
  readonly state: ReturnState | null;
  readonly overdue: boolean;
}

/** A return that brought figures which a sender owed for a period. */
export interface CalendarReturn {
  readonly fileName: string;
  readonly sha256: string;
  readonly receivedOn: IsoDate;
  /** Figures owed for the period that it brought first. */
  readonly figures: number;
}

export interface ChaseRecord {
  readonly chasedOn: IsoDate;
  readonly chasedBy: string;
  readonly note: string;
}

export interface IndicatorName {
  readonly code: string;
  readonly name: string;
}

/** What one sender owes for the chosen period, and what to write where something is missing. */
export interface OwedReturn {
  readonly sender: string;
  readonly contact: string;
  readonly state: ReturnState;
  readonly overdue: boolean;
  readonly missing: readonly IndicatorName[];
  /** Figures missing from this sender that a return of another sender, or of an unnamed one, has brought. */
  readonly fromOthers: number;
  readonly returns: readonly CalendarReturn[];
  /** Oldest first. */
  readonly chases: readonly ChaseRecord[];
  /** Null where nothing is owed any more. */
  readonly text: ChaseText | null;
}

export interface CalendarView {
  readonly period: Period;
  readonly asAtOn: IsoDate;
  /** The last 13 up to the chosen one, oldest first. */
  readonly periods: readonly Period[];
  readonly senders: readonly { readonly sender: string; readonly cells: readonly CalendarCell[] }[];
  /** Of the chosen period, those that are overdue first. */
  readonly owed: readonly OwedReturn[];
  /** What is missing where due dates cannot be worked out; empty otherwise. */
  readonly remark: string;
}

/** A schedule as it was recorded. */
export interface ScheduleView {
  readonly sender: string;
  readonly contact: string;
  readonly firstPeriod: Period;
  readonly lastPeriod: Period | null;
  readonly everyMonths: ReturnCycle;
  readonly dueWorkingDays: number;
  readonly indicators: readonly string[];
  readonly decidedBy: string;
  readonly decidedOn: IsoDate;
}

export interface ScheduleList {
  /** The schedule of each sender that was recorded last. */
  readonly current: readonly ScheduleView[];
  /** Earlier ones, the latest first. */
  readonly earlier: readonly ScheduleView[];
  /** Every indicator in use, in the catalogue's order. */
  readonly indicators: readonly (IndicatorName & { readonly group: string })[];
  /** Senders of returns received so far, with the indicators that each has sent. */
  readonly sentBefore: readonly {
    readonly sender: string;
    readonly indicators: readonly string[];
    readonly returns: number;
  }[];
}

export type TemplateEvent = WorkProgress | { readonly kind: 'made'; readonly files: readonly TemplateFileInfo[] };

export interface TemplateFileInfo {
  readonly sender: string;
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly indicators: number;
}

const sender = z.string().trim().min(1, 'Enter who sends it').max(200, 'At most 200 characters');

/** What a person decides about a sender; later decisions are added, none is changed. */
export const newSchedule = z
  .object({
    sender,
    contact: z
      .string()
      .trim()
      .max(200, 'At most 200 characters')
      .refine((text) => text === '' || isMailAddress(text), 'Enter one e-mail address, or leave it empty')
      .default(''),
    firstPeriod: period,
    lastPeriod: period.nullable().default(null),
    everyMonths: z.union(returnCycles.map((months) => z.literal(months))),
    dueWorkingDays: z
      .int('Enter a whole number of working days from 1 to 90')
      .min(1, 'Enter a whole number of working days from 1 to 90')
      .max(90, 'Enter a whole number of working days from 1 to 90'),
    indicators: z.array(z.string().min(1)).min(1, 'Choose at least one indicator').max(5_000),
  })
  .refine(({ firstPeriod, lastPeriod }) => lastPeriod === null || lastPeriod >= firstPeriod, {
    path: ['lastPeriod'],
    message: 'The last month must not be before the first',
  });

const view = z.object({ period: period.optional(), asAtOn: isoDate.optional() });

export const calendarContract = {
  /** Who owes what for the chosen period and the twelve before it. */
  get: operation.input(view).output(type<CalendarView>()),
  schedules: operation.output(type<ScheduleList>()),
  saveSchedule: operation.input(newSchedule).output(type<ScheduleList>()),
  /** Records that somebody was reminded. */
  recordChase: operation
    .input(
      z.object({
        sender,
        period,
        chasedOn: isoDate,
        note: z.string().trim().max(500, 'At most 500 characters').default(''),
      }),
    )
    .output(type<CalendarView>()),
  /** Makes a workbook for each sender that owes figures for the period; stops when the caller goes away. */
  makeTemplates: operation
    .input(z.object({ period, senders: z.array(sender).max(500).optional() }))
    .output(eventIterator(type<TemplateEvent>())),
  /** One of the workbooks made last, or all of them as one zip file where no hash is given. */
  templateFile: operation
    .input(z.object({ sha256: z.string().length(64).optional() }))
    .output(type<{ readonly name: string; readonly content: Blob }>()),
};
