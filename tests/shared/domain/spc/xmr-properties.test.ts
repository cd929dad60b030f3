import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Direction, PointType, SpcResult } from '#shared/domain/spc/series.ts';
import { xmr, type XmrOptions } from '#shared/domain/spc/xmr.ts';
import { packageOptions } from './fixtures.ts';
import { months } from './series-builder.ts';

/** Whole numbers, so that adding and scaling are exact and only the rules are under test. */
const values = fc.array(fc.option(fc.integer({ min: -40, max: 40 }), { freq: 12 }), { maxLength: 48 });
const options = fc.record({
  runLength: fc.constantFrom(6, 7),
  twoInThree: fc.constantFrom('package' as const, 'mdc2023' as const),
  screenOutliers: fc.boolean(),
  direction: fc.constantFrom<Direction>('increase', 'decrease', 'neutral'),
  target: fc.option(fc.integer({ min: -50, max: 50 })),
  rebases: fc.subarray(['2018-04', '2019-05', '2020-07', '2021-01']),
  fixAfter: fc.option(fc.integer({ min: 12, max: 30 })),
});

/** Everything but the figures. */
const rulesOf = (result: SpcResult) => ({
  ...result,
  points: result.points.map(({ y: _y, mean: _mean, lpl: _lpl, upl: _upl, ...flags }) => flags),
});

const map = (all: readonly (number | null)[], change: (value: number) => number) =>
  months(all.map((value) => (value === null ? null : change(value))));

const scaleTarget = (given: XmrOptions, change: (value: number) => number): XmrOptions => ({
  ...given,
  target: given.target === null || given.target === undefined ? null : change(given.target),
});

const near = (figure: number | null): unknown => (figure === null ? null : expect.closeTo(figure, 6));

/** A target on a limit is decided by the last binary digit, which scaling may change; such cases are left out. */
const targetOnLimit = (result: SpcResult, target: number | null | undefined): boolean => {
  const latest = result.points.at(-1);
  if (target === null || target === undefined || latest === undefined) return false;
  return [latest.lpl, latest.upl].some((limit) => limit !== null && Math.abs(limit - target) < 1e-6);
};

describe('for any series', () => {
  test('adding a constant or scaling by a positive factor changes no flag, and the limits move with the values', () => {
    fc.assert(
      fc.property(
        values,
        options,
        fc.integer({ min: -100, max: 100 }),
        fc.constantFrom(2, 3, 10, 0.5),
        (all, given, add, by) => {
          const change = (value: number) => value * by + add;
          const before = xmr(months(all), given);
          fc.pre(!targetOnLimit(before, given.target));
          const after = xmr(map(all, change), scaleTarget(given, change));
          expect(rulesOf(after)).toStrictEqual(rulesOf(before));
          expect(after.points.map((point) => point.upl)).toStrictEqual(
            before.points.map(({ upl }) => near(upl === null ? null : change(upl))),
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  test('reversing the wanted direction swaps improvement and concern and nothing else', () => {
    const swap = (type: PointType): PointType => {
      if (type === 'special_cause_improvement') return 'special_cause_concern';
      return type === 'special_cause_concern' ? 'special_cause_improvement' : type;
    };
    fc.assert(
      fc.property(values, options, (all, given) => {
        const up = xmr(months(all), { ...given, target: null, direction: 'increase' });
        const down = xmr(months(all), { ...given, target: null, direction: 'decrease' });
        expect(down.points).toStrictEqual(up.points.map((point) => ({ ...point, pointType: swap(point.pointType) })));
        expect(down.variation).toBe(swap(up.variation));
      }),
    );
  });

  test('a mirrored series mirrors every rule', () => {
    const words: Record<string, string> = {
      Above: 'Below',
      Below: 'Above',
      UCL: 'LCL',
      LCL: 'UCL',
      Increasing: 'Decreasing',
      Decreasing: 'Increasing',
    };
    const mirror = (label: string) =>
      label.replace(/Above|Below|UCL|LCL|Increasing|Decreasing/g, (word) => words[word] ?? word);
    const opposite: Record<Direction, Direction> = { increase: 'decrease', decrease: 'increase', neutral: 'neutral' };
    fc.assert(
      fc.property(values, options, (all, given) => {
        const plain = xmr(months(all), given);
        const mirrored = xmr(
          map(all, (value) => 0 - value),
          {
            ...scaleTarget(given, (value) => -value),
            direction: opposite[given.direction],
          },
        );
        expect(mirrored.points.map((point) => point.specialCauseType)).toStrictEqual(
          plain.points.map((point) => mirror(point.specialCauseType)),
        );
        expect(mirrored.points.map((point) => point.outsideLimits)).toStrictEqual(
          plain.points.map((point) => point.outsideLimits),
        );
        const flipped: Partial<Record<PointType, PointType>> = {
          special_cause_neutral_high: 'special_cause_neutral_low',
          special_cause_neutral_low: 'special_cause_neutral_high',
        };
        expect(mirrored.variation).toBe(flipped[plain.variation] ?? plain.variation);
        expect(mirrored.assurance).toBe(plain.assurance);
      }),
      { numRuns: 500 },
    );
  });

  test('no figure is ever NaN or infinite, however large or small the input', () => {
    const any = fc.array(fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { freq: 10 }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(any, options, (all, given) => {
        const figures = xmr(months(all), given).points.flatMap(({ mean, lpl, upl, relativeToMean }) => [
          mean,
          lpl,
          upl,
          relativeToMean,
        ]);
        expect(figures.filter((figure) => figure !== null && !Number.isFinite(figure))).toStrictEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('the two-in-three rule of 2023 only ever adds signals', () => {
    fc.assert(
      fc.property(values, (all) => {
        const old = xmr(months(all), { ...packageOptions, twoInThree: 'package' });
        const now = xmr(months(all), { ...packageOptions, twoInThree: 'mdc2023' });
        const lost = old.points.filter(
          (point, i) => point.pointType !== 'common_cause' && now.points[i]?.pointType !== point.pointType,
        );
        expect(lost).toStrictEqual([]);
      }),
    );
  });
});
