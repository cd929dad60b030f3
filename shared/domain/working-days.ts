import { addDays, dateInWords, daysBetween, isIsoDate, type IsoDate } from './dates.ts';
import { Refusal } from './refusal.ts';

/** Bank holidays, and the span of dates for which the list is complete (both ends included). */
export interface BankHolidays {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly days: readonly IsoDate[];
}

/** The list as it is shipped: what it is called, and the day it was put together, so that a deadline can name it. */
export interface BankHolidayList extends BankHolidays {
  readonly title: string;
  readonly source: string;
  readonly compiledOn: IsoDate;
}

/** Working days between the publication of a report and the action plan that answers it (2007 Regulations). */
export const actionPlanWorkingDays = 70;

/** 1 January 1970 was a Thursday, so day 2 of that count was the first Saturday. */
function isWeekend(date: IsoDate): boolean {
  const weekday = ((daysBetween('1970-01-03', date) % 7) + 7) % 7;
  return weekday < 2;
}

/**
 * True from Monday to Friday unless a bank holiday.
 * @throws Refusal where the list of bank holidays does not reach the date: guessing would give a wrong deadline.
 */
export function isWorkingDay(date: IsoDate, holidays: BankHolidays): boolean {
  if (date < holidays.from || date > holidays.to) {
    throw new Refusal({
      code: 'BankHolidaysUnknown',
      message: `Bank holidays are known from ${dateInWords(holidays.from)} to ${dateInWords(holidays.to)}, not for ${dateInWords(date)}.`,
      where: 'bank holidays',
      next: 'Install a version of the program that knows that year, or enter the deadline by hand.',
    });
  }
  return !isWeekend(date) && !holidays.days.includes(date);
}

/**
 * The `days`-th working day after `from`, which itself does not count: 70 after 29 July 2019 is 5 November 2019.
 * With 0 days it is `from` itself, working day or not.
 * @throws Refusal where the bank holidays of the span are not known, or `from` or `days` is not usable.
 */
export function addWorkingDays(from: IsoDate, days: number, holidays: BankHolidays): IsoDate {
  if (!isIsoDate(from) || !Number.isInteger(days) || days < 0) {
    throw new Refusal({
      code: 'WorkingDaysNotValid',
      message: `Working days cannot be counted from "${from}" by ${days}.`,
      where: 'working days',
      next: 'Give a date as YYYY-MM-DD and a whole number of days from 0.',
    });
  }
  let date = from;
  for (let left = days; left > 0;) {
    date = addDays(date, 1);
    if (isWorkingDay(date, holidays)) left--;
  }
  return date;
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: IsoDate, to: IsoDate, holidays: BankHolidays): number {
  if (to < from) return -workingDaysBetween(to, from, holidays);
  let count = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) {
    if (isWorkingDay(date, holidays)) count++;
  }
  return count;
}
