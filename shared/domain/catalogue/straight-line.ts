import { monthsBetween, periodsFrom, type Period } from '../dates.ts';
import { roundTo } from '../units.ts';
import type { TrajectoryDraft } from './entry.ts';

/** Five years of months: a plan that reaches further is no plan. */
export const longestTrajectory = 60;

/**
 * A month's aim each, in equal steps from one figure to another, both ends included; to one decimal, as figures are
 * compared. Empty where the last month is before the first, or further away than five years.
 */
export function straightLine(
  from: { readonly period: Period; readonly target: number },
  to: { readonly period: Period; readonly target: number },
): TrajectoryDraft[] {
  const steps = monthsBetween(from.period, to.period);
  if (steps < 0 || steps >= longestTrajectory) return [];
  return periodsFrom(from.period, to.period).map((period, step) => ({
    period,
    target: roundTo(steps === 0 ? to.target : from.target + ((to.target - from.target) * step) / steps, 1),
  }));
}
