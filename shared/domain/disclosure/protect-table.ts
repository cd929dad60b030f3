import { cellsOf, totalLabel, type Cell, type CountTable } from './count-table.ts';
import { roundTripThrough } from './residual-paths.ts';
import { isSmallCount, type DisclosurePolicy } from './small-counts.ts';

/** Why a figure is not shown: it is small itself, or it would give a small one away. */
export type SuppressionReason = 'primary' | 'secondary';

/** One line of the report; it never repeats the figure. */
export interface Suppression {
  /** Row and column by label; "Total" for a total. */
  readonly row: string;
  readonly column: string;
  readonly reason: SuppressionReason;
  readonly because: string;
}

/** A table as it may be published: null is a suppressed figure. */
export interface ProtectedTable {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly counts: readonly (readonly (number | null)[])[];
  readonly rowTotals: readonly (number | null)[] | null;
  readonly columnTotals: readonly (number | null)[] | null;
  /** Null where it is suppressed, and where the table has none. */
  readonly grandTotal: number | null;
  /** Row by row, totals last. */
  readonly suppressed: readonly Suppression[];
}

/**
 * Hides every count from 1 to the limit of the policy, then as few and as small further counts as it takes until no
 * hidden count can be recalculated from the shown ones, not even by a reader who knows that a hidden count is never 0.
 * Zeros stay shown, as the DfE publishes them. The same table always gives the same result.
 * @throws Refusal `CountTableNotValid` where the table does not add up.
 */
export function protectTable(table: CountTable, policy: Pick<DisclosurePolicy, 'largestSuppressed'>): ProtectedTable {
  const cells = cellsOf(table);
  const reasons = new Map<Cell, SuppressionReason>();
  for (const cell of cells) if (isSmallCount(cell.count, policy)) reasons.set(cell, 'primary');
  hideUntilSafe(cells, reasons);
  const shown = (row: number, column: number): number | null => {
    const cell = cells.find((one) => one.row === row && one.column === column);
    return cell === undefined || reasons.has(cell) ? null : cell.count;
  };
  const { rows, columns } = table;
  return {
    rows,
    columns,
    counts: rows.map((_, i) => columns.map((__, j) => shown(i, j))),
    rowTotals: table.rowTotals === null ? null : rows.map((_, i) => shown(i, columns.length)),
    columnTotals: table.columnTotals === null ? null : columns.map((_, j) => shown(rows.length, j)),
    grandTotal: shown(rows.length, columns.length),
    suppressed: cells.flatMap((cell) => reportOf(cell, reasons.get(cell), table, policy)),
  };
}

/** No published zero may be hidden, so the smallest value a reader must reckon with for a hidden count is 1. */
const leastHidden = 1;

/** Each round hides the cheapest set of counts that protects one more; hiding more never exposes one again. */
function hideUntilSafe(cells: readonly Cell[], reasons: Map<Cell, SuppressionReason>): void {
  const hideable = cells.filter((cell) => cell.count > 0);
  const largest = Math.max(1, ...cells.map((cell) => cell.count));
  // Totals are worth more to the reader than their parts: hide one only where no set of parts will do.
  const costOf = (cell: Cell) =>
    reasons.has(cell) ? 0 : cell.count + (cell.isRowTotal || cell.isColumnTotal ? largest * cells.length : 0);
  const isOpen = (cell: Cell) => {
    const hidden = hideable.filter((one) => reasons.has(one));
    return roundTripThrough(cell, hidden, () => 0, leastHidden) === null;
  };
  for (;;) {
    const exposed = hideable.find((cell) => reasons.has(cell) && isOpen(cell));
    if (exposed === undefined) return;
    // There always is one: up along the count, its totals and the grand total, all of which are at least as large.
    const trip = roundTripThrough(exposed, hideable, costOf, leastHidden);
    if (trip === null) throw new Error('a count in a table that adds up always has a round trip over its totals');
    for (const cell of trip.cells) if (!reasons.has(cell)) reasons.set(cell, 'secondary');
  }
}

function reportOf(
  cell: Cell,
  reason: SuppressionReason | undefined,
  { rows, columns }: CountTable,
  policy: Pick<DisclosurePolicy, 'largestSuppressed'>,
): Suppression[] {
  if (reason === undefined) return [];
  const because =
    reason === 'primary'
      ? `a count from 1 to ${policy.largestSuppressed} could identify a child`
      : 'with the totals it would give a suppressed count away';
  return [{ row: rows[cell.row] ?? totalLabel, column: columns[cell.column] ?? totalLabel, reason, because }];
}
