import { isIsoDate, monthNames, type IsoDate } from '#shared/domain/dates.ts';

/**
 * A date as people type it into one cell: "30 6 2019", "30/06/19", "30 Jun 2019", "2019-06-30". Null where it is none.
 * The day comes first, as in Britain; two figures of a year are of this century.
 */
export function readTypedDate(text: string): IsoDate | null {
  const [first = '', second = '', third = '', ...more] = text.trim().split(/[\s/.-]+/u);
  if (more.length > 0 || third === '') return null;
  const [day, month, year] = first.length === 4 ? [third, second, first] : [first, second, third];
  if (!/^\d{1,2}$/u.test(day) || !/^(?:\d{2}|\d{4})$/u.test(year)) return null;
  const date = [
    year.length === 2 ? `20${year}` : year,
    String(monthNumber(month)).padStart(2, '0'),
    day.padStart(2, '0'),
  ].join('-');
  return isIsoDate(date) ? date : null;
}

function monthNumber(typed: string): number {
  if (/^\d{1,2}$/u.test(typed)) return Number(typed);
  const name = typed.toLowerCase();
  return name.length < 3 ? 0 : monthNames.findIndex((month) => month.toLowerCase().startsWith(name)) + 1;
}

/** A date as it stands in a cell to be changed: "30/6/2019". */
export const dateToType = (date: IsoDate): string => `${+date.slice(8, 10)}/${+date.slice(5, 7)}/${date.slice(0, 4)}`;
