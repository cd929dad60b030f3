import type { CountTable } from '#shared/domain/disclosure/count-table.ts';
import type { ProtectedTable } from '#shared/domain/disclosure/protect-table.ts';

/** All figures in one grid, totals last; null where hidden. */
export function gridOf(
  table: Pick<CountTable, 'rows' | 'columns'> &
    Pick<ProtectedTable, 'counts' | 'rowTotals' | 'columnTotals' | 'grandTotal'>,
): (number | null)[][] {
  const grid = table.counts.map((line, i) => line.concat(table.rowTotals === null ? [] : [table.rowTotals[i] ?? null]));
  if (table.columnTotals !== null)
    grid.push(table.columnTotals.concat(table.rowTotals === null ? [] : [table.grandTotal]));
  return grid;
}

/** Every published sum as places in the grid with their sign; a total counts against what it is the sum of. */
function sumsOf({
  rows,
  columns,
  rowTotals,
  columnTotals,
  grandTotal,
}: CountTable): { at: [number, number]; sign: 1 | -1 }[][] {
  const sums: { at: [number, number]; sign: 1 | -1 }[][] = [];
  const [height, width] = [rows.length, columns.length];
  const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);
  const plus = (at: [number, number]) => ({ at, sign: 1 as const });
  const minus = (at: [number, number]) => ({ at, sign: -1 as const });
  if (rowTotals !== null) {
    for (const i of upTo(height)) sums.push([...upTo(width).map((j) => plus([i, j])), minus([i, width])]);
    if (grandTotal !== null) sums.push([...upTo(height).map((i) => plus([i, width])), minus([height, width])]);
  }
  if (columnTotals !== null) {
    for (const j of upTo(width)) sums.push([...upTo(height).map((i) => plus([i, j])), minus([height, j])]);
    if (grandTotal !== null) sums.push([...upTo(width).map((j) => plus([height, j])), minus([height, width])]);
  }
  return sums;
}

/**
 * Looks for a second table that agrees with everything published but has another value in one hidden place: the proof
 * that arithmetic does not determine it. The search changes each hidden figure by -1, 0 or 1, keeps hidden figures at
 * 1 or more, and gives up when there is no such table.
 */
export function findAlternative(
  table: CountTable,
  truth: readonly (readonly number[])[],
  hidden: readonly (readonly [number, number])[],
  place: readonly [number, number],
): number[][] | null {
  const order = [place, ...hidden.filter(([i, j]) => i !== place[0] || j !== place[1])];
  const index = new Map(order.map(([i, j], n) => [`${i},${j}`, n]));
  const sums = sumsOf(table).map((sum) =>
    sum.flatMap(({ at, sign }) => {
      const n = index.get(at.join(','));
      return n === undefined ? [] : [{ n, sign }];
    }),
  );
  const sumsByIndex = order.map((_, n) => sums.filter((sum) => sum.some((part) => part.n === n)));
  const change = Array.from({ length: order.length }, () => 0);
  const possible = (upTo: number, sum: { n: number; sign: number }[]): boolean => {
    let [fixed, free] = [0, 0];
    for (const { n, sign } of sum) {
      if (n <= upTo) fixed += sign * (change[n] ?? 0);
      else free++;
    }
    return Math.abs(fixed) <= free;
  };
  const search = (n: number): boolean => {
    const at = order[n];
    if (at === undefined) return true;
    for (const by of n === 0 ? [1, -1] : [0, 1, -1]) {
      if ((truth[at[0]]?.[at[1]] ?? 0) + by < 1) continue;
      change[n] = by;
      if ((sumsByIndex[n] ?? []).every((sum) => possible(n, sum)) && search(n + 1)) return true;
    }
    change[n] = 0;
    return false;
  };
  if (!search(0)) return null;
  const other = truth.map((line) => [...line]);
  for (const [n, [i, j]] of order.entries()) {
    const line = other[i];
    if (line !== undefined) line[j] = (line[j] ?? 0) + (change[n] ?? 0);
  }
  return other;
}

/** True where a grid obeys every published sum of the table. */
export const addsUp = (table: CountTable, grid: readonly (readonly number[])[]): boolean =>
  sumsOf(table).every((sum) => sum.reduce((all, { at: [i, j], sign }) => all + sign * (grid[i]?.[j] ?? 0), 0) === 0);
