import { monthsBetween, type Period } from '../../dates.ts';
import { readMonthHeading } from './month-heading.ts';
import { looksLikeFigure } from '../values/parse-value.ts';
import type { SheetCell, SheetRow } from '../sheet/sheet-data.ts';
import type { SheetLookup } from '../sheet/sheet-lookup.ts';

/** A heading stands near the top. */
const searchedRows = 60;
const fewestMonths = 2;

/** Why a sheet without a known table has months across over figures all the same; null where it has none. */
export function monthsNotRead(lookup: SheetLookup): string | null {
  for (const row of lookup.rows.slice(0, searchedRows)) {
    const months: SheetCell[] = [];
    const periods: Period[] = [];
    for (const cell of row.cells) {
      const reading = readMonthHeading(lookup, row.row, cell);
      if (reading.kind !== 'none') months.push(cell);
      if (reading.kind === 'period') periods.push(reading.period);
    }
    if (months.length < fewestMonths || !hasFiguresBelow(lookup, row, months)) continue;
    if (periods.length < months.length)
      return `row ${row.row} names months, but not of which year: write them as Apr-19, or give the year in the row above`;
    if (!isInOrder(periods))
      return `row ${row.row} names months twice or out of order, so it is not clear which figures are those of single months`;
  }
  return null;
}

function isInOrder(periods: readonly Period[]): boolean {
  const steps = periods.slice(1).map((period, index) => monthsBetween(periods[index] ?? period, period));
  return steps.every((step) => step > 0) || steps.every((step) => step < 0);
}

/** The next row with something under the months has a figure under two of them, as no row of start and due dates has. */
function hasFiguresBelow(lookup: SheetLookup, heading: SheetRow, months: readonly SheetCell[]): boolean {
  const columns = new Set(months.map(({ column }) => column));
  return lookup.rows.some(
    ({ row, cells }) =>
      row > heading.row &&
      cells.filter((cell) => columns.has(cell.column) && cell.kind !== 'date' && looksLikeFigure(cell)).length >=
        fewestMonths,
  );
}
