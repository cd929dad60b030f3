import {
  addDays,
  dateInWords,
  daysBetween,
  firstDayOf,
  lastDayOf,
  monthNames,
  periodOf,
  periodsFrom,
  type IsoDate,
} from '../dates.ts';
import type { BankHolidays } from '../working-days.ts';

export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;
export type Weekday = (typeof weekdays)[number];

export const places = ['first', 'second', 'third', 'fourth', 'last'] as const;
/** Which of its weekday in a month; there is no fifth in most of them. */
export type PlaceInMonth = (typeof places)[number];

/** "The fourth Thursday of every month, from 1 September to 31 March". */
export interface SeriesRule {
  readonly place: PlaceInMonth;
  readonly weekday: Weekday;
  readonly everyMonths: number;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export interface SeriesDate {
  readonly on: IsoDate;
  /** Why it is not the day of the rule, or what is not known of it; empty where there is nothing to say. */
  readonly remark: string;
}

/** The most meetings that one series makes: five years of a monthly board. */
export const longestSeries = 60;

/**
 * The days of a series. One that falls on a bank holiday goes to the next working day, and says so; where the bank
 * holidays of a year are not known it says that.
 */
export function seriesDates(rule: SeriesRule, holidays: BankHolidays): SeriesDate[] {
  return periodsFrom(periodOf(rule.from), periodOf(rule.to))
    .filter((_, month) => month % rule.everyMonths === 0)
    .map((period) => dayInMonth(firstDayOf(period), rule))
    .filter((on) => on >= rule.from && on <= rule.to)
    .map((on) => avoidHoliday(on, holidays));
}

/** 0 for a Monday: 5 January 1970 was one. */
const weekdayOf = (date: IsoDate): number => ((daysBetween('1970-01-05', date) % 7) + 7) % 7;

function dayInMonth(first: IsoDate, { place, weekday }: SeriesRule): IsoDate {
  const wanted = weekdays.indexOf(weekday);
  if (place === 'last') {
    const last = lastDayOf(periodOf(first));
    return addDays(last, -((weekdayOf(last) - wanted + 7) % 7));
  }
  return addDays(first, ((wanted - weekdayOf(first) + 7) % 7) + 7 * places.indexOf(place));
}

function avoidHoliday(on: IsoDate, holidays: BankHolidays): SeriesDate {
  if (on < holidays.from || on > holidays.to)
    return { on, remark: `The bank holidays of ${on.slice(0, 4)} are not known yet.` };
  if (!holidays.days.includes(on)) return { on, remark: '' };
  let moved = addDays(on, 1);
  while (holidays.days.includes(moved) || weekdayOf(moved) > 4) moved = addDays(moved, 1);
  return { on: moved, remark: `Moved from ${dateInWords(on)}, a bank holiday.` };
}

/** "Thursday 26 September 2019". */
export const dayInWords = (date: IsoDate): string =>
  `${[...weekdays, 'Saturday', 'Sunday'][weekdayOf(date)] ?? ''} ${dateInWords(date)}`;

/** "Thu 26 Sep 2019", for tables. */
export const shortDayInWords = (date: IsoDate): string =>
  `${dayInWords(date).slice(0, 3)} ${+date.slice(8, 10)} ${monthNames[+date.slice(5, 7) - 1]?.slice(0, 3) ?? ''} ${date.slice(0, 4)}`;
