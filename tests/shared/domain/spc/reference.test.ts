import { expect, test } from 'vitest';
import { xmr } from '#shared/domain/spc/xmr.ts';
import { optionsOf, references } from './fixtures.ts';

/** Equal in the first ten significant figures; the reference prints twelve. */
const near = (figure: number | null): unknown =>
  figure === null ? null : expect.closeTo(figure, 10 - Math.ceil(Math.log10(Math.max(1, Math.abs(figure)))));

test('all 27 reference outputs are here', () => {
  expect(references).toHaveLength(27);
  expect(references.flatMap((reference) => reference.points).length).toBeGreaterThan(500);
});

test.each(references)('$name equals the reference implementation in every field of every point', (reference) => {
  const result = xmr(reference.points, optionsOf(reference));
  expect(result.points).toStrictEqual(
    reference.points.map((expected) => ({
      x: expected.x,
      y: expected.y,
      rebaseGroup: expected.rebase_group,
      mean: near(expected.mean),
      lpl: near(expected.lpl),
      upl: near(expected.upl),
      outsideLimits: expected.outside_limits,
      relativeToMean: expected.relative_to_mean,
      closeToLimits: expected.close_to_limits,
      specialCauseType: expected.special_cause_type,
      pointType: expected.point_type,
      shortGroup: expected.short_group_warning,
    })),
  );
  expect(result.variation).toBe(reference.variation);
  expect(result.assurance).toBe(reference.assurance);
  expect(result.unmatchedRebases).toStrictEqual([]);
});
