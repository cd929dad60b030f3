import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths } from '#shared/domain/dates.ts';
import { straightLine } from '#shared/domain/catalogue/straight-line.ts';

describe('a straight line', () => {
  test('has an aim for each month, both ends included', () => {
    expect(straightLine({ period: '2025-11', target: 60 }, { period: '2026-02', target: 70 })).toEqual([
      { period: '2025-11', target: 60 },
      { period: '2025-12', target: 63.3 },
      { period: '2026-01', target: 66.7 },
      { period: '2026-02', target: 70 },
    ]);
  });

  test.each([
    ['2026-02', '2026-01', 0],
    ['2026-01', '2026-01', 1],
    ['2021-01', '2025-12', 60],
    ['2021-01', '2026-01', 0],
  ])('from %s to %s has %i months', (from, to, months) => {
    expect(straightLine({ period: from, target: 1 }, { period: to, target: 2 })).toHaveLength(months);
  });

  test('never turns, and begins and ends where it was told to', () => {
    const aim = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 59 }), aim, aim, (months, first, last) => {
        const line = straightLine(
          { period: '2024-01', target: first },
          { period: addMonths('2024-01', months), target: last },
        );
        const aims = line.map(({ target }) => target ?? Number.NaN);
        expect([aims[0], aims.at(-1)]).toEqual([first, last]);
        const steps = aims.slice(1).map((target, i) => Math.sign(Math.round((target - (aims[i] ?? 0)) * 10)));
        expect(steps.every((step) => step === 0 || step === Math.sign(last - first))).toBe(true);
      }),
    );
  });
});
