import type { Unit } from '../indicator.ts';
import { limitsOf } from '../spc/limits.ts';

/** Fewer earlier values than this say too little about what is usual. */
const fewestBefore = 6;
/** How many times the usual width a value may be away from the mean before a person should look. */
const timesTheWidth = 2;

/**
 * Whether a value lies so far from those before it that a slip (a decimal point, a wrong row, a count for a rate) is
 * likelier than a change: twice as far from their mean as their control limits. A real change of that size is rare and
 * deserves the same look, so this is a warning and never keeps a file out. Values oldest first, null where missing.
 */
export function isJump(value: number, before: readonly (number | null)[], unit: Unit): boolean {
  if (before.filter((earlier) => earlier !== null).length < fewestBefore) return false;
  const { mean, upl } = limitsOf(before, { screenOutliers: false });
  if (mean === null || upl === null) return false;
  return Math.abs(value - mean) > timesTheWidth * Math.max(upl - mean, leastWidth(mean, unit));
}

/** A series that hardly moved has limits too narrow to judge by: 12 children after months of 9 is no slip. */
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
