import { limitsOf } from '../spc/limits.ts';

/** Fewer earlier values than this say too little about what is usual. */
const fewestBefore = 6;
/** How many times the width of the control limits a value may be away from the mean before a person should look. */
const timesTheLimits = 2;

/**
 * Whether a value lies so far from those before it that a slip (a decimal point, a wrong row, a count for a rate) is
 * likelier than a change: twice as far from their mean as their control limits. A real change of that size is rare and
 * deserves the same look, so this is a warning and never keeps a file out. Values oldest first, null where missing.
 */
export function isJump(value: number, before: readonly (number | null)[]): boolean {
  if (before.filter((earlier) => earlier !== null).length < fewestBefore) return false;
  const { mean, upl } = limitsOf(before, { screenOutliers: false });
  if (mean === null || upl === null || upl === mean) return false;
  return Math.abs(value - mean) > timesTheLimits * (upl - mean);
}
