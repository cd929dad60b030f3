import { describe, expect, test } from 'vitest';
import type { PointType } from '#shared/domain/spc/series.ts';
import { analyse, labels, noise } from './series-builder.ts';

/** Limits of ±5.32 and near limits of ±3.5467 about a mean of 0, fixed on 16 points that give no signal themselves. */
const start = noise(16);
const fixed = { fixAfter: 16 } as const;

interface Rule {
  readonly rule: string;
  /** After the 16 points; written for signals upwards. */
  readonly tail: readonly (number | null)[];
  readonly options?: { readonly runLength?: 6 | 7; readonly twoInThree?: 'package' | 'mdc2023' };
  /** What the latest point is named, upwards; null for no signal. */
  readonly label: string | null;
}

const rules: readonly Rule[] = [
  { rule: 'a point beyond the limit', tail: [5.33], label: 'Above UCL' },
  { rule: 'a point exactly on the limit', tail: [5.32], label: null },
  { rule: 'seven on one side', tail: [0.5, 0.6, 0.5, 0.6, 0.5, 0.6, 0.5], label: '7 Points Above CL' },
  { rule: 'six of seven on one side', tail: [-0.5, 0.6, 0.5, 0.6, 0.5, 0.6, 0.5], label: null },
  { rule: 'six on one side and one on the mean', tail: [0.5, 0.6, 0.5, 0, 0.5, 0.6, 0.5], label: null },
  {
    rule: 'six on one side, where six count',
    tail: [-0.5, 0.6, 0.5, 0.6, 0.5, 0.6, 0.5],
    options: { runLength: 6 },
    label: '6 Points Above CL',
  },
  {
    rule: 'five on one side, where six count',
    tail: [-0.5, 0.4, -0.5, 0.6, 0.5, 0.6, 0.5, 0.6],
    options: { runLength: 6 },
    label: null,
  },
  { rule: 'seven rising', tail: [-0.2, -2, -1.5, -0.8, 0.1, 0.4, 0.9, 1.3], label: '7 Point Trend (Increasing)' },
  { rule: 'six rising', tail: [-0.2, -0.9, -1.5, -0.8, 0.1, 0.4, 0.9, 1.3], label: null },
  { rule: 'seven rising with a tie', tail: [-0.2, -2, -1.5, -0.8, -0.8, 0.4, 0.9, 1.3], label: null },
  {
    rule: 'six rising, where six count',
    tail: [-0.2, -0.9, -1.5, -0.8, 0.1, 0.4, 0.9, 1.3],
    options: { runLength: 6 },
    label: '6 Point Trend (Increasing)',
  },
  { rule: 'two of three near the limit, the middle one not', tail: [4, 1, 4], label: '2 in 3 Above CL' },
  { rule: 'two of three exactly on the near limit', tail: [(2 * 5.32) / 3, 1, (2 * 5.32) / 3], label: null },
  { rule: 'one of three near the limit', tail: [1, 1.2, 4], label: null },
  { rule: 'two of three, the third across the mean', tail: [4, -1, 4], label: null },
  { rule: 'two of three, the third on the mean', tail: [4, 0, 4], label: null },
  { rule: 'one beyond the limit and one near it', tail: [1, 6, 4], label: null },
  {
    rule: 'one beyond the limit and one near it, by the rule of 2023',
    tail: [1, 6, 4],
    options: { twoInThree: 'mdc2023' },
    label: '2 in 3 Above CL',
  },
  {
    rule: 'two beyond the limit and one ordinary, by the rule of 2023, which names only points beyond two sigma',
    tail: [6, 6, 1],
    options: { twoInThree: 'mdc2023' },
    label: null,
  },
  {
    rule: 'one beyond the limit and one near it, the third across the mean, by the rule of 2023',
    tail: [6, -1, 4],
    options: { twoInThree: 'mdc2023' },
    label: null,
  },
];

const mirrorLabel = (label: string): string =>
  label.replace('Above UCL', 'Below LCL').replace('Above CL', 'Below CL').replace('Increasing', 'Decreasing');

const judged = (upwards: boolean, direction: 'increase' | 'decrease' | 'neutral'): PointType => {
  if (direction === 'neutral') return upwards ? 'special_cause_neutral_high' : 'special_cause_neutral_low';
  return upwards === (direction === 'increase') ? 'special_cause_improvement' : 'special_cause_concern';
};

describe.each(rules)('$rule', ({ tail, options, label }) => {
  test.each([
    { way: 'upwards', upwards: true },
    { way: 'downwards', upwards: false },
  ])('$way is judged by the direction that is wanted', ({ upwards }) => {
    const values = [...start, ...tail].map((value) => (value === null || upwards ? value : 0 - value));
    for (const direction of ['increase', 'decrease', 'neutral'] as const) {
      const result = analyse(values, { ...fixed, ...options, direction });
      const named = label === null ? 'Common Cause' : upwards ? label : mirrorLabel(label);
      expect(labels(result).at(-1)).toBe(named);
      expect(result.variation).toBe(label === null ? 'common_cause' : judged(upwards, direction));
    }
  });
});

describe('screening', () => {
  /** Steps of 1 with one month far away: with screening its two ranges are left out, and the limits are narrow. */
  const spike = (up: number) => Array.from({ length: 20 }, (_, i) => (i === 10 ? up * 30 : i % 2));

  test.each([1, -1])('on, the month far away stands outside narrow limits (%i)', (up) => {
    const result = analyse(spike(up), { screenOutliers: true });
    expect(labels(result)[10]).toBe(up > 0 ? 'Above UCL' : 'Below LCL');
    expect((result.points[0]?.upl ?? 0) - (result.points[0]?.mean ?? 0)).toBeCloseTo(2.66, 10);
  });

  test.each([1, -1])('off, its own ranges widen the limits (%i)', (up) => {
    const wide = analyse(spike(up), { screenOutliers: false });
    const narrow = analyse(spike(up), { screenOutliers: true });
    expect(wide.points[0]?.mean).toBe(narrow.points[0]?.mean);
    expect((wide.points[0]?.upl ?? 0) - (wide.points[0]?.mean ?? 0)).toBeGreaterThan(10);
  });
});
