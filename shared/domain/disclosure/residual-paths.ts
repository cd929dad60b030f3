import type { Cell } from './count-table.ts';

/**
 * A table with totals is a network: each sum is a place, each figure a road between its row's sum and its column's
 * sum, and a figure that belongs to one published sum only leads outside, where anything is possible. A hidden
 * figure can be other than it is exactly when one can travel from one of its ends round to the other over hidden
 * figures, raising those along the road and lowering those against it. (Flows in a network take whole values where
 * the sums are whole, so this finds every alternative table and not only fractional ones.)
 */
const outside = 'outside';

interface Step {
  readonly cell: Cell;
  readonly from: string;
  readonly to: string;
}

/** The roads a reader may use: up along every figure, down against those that stay at least `least`. */
function stepsOf(cells: readonly Cell[], least: number): Step[] {
  return cells.flatMap((cell) => {
    const [from, to] = endsOf(cell);
    const up = { cell, from, to };
    return cell.count > least ? [up, { cell, from: to, to: from }] : [up];
  });
}

/** A total runs against the figures it sums, so that raising a figure can be answered by raising its total. */
function endsOf(cell: Cell): [from: string, to: string] {
  const row = cell.rowSum ?? outside;
  const column = cell.columnSum ?? outside;
  return cell.isRowTotal === cell.isColumnTotal ? [row, column] : [column, row];
}

/**
 * The cheapest round trip that lets `cell` take another value, as the cells on it besides `cell` itself; null where
 * there is none. The cost of a step is the information that hiding its cell would lose.
 */
export function roundTripThrough(
  cell: Cell,
  usable: readonly Cell[],
  costOf: (cell: Cell) => number,
  least: number,
): { cells: Cell[]; cost: number } | null {
  const [from, to] = endsOf(cell);
  const steps = stepsOf(
    usable.filter((other) => other !== cell),
    least,
  );
  const trips = [
    cheapestPath(to, from, steps, costOf),
    ...(cell.count > least ? [cheapestPath(from, to, steps, costOf)] : []),
  ];
  return trips.reduce((best, trip) => (trip !== null && (best === null || trip.cost < best.cost) ? trip : best), null);
}

/** Bellman and Ford: tables are small, and ties fall to the first step, so the result never varies. */
function cheapestPath(start: string, end: string, steps: readonly Step[], costOf: (cell: Cell) => number) {
  if (start === end) return { cells: [], cost: 0 };
  const reached = new Map<string, { cells: Cell[]; cost: number }>([[start, { cells: [], cost: 0 }]]);
  for (let changed = true; changed;) {
    changed = false;
    for (const { cell, from, to } of steps) {
      const here = reached.get(from);
      if (here === undefined || here.cells.includes(cell)) continue;
      const cost = here.cost + costOf(cell);
      if (cost >= (reached.get(to)?.cost ?? Number.POSITIVE_INFINITY)) continue;
      reached.set(to, { cells: [...here.cells, cell], cost });
      changed = true;
    }
  }
  return reached.get(end) ?? null;
}
