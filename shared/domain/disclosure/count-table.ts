import { Refusal } from '../refusal.ts';

/**
 * Counts of children in rows and columns, with the totals that are published beside them. A total that is not
 * published is null; a grand total is there exactly where both row totals and column totals are, because a reader
 * could add it up from either.
 */
export interface CountTable {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** One list a row. */
  readonly counts: readonly (readonly number[])[];
  readonly rowTotals: readonly number[] | null;
  readonly columnTotals: readonly number[] | null;
  readonly grandTotal: number | null;
}

/** Label of the total row and column in reports. */
export const totalLabel = 'Total';

/** One published figure and the two sums that it belongs to; null where no such sum is published. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly count: number;
  /** Sums are numbered: `row:0`, `column:2`; a total row or column is a sum as well. */
  readonly rowSum: string | null;
  readonly columnSum: string | null;
  /** A total stands on the other side of its sums: it grows when the cells grow. */
  readonly isRowTotal: boolean;
  readonly isColumnTotal: boolean;
}

/**
 * Every published figure of a table, totals included. The totals row is row `rows.length`, the totals column is
 * column `columns.length`.
 * @throws Refusal `CountTableNotValid` where counts are not whole numbers from 0 or the totals do not add up: what
 * cannot be recalculated cannot be protected.
 */
export function cellsOf(table: CountTable): Cell[] {
  const { rows, columns, counts, rowTotals, columnTotals, grandTotal } = table;
  const lines = counts.map((line, i) => (rowTotals === null ? line : line.concat(rowTotals[i] ?? Number.NaN)));
  if (columnTotals !== null) lines.push(grandTotal === null ? columnTotals : [...columnTotals, grandTotal]);
  refuseUnsound(table, lines);
  return lines.flatMap((line, row) =>
    line.map((count, column) => ({
      row,
      column,
      count,
      rowSum: rowTotals === null || (row === rows.length && grandTotal === null) ? null : `row:${row}`,
      columnSum:
        columnTotals === null || (column === columns.length && grandTotal === null) ? null : `column:${column}`,
      isRowTotal: column === columns.length,
      isColumnTotal: row === rows.length,
    })),
  );
}

function refuseUnsound(table: CountTable, lines: readonly (readonly number[])[]): void {
  const { rows, columns, counts, rowTotals, columnTotals, grandTotal } = table;
  if (counts.length !== rows.length || counts.some((line) => line.length !== columns.length)) {
    throw refusal('The table does not have a count for every row and column.');
  }
  if ((rowTotals ?? rows).length !== rows.length || (columnTotals ?? columns).length !== columns.length) {
    throw refusal('The table does not have a total for every row and column.');
  }
  if ((grandTotal !== null) !== (rowTotals !== null && columnTotals !== null)) {
    throw refusal('A grand total goes with row totals and column totals, and they with it.');
  }
  if (lines.flat().some((count) => !Number.isSafeInteger(count) || count < 0)) {
    throw refusal('The table holds something that is not a whole number from 0.');
  }
  const sum = (figures: readonly number[]) => figures.reduce((all, figure) => all + figure, 0);
  const rowsAdd = counts.every((line, i) => rowTotals === null || sum(line) === rowTotals[i]);
  const columnsAdd = columns.every(
    (_, j) => columnTotals === null || sum(counts.map((line) => line[j] ?? 0)) === columnTotals[j],
  );
  const wholeAdds = grandTotal === null || sum(counts.flat()) === grandTotal;
  if (!rowsAdd || !columnsAdd || !wholeAdds) throw refusal('The counts do not add up to the totals.');
}

const refusal = (message: string): Refusal =>
  new Refusal({
    code: 'CountTableNotValid',
    message,
    where: 'disclosure control',
    next: 'Correct the table; if some children are in no group, add a group for them.',
  });
