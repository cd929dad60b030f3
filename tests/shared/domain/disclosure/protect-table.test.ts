import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CountTable } from '#shared/domain/disclosure/count-table.ts';
import { protectTable, type ProtectedTable } from '#shared/domain/disclosure/protect-table.ts';
import { dfePolicy } from '#shared/domain/disclosure/small-counts.ts';
import { addsUp, findAlternative, gridOf } from './attacker.ts';

const sum = (figures: readonly number[]) => figures.reduce((all, figure) => all + figure, 0);

type Totals = 'none' | 'rows' | 'columns' | 'all';

const tableOf = (counts: readonly (readonly number[])[], totals: Totals = 'all'): CountTable => ({
  rows: counts.map((_, i) => `Row ${i + 1}`),
  columns: (counts[0] ?? []).map((_, j) => `Column ${j + 1}`),
  counts,
  rowTotals: totals === 'none' || totals === 'columns' ? null : counts.map((line) => sum(line)),
  columnTotals:
    totals === 'none' || totals === 'rows'
      ? null
      : (counts[0] ?? []).map((_, j) => sum(counts.map((line) => line[j] ?? 0))),
  grandTotal: totals === 'all' ? sum(counts.flat()) : null,
});

const hiddenIn = (grid: readonly (readonly (number | null)[])[]): [number, number][] =>
  grid.flatMap((line, i) => line.flatMap((figure, j): [number, number][] => (figure === null ? [[i, j]] : [])));

/** Hidden places whose value arithmetic gives away. */
function exposedIn(table: CountTable, grid: readonly (readonly (number | null)[])[]): [number, number][] {
  const truth = gridOf(table).map((line) => line.map((figure) => figure ?? 0));
  const hidden = hiddenIn(grid);
  return hidden.filter((place) => {
    const other = findAlternative(table, truth, hidden, place);
    if (other === null) return true;
    const agrees = grid.every((line, i) => line.every((figure, j) => figure === null || figure === other[i]?.[j]));
    const differs = other[place[0]]?.[place[1]] !== truth[place[0]]?.[place[1]];
    return !(agrees && differs && addsUp(table, other) && hidden.every(([i, j]) => (other[i]?.[j] ?? 0) >= 1));
  });
}

const reasonsOf = (result: ProtectedTable) =>
  result.suppressed.map(({ row, column, reason }) => `${row}, ${column}: ${reason}`);

describe('what is hidden', () => {
  test('1 to 5 are hidden, 0 and 6 are shown', () => {
    const result = protectTable(tableOf([[0, 1, 5, 6, 20]], 'none'), dfePolicy);
    expect(result.counts).toStrictEqual([[0, null, null, 6, 20]]);
    expect(reasonsOf(result)).toStrictEqual(['Row 1, Column 2: primary', 'Row 1, Column 3: primary']);
  });

  test('Halton 2019: the next smallest of the row is hidden too, and the total stays', () => {
    // Children on protection plans by duration at 31 March 2019 as published by the DfE: 127 in all, c, 41, 30, 35, c.
    // The two hidden ones sum to 21; which is the small one is not known, so every possible pair is tried.
    for (const small of [1, 2, 3, 4, 5]) {
      for (const line of [
        [small, 41, 30, 35, 21 - small],
        [21 - small, 41, 30, 35, small],
      ]) {
        const result = protectTable(tableOf([line], 'rows'), dfePolicy);
        expect(result.counts).toStrictEqual([[null, 41, 30, 35, null]]);
        expect(result.rowTotals).toStrictEqual([127]);
      }
    }
  });

  test('a table without totals needs no second suppression, and one without small counts none at all', () => {
    expect(
      protectTable(
        tableOf(
          [
            [3, 10],
            [8, 9],
          ],
          'none',
        ),
        dfePolicy,
      ).suppressed,
    ).toHaveLength(1);
    expect(
      protectTable(
        tableOf([
          [0, 10],
          [8, 9],
        ]),
        dfePolicy,
      ).suppressed,
    ).toStrictEqual([]);
  });

  test('with rows and columns a rectangle is hidden and the report says why', () => {
    const result = protectTable(
      tableOf([
        [3, 10, 30],
        [12, 11, 40],
        [50, 60, 70],
      ]),
      dfePolicy,
    );
    expect(result.counts).toStrictEqual([
      [null, null, 30],
      [null, null, 40],
      [50, 60, 70],
    ]);
    expect(result.grandTotal).toBe(286);
    expect(result.suppressed).toStrictEqual([
      { row: 'Row 1', column: 'Column 1', reason: 'primary', because: 'a count from 1 to 5 could identify a child' },
      {
        row: 'Row 1',
        column: 'Column 2',
        reason: 'secondary',
        because: 'with the totals it would give a suppressed count away',
      },
      {
        row: 'Row 2',
        column: 'Column 1',
        reason: 'secondary',
        because: 'with the totals it would give a suppressed count away',
      },
      {
        row: 'Row 2',
        column: 'Column 2',
        reason: 'secondary',
        because: 'with the totals it would give a suppressed count away',
      },
    ]);
  });

  test('a small total is hidden with its parts', () => {
    const result = protectTable(
      tableOf([
        [3, 0],
        [20, 30],
      ]),
      dfePolicy,
    );
    expect(result.counts[0]).toStrictEqual([null, 0]);
    expect(result.rowTotals?.[0]).toBeNull();
    expect(
      exposedIn(
        tableOf([
          [3, 0],
          [20, 30],
        ]),
        gridOf(result),
      ),
    ).toStrictEqual([]);
  });

  test('a row of ones does not give itself away by its total', () => {
    const table = tableOf([[1, 1, 1, 1, 1, 1, 0, 9]], 'rows');
    const result = protectTable(table, dfePolicy);
    expect(result.counts).toStrictEqual([[null, null, null, null, null, null, 0, null]]);
    expect(exposedIn(table, gridOf(result))).toStrictEqual([]);
    const only = tableOf([[1, 1, 1, 1, 1, 1]], 'rows');
    expect(protectTable(only, dfePolicy).rowTotals).toStrictEqual([null]);
  });

  test('another limit is a setting', () => {
    expect(protectTable(tableOf([[9, 10]], 'none'), { ...dfePolicy, largestSuppressed: 9 }).counts).toStrictEqual([
      [null, 10],
    ]);
  });
});

describe('what is refused', () => {
  const sound = tableOf([
    [1, 2],
    [3, 4],
  ]);
  test.each([
    [{ ...sound, rowTotals: [3, 8] }, 'do not add up'],
    [{ ...sound, columnTotals: [4, 7] }, 'do not add up'],
    [{ ...sound, grandTotal: 11 }, 'do not add up'],
    [{ ...sound, rowTotals: null }, 'A grand total goes with'],
    [{ ...sound, grandTotal: null }, 'A grand total goes with'],
    [{ ...sound, counts: [[1, 2]] }, 'for every row and column'],
    [{ ...sound, rowTotals: [3] }, 'a total for every row'],
    [
      {
        ...sound,
        counts: [
          [1.5, 1.5],
          [3, 4],
        ],
      },
      'not a whole number',
    ],
    [
      {
        ...sound,
        counts: [
          [-1, 4],
          [3, 4],
        ],
      },
      'not a whole number',
    ],
  ])('case %#', (table, message) => {
    expect(() => protectTable(table, dfePolicy)).toThrow(message);
  });
});

test('the attacker of these tests does find what first suppression alone gives away', () => {
  const table = tableOf([
    [3, 10],
    [8, 9],
  ]);
  const onlyPrimary = gridOf(table).map((line) =>
    line.map((figure) => (figure !== null && figure >= 1 && figure <= 5 ? null : figure)),
  );
  expect(exposedIn(table, onlyPrimary)).toStrictEqual([[0, 0]]);
});

const count = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 5, arbitrary: fc.integer({ min: 6, max: 60 }) },
);
const tables: fc.Arbitrary<CountTable> = fc
  .record({
    width: fc.integer({ min: 1, max: 5 }),
    height: fc.integer({ min: 1, max: 4 }),
    figures: fc.array(count, { minLength: 20, maxLength: 20 }),
    totals: fc.constantFrom<Totals>('none', 'rows', 'columns', 'all'),
  })
  .map(({ width, height, figures, totals }) =>
    tableOf(
      Array.from({ length: height }, (_, i) => figures.slice(i * width, (i + 1) * width)),
      totals,
    ),
  );

test('in 10,000 random tables no suppressed count is determined by arithmetic', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const published = gridOf(protectTable(table, dfePolicy));
      const truth = gridOf(table);
      expect(exposedIn(table, published)).toStrictEqual([]);
      const wrong = published.flatMap((line, i) =>
        line.filter((figure, j) => {
          const real = truth[i]?.[j] ?? 0;
          return figure === null ? real === 0 : figure !== real || (real >= 1 && real <= 5);
        }),
      );
      expect(wrong).toStrictEqual([]);
    }),
    { numRuns: 10_000 },
  );
}, 120_000);
