import type { Period } from '../../dates.ts';
import type { Unit } from '../../indicator.ts';
import { limitsOf } from '../../spc/limits.ts';
import { printFigure } from '../values/print-number.ts';

/** Fewer earlier values than this say too little about what is usual. */
const fewestBefore = 6;
/** From this many on control limits are settled (NHS England, Making Data Count: 12 points or more); before they are on trial. */
const fewestForLimits = 12;
/** How many times the width of trial limits a value may be away from the mean before a person should look. */
const timesTheWidth = 2;

/** Width of the limits of a moving range, in widths of those of the values: 3.267 to 2.66 average moving ranges. */
const stepFactor = 3.267 / 2.66;

/** What is usual for an indicator, from the figures of earlier months. */
export interface UsualRange {
  readonly low: number;
  readonly high: number;
  /** How far a figure is from the one before it, at most. */
  readonly step: number;
  /** Fewer than 12 figures: the range is twice as wide as the trial limits, and is not called limits. */
  readonly onTrial: boolean;
  readonly last: number;
}

/**
 * The control limits (XmR) of the values given, oldest first, null where missing; null with fewer than six values. No
 * narrower than chance alone would have them: 12 children after months of 9 is no slip. A value outside is likelier a
 * slip (a decimal point, a wrong row, a count for a rate) or a real change that deserves the same look: a warning, never
 * more.
 */
export function usualRange(values: readonly (number | null)[], unit: Unit): UsualRange | null {
  const known = values.filter((value) => value !== null);
  const last = known.at(-1);
  if (known.length < fewestBefore || last === undefined) return null;
  const screened = limitsOf(values, { screenOutliers: true });
  // Screening leaves no range at all in a series that never moves; without it the limits are its mean.
  const { mean, upl } = screened.upl === null ? limitsOf(values, { screenOutliers: false }) : screened;
  if (mean === null || upl === null) return null;
  const onTrial = known.length < fewestForLimits;
  const usual = Math.max(upl - mean, leastWidth(mean, unit));
  const width = (onTrial ? timesTheWidth : 1) * usual;
  return { low: mean - width, high: mean + width, step: stepFactor * usual, onTrial, last };
}

/** Three standard deviations of a Poisson count, five percentage points, a tenth of anything else. */
function leastWidth(mean: number, unit: Unit): number {
  switch (unit) {
    case 'count':
      return 3 * Math.sqrt(Math.max(mean, 1));
    case 'percent':
      return 5;
    case 'number':
    case 'rate_per_10000':
    case 'days':
    case 'weeks':
    case 'score':
      return 0.1 * Math.abs(mean);
  }
}

/**
 * Why `read`, the figure `value`, is a jump: outside the limits of the values, and farther from the last one than those
 * of the moving range. Both, because a series that drifts leaves its old limits month by month without any slip.
 */
export function jumpSentence(value: number, read: string, range: UsualRange | null, unit: Unit): string | null {
  if (range === null || (value >= range.low && value <= range.high)) return null;
  if (Math.abs(value - range.last) <= range.step) return null;
  const last = `the last is ${printFigure(range.last, unit)}`;
  if (range.onTrial) return `${read} is far from the figures of earlier months (${last}).`;
  const low = unit === 'score' ? range.low : Math.max(0, range.low);
  const high = unit === 'percent' ? Math.min(100, range.high) : range.high;
  return `${read} is outside the control limits of earlier months, ${printFigure(low, unit)} to ${printFigure(high, unit)} (${last}).`;
}

/** A value of a series, by month. */
export interface SeriesValue {
  readonly period: Period;
  readonly value: number | null;
}

/** What is usual before a month, of a series given in any order; limits begin anew with the latest of `starts`. */
export function createUsualRanges(
  series: readonly SeriesValue[],
  unit: Unit,
  starts: readonly Period[],
): (period: Period) => UsualRange | null {
  let ordered: readonly SeriesValue[] | null = null;
  let latest: { readonly from: number; readonly to: number; readonly range: UsualRange | null } | null = null;
  return (period) => {
    if (series.length < fewestBefore) return null;
    ordered ??= series.toSorted((a, b) => (a.period < b.period ? -1 : 1));
    const start = starts.reduce((last, each) => (each <= period && each > last ? each : last), '');
    const [from, to] = [firstFrom(ordered, start), firstFrom(ordered, period)];
    // A return mostly brings months after all that is held, so one range serves nearly every row.
    if (latest?.from !== from || latest.to !== to) {
      const values = ordered.slice(from, to).map(({ value }) => value);
      latest = { from, to, range: usualRange(values, unit) };
    }
    return latest.range;
  };
}

function firstFrom(ordered: readonly SeriesValue[], period: Period): number {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((ordered[middle]?.period ?? '') < period) low = middle + 1;
    else high = middle;
  }
  return low;
}
