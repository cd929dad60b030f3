import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueAxis } from '#main/formats/workbook/data/value-axis.ts';

describe('valueAxis', () => {
  it.each<[number[], [number, number], [number, number]]>([
    [
      [0.76, 0.95],
      [0, 1],
      [0.7, 1],
    ],
    [
      [960, 1420],
      [0, Infinity],
      [800, 1600],
    ],
    [
      [0, 12],
      [0, Infinity],
      [0, 15],
    ],
    [
      [1, 1, 1],
      [0, 1],
      [0.975, 1],
    ],
    [[], [0, 1], [0, 1]],
    [
      [0.9, 1.04],
      [0, 1],
      [0.875, 0.925],
    ],
  ])('of %j within %j runs from and to %j', (values, bounds, ends) => {
    const { minimum, maximum } = valueAxis(values, bounds);
    expect([minimum, maximum]).toStrictEqual(ends);
  });

  it('holds every value the unit can take, in steps that are few and round', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50_000 }), { minLength: 1, maxLength: 40 }), (values) => {
        const axis = valueAxis(values, [0, Infinity]);
        expect(axis.minimum).toBeLessThanOrEqual(Math.min(...values));
        expect(axis.maximum).toBeGreaterThanOrEqual(Math.max(...values));
        expect(axis.maximum).toBeGreaterThan(axis.minimum);
        expect((axis.maximum - axis.minimum) / axis.step).toBeLessThanOrEqual(9);
      }),
    );
  });
});
