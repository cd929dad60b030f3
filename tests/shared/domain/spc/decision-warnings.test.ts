import { describe, expect, test } from 'vitest';
import { baselineWarnings, isWeakReason, rebaseWarnings } from '#shared/domain/spc/decision-warnings.ts';
import { packageOptions } from './fixtures.ts';
import { months, noise } from './series-builder.ts';

test.each(['', '  ', 'As agreed', 'as agreed.', 'AGREED', 'n/a', 'N.A.', '-', 'tbc', 'As  discussed'])(
  '"%s" is no reason',
  (reason) => {
    expect(isWeakReason(reason)).toBe(true);
  },
);

test.each(['As agreed with the police: strategy discussions are now held by telephone', 'New front door'])(
  '"%s" is one',
  (reason) => {
    expect(isWeakReason(reason)).toBe(false);
  },
);

const shifted = (before: number, after: number) =>
  months([...noise(before), ...noise(after).map((value) => value + 40)]);
const warn = (series: ReturnType<typeof months>, from: string, reason = 'New front door') =>
  rebaseWarnings(series, packageOptions, { from, reason, noun: 'month' });

describe('a rebase', () => {
  test('where the process changed, with enough months on either side and a reason, has no warning', () => {
    expect(warn(shifted(13, 13), '2019-05')).toStrictEqual([]);
  });

  test('with fewer than 12 points after it makes trial limits', () => {
    expect(warn(shifted(13, 12), '2019-05')).toStrictEqual([
      'Only 11 months with a value follow it: the new limits are trial limits until there are 12.',
    ]);
    expect(warn(shifted(13, 2), '2019-05')[0]).toContain('Only 1 month with a value follows it');
  });

  test('leaving a short stretch behind it says so', () => {
    expect(warn(shifted(12, 13), '2019-04')).toStrictEqual([
      'Only 12 months with a value stand in the stretch before it, which keeps trial limits for good.',
    ]);
  });

  test('where nothing changed says that the chart shows no signal', () => {
    expect(warn(months(noise(30)), '2019-06')).toStrictEqual([expect.stringContaining('no signal of a change there')]);
  });

  test('with a reason that says nothing is warned of', () => {
    expect(warn(shifted(13, 13), '2019-05', 'as agreed')).toStrictEqual([
      expect.stringContaining('tells a reader of the chart nothing'),
    ]);
  });
});

describe('a fixed baseline', () => {
  const fix = (values: readonly (number | null)[], points: number, reason = 'The year before the plan') =>
    baselineWarnings(months(values), packageOptions, { points, reason, noun: 'month' });

  test('on months that are all there has no warning', () => {
    expect(fix(noise(20), 12)).toStrictEqual([]);
  });

  test('on more months than there are says that the limits still move', () => {
    expect(fix(noise(9), 12)).toStrictEqual([
      'The stretch has only 9 months yet: its limits go on moving until there are 12.',
    ]);
  });

  test('on months of which some have no value says how many the limits rest on', () => {
    expect(fix([1, null, ...noise(14)], 12)).toStrictEqual([
      'Of the first 12 months only 11 have a value, and the limits rest on these.',
    ]);
  });

  test('for no reason is warned of', () => {
    expect(fix(noise(20), 12, 'as agreed')).toHaveLength(1);
  });
});
