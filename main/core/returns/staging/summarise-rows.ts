import type { ReturnRow } from '#shared/contract/returns.ts';
import type { Period } from '#shared/domain/dates.ts';
import type { Layout } from '#shared/domain/returns/layouts/layout.ts';
import type { StagedRow } from '#shared/domain/returns/staging/staged-row.ts';
import { isLeftOut } from './left-out.ts';

/** Rows of one kind: how many, and the first of them, which stands for the others in a sentence. */
export interface RowsAlike {
  readonly first: StagedRow | null;
  readonly count: number;
}

/** What is said of all rows of a file, gathered in one look through them. */
export interface RowsSummary {
  readonly counts: Readonly<Record<ReturnRow['outcome'], number>>;
  /** All rows, or the first of a very large file and the first of the problems behind them; in the order of the file. */
  readonly shown: readonly StagedRow[];
  readonly blocking: RowsAlike;
  readonly leftOut: RowsAlike;
  /** Some row is a figure, and some can be used. */
  readonly hasFigure: boolean;
  readonly hasUsable: boolean;
  /** Codes of the indicators with a figure. */
  readonly given: ReadonlySet<string>;
  /** New and changed rows by which the ratings of the month are looked at: all, or of a long file the last of each indicator. */
  readonly recent: readonly StagedRow[];
  /** Month of the return; null only when it holds no row. */
  readonly period: Period | null;
}

interface SummaryOptions {
  readonly layout: Layout['kind'];
  readonly everyRow: boolean;
  readonly isLong: boolean;
}

/** More rows than these nobody looks through, and they would be slow to send. */
const mostRows = 5000;

export function summariseRows(rows: Iterable<StagedRow>, { layout, everyRow, isLong }: SummaryOptions): RowsSummary {
  const counts = { new: 0, changed: 0, same: 0, problem: 0 };
  const shown = new ShownRows(everyRow ? Number.POSITIVE_INFINITY : mostRows);
  const [blocking, leftOut] = [createAlike(), createAlike()];
  const [filled, blank] = [new Map<Period, number>(), new Map<Period, number>()];
  const given = new Set<string>();
  const recent = new RecentRows(isLong ? recentMonths : Number.POSITIVE_INFINITY);
  let hasUsable = false;
  for (const row of rows) {
    const isFigure = row.marker !== 'not_returned';
    counts[row.outcome] += 1;
    shown.add(row);
    if (row.severity === 'blocking') blocking.add(row);
    if (isLeftOut(row)) leftOut.add(row);
    if (isFigure) given.add(row.indicator);
    if (row.outcome === 'new' || row.outcome === 'changed') recent.add(row);
    hasUsable ||= isFigure && row.outcome !== 'problem';
    const periods = isFigure ? filled : blank;
    periods.set(row.period, (periods.get(row.period) ?? 0) + 1);
  }
  return {
    counts,
    shown: shown.rows(),
    blocking: blocking.all(),
    leftOut: leftOut.all(),
    hasFigure: given.size > 0,
    hasUsable,
    given,
    recent: recent.rows(),
    period: monthOfReturn(layout, filled.size > 0 ? filled : blank),
  };
}

function createAlike() {
  let first: StagedRow | null = null;
  let count = 0;
  return {
    add(row: StagedRow): void {
      first ??= row;
      count += 1;
    },
    all: (): RowsAlike => ({ first, count }),
  };
}

class ShownRows {
  readonly #most: number;
  readonly #first: StagedRow[] = [];
  readonly #blocking: [number, StagedRow][] = [];
  readonly #others: [number, StagedRow][] = [];
  #seen = 0;

  constructor(most: number) {
    this.#most = most;
  }

  add(row: StagedRow): void {
    const place = (this.#seen += 1);
    if (place <= this.#most) this.#first.push(row);
    else if (row.problem !== null) {
      const problems = row.severity === 'blocking' ? this.#blocking : this.#others;
      if (problems.length < this.#most) problems.push([place, row]);
    }
  }

  rows(): readonly StagedRow[] {
    if (this.#seen <= this.#most) return this.#first;
    const problems = [...this.#blocking, ...this.#others].slice(0, this.#most);
    return [...this.#first, ...problems.toSorted(([a], [b]) => a - b).map(([, row]) => row)];
  }
}

/** The ratings of a month rest on its figure and on the last one before it. */
const recentMonths = 3;

class RecentRows {
  readonly #most: number;
  readonly #byIndicator = new Map<string, StagedRow[]>();

  constructor(most: number) {
    this.#most = most;
  }

  add(row: StagedRow): void {
    const rows = this.#byIndicator.get(row.indicator);
    if (rows === undefined) this.#byIndicator.set(row.indicator, [row]);
    else {
      rows.push(row);
      if (rows.length > this.#most) rows.splice(oldestOf(rows), 1);
    }
  }

  rows(): StagedRow[] {
    return [...this.#byIndicator.values()].flat();
  }
}

const oldestOf = (rows: readonly StagedRow[]): number =>
  rows.reduce((oldest, { period }, index) => (period < (rows[oldest]?.period ?? '') ? index : oldest), 0);

/**
 * The month a return is about: of a long file the one most figures are of, of a wide one, and among equals, the latest;
 * of a file without any figure by its blanks.
 */
function monthOfReturn(layout: Layout['kind'], counts: ReadonlyMap<Period, number>): Period | null {
  const most = layout === 'wide' ? 0 : Math.max(0, ...counts.values());
  return (
    [...counts]
      .filter(([, count]) => count >= most)
      .map(([period]) => period)
      .toSorted()
      .at(-1) ?? null
  );
}
