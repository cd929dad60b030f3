import { describe, expect, test } from 'vitest';
import type { StagedRow } from '#shared/domain/returns/staging/staged-row.ts';
import { summariseRows } from '#main/core/returns/staging/summarise-rows.ts';

const row = (given: Partial<StagedRow>): StagedRow => ({
  indicator: 'FD01',
  period: '2019-06',
  value: 1,
  numerator: null,
  denominator: null,
  marker: null,
  sheet: '',
  cell: 'A1',
  originalText: '1',
  comment: '',
  provisional: false,
  outcome: 'new',
  problem: null,
  code: null,
  severity: null,
  held: null,
  ...given,
});
const blank = { value: null, marker: 'not_returned' } as const;
const whole = { layout: 'long', everyRow: false, isLong: false } as const;

describe('the month of a return', () => {
  const monthOf = (layout: 'long' | 'wide', ...rows: readonly Partial<StagedRow>[]) =>
    summariseRows(rows.map(row), { ...whole, layout }).period;
  const of = (...periods: readonly string[]) => periods.map((period) => ({ period }));

  test('is the one most figures of a long file are of, and the latest filled one of a wide file', () => {
    expect(monthOf('long', ...of('2019-06', '2019-06', '2019-07'))).toBe('2019-06');
    expect(monthOf('long', ...of('2019-05', '2019-06'))).toBe('2019-06');
    expect(monthOf('wide', ...of('2019-05', '2019-05', '2019-06'))).toBe('2019-06');
    expect(monthOf('wide', ...of('2019-05'), { period: '2019-06', ...blank })).toBe('2019-05');
    expect(monthOf('long', { period: '2019-06', ...blank })).toBe('2019-06');
    expect(monthOf('long')).toBeNull();
  });
});

describe('the rows shown of a very large file', () => {
  const many = (problemAt: (place: number) => Partial<StagedRow>): StagedRow[] =>
    Array.from({ length: 12_000 }, (_, place) => row({ cell: `A${place + 1}`, ...problemAt(place) }));

  test('are the first ones, and of those behind them the problems, blocking ones before warnings', () => {
    const rows = many((place) =>
      place === 11_999
        ? { outcome: 'problem', severity: 'blocking', code: 'ValueImpossible', problem: 'Impossible.' }
        : place > 5500
          ? { severity: 'warning', code: 'PeriodGap', problem: 'A gap.' }
          : {},
    );
    const { shown, counts, blocking } = summariseRows(rows, whole);
    expect(shown).toHaveLength(10_000);
    expect(shown.at(-1)?.cell).toBe('A12000');
    expect(shown[5000]?.cell).toBe('A5502');
    expect(counts).toEqual({ new: 11_999, changed: 0, same: 0, problem: 1 });
    expect(blocking).toMatchObject({ count: 1, first: { cell: 'A12000' } });
  });

  test('are all of them where that is asked for', () => {
    expect(
      summariseRows(
        many(() => ({})),
        { ...whole, everyRow: true },
      ).shown,
    ).toHaveLength(12_000);
  });
});

test('of a long file only the last months of each indicator are kept to rate by', () => {
  const periods = ['2019-03', '2019-01', '2019-06', '2019-05', '2019-04'];
  const rows = periods.map((period) => row({ period }));
  expect(
    summariseRows(rows, { ...whole, isLong: true })
      .recent.map(({ period }) => period)
      .toSorted(),
  ).toEqual(['2019-04', '2019-05', '2019-06']);
  expect(summariseRows(rows, whole).recent).toHaveLength(5);
});
