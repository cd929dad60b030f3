import { lastDayOf, monthsBetween, type IsoDate, type Period } from '../dates.ts';
import { Refusal } from '../refusal.ts';
import { fold } from '../returns/fold.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween, type BankHolidays } from '../working-days.ts';

/** Months from one return to the next. */
export const returnCycles = [1, 3, 6, 12] as const;
export type ReturnCycle = (typeof returnCycles)[number];

/** What a sender owes from a period on, as somebody decided it. */
export interface Schedule {
  /** A role or an agency, never a person's name. */
  readonly sender: string;
  /** An address that reminders may go to; empty where none is kept. */
  readonly contact: string;
  readonly firstPeriod: Period;
  /** The last period owed; null while there is no end. */
  readonly lastPeriod: Period | null;
  /** Every so many months, counted from the first period. */
  readonly everyMonths: ReturnCycle;
  /** Working days after the last day of the period. */
  readonly dueWorkingDays: number;
  /** Codes of the indicators owed. */
  readonly indicators: readonly string[];
}

/** Two spellings of a sender are one when they differ in case and spaces only; a similar name is another sender. */
export const senderKey = (sender: string): string => fold(sender);

/**
 * What each sender owes for a period. Of the schedules of one sender (in the order they were recorded) the latest whose
 * first period is not after the period stands, and it alone: one that has ended does not bring an older one back.
 */
export function schedulesFor(recorded: readonly Schedule[], period: Period): Schedule[] {
  const standing = new Map<string, Schedule>();
  for (const schedule of recorded) {
    if (schedule.firstPeriod <= period) standing.set(senderKey(schedule.sender), schedule);
  }
  return [...standing.values()].filter((schedule) => isOwed(schedule, period));
}

/** Whether a schedule asks for a return for this period: within its span, and in its cycle. */
export const isOwed = ({ firstPeriod, lastPeriod, everyMonths }: Schedule, period: Period): boolean =>
  period >= firstPeriod &&
  (lastPeriod === null || period <= lastPeriod) &&
  monthsBetween(firstPeriod, period) % everyMonths === 0;

/**
 * The day by which a return for a period is due: so many working days after the last day of the period. Null where the
 * list of bank holidays does not reach that far: a guessed date could make a return late that is not.
 */
export const dueDate = (period: Period, workingDays: number, holidays: BankHolidays): IsoDate | null =>
  whereKnown(() => addWorkingDays(lastDayOf(period), workingDays, holidays));

/**
 * Working days from a due date to a later day. A day that is none itself counts as the next working day, so what comes
 * on the Saturday after a Friday is a day late, not on time. Null where the bank holidays of the span are not known.
 */
export function workingDaysLate(dueOn: IsoDate, on: IsoDate, holidays: BankHolidays): number | null {
  if (on <= dueOn) return 0;
  return whereKnown(() => workingDaysBetween(dueOn, on, holidays) + (isWorkingDay(on, holidays) ? 0 : 1));
}

/** The answer, or null where it would need bank holidays of a year that nobody has listed. */
function whereKnown<T>(count: () => T): T | null {
  try {
    return count();
  } catch (error) {
    if (error instanceof Refusal && error.code === 'BankHolidaysUnknown') return null;
    throw error;
  }
}
