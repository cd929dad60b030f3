import type { SpcOptions } from '../rating/rule-set.ts';

/** Width of the limits in average moving ranges: 3 / 1.128 cut to 2.66, as the reference implementation has it. */
const limitFactor = 2.66;
/** A moving range of this many average moving ranges or more is screened out: 3.267, not the 3.268 of many texts. */
const screenFactor = 3.267;

/** Centre line, process limits (three sigma) and near limits (two sigma); null where they cannot be calculated. */
export interface Limits {
  readonly mean: number | null;
  readonly lpl: number | null;
  readonly upl: number | null;
  readonly nearLpl: number | null;
  readonly nearUpl: number | null;
}

/**
 * The difference below which two figures of this series are the same figure. Binary fractions make 0.1 + 0.2 differ
 * from 0.3; without this a measure stuck at 85.3% would be "seven points above the average" of itself.
 */
export const toleranceOf = (values: readonly (number | null)[]): number =>
  1e-10 * values.reduce<number>((largest, value) => Math.max(largest, Math.abs(value ?? 0)), 0);

/** Sign of `a - b`, where a difference within the tolerance is none. */
export function compare(a: number, b: number, tolerance: number): -1 | 0 | 1 {
  if (Math.abs(a - b) <= tolerance) return 0;
  return a > b ? 1 : -1;
}

/** Mean as the distance from the first value, so that equal values have exactly that mean; null when there is none. */
function meanOf(values: readonly number[]): number | null {
  const [first] = values;
  if (first === undefined) return null;
  return finite(first + values.reduce((sum, value) => sum + (value - first), 0) / values.length);
}

/** Figures near the largest double overflow; "cannot be calculated" is then the true answer. */
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Distances between neighbours; a gap on either side leaves that distance out, so none ever spans a missing value. */
function movingRangesOf(values: readonly (number | null)[], tolerance: number): number[] {
  const ranges: number[] = [];
  for (let i = 1; i < values.length; i++) {
    const [before, after] = [values[i - 1] ?? null, values[i] ?? null];
    if (before === null || after === null) continue;
    ranges.push(compare(after, before, tolerance) === 0 ? 0 : Math.abs(after - before));
  }
  return ranges;
}

/**
 * XmR limits of one rebase group, from the values given (all of it, or its first `fixAfter` rows).
 * Source: NHSRplotthedots 0.2.2, `ptd_spc_standard.R`. Limits are not clipped at 0 or 100. A constant series with
 * screening has no limits, because screening leaves no moving range at all; without screening they equal the mean.
 */
export function limitsOf(values: readonly (number | null)[], options: Pick<SpcOptions, 'screenOutliers'>): Limits {
  const tolerance = toleranceOf(values);
  const mean = meanOf(values.filter((value) => value !== null));
  const ranges = movingRangesOf(values, tolerance);
  const first = meanOf(ranges);
  const kept =
    options.screenOutliers && first !== null
      ? ranges.filter((range) => compare(range, screenFactor * first, tolerance) < 0)
      : ranges;
  const averageRange = meanOf(kept);
  if (mean === null || averageRange === null) {
    return { mean, lpl: null, upl: null, nearLpl: null, nearUpl: null };
  }
  const width = limitFactor * averageRange;
  const near = 2 * (limitFactor / 3) * averageRange;
  return {
    mean,
    lpl: finite(mean - width),
    upl: finite(mean + width),
    nearLpl: finite(mean - near),
    nearUpl: finite(mean + near),
  };
}
