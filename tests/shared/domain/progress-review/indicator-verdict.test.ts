import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, type Period } from '#shared/domain/dates.ts';
import type { IndicatorFacts, PeriodValue } from '#shared/domain/indicator.ts';
import { annualSeries } from '#shared/domain/progress-review/annual-series.ts';
import { judgeIndicator, type IndicatorVerdict } from '#shared/domain/progress-review/indicator-verdict.ts';
import { reviewPoints } from '#shared/domain/progress-review/review-points.ts';
import { anIndicator, aValue } from '../rating/indicator-builder.ts';
import { ruleSet } from '../resources.ts';

const baseline = '2018-10';
const now = '2019-06';

/** Months that end in June 2019. */
const upToNow = (values: readonly (number | null)[]): PeriodValue[] =>
  values.flatMap((value, i) => (value === null ? [] : [aValue(addMonths(now, i - values.length + 1), value)]));

const judge = (facts: IndicatorFacts, from: Period = baseline) =>
  judgeIndicator(facts, reviewPoints(facts, baseline, from, now), now, ruleSet);

const steady = [70, 72, 69, 71, 70, 73, 69, 71, 70, 72, 71, 69];
const published = (facts: Partial<IndicatorFacts> = {}) => ({ monthly: false, ...facts });

describe('where there are control limits', () => {
  test.each<[string, readonly number[], IndicatorVerdict]>([
    ['a rise beyond them', [...steady, 85, 86, 87, 88, 88, 89, 90, 91, 92], 'improved'],
    ['a fall beyond them', [...steady, 55, 54, 53, 52, 51, 50, 50, 49, 48], 'got_worse'],
    ['a wobble within them', [...steady, 71, 70, 72, 69, 71, 70, 72, 71, 72], 'no_real_change'],
  ])('%s', (_case, values, verdict) => {
    const judged = judge(anIndicator({ values: upToNow(values) }));
    expect(judged.verdict).toBe(verdict);
    expect(judged.proof).toBe('limits');
    expect(judged.because).toMatch(/the \d\d\.\d% of October 2018: (?:beyond|within) its usual range\.$/u);
  });

  test('after limits were drawn anew, the new level is held against those of the baseline', () => {
    const values = upToNow([...steady, 71, 70, 90, 91, 90, 92, 91, 90, 91]);
    const rebases = [{ period: '2018-12', reason: 'A new team', decidedBy: 'Board', decidedOn: '2019-02-01' }];
    const judged = judge(anIndicator({ values }, { rebases }));
    expect(judged.verdict).toBe('improved');
    expect(judged.because).toContain('beyond the limits of the baseline, drawn anew since');
    // seven months since: the new limits are trial limits, and cannot show that a finding is mended
    expect(judged.proof).toBe('trial_limits');
  });

  test('a best that was lost again is said', () => {
    const judged = judge(anIndicator({ values: upToNow([...steady, 85, 86, 87, 98, 88, 89, 90, 91, 92]) }));
    expect(judged.because).toContain('The best since was 98.0% in January 2019.');
  });
});

describe('where there are none, the figures alone decide', () => {
  const pair = (before: number, after: number, facts: Partial<IndicatorFacts> = {}) =>
    judge(
      anIndicator(
        { unit: 'count', polarity: 'lower', values: [aValue(baseline, before), aValue(now, after)] },
        published(facts),
      ),
    );

  test.each<[number, number, IndicatorVerdict]>([
    [267, 86, 'improved'],
    [86, 267, 'got_worse'],
    [100, 91, 'no_real_change'],
    [100, 90, 'improved'], // exactly a tenth of the larger figure is not less than a tenth
    [90, 100, 'got_worse'],
    [86, 86, 'no_real_change'],
    [0, 1, 'got_worse'],
    [1, 0, 'improved'],
    [0, 0, 'no_real_change'],
  ])('%d, then %d', (before, after, verdict) => {
    const judged = pair(before, after);
    expect(judged.verdict).toBe(verdict);
    expect(judged.proof).toBe('figures');
    expect(judged.because).toContain('without control limits');
  });

  test('both values published for a month must lead to the same verdict', () => {
    const two = (other: number) => {
      const held = aValue(baseline, 267);
      return { ...held, conflicting: [aValue(baseline, other).used] };
    };
    const facts = (other: number) =>
      anIndicator({ unit: 'count', polarity: 'lower', values: [two(other), aValue(now, 86)] }, published());
    expect(judge(facts(383))).toMatchObject({
      verdict: 'improved',
      because:
        '181 lower than the 267 of October 2018; 297 lower than the 383 also published: by the figures alone, without control limits.',
    });
    expect(judge(facts(40))).toMatchObject({
      verdict: 'cannot_be_said',
      because: 'The values published for October 2018 lead to different verdicts.',
    });
  });

  test('words published in between without a number are said', () => {
    const said = aValue('2019-02', null, { marker: 'approximate', originalText: 'more than 300' });
    const values = [aValue(baseline, 267), said, aValue(now, 86)];
    const judged = judge(anIndicator({ unit: 'count', polarity: 'lower', values }, published()));
    expect(judged.because).toContain('In between “more than 300” (February 2019).');
  });

  test('five monthly points have no limits that could decide, six have', () => {
    const proofOf = (count: number) => {
      const values = upToNow([70, 72, 69, 71, 70, 73, 69, 71, 70].slice(0, count));
      const [first] = values;
      return judgeIndicator(
        anIndicator({ values }),
        reviewPoints(anIndicator({ values }), first?.period ?? '', baseline, now),
        now,
        ruleSet,
      ).proof;
    };
    expect(proofOf(5)).toBe('figures');
    expect(proofOf(6)).toBe('trial_limits');
  });
});

describe('nothing can be said', () => {
  const two = [aValue(baseline, 50), aValue(now, 80)];
  test.each<[string, IndicatorFacts, RegExp]>([
    ['without any figure', anIndicator({ values: [] }), /No figure up to June 2019/],
    ['without a figure now', anIndicator({ values: [aValue(baseline, 50)] }), /No figure for June 2019: the last is/],
    ['without a figure then', anIndicator({ values: [aValue(now, 50)] }), /No figure at the baseline/],
    ['of context', anIndicator({ polarity: 'context', values: two }), /context only/],
    [
      'over a change of definition',
      anIndicator(
        { values: two },
        { definitionChanges: [{ version: 2, effectiveFrom: '2019-01', reason: '', decidedBy: '' }] },
      ),
      /Defined anew/,
    ],
    [
      'of a publication that is still the same',
      anIndicator({ values: [aValue('2018-03', 50)] }, published()),
      /Nothing published since the baseline.*March 2018/,
    ],
    [
      'of small numbers without limits',
      anIndicator({ values: two.map((one) => ({ ...one, used: { ...one.used, denominator: 8 } })) }, published()),
      /Small numbers/,
    ],
  ])('%s', (_case, facts, because) => {
    const judged = judge(facts);
    expect(judged).toMatchObject({ verdict: 'cannot_be_said', proof: 'none' });
    expect(judged.because).toMatch(because);
  });
});

test('yearly figures stand under the March in which their year ended, and are named by their year', () => {
  const figure = (year: string, value: number) =>
    ({ area: 'authority', areaName: 'N', year, value, citation: null, cell: null, earlier: [] }) as const;
  const benchmarks = [
    figure('2018-19', 31.1),
    figure('2017-18', 25.7),
    { ...figure('2017-18', 15.4), area: 'england' as const },
  ];
  const facts = annualSeries(anIndicator({ polarity: 'lower', values: [] }, { benchmarks }));
  expect(facts.values.map(({ period, used }) => [period, used.value])).toEqual([
    ['2018-03', 25.7],
    ['2019-03', 31.1],
  ]);
  const judged = judgeIndicator(facts, reviewPoints(facts, baseline, baseline, now), now, ruleSet, 'annual');
  expect(judged).toMatchObject({
    verdict: 'got_worse',
    because: '5.4 points higher than the 25.7% of 2017-18: by the figures alone, without control limits.',
  });
});

const swapped: Record<IndicatorVerdict, IndicatorVerdict> = {
  improved: 'got_worse',
  got_worse: 'improved',
  no_real_change: 'no_real_change',
  cannot_be_said: 'cannot_be_said',
};

test('the verdict swaps when the polarity swaps, with limits and without', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.integer({ min: 0, max: 100 }), { freq: 12 }), { minLength: 2, maxLength: 30 }),
      fc.boolean(),
      (values, monthly) => {
        const of = (polarity: 'higher' | 'lower') =>
          judge(anIndicator({ polarity, values: upToNow(values) }, { monthly }));
        expect(of('lower').verdict).toBe(swapped[of('higher').verdict]);
        expect(of('lower').proof).toBe(of('higher').proof);
      },
    ),
  );
});
