import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths } from '#shared/domain/dates.ts';
import { xmr, type XmrOptions } from '#shared/domain/spc/xmr.ts';
import { packageOptions } from './fixtures.ts';
import { months } from './series-builder.ts';

const series = fc.array(fc.option(fc.integer({ min: -40, max: 40 }), { freq: 12 }), { minLength: 2, maxLength: 48 });
const options = fc.record({
  runLength: fc.constantFrom(6, 7),
  twoInThree: fc.constantFrom('package' as const, 'mdc2023' as const),
  screenOutliers: fc.boolean(),
  direction: fc.constantFrom('increase' as const, 'decrease' as const, 'neutral' as const),
});
const read = (values: readonly (number | null)[], given: XmrOptions) => xmr(months(values), given);

describe('whatever the series and the options', () => {
  test('the order in which values come changes nothing', () => {
    const shuffled = series.chain((values) =>
      fc.tuple(fc.constant(months(values)), fc.shuffledSubarray(months(values), { minLength: values.length })),
    );
    fc.assert(
      fc.property(shuffled, options, ([inOrder, mixed], given) => {
        expect(xmr(mixed, { ...packageOptions, ...given })).toStrictEqual(
          xmr(inOrder, { ...packageOptions, ...given }),
        );
      }),
    );
  });

  test('a rebase changes no point before it', () => {
    fc.assert(
      fc.property(series, options, fc.nat(47), (values, given, at) => {
        const index = Math.min(at, values.length - 1);
        const whole = { ...packageOptions, ...given };
        const rebased = read(values, { ...whole, rebases: [addMonths('2018-04', index)] });
        // before it stands what would stand if the series ended there
        const alone = read(values.slice(0, index), whole);
        expect(rebased.points.slice(0, index)).toStrictEqual(alone.points);
        expect(new Set(rebased.points.slice(index).map(({ rebaseGroup }) => rebaseGroup))).toStrictEqual(new Set([1]));
      }),
    );
  });

  test('a second rebase changes nothing in the stretch before the first', () => {
    fc.assert(
      fc.property(series, options, fc.nat(47), fc.nat(47), (values, given, a, b) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)].map((index) => addMonths('2018-04', index));
        const whole = { ...packageOptions, ...given };
        const one = read(values, { ...whole, rebases: [first ?? ''] });
        const two = read(values, { ...whole, rebases: [first ?? '', second ?? ''] });
        const until = Math.min(a, b);
        expect(two.points.slice(0, until)).toStrictEqual(one.points.slice(0, until));
      }),
    );
  });

  test('with a fixed baseline later points cannot move the limits', () => {
    const long = fc.array(fc.option(fc.integer({ min: -40, max: 40 }), { freq: 12 }), { minLength: 12, maxLength: 40 });
    fc.assert(
      fc.property(
        long,
        fc.array(fc.integer({ min: -900, max: 900 }), { maxLength: 12 }),
        options,
        fc.integer({ min: 12, max: 40 }),
        (values, later, given, points) => {
          fc.pre(points <= values.length);
          const fixed = { ...packageOptions, ...given, fixAfter: points };
          const [before, after] = [read(values, fixed), read([...values, ...later], fixed)];
          const limitsOf = (result: typeof before) =>
            new Set(result.points.map(({ mean, lpl, upl }) => `${mean} ${lpl} ${upl}`));
          expect(limitsOf(after)).toStrictEqual(limitsOf(before));
        },
      ),
    );
  });

  test('without one later points do move them, so the property above can fail', () => {
    const steady = Array.from({ length: 14 }, (_, i) => i % 3);
    const limit = (values: readonly number[]) => read(values, { ...packageOptions }).points[0]?.upl;
    expect(limit([...steady, 40])).not.toBe(limit(steady));
  });

  test('every signal by seven points in a row is one by six as well', () => {
    fc.assert(
      fc.property(series, options, (values, given) => {
        const seven = read(values, { ...packageOptions, ...given, runLength: 7 });
        const six = read(values, { ...packageOptions, ...given, runLength: 6 });
        const lost = seven.points.filter(
          (point, i) => point.pointType !== 'common_cause' && six.points[i]?.pointType === 'common_cause',
        );
        expect(lost).toStrictEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('screening only ever narrows the limits', () => {
    fc.assert(
      fc.property(series, options, (values, given) => {
        const width = (screenOutliers: boolean) => {
          const [point] = read(values, { ...packageOptions, ...given, screenOutliers }).points;
          return point?.upl == null || point.lpl === null ? null : point.upl - point.lpl;
        };
        const [screened, all] = [width(true), width(false)];
        expect(screened ?? 0).toBeLessThanOrEqual((all ?? 0) + 1e-9);
      }),
    );
  });
});
