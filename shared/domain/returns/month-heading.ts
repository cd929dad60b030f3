import { parseHeaderYear, parsePeriod, type HeaderYear, type PeriodReading } from './parse-period.ts';
import { withoutStatus } from './provisional.ts';
import type { SheetCell } from './sheet-data.ts';
import type { SheetLookup } from './sheet-lookup.ts';

/** Rows above a heading in which its years may stand: a title, a band of quarters and a band of years. */
const yearRowsAbove = 3;
/** Columns to the left of a month in which its year may stand: a year of months with four columns each, and room. */
const yearColumnsLeft = 60;

/** A heading cell read as a month, and whether it says that the month is provisional. */
export type MonthReading =
  | (Extract<PeriodReading, { kind: 'period' }> & { readonly provisional: boolean })
  | Exclude<PeriodReading, { kind: 'period' }>;

/** Reads "Apr-19", "Apr" below a year, "Apr-19 (p)". */
export function readMonthHeading(lookup: SheetLookup, row: number, cell: SheetCell): MonthReading {
  const plain = readWithYear(lookup, row, cell);
  if (plain.kind === 'period') return { ...plain, provisional: false };
  if (cell.kind !== 'text') return plain;
  const { text, status } = withoutStatus(cell.value);
  if (status === null) return plain;
  const reading = readWithYear(lookup, row, { ...cell, value: text });
  return reading.kind === 'period' ? { ...reading, provisional: status === 'provisional' } : plain;
}

function readWithYear(lookup: SheetLookup, row: number, cell: SheetCell): PeriodReading {
  const plain = parsePeriod(cell);
  return plain.kind === 'problem' ? parsePeriod(cell, { year: yearAbove(lookup, row, cell.column) }) : plain;
}

/** Year for a month written without one: from the merged band above it, or the nearest year to the left in a row above. */
function yearAbove(lookup: SheetLookup, row: number, column: number): HeaderYear | null {
  for (let above = row - 1; above >= Math.max(1, row - yearRowsAbove); above--) {
    for (let at = column; at >= Math.max(1, column - yearColumnsLeft); at--) {
      const year = parseHeaderYear(lookup.cell(above, at));
      // A band that ends before this column says nothing about it.
      if (year !== null && (lookup.mergeFrom(above, at)?.right ?? column) >= column) return year;
    }
  }
  return null;
}
