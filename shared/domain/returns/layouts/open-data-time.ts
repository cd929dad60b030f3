import { isPeriod, monthNames, type Period } from '../../dates.ts';
import { fold } from '../fold.ts';

/** What `time_period` and `time_identifier` say together. */
export type OpenTime =
  | { readonly kind: 'month'; readonly period: Period }
  /** A year, a quarter, a term or a week: `2018-19 financial year`. */
  | { readonly kind: 'other'; readonly words: string };

const monthWords = monthNames.map((name) => name.toLowerCase());

/** 1 to 12 for the name of a month, whole or cut to three or four letters; null for other words. */
export function monthNumberOf(word: string): number | null {
  const folded = fold(word);
  if (folded.length < 3) return null;
  const index = monthWords.findIndex(
    (name) => name === folded || name.slice(0, 3) === folded || (folded === 'sept' && name === 'september'),
  );
  return index < 0 ? null : index + 1;
}

/** `2019` and `April` are a month; everything else that *Explore education statistics* allows is no month. */
export function readOpenTime(timePeriod: string, timeIdentifier: string): OpenTime {
  const [digits, identifier] = [timePeriod.trim(), timeIdentifier.trim()];
  const month = monthNumberOf(identifier);
  const period = `${digits}-${String(month ?? 0).padStart(2, '0')}`;
  if (month !== null && /^\d{4}$/.test(digits) && isPeriod(period)) return { kind: 'month', period };
  const years = /^\d{6}$/.test(digits) ? `${digits.slice(0, 4)}-${digits.slice(4)}` : digits;
  return { kind: 'other', words: `${years} ${identifier.toLowerCase()}`.trim() };
}

/**
 * The month that a column of months means in a row of one year. Columns from April (or September) to March (or August)
 * are of a year that spans two: `201819` names both, and `2019` is the year *ending* then, as in the tables of children
 * in need. Null where the columns do not run through a year, or the year contradicts them.
 */
export function monthInYear(
  timePeriod: string,
  timeIdentifier: string,
  month: number,
  firstMonth: number | null,
): Period | null {
  const digits = timePeriod.trim();
  if (firstMonth === null) return null;
  const isCalendar = fold(timeIdentifier) === 'calendar year';
  if (isCalendar && firstMonth !== 1) return null;
  const begins = yearOfBeginning(digits, firstMonth);
  if (begins === null) return null;
  const period = `${month >= firstMonth ? begins : begins + 1}-${String(month).padStart(2, '0')}`;
  return isPeriod(period) ? period : null;
}

function yearOfBeginning(digits: string, firstMonth: number): number | null {
  if (/^\d{4}$/.test(digits)) return firstMonth === 1 ? Number(digits) : Number(digits) - 1;
  const match = /^(\d{4})(\d{2})$/.exec(digits);
  if (match === null || firstMonth === 1) return null;
  const year = Number(match[1]);
  return Number(match[2]) === (year + 1) % 100 ? year : null;
}

/** The month with which columns of months begin: January, April or September; null where they do not follow each other. */
export function firstOfMonths(months: readonly number[]): number | null {
  const [first] = months;
  if (first === undefined || ![1, 4, 9].includes(first)) return null;
  const place = (month: number): number => (month - first + 12) % 12;
  const inOrder = months.every((month, index) => index === 0 || place(month) > place(months[index - 1] ?? month));
  return inOrder ? first : null;
}
