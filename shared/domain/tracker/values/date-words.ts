import { isIsoDate, monthNames, type IsoDate } from '../../dates.ts';

/** Parts of dates in words, for patterns: names of months in full or shortened. */
export const monthPattern =
  `(?:${monthNames.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|sept)`.toLowerCase();

/** 1 to 12 for a name of a month in small letters; 0 for anything else. */
export const monthNumber = (name: string): number =>
  monthNames.findIndex((month) => month.toLowerCase().startsWith(name.slice(0, 3))) + 1;

/** `19` is 2019 and `98` is 1998. */
export const fullYear = (year: string): number => {
  const number = Number(year);
  return year.length > 2 ? number : number < 70 ? 2000 + number : 1900 + number;
};

/** A real date, or null. */
export function isoOf(year: number, month: number, day: number): IsoDate | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isIsoDate(text) ? text : null;
}
