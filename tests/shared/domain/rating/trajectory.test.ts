import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, periodsFrom } from '#shared/domain/dates.ts';
import type { IndicatorFacts, IndicatorTarget, TrajectoryPoint } from '#shared/domain/indicator.ts';
import { rateIndicator } from '#shared/domain/rating/indicator-rating.ts';
import { targetFor } from '#shared/domain/rating/indicator-target.ts';
import { nationalComparison } from '#shared/domain/rating/national-target.ts';
import { ruleSet } from '../resources.ts';
import { aValue, anIndicator } from './indicator-builder.ts';

const aPoint = (period: string, target: number | null): TrajectoryPoint => ({
  period,
  target,
  reason: 'Recovery plan',
  decidedBy: 'Board',
});
const aTarget = (from: string, target: number | null, amberLimit: number | null = null): IndicatorTarget => ({
  from,
  target,
  amberLimit,
  basis: '',
  reason: '',
  decidedBy: '',
});
const june = (value: number, facts: Partial<IndicatorFacts>, polarity: 'higher' | 'lower' = 'higher') =>
  rateIndicator(
    anIndicator({ polarity, target: polarity === 'higher' ? 95 : 5, values: [aValue('2019-06', value)] }, facts),
    '2019-06',
    ruleSet,
  );

describe('a trajectory', () => {
  const facts = { targets: [aTarget('2019-04', 95, 90)], trajectory: [aPoint('2019-06', 80), aPoint('2019-07', 85)] };

  test.each([
    { value: 80, colour: 'green', text: 'on trajectory' },
    { value: 79.9, colour: 'amber', text: '0.1 points short of trajectory' },
    { value: 75, colour: 'amber', text: '5.0 points short of trajectory' },
    { value: 74.9, colour: 'red', text: '5.1 points short of trajectory' },
    { value: 96, colour: 'green', text: '16.0 points better than trajectory' },
  ])('stands before the target in its month, with the target’s amber margin: $value is $colour', (row) => {
    const { rating, distance } = june(row.value, facts);
    expect([rating.colour, distance?.text]).toEqual([row.colour, row.text]);
  });

  test('is named in the sentence', () => {
    expect(june(78, facts).rating.because).toBe(
      '78.0% for June 2019 against the month’s trajectory of 80.0% (amber to 75.0%): 2.0 points short of trajectory',
    );
  });

  test.each([
    { what: 'a month without a point', trajectory: [aPoint('2019-07', 80)] },
    { what: 'a month taken off it again', trajectory: [aPoint('2019-06', null)] },
  ])('leaves the target in $what', ({ trajectory }) => {
    expect(june(94, { ...facts, trajectory })).toMatchObject({
      target: { of: 'target', target: 95 },
      rating: { colour: 'amber' },
    });
  });

  test.each([
    { what: 'no target at all', targets: [] },
    { what: 'a target without an amber limit', targets: [aTarget('2019-04', 95)] },
    { what: 'a suspended target', targets: [aTarget('2019-04', null, 90)] },
  ])('has no amber beside $what', ({ targets }) => {
    expect(june(79.9, { ...facts, targets }).rating.colour).toBe('red');
    expect(june(80, { ...facts, targets }).rating.colour).toBe('green');
  });

  test('goes down where lower is better, and so does its amber margin', () => {
    const lower = { targets: [aTarget('2019-04', 5, 8)], trajectory: [aPoint('2019-06', 20)] };
    expect([20, 23, 23.1].map((value) => june(value, lower, 'lower').rating.colour)).toEqual(['green', 'amber', 'red']);
  });

  test('never colours a context measure, nor stands in for a range', () => {
    const of = (polarity: 'context' | 'range', range: readonly [number, number] | null) =>
      rateIndicator(anIndicator({ polarity, range, values: [aValue('2019-06', 1)] }, facts), '2019-06', ruleSet);
    expect(of('context', null).rating.rule).toBe('context');
    expect(of('range', [0, 2]).rating).toMatchObject({ colour: 'green' });
  });
});

const month = fc.integer({ min: 0, max: 24 }).map((months) => addMonths('2019-01', months));
const figure = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
const points = fc.uniqueArray(fc.record({ period: month, target: fc.option(figure) }), {
  selector: ({ period }) => period,
});
const targets = fc.array(
  fc.record({ from: month, target: fc.option(figure), amberLimit: fc.option(figure) }).map((target) => ({
    ...aTarget(target.from, target.target, target.amberLimit),
  })),
);

describe('for any targets and trajectory', () => {
  test('what stands for a month is its own point, else the last target set by then', () => {
    fc.assert(
      fc.property(points, targets, month, (given, set, period) => {
        const trajectory = given.map(({ period: at, target }) => aPoint(at, target));
        const found = targetFor({ targets: set, trajectory }, period);
        const own = trajectory.find((point) => point.period === period && point.target !== null);
        const last = set
          .map(({ from }) => from)
          .filter((from) => from <= period)
          .toSorted()
          .at(-1);
        const expected = own === undefined ? [last, 'target'] : [period, 'trajectory'];
        expect([found?.from, found?.of]).toEqual(
          own === undefined && last === undefined ? [undefined, undefined] : expected,
        );
        expect(own === undefined || found?.target === own.target).toBe(true);
      }),
    );
  });

  test('a point of another month changes nothing', () => {
    fc.assert(
      fc.property(points, targets, month, figure, (given, set, period, target) => {
        const trajectory = given.map(({ period: at, target: aim }) => aPoint(at, aim));
        const other = addMonths(period, 1);
        const without = trajectory.filter((point) => point.period !== other);
        expect(targetFor({ targets: set, trajectory: [...without, aPoint(other, target)] }, period)).toEqual(
          targetFor({ targets: set, trajectory: without }, period),
        );
      }),
    );
  });

  test('a national target never changes a rating', () => {
    fc.assert(
      fc.property(points, targets, targets, figure, (given, set, national, value) => {
        const values = periodsFrom('2019-01', '2019-06').map((period) => aValue(period, value));
        const trajectory = given.map(({ period, target }) => aPoint(period, target));
        const facts = anIndicator({ values }, { targets: set, trajectory });
        expect(rateIndicator({ ...facts, nationalTargets: national }, '2019-06', ruleSet)).toEqual(
          rateIndicator(facts, '2019-06', ruleSet),
        );
      }),
    );
  });
});

describe('a national target', () => {
  const compare = (value: number | null, nationalTargets: readonly IndicatorTarget[]) => {
    const held = value === null ? null : aValue('2019-06', value);
    return nationalComparison(anIndicator({ target: 80, values: [] }, { nationalTargets }), '2019-06', held);
  };

  test.each([
    [90.8, 'June 2019 is 6.2 points short of the national target. It does not colour the rating.'],
    [97, 'June 2019 is on the national target. It does not colour the rating.'],
    [98, 'June 2019 is 1.0 point better than the national target. It does not colour the rating.'],
  ])('is compared with %s', (value, said) => {
    expect(compare(value, [aTarget('2019-04', 97)])).toBe(`The national target is 97.0% from April 2019: ${said}`);
  });

  test('is said without a figure, and not at all before it is set', () => {
    expect(compare(null, [aTarget('2019-04', 97)])).toBe('The national target is 97.0% from April 2019.');
    expect(compare(90, [aTarget('2019-07', 97)])).toBeNull();
    expect(compare(90, [])).toBeNull();
  });
});
