/** Calendar dates as ISO text (`2019-06-30`): no time, no zone, so a board date can never move by an hour. */
export type IsoDate = string;

const dayMs = 86_400_000;
const toDay = (date: IsoDate): number => Date.UTC(+date.slice(0, 4), +date.slice(5, 7) - 1, +date.slice(8, 10)) / dayMs;
const fromDay = (day: number): IsoDate => new Date(day * dayMs).toISOString().slice(0, 10);

/** True for a real calendar date written `YYYY-MM-DD` (so not 2019-02-29). */
export const isIsoDate = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && fromDay(toDay(text)) === text;

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => toDay(to) - toDay(from);

export const addDays = (date: IsoDate, days: number): IsoDate => fromDay(toDay(date) + days);

/** January first. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `2019-11-05` as "5 November 2019", the GOV.UK style for dates in running text. */
export const dateInWords = (date: IsoDate): string =>
  `${+date.slice(8, 10)} ${monthNames[+date.slice(5, 7) - 1]} ${date.slice(0, 4)}`;

/** `2019-11-05` as "5 Nov 2019", for tables. */
export const shortDate = (date: IsoDate): string =>
  `${+date.slice(8, 10)} ${monthNames[+date.slice(5, 7) - 1]?.slice(0, 3)} ${date.slice(0, 4)}`;

/** A calendar month as text (`2019-06`); the financial year runs April to March. */
export type Period = string;

export const isPeriod = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])$/.test(text);

const toMonth = (period: Period): number => +period.slice(0, 4) * 12 + +period.slice(5, 7) - 1;
const fromMonth = (month: number): Period => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

export const periodOf = (date: IsoDate): Period => date.slice(0, 7);
export const addMonths = (period: Period, months: number): Period => fromMonth(toMonth(period) + months);
/** Months from `from` to `to`; negative when `to` is earlier. */
export const monthsBetween = (from: Period, to: Period): number => toMonth(to) - toMonth(from);
export const firstDayOf = (period: Period): IsoDate => `${period}-01`;
export const lastDayOf = (period: Period): IsoDate => addDays(firstDayOf(addMonths(period, 1)), -1);

/** The earlier of two dates, or of two months. */
export const earlierOf = (a: string, b: string): string => (a < b ? a : b);

/** Every month from `from` to `to`, both included; empty when `to` is earlier. */
export const periodsFrom = (from: Period, to: Period): Period[] =>
  Array.from({ length: Math.max(0, monthsBetween(from, to) + 1) }, (_, i) => addMonths(from, i));

/** "June 2019". */
export const periodInWords = (period: Period): string => `${monthNames[+period.slice(5, 7) - 1]} ${period.slice(0, 4)}`;

/** "Jun 19", for axes and narrow columns. */
export const shortPeriod = (period: Period): string =>
  `${monthNames[+period.slice(5, 7) - 1]?.slice(0, 3)} ${period.slice(2, 4)}`;

/** Financial year of a month as `2018-19`. */
export const financialYearOf = (period: Period): string => {
  const year = +period.slice(0, 4) - (+period.slice(5, 7) < 4 ? 1 : 0);
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}`;
};
