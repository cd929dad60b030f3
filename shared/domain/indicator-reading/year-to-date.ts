import { addMonths, periodsFrom, type Period } from '../dates.ts';
import type { IndicatorFacts } from '../indicator.ts';
import type { RuleSet } from '../rating/rule-set.ts';
import { knownMonths, poolMonths, type KnownMonths, type PooledFigure } from './pooled-figure.ts';

/** April of the financial year that a month lies in. */
export const yearStart = (period: Period): Period => `${+period.slice(0, 4) - (+period.slice(5, 7) < 4 ? 1 : 0)}-04`;

/** April to `period` as one figure; by March it is the figure of the year. */
export const yearToDate = (facts: IndicatorFacts, period: Period): PooledFigure =>
  poolMonths(knownMonths(facts), periodsFrom(yearStart(period), period));

/**
 * The three months to `period` as one figure, where the month's own denominator is too small to read by itself (under
 * the rule set's limit); null where the month needs no such help or has no denominator.
 */
export function rollingQuarter(known: KnownMonths, period: Period, ruleSet: RuleSet): PooledFigure | null {
  const denominator = known.usedByPeriod.get(period)?.denominator ?? null;
  if (denominator === null || denominator >= ruleSet.indicator.smallDenominator) return null;
  return poolMonths(known, periodsFrom(addMonths(period, -2), period));
}
