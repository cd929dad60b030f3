import { periodInWords, type Period } from '../dates.ts';
import type { IndicatorFacts, PeriodValue } from '../indicator.ts';
import { betterBy, changedBetween, usableValue } from '../rating/indicator-movement.ts';
import { asPrinted } from '../rating/indicator-target.ts';
import { formatDistance, formatValue } from '../units.ts';
import { lostBest, type ReviewPoints } from './review-points.ts';

/** What is held against what, and how a month of it is named. */
export interface ComparedFigures {
  readonly facts: IndicatorFacts;
  readonly baseline: PeriodValue;
  readonly now: PeriodValue;
  readonly inWords: (period: Period) => string;
}

/** Why nothing can be said at all; null where something can. */
export function whyNot(
  facts: IndicatorFacts,
  { baseline, now }: ReviewPoints,
  period: Period,
  inWords: ComparedFigures['inWords'],
): string | null {
  const last = facts.values.findLast(({ used, period: of }) => of <= period && usableValue(used) !== null);
  if (last === undefined) return `No figure up to ${periodInWords(period)}.`;
  if (now === null) return `No figure for ${periodInWords(period)}: the last is that for ${inWords(last.period)}.`;
  if (baseline === null) return `No figure at the baseline to hold ${inWords(now.period)} against.`;
  if (now.period <= baseline.period) {
    return `Nothing published since the baseline: the latest figure is still that for ${inWords(now.period)}.`;
  }
  if (facts.definition.polarity === 'context') return `For context only: neither more nor less of it is better.`;
  if (changedBetween(facts, baseline, now)) {
    return `Defined anew between ${inWords(baseline.period)} and ${inWords(now.period)}: the two figures do not compare.`;
  }
  return null;
}

/** Every value published for a month, the one used first, as printed. */
export const published = ({ used, conflicting }: PeriodValue): number[] =>
  [used, ...conflicting].flatMap((one) => usableValue(one) ?? []).map(asPrinted);

/** −1 worse, 0 level, 1 better for each pair of published values. */
export const waysOf = ({ definition }: IndicatorFacts, baseline: PeriodValue, now: PeriodValue): number[] =>
  published(baseline).flatMap((before) =>
    published(now).map((after) => Math.sign(betterBy(definition, before, after) ?? 0)),
  );

/** "181 lower than 267 in October 2018 (297 lower than the 383 also published)". */
export function difference({ facts: { definition }, baseline, now, inWords }: ComparedFigures): string {
  const value = asPrinted(usableValue(now.used) ?? 0);
  const apart = (before: number): string => {
    const change = asPrinted(value - before);
    if (change === 0) return 'The same as';
    return `${formatDistance(change, definition.unit)} ${change > 0 ? 'higher' : 'lower'} than`;
  };
  const [first = 0, ...others] = published(baseline);
  const shown = (one: number): string => formatValue(one, definition.unit);
  const also = others.map((other) => `; ${apart(other)} the ${shown(other)} also published`).join('');
  return `${apart(first)} the ${shown(first)} of ${inWords(baseline.period)}${also}`;
}

/** A best that was reached and lost again is said: the way from baseline to now hides it. */
export function sinceBest({ definition }: IndicatorFacts, points: ReviewPoints): string {
  const best = lostBest(definition, points);
  if (best === null) return '';
  const value = asPrinted(usableValue(best.used) ?? 0);
  return `The best since was ${formatValue(value, definition.unit)} in ${periodInWords(best.period)}.`;
}

/** Words published in between without a number: "more than 300" could turn an improvement into a relapse. */
export function saidWithoutNumber({ values }: IndicatorFacts, baseline: PeriodValue, now: PeriodValue): string {
  return values
    .filter(({ period, used }) => period > baseline.period && period < now.period && used.marker === 'approximate')
    .map(({ period, used }) => `In between “${used.originalText}” (${periodInWords(period)}).`)
    .join(' ');
}
