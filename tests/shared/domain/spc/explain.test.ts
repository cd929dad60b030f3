import { expect, test } from 'vitest';
import { explainAssurance, explainVariation } from '#shared/domain/spc/explain.ts';
import { xmr } from '#shared/domain/spc/xmr.ts';
import { analyse, labels, noise } from './series-builder.ts';

const month = { noun: 'month' } as const;
const fixed = { fixAfter: 16 };

test.each([
  {
    name: 'a shift, counting the months there really are',
    values: [...noise(16), 0.5, 0.6, 0.5, 0.6, 0.5, 0.6, 0.5, 0.6],
    options: { ...fixed, direction: 'decrease' as const },
    says: 'Eight months in a row above the average: a change worth understanding, in the wrong direction.',
  },
  {
    name: 'a shift downwards that is wanted',
    values: [...noise(17), -0.5, -0.6, -0.5, -0.6, -0.5, -0.6, -0.5],
    options: { fixAfter: 16, direction: 'decrease' as const },
    says: 'Seven months in a row below the average: a change worth understanding, in the right direction.',
  },
  {
    name: 'a trend',
    values: [...noise(16), 0, -2, -1.5, -0.8, 0.1, 0.4, 0.9, 1.3],
    options: fixed,
    says: 'Seven months in a row, each higher than the one before: a change worth understanding, in the right direction.',
  },
  {
    name: 'a falling trend',
    values: [...noise(16), 0, 2, 1.5, 0.8, -0.1, -0.4, -0.9, -1.3],
    options: fixed,
    says: 'Seven months in a row, each lower than the one before: a change worth understanding, in the wrong direction.',
  },
  {
    name: 'a point beyond the upper limit, with no wanted direction',
    values: [...noise(16), 9],
    options: { ...fixed, direction: 'neutral' as const },
    says: 'The latest month is above the upper limit: a change worth understanding, neither good nor bad in itself.',
  },
  {
    name: 'a point beyond the lower limit',
    values: [...noise(16), -9],
    options: fixed,
    says: 'The latest month is below the lower limit: a change worth understanding, in the wrong direction.',
  },
  {
    name: 'two in three',
    values: [...noise(16), 4, 1, 4],
    options: fixed,
    says: 'At least two of the last three months close to or beyond the upper limit: a change worth understanding, in the right direction.',
  },
  {
    name: 'no signal',
    values: noise(16),
    options: {},
    says: 'The latest month is within the range that this process usually produces: no signal of change.',
  },
  {
    name: 'trial limits',
    values: noise(12),
    options: {},
    says: 'The latest month is within the range that this process usually produces: no signal of change. The limits are trial limits: they rest on 12 points, and 13 are needed.',
  },
  {
    name: 'trial limits of a series with months missing, which counts the values there really are',
    values: noise(16).map((value, i) => (i % 2 === 0 && i < 12 ? null : value)),
    options: {},
    says: 'The latest month is within the range that this process usually produces: no signal of change. The limits are trial limits: they rest on 10 points, and 13 are needed.',
  },
  {
    name: 'a measure stuck at one value',
    values: Array.from({ length: 14 }, () => 100),
    options: {},
    says: 'Every month so far has the same value, so there is no variation to measure.',
  },
  { name: 'a single value', values: [4], options: {}, says: 'There are too few months in a row to calculate limits.' },
  {
    name: 'a missing latest value',
    values: [...noise(14), null],
    options: {},
    says: 'There is no value for the latest month, so nothing can be said of it.',
  },
  { name: 'nothing at all', values: [], options: {}, says: 'There are no values yet.' },
])('the sentence for $name', ({ values, options, says }) => {
  expect(explainVariation(analyse(values, options), month)).toBe(says);
});

test('a measure at 100% with a single dip says that its limits have no width', () => {
  const dip = Array.from({ length: 20 }, (_, i) => (i === 9 ? 95 : 100));
  const result = analyse(dip);
  expect(result.points[19]?.upl).toBe(result.points[19]?.lpl);
  expect(explainVariation(result, month)).toBe(
    'Nearly every value is the same, so the limits have no width: read the values, not the signal.',
  );
  const unscreened = analyse(dip, { screenOutliers: false });
  expect(labels(unscreened).indexOf('Below LCL')).toBe(9);
  expect(explainVariation(unscreened, month)).not.toContain('no width');
});

test.each([
  {
    target: -9,
    says: 'Unless the process changes the target will be met every month: even an ordinary bad month is better than it.',
  },
  {
    target: 9,
    says: 'The target lies outside what the process can be expected to reach: without a change it will be missed again.',
  },
  {
    target: 0,
    says: 'The target lies inside the usual range: it will be met in one month and missed in the next by chance alone.',
  },
])('the sentence for a target of $target', ({ target, says }) => {
  const result = analyse(noise(16), { target });
  expect(explainAssurance(result, target, { direction: 'increase', noun: 'month' })).toBe(says);
});

test('no target, no direction and no limits each say what they are', () => {
  const stuck = analyse([5, 5, 5], { target: 4 });
  expect(explainAssurance(stuck, 4, { direction: 'increase', noun: 'month' })).toContain('no limits');
  expect(explainAssurance(stuck, null, { direction: 'increase', noun: 'month' })).toBeNull();
  expect(explainAssurance(stuck, 4, { direction: 'neutral', noun: 'month' })).toBeNull();
});

test('assurance from trial limits says that it is', () => {
  const of = (count: number) =>
    xmr(
      Array.from({ length: count }, (_, i) => ({ x: `2019-${String(i + 1).padStart(3, '0')}`, y: 50 + (i % 3) })),
      { direction: 'increase', target: 51, runLength: 7, twoInThree: 'package', screenOutliers: true },
    );
  const words = { direction: 'increase', noun: 'month' } as const;
  expect(explainAssurance(of(12), 51, words)).toContain('trial limits');
  expect(explainAssurance(of(13), 51, words)).not.toContain('trial limits');
});
