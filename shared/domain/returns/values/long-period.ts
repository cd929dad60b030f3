import { isPeriod } from '../../dates.ts';
import { parseHeaderYear, parsePeriod, type PeriodReading } from './parse-period.ts';
import { cellText, type SheetCell } from '../sheet/sheet-data.ts';

/** Reads the month of a row: its own cell, or a month without a year beside a column of years. */
function readLongPeriod(month: SheetCell | null, year: SheetCell | null, dayFirst: boolean): PeriodReading {
  const plain = parsePeriod(month, { dayFirst });
  if (plain.kind === 'period' || month === null || year === null) return plain;
  const headed = parseHeaderYear(year);
  if (headed === null) return plain;
  const number = /^\d{1,2}$/.exec(cellText(month).trim())?.[0];
  if (number === undefined) return parsePeriod(month, { dayFirst, year: headed });
  const period = `${headed.year}-${number.padStart(2, '0')}`;
  if (!isPeriod(period)) return plain;
  if (headed.kind === 'calendar') return { kind: 'period', period };
  return {
    kind: 'problem',
    problem: `Month ${number} of ${cellText(year).trim()} could be counted from January or from April; write the month as 2019-04 or Apr-19.`,
  };
}

/** More texts than months and their spellings are not kept. */
const mostRemembered = 10_000;

/** The same, but each spelling is read once: a file of a million rows has few. */
export function rememberPeriods(dayFirst: boolean): (month: SheetCell | null, year: SheetCell | null) => PeriodReading {
  const byText = new Map<string, PeriodReading>();
  return (month, year) => {
    if (month?.kind !== 'text' || (year !== null && year.kind !== 'text')) return readLongPeriod(month, year, dayFirst);
    const key = year === null ? month.value : `${month.value}\n${year.value}`;
    const known = byText.get(key);
    if (known !== undefined) return known;
    const reading = readLongPeriod(month, year, dayFirst);
    if (byText.size < mostRemembered) byText.set(key, reading);
    return reading;
  };
}
