import { describe, expect, test } from 'vitest';
import { analyse, labels, noise } from './series-builder.ts';

const count = (all: readonly string[], label: string) => all.filter((one) => one === label).length;
const mirrored = (values: readonly (number | null)[]) => values.map((value) => (value === null ? null : -value));

describe.each([
  { side: 'upwards', flip: (values: readonly (number | null)[]) => values, up: true },
  { side: 'downwards', flip: mirrored, up: false },
])('$side', ({ flip, up }) => {
  test('a point beyond the limit is named, and one exactly on it is not', () => {
    const fixed = { fixAfter: 16 };
    const onLimit = analyse(flip([...noise(16), 5.32]), fixed);
    const beyond = analyse(flip([...noise(16), 5.33]), fixed);
    expect(onLimit.points[16]?.upl).toBeCloseTo(5.32, 12);
    expect(onLimit.points[16]?.outsideLimits).toBe(false);
    expect(beyond.points[16]?.specialCauseType).toBe(up ? 'Above UCL' : 'Below LCL');
    expect(beyond.variation).toBe(up ? 'special_cause_improvement' : 'special_cause_concern');
  });

  test('seven points on one side of the mean are a shift and all are named', () => {
    const result = analyse(flip([...noise(16), 0.5, 0.6, 0.5, 0.6, 0.5, 0.6, 0.5]), { fixAfter: 16 });
    const label = up ? '7 Points Above CL' : '7 Points Below CL';
    expect(labels(result).slice(-7)).toStrictEqual(Array.from({ length: 7 }, () => label));
    expect(count(labels(result), label)).toBe(7);
  });

  test('six points on one side are a shift only where the rule set says six', () => {
    const values = flip([...noise(16), 0.5, 0.6, 0.5, 0.6, 0.5, 0.6]);
    expect(analyse(values, { fixAfter: 16 }).variation).toBe('common_cause');
    expect(labels(analyse(values, { fixAfter: 16, runLength: 6 })).at(-1)).toBe(
      up ? '6 Points Above CL' : '6 Points Below CL',
    );
  });

  test('a value exactly on the mean breaks a shift', () => {
    const values = flip([...noise(16), 0.5, 0.6, 0.5, 0, 0.5, 0.6, 0.5]);
    expect(analyse(values, { fixAfter: 16 }).variation).toBe('common_cause');
  });

  test('seven points each further than the last are a trend, six are not, and a tie breaks it', () => {
    const label = up ? '7 Point Trend (Increasing)' : '7 Point Trend (Decreasing)';
    const trend = [-2, -1.5, -0.8, 0.1, 0.4, 0.9, 1.3];
    const start = [...noise(16), 0];
    expect(count(labels(analyse(flip([...start, ...trend]), { fixAfter: 16 })), label)).toBe(7);
    const six = [...start, ...trend.slice(1)];
    expect(count(labels(analyse(flip(six), { fixAfter: 16 })), label)).toBe(0);
    const sixLabel = up ? '6 Point Trend (Increasing)' : '6 Point Trend (Decreasing)';
    expect(count(labels(analyse(flip(six), { fixAfter: 16, runLength: 6 })), sixLabel)).toBe(6);
    const tie = [...start, -2, -1.5, -0.8, -0.8, 0.4, 0.9, 1.3];
    expect(count(labels(analyse(flip(tie), { fixAfter: 16 })), label)).toBe(0);
  });

  test('a missing value breaks a shift and a trend', () => {
    const shift = analyse(flip([...noise(16), 0.5, 0.6, 0.5, null, 0.6, 0.5, 0.6, 0.5]), { fixAfter: 16 });
    expect(new Set(labels(shift))).toStrictEqual(new Set(['Common Cause']));
    const trend = analyse(flip([...noise(16), 0, -2, -1.5, -0.8, null, 0.4, 0.9, 1.3]), { fixAfter: 16 });
    expect(new Set(labels(trend))).toStrictEqual(new Set(['Common Cause']));
  });

  test('two of three close to the limit on one side are named, the third is not', () => {
    const result = analyse(flip([...noise(16), 4, 1, 4]), { fixAfter: 16 });
    const label = up ? '2 in 3 Above CL' : '2 in 3 Below CL';
    expect(labels(result).slice(-3)).toStrictEqual([label, 'Common Cause', label]);
  });

  test('two of three on opposite sides, with a gap, or with the third across the mean are not', () => {
    for (const tail of [
      [4, -4, 1],
      [4, null, 4],
      [4, -1, 4],
    ]) {
      const result = analyse(flip([...noise(16), ...tail]), { fixAfter: 16 });
      expect(new Set(labels(result))).toStrictEqual(new Set(['Common Cause']));
    }
  });

  test('a point beyond the limits counts towards the two only under the 2023 rule', () => {
    const values = flip([...noise(16), -1, 6, 4]);
    expect(labels(analyse(values, { fixAfter: 16 })).at(-1)).toBe('Common Cause');
    const values2023 = flip([...noise(16), 1, 6, 4]);
    expect(labels(analyse(values2023, { fixAfter: 16 })).at(-1)).toBe('Common Cause');
    expect(labels(analyse(values2023, { fixAfter: 16, twoInThree: 'mdc2023' })).slice(-2)).toStrictEqual(
      up ? ['Above UCL', '2 in 3 Above CL'] : ['Below LCL', '2 in 3 Below CL'],
    );
  });

  test('the 2023 rule still asks for all three on one side', () => {
    const result = analyse(flip([...noise(16), 6, -1, 4, -1]), { fixAfter: 16, twoInThree: 'mdc2023' });
    expect(labels(result)[18]).toBe('Common Cause');
  });

  test('outside the limits comes before trend, trend before two in three, two in three before shift', () => {
    const rising = analyse(flip([...noise(16), 0, 0.5, 1, 2, 3, 3.6, 4, 6, 7]), { fixAfter: 16 });
    expect(labels(rising).slice(-8)).toStrictEqual(
      up
        ? [...Array.from({ length: 6 }, () => '7 Point Trend (Increasing)'), 'Above UCL', 'Above UCL']
        : [...Array.from({ length: 6 }, () => '7 Point Trend (Decreasing)'), 'Below LCL', 'Below LCL'],
    );
    const shifted = analyse(flip([...noise(16), 1, 2, 1, 4, 1, 4, 1]), { fixAfter: 16 });
    const [shift, pair] = up ? ['7 Points Above CL', '2 in 3 Above CL'] : ['7 Points Below CL', '2 in 3 Below CL'];
    expect(labels(shifted).slice(-7)).toStrictEqual([shift, shift, shift, pair, shift, pair, shift]);
  });

  test('a point in two opposite trends takes the later one', () => {
    const peak = [-3, -2, -1, 0, 1, 2, 3, 2, 1, 0, -1, -2, -3];
    const result = analyse(flip([...noise(16), ...peak]), { fixAfter: 16 });
    const first = up ? '7 Point Trend (Increasing)' : '7 Point Trend (Decreasing)';
    const second = up ? '7 Point Trend (Decreasing)' : '7 Point Trend (Increasing)';
    expect(labels(result)[21]).toBe(first);
    expect(labels(result)[22]).toBe(second);
  });
});

test('a trend keeps its own direction when another trend begins on the next point', () => {
  // The package names the last point of the rise "Decreasing" here; see docs/methods/spc.md.
  const rise = [-3, -2.5, -2, -1.5, -1, -0.5, 0.5];
  const result = analyse([...noise(16), 0, ...rise, -3, -2.4, -1.9, -1.4, -0.9, -0.4, 0.6], { fixAfter: 16 });
  expect(labels(result).slice(17)).toStrictEqual(Array.from({ length: 14 }, () => '7 Point Trend (Increasing)'));
});
