import { addMonths, type Period } from '../dates.ts';
import type { IndicatorFacts, PeriodValue } from '../indicator.ts';
import { betterBy, usableValue } from '../rating/indicator-movement.ts';
import { asPrinted } from '../rating/indicator-target.ts';

/** The figures of one indicator that a review holds against each other; null where there is none. */
export interface ReviewPoints {
  /** That of the baseline's month, or the last one before it, or the first within three months after. */
  readonly baseline: PeriodValue | null;
  /** The same of the first month of the span. */
  readonly start: PeriodValue | null;
  /** Of a monthly measure that of the last month of the span; of a publication the latest up to then. */
  readonly now: PeriodValue | null;
  /** The best and the worst after the baseline, up to now; null where neither way is better, or fewer than two came since. */
  readonly best: PeriodValue | null;
  readonly worst: PeriodValue | null;
}

/** How old a figure may be to stand for a month that has none: a return skipped, or a yearly publication still to come. */
const oldestMonths = { monthly: 3, published: 18 } as const;

/** Picks the figures of a review: at the baseline, at the start of the span, now, and the extremes in between. */
export function reviewPoints(facts: IndicatorFacts, baseline: Period, from: Period, period: Period): ReviewPoints {
  const then = lastUsable(facts, baseline) ?? firstAfter(facts, baseline);
  const now = facts.monthly
    ? (facts.values.find((one) => one.period === period && isUsable(one)) ?? null)
    : lastUsable(facts, period);
  const since = facts.values.filter(
    (one) => isUsable(one) && one.period > (then?.period ?? baseline) && one.period <= (now?.period ?? period),
  );
  return { baseline: then, start: lastUsable(facts, from), now, ...extremes(facts, since) };
}

/** Returns often begin when an inspection ends: the first of them is as near to the baseline as there is. */
const firstAfter = (facts: IndicatorFacts, baseline: Period): PeriodValue | null =>
  facts.values.find(
    (one) => one.period > baseline && one.period <= addMonths(baseline, latestMonths) && isUsable(one),
  ) ?? null;

/** How long after the baseline a figure may still stand for it. */
const latestMonths = 3;

const isUsable = ({ used }: PeriodValue): boolean => usableValue(used) !== null;

function lastUsable(facts: IndicatorFacts, period: Period): PeriodValue | null {
  const oldest = addMonths(period, -(facts.monthly ? oldestMonths.monthly : oldestMonths.published));
  return facts.values.findLast((one) => one.period <= period && one.period >= oldest && isUsable(one)) ?? null;
}

function extremes({ definition }: IndicatorFacts, since: readonly PeriodValue[]): Pick<ReviewPoints, 'best' | 'worst'> {
  const [first, ...rest] = since;
  if (first === undefined || rest.length === 0 || definition.polarity === 'context') return { best: null, worst: null };
  const valueOf = ({ used }: PeriodValue): number => asPrinted(usableValue(used) ?? 0);
  const gain = (from: PeriodValue, to: PeriodValue): number => betterBy(definition, valueOf(from), valueOf(to)) ?? 0;
  return {
    best: rest.reduce((best, one) => (gain(best, one) > 0 ? one : best), first),
    worst: rest.reduce((worst, one) => (gain(worst, one) < 0 ? one : worst), first),
  };
}

/** The best since the baseline, where it was better than what stands now; null where nothing was lost again. */
export function lostBest(definition: IndicatorFacts['definition'], { best, now }: ReviewPoints): PeriodValue | null {
  const [then, value] = [best, now].map((held) => (held === null ? null : usableValue(held.used)));
  if (best === null || then == null || value == null) return null;
  return (betterBy(definition, asPrinted(then), asPrinted(value)) ?? 0) < 0 ? best : null;
}
