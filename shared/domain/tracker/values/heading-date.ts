import { addDays, addMonths, firstDayOf, type IsoDate } from '../../dates.ts';
import { fold } from '../../returns/fold.ts';
import { fullYear, isoOf, monthNumber, monthPattern } from './date-words.ts';

const day = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (${monthPattern}) (\\d{4})\\b`);
const month = new RegExp(`\\b(${monthPattern})(?: (?=\\d{4})|[-/]'?| ')(\\d{4}|\\d{2})\\b`);

/**
 * The day that a heading of a column of updates names: "Update June 2019" is the last day of that month, or the day of
 * the tracker while the month lasts. Null for none, and for one after the tracker's day.
 */
export function headingDate(heading: string, asOn: IsoDate): IsoDate | null {
  const text = fold(heading);
  const [, d, name, year] = day.exec(text) ?? [];
  if (name !== undefined) return notAfter(isoOf(Number(year), monthNumber(name), Number(d)), asOn);
  const [, monthName, monthYear] = month.exec(text) ?? [];
  if (monthName === undefined) return null;
  const first = isoOf(fullYear(monthYear ?? ''), monthNumber(monthName), 1);
  if (first === null || first > asOn) return null;
  const last = addDays(firstDayOf(addMonths(first.slice(0, 7), 1)), -1);
  return last > asOn ? asOn : last;
}

const notAfter = (on: IsoDate | null, asOn: IsoDate): IsoDate | null => (on !== null && on > asOn ? null : on);
