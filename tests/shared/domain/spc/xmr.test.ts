import { describe, expect, test } from 'vitest';
import { Refusal } from '#shared/domain/refusal.ts';
import { variationIcon } from '#shared/domain/spc/icons.ts';
import { xmr } from '#shared/domain/spc/xmr.ts';
import { packageOptions, references } from './fixtures.ts';
import { analyse, months, noise } from './series-builder.ts';

const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'not refused';
};

describe('what is refused', () => {
  test('limits are never fixed on fewer than 12 points', () => {
    expect(codeOf(() => analyse(noise(20), { fixAfter: 11 }))).toBe('TooFewPointsToFix');
    expect(codeOf(() => analyse(noise(20), { fixAfter: Number.NaN }))).toBe('TooFewPointsToFix');
    expect(codeOf(() => analyse(noise(20), { fixAfter: 12 }))).toBe('not refused');
  });

  test('a repeated period, a value that is no number and another run length are refused', () => {
    const twice = [...months([1, 2]), { x: '2018-05', y: 3 }];
    expect(codeOf(() => xmr(twice, packageOptions))).toBe('PeriodRepeated');
    expect(codeOf(() => analyse([1, Number.NaN]))).toBe('ValueNotFinite');
    expect(codeOf(() => analyse([1, Number.POSITIVE_INFINITY]))).toBe('ValueNotFinite');
    expect(codeOf(() => analyse([1, 2], { runLength: 8 }))).toBe('RunLengthNotSupported');
  });
});

describe('groups and limits', () => {
  test('the order of the input does not matter', () => {
    const series = months([3, 1, 4, 1, 5, 9, 2, 6]);
    expect(xmr(series.toReversed(), packageOptions)).toStrictEqual(xmr(series, packageOptions));
  });

  test('an empty series has no points and no signal', () => {
    expect(xmr([], { ...packageOptions, target: 3 })).toStrictEqual({
      points: [],
      variation: 'common_cause',
      assurance: null,
      unmatchedRebases: [],
    });
  });

  test('a rebase starts a new group at its point, and no moving range crosses it', () => {
    const values = [...noise(12), ...noise(12).map((value) => value + 100)];
    const result = analyse(values, { rebases: ['2019-04'] });
    expect(result.points[11]).toMatchObject({ rebaseGroup: 0, mean: 0, upl: 5.32 });
    expect(result.points[12]).toMatchObject({ rebaseGroup: 1, mean: 100, shortGroup: true });
    expect(result.points[12]?.upl).toBeCloseTo(105.32, 10);
    expect(result.unmatchedRebases).toStrictEqual([]);
  });

  test('a rebase that equals no period is reported and changes nothing else', () => {
    const plain = analyse(noise(14));
    const asked = analyse(noise(14), { rebases: ['2018-04-01', '2030-01'] });
    expect(asked).toStrictEqual({ ...plain, unmatchedRebases: ['2018-04-01', '2030-01'] });
  });

  test('a rebase at the very first point numbers the first group 1 and changes no figure', () => {
    const first = analyse(noise(14), { rebases: ['2018-04'] });
    expect(first.points.map((point) => point.rebaseGroup)).toStrictEqual(Array.from({ length: 14 }, () => 1));
    expect(first.points.map((point) => point.upl)).toStrictEqual(analyse(noise(14)).points.map((point) => point.upl));
  });

  test('fixed limits rest on the first rows of each group, gaps counted as rows', () => {
    const result = analyse([null, ...noise(11), 50, 60], { fixAfter: 12 });
    expect(result.points.at(-1)?.mean).toBeCloseTo(1 / 11, 12);
    expect(result.points.at(-1)?.upl).toBeCloseTo(1 / 11 + 5.32, 12);
  });

  test('no moving range spans a missing value', () => {
    const result = analyse([1, 2, null, 50, 51], { screenOutliers: false });
    expect(result.points[0]?.mean).toBe(26);
    expect(result.points[0]?.upl).toBeCloseTo(26 + 2.66, 12);
  });

  test('values that never stand next to each other have a mean and no limits', () => {
    const result = analyse([1, null, 3, null, 5]);
    expect(result.points[0]).toMatchObject({ mean: 3, lpl: null, upl: null, relativeToMean: -1, outsideLimits: null });
  });

  test('a series of gaps has neither', () => {
    expect(analyse([null, null]).points[1]).toMatchObject({ mean: null, lpl: null, relativeToMean: null });
  });

  test.each([5, 0, 100, 0.1, 85.3, -0.7])('a measure stuck at %d has no limits and no signal', (value) => {
    const stuck = Array.from({ length: 24 }, () => value);
    for (const point of analyse(stuck, { target: value - 1 }).points) {
      expect(point).toMatchObject({ mean: value, lpl: null, upl: null, relativeToMean: 0, pointType: 'common_cause' });
    }
    expect(analyse(stuck, { target: value - 1 }).assurance).toBeNull();
    const unscreened = analyse(stuck, { screenOutliers: false });
    expect(unscreened.points[23]).toMatchObject({ lpl: value, upl: value, outsideLimits: false });
    expect(unscreened.variation).toBe('common_cause');
  });

  test('values that differ only by binary rounding are the same value', () => {
    const stuck = Array.from({ length: 10 }, (_, i) => (i % 2 === 0 ? 0.3 : 0.1 + 0.2));
    expect(analyse(stuck).points[9]).toMatchObject({ lpl: null, relativeToMean: 0 });
  });

  test('limits are not cut off at 0 or 100', () => {
    const result = analyse([98, 100, 97, 100, 99, 100]);
    expect(result.points[0]?.upl).toBeGreaterThan(100);
    expect(analyse([1, 0, 2, 0, 1]).points[0]?.lpl).toBeLessThan(0);
  });

  test('the screening constant is 3.267 and not the 3.268 of many texts', () => {
    // Twenty steps of 1 and one of 3.6853, which is 3.2675 times their average.
    const steps = Array.from({ length: 21 }, (_, i) => (i % 2 === 0 ? 0 : 1));
    const [point] = analyse([...steps, 3.6853]).points;
    expect((point?.upl ?? 0) - (point?.mean ?? 0)).toBeCloseTo(2.66, 10);
  });

  test('screening is strict and happens once', () => {
    const spike = [...noise(12), 30, ...noise(12)];
    const screened = analyse(spike).points[0];
    const unscreened = analyse(spike, { screenOutliers: false }).points[0];
    expect((screened?.upl ?? 0) - (screened?.mean ?? 0)).toBeCloseTo(5.32, 10);
    expect(unscreened?.upl).toBeGreaterThan(screened?.upl ?? 0);
  });
});

describe('Northamptonshire referrals, April 2012 to March 2021', () => {
  test('the low Decembers and the high summer of 2014 stand out', () => {
    const reference = references.find((one) => one.name === '17_northants_referrals_2012_21');
    const result = xmr(reference?.points ?? [], { ...packageOptions, direction: 'neutral' });
    const outside = (label: string) =>
      result.points.filter((point) => point.specialCauseType === label).map((point) => point.x.slice(0, 7));
    expect(outside('Below LCL')).toContain('2017-12');
    expect(outside('Below LCL')).toContain('2018-12');
    expect(outside('Above UCL')).toEqual(expect.arrayContaining(['2014-07', '2014-09', '2014-10']));
  });
});

describe('icons', () => {
  test('high and low follow the wanted direction', () => {
    expect(variationIcon({ variation: 'special_cause_improvement' }, 'increase')).toBe('improvement_high');
    expect(variationIcon({ variation: 'special_cause_improvement' }, 'decrease')).toBe('improvement_low');
    expect(variationIcon({ variation: 'special_cause_concern' }, 'increase')).toBe('concern_low');
    expect(variationIcon({ variation: 'special_cause_concern' }, 'decrease')).toBe('concern_high');
    expect(variationIcon({ variation: 'special_cause_neutral_high' }, 'neutral')).toBe('neutral_high');
    expect(variationIcon({ variation: 'special_cause_neutral_low' }, 'neutral')).toBe('neutral_low');
    expect(variationIcon({ variation: 'common_cause' }, 'increase')).toBe('common_cause');
  });

  test.each([
    { target: 5.33, increase: 'consistent_fail', decrease: 'consistent_pass' },
    { target: 5.32, increase: 'inconsistent', decrease: 'inconsistent' },
    { target: 0, increase: 'inconsistent', decrease: 'inconsistent' },
    { target: -5.32, increase: 'inconsistent', decrease: 'inconsistent' },
    { target: -5.33, increase: 'consistent_pass', decrease: 'consistent_fail' },
  ])('a target of $target against limits of 5.32 either side', ({ target, increase, decrease }) => {
    expect(analyse(noise(16), { target, direction: 'increase' }).assurance).toBe(increase);
    expect(analyse(noise(16), { target, direction: 'decrease' }).assurance).toBe(decrease);
    expect(analyse(noise(16), { target, direction: 'neutral' }).assurance).toBeNull();
  });

  test('assurance rests on the newest limits after a rebase', () => {
    const values = [...noise(12), ...noise(12).map((value) => value + 100)];
    expect(analyse(values, { rebases: ['2019-04'], target: 50 }).assurance).toBe('consistent_pass');
  });
});
