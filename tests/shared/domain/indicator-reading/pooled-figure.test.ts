import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, periodsFrom } from '#shared/domain/dates.ts';
import type { IndicatorFacts, ObservationFact, PeriodValue, Unit } from '#shared/domain/indicator.ts';
import { timingOf } from '#shared/domain/indicator-reading/measure-timing.ts';
import { knownMonths, type PooledFigure } from '#shared/domain/indicator-reading/pooled-figure.ts';
import { rollingQuarter, yearStart, yearToDate } from '#shared/domain/indicator-reading/year-to-date.ts';
import { aValue, anIndicator } from '../rating/indicator-builder.ts';
import { ruleSet } from '../resources.ts';

const shared = (period: string, numerator: number, denominator: number, given: Partial<ObservationFact> = {}) =>
  aValue(period, (100 * numerator) / denominator, { numerator, denominator, ...given });

const indicator = (
  values: readonly PeriodValue[],
  definition: Partial<IndicatorFacts['definition']> = {},
  facts: Partial<IndicatorFacts> = {},
): IndicatorFacts => {
  const made = anIndicator({ values }, facts);
  return { ...made, definition: { ...made.definition, ...definition } };
};
const referrals = {
  unit: 'count',
  name: 'Referrals received in the month',
  numeratorLabel: '',
  denominatorLabel: '',
} as const;
function pooled(figure: PooledFigure): Extract<PooledFigure, { kind: 'pooled' }> {
  if (figure.kind === 'none') throw new Error(figure.because);
  return figure;
}
const because = (figure: PooledFigure | null): string => (figure?.kind === 'none' ? figure.because : '');

describe('the year to date', () => {
  test.each([
    ['2019-04', '2019-04'],
    ['2019-12', '2019-04'],
    ['2020-01', '2019-04'],
    ['2020-03', '2019-04'],
  ])('of %s begins in %s', (period, start) => {
    expect(yearStart(period)).toBe(start);
  });

  test('of a percentage is the sum of the numerators over the sum of the denominators, not the mean of the months', () => {
    const facts = indicator([shared('2019-04', 9, 10), shared('2019-05', 10, 100)]);
    expect(yearToDate(facts, '2019-05')).toEqual({
      kind: 'pooled',
      value: (100 * 19) / 110,
      numerator: 19,
      denominator: 110,
      months: 2,
      missing: [],
      mayRepeat: true,
    });
  });

  test('leaves out what lies before April and after the month asked for', () => {
    const facts = indicator(periodsFrom('2019-01', '2019-12').map((period) => shared(period, 1, 2)));
    expect(yearToDate(facts, '2019-06')).toMatchObject({ numerator: 3, denominator: 6, months: 3 });
  });

  test('of counts of what happened is their sum', () => {
    const facts = indicator([aValue('2019-04', 100), aValue('2019-05', 20)], referrals);
    expect(yearToDate(facts, '2019-05')).toMatchObject({ value: 120, numerator: null, mayRepeat: false });
  });

  test('names each month that is missing, and why, and never reads it as 0', () => {
    const facts = indicator(
      [aValue('2019-04', 100), aValue('2019-06', null, { marker: 'suppressed' }), aValue('2019-07', 50)],
      referrals,
    );
    expect(yearToDate(facts, '2019-07')).toMatchObject({
      value: 150,
      months: 2,
      missing: [
        { period: '2019-05', because: 'not returned' },
        { period: '2019-06', because: 'suppressed to protect small numbers' },
      ],
    });
  });

  test('does not use a percentage whose numbers were not given, and names its month', () => {
    const facts = indicator([shared('2019-04', 1, 2), aValue('2019-05', 90)]);
    expect(yearToDate(facts, '2019-05')).toMatchObject({
      numerator: 1,
      missing: [{ period: '2019-05', because: 'without numerator and denominator' }],
    });
  });

  const cannot: readonly (readonly [string, IndicatorFacts, RegExp])[] = [
    [
      'a count of one moment',
      indicator([aValue('2019-04', 5)], { ...referrals, name: 'Children waiting', numeratorLabel: 'at month end' }),
      /one moment.*“month end”/u,
    ],
    [
      'a percentage of those open at one moment',
      indicator([shared('2019-04', 1, 2)], { denominatorLabel: 'open plans' }),
      /one moment.*“open”/u,
    ],
    ['a count that does not say', indicator([aValue('2019-04', 5)], { ...referrals, name: 'Moves' }), /does not say/u],
    ['a rolling year', indicator([shared('2019-04', 1, 2)], { name: 'Moves in 12 months' }), /twelve months already/u],
    ['a rate', indicator([shared('2019-04', 1, 2)], { unit: 'rate_per_10000' }), /population/u],
    ['a percentage without its numbers', indicator([aValue('2019-04', 90)]), /numerator and a denominator/u],
    ['a dated publication', indicator([shared('2019-04', 1, 2)], {}, { monthly: false }), /now and then/u],
    ['no figure at all', indicator([], referrals), /None of its months/u],
    [
      'a median with its numbers',
      indicator([aValue('2019-04', 30, { numerator: 400, denominator: 10 })], { unit: 'days' }),
      /not their numerators over/u,
    ],
    [
      'figures under two definitions',
      indicator(
        [shared('2019-04', 1, 2), shared('2019-05', 1, 2)],
        {},
        { definitionChanges: [{ version: 2, effectiveFrom: '2019-05', reason: 'Ofsted', decidedBy: 'Board' }] },
      ),
      /changed in May 2019/u,
    ],
  ];
  test.each(cannot)('cannot be derived from %s, and says why', (_what, facts, reason) => {
    expect(because(yearToDate(facts, facts.values.at(-1)?.period ?? '2019-04'))).toMatch(reason);
  });

  test('of an average with its numbers is the average of all cases', () => {
    const facts = indicator(
      [
        aValue('2019-04', 20, { numerator: 200, denominator: 10 }),
        aValue('2019-05', 50, { numerator: 50, denominator: 1 }),
      ],
      { unit: 'days' },
    );
    expect(yearToDate(facts, '2019-05')).toMatchObject({ value: 250 / 11, numerator: 250, denominator: 11 });
  });

  const months = fc.array(
    fc.record({ d: fc.integer({ min: 1, max: 500 }), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
    { minLength: 12, maxLength: 12 },
  );
  test('of March is the figure of the year, whatever the months', () => {
    fc.assert(
      fc.property(months, (year) => {
        const parts = year.map(({ d, share }) => ({ n: Math.floor(d * share), d }));
        const facts = indicator(parts.map(({ n, d }, i) => shared(addMonths('2019-04', i), n, d)));
        const total = parts.reduce((sum, { n, d }) => ({ n: sum.n + n, d: sum.d + d }));
        expect(yearToDate(facts, '2020-03')).toMatchObject({
          value: (100 * total.n) / total.d,
          numerator: total.n,
          denominator: total.d,
          missing: [],
        });
      }),
    );
  });

  test('lies between the lowest and the highest month, and names every month it lacks', () => {
    fc.assert(
      fc.property(months, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (year, returned) => {
        const values = year.flatMap(({ d, share }, i) =>
          returned[i] === true ? [shared(addMonths('2019-04', i), Math.floor(d * share), d)] : [],
        );
        fc.pre(values.length > 0);
        const figure = pooled(yearToDate(indicator(values), '2020-03'));
        const given = values.map(({ used }) => used.value ?? 0);
        expect(figure.value).toBeGreaterThanOrEqual(Math.min(...given) - 1e-9);
        expect(figure.value).toBeLessThanOrEqual(Math.max(...given) + 1e-9);
        expect(figure.months + figure.missing.length).toBe(12);
      }),
    );
  });
});

describe('the rolling quarter', () => {
  const small = indicator([shared('2019-03', 1, 8), shared('2019-04', 2, 8), shared('2019-05', 3, 9)]);

  test('puts three months together where the month alone has too few, across April too', () => {
    expect(rollingQuarter(knownMonths(small), '2019-05', ruleSet)).toMatchObject({
      numerator: 6,
      denominator: 25,
      months: 3,
    });
  });

  test('names a month that it lacks', () => {
    const figure = rollingQuarter(knownMonths(small), '2019-04', ruleSet);
    expect(figure).toMatchObject({ denominator: 16, missing: [{ period: '2019-02', because: 'not returned' }] });
  });

  test.each([
    ['the denominator is large enough', shared('2019-05', 10, ruleSet.indicator.smallDenominator)],
    ['there is no denominator', aValue('2019-05', 50)],
  ])('is not made where %s', (_why, value) => {
    expect(rollingQuarter(knownMonths(indicator([value])), '2019-05', ruleSet)).toBeNull();
  });
});

describe('what a month’s figure is of', () => {
  test.each([
    ['Contacts received', 'contacts opened in month', '', 'flow'],
    ['Re-referrals within 12 months', 'referrals within 12m of a previous referral', 'referrals', 'unsaid'],
    ['Turnover', 'leavers (12m)', 'staff', 'year'],
    ['Children in care at 31 March', '', '', 'stock'],
    ['Plans reviewed during the month', 'reviewed', 'due', 'flow'],
    ['Assessments over 45 days', 'open >45 days', '', 'stock'],
    ['Reopened cases', 'reopened', 'closures', 'unsaid'],
  ] as const)('%s (%s; %s): %s', (name, numeratorLabel, denominatorLabel, timing) => {
    expect(timingOf({ name, numeratorLabel, denominatorLabel }).timing).toBe(timing);
  });

  test('every unit is either added up or refused with a reason', () => {
    const units: readonly Unit[] = ['count', 'number', 'percent', 'rate_per_10000', 'days', 'weeks', 'score'];
    for (const unit of units) {
      const figure = yearToDate(
        indicator([aValue('2019-04', 0.5, { numerator: 1, denominator: 2 })], { unit }),
        '2019-04',
      );
      expect(figure.kind === 'pooled' || figure.because.length > 20).toBe(true);
    }
  });
});
