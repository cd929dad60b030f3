import { periodInWords, type Period } from '../dates.ts';
import type { IndicatorFacts, ObservationFact, Unit } from '../indicator.ts';
import { usableValue } from '../rating/indicator-movement.ts';
import { markerInWords, roundTo } from '../units.ts';
import { timingOf, type MeasureTiming } from './measure-timing.ts';

/** A month of the span that gives nothing, and why. */
export interface MissingMonth {
  readonly period: Period;
  /** "not returned", "suppressed to protect small numbers". */
  readonly because: string;
}

/** Several months as one figure, or why they make none. It is read beside a month, never charted. */
export type PooledFigure =
  | {
      readonly kind: 'pooled';
      readonly value: number;
      /** Null for a sum of counts. */
      readonly numerator: number | null;
      readonly denominator: number | null;
      /** Months in the figure. */
      readonly months: number;
      /** Months of the span that are not in it; the figure is then partial, and says so. */
      readonly missing: readonly MissingMonth[];
      /** Whether the definition leaves open that the same children are counted in several months. */
      readonly mayRepeat: boolean;
    }
  | { readonly kind: 'none'; readonly because: string };

const none = (because: string): PooledFigure => ({ kind: 'none', because });

/** How a value of this unit follows from numerator and denominator; null where a ratio of sums would be another measure. */
const scaleOf: Readonly<Record<Unit, number | null>> = {
  count: null,
  percent: 100,
  rate_per_10000: null,
  number: 1,
  days: 1,
  weeks: 1,
  score: 1,
};

/** What putting months together needs to know of an indicator, looked up once for any number of spans. */
export interface KnownMonths {
  readonly facts: IndicatorFacts;
  readonly timing: { readonly timing: MeasureTiming; readonly words: string };
  readonly usedByPeriod: ReadonlyMap<Period, ObservationFact>;
}

export const knownMonths = (facts: IndicatorFacts): KnownMonths => ({
  facts,
  timing: timingOf(facts.definition),
  usedByPeriod: new Map(facts.values.map(({ period, used }) => [period, used])),
});

/**
 * Several months of one indicator as one figure: counts of what happened are summed; percentages and averages are the
 * sum of the numerators over the sum of the denominators, never the average of the months. A figure of one moment, one
 * that covers twelve months already and one whose parts are not known make none, and the reason says so.
 */
export function poolMonths(known: KnownMonths, periods: readonly Period[]): PooledFigure {
  const { facts, timing, usedByPeriod } = known;
  const refused = whyNot(known);
  if (refused !== null) return none(refused);
  const held = periods.map((period) => ({ period, used: usedByPeriod.get(period) ?? null }));
  const [first, last] = [
    held.find(({ used }) => used !== null)?.period,
    held.findLast(({ used }) => used !== null)?.period,
  ];
  if (first === undefined || last === undefined) return none('None of its months has a figure.');
  const changed = facts.definitionChanges.find(({ effectiveFrom }) => effectiveFrom > first && effectiveFrom <= last);
  if (changed !== undefined) {
    const month = periodInWords(changed.effectiveFrom);
    return none(`The definition changed in ${month}: figures before and after are not added up.`);
  }
  return facts.definition.unit === 'count'
    ? sumOfCounts(held)
    : ratioOfSums(facts.definition.unit, held, timing.timing === 'unsaid');
}

interface HeldMonth {
  readonly period: Period;
  readonly used: ObservationFact | null;
}

/** What of the indicator itself stands against adding months up; null where nothing does. */
function whyNot({ facts: { definition, monthly }, timing: { timing, words } }: KnownMonths): string | null {
  if (!monthly) return 'The figures are published now and then and not every month.';
  if (timing === 'stock') {
    return `It is a figure of one moment (the definition says “${words}”): added up, the same children would be counted again each month.`;
  }
  if (timing === 'year') return `Each figure covers twelve months already (the definition says “${words}”).`;
  if (definition.unit === 'rate_per_10000') {
    return 'A rate rests on the population, which is the same children each month and cannot be added up.';
  }
  if (definition.unit === 'count' && timing === 'unsaid') {
    return 'The definition does not say whether it counts what happened in the month or what stood at its end: say “in the month” or “at month end” in it.';
  }
  return null;
}

function sumOfCounts(held: readonly HeldMonth[]): PooledFigure {
  const counted = held.flatMap(({ used }) => {
    const value = used === null ? null : usableValue(used);
    return value === null ? [] : [value];
  });
  if (counted.length === 0) return none('None of its months has a figure.');
  const missing = held.filter(({ used }) => used === null || usableValue(used) === null).map(missingMonth);
  const value = roundTo(sum(counted), 6);
  return {
    kind: 'pooled',
    value,
    numerator: null,
    denominator: null,
    months: counted.length,
    missing,
    mayRepeat: false,
  };
}

function ratioOfSums(unit: Unit, held: readonly HeldMonth[], mayRepeat: boolean): PooledFigure {
  const scale = scaleOf[unit];
  const parts = held.map(({ period, used }) => ({ period, used, part: partOf(used) }));
  const known = parts.flatMap(({ part }) => (part === null ? [] : [part]));
  if (scale === null || known.length === 0) {
    return none(
      'No month has a numerator and a denominator, and the average of the months would give a month with few children the weight of one with many.',
    );
  }
  // a median or a longest wait may come with parts, but is not one over the other
  if (scale === 1 && known.some(({ value, n, d }) => Math.abs(value - n / d) > 0.051)) {
    return none(
      'The figures are not their numerators over their denominators, so they cannot be put together from them.',
    );
  }
  const [numerator, denominator] = [sum(known.map(({ n }) => n)), sum(known.map(({ d }) => d))];
  return {
    kind: 'pooled',
    value: (scale * numerator) / denominator,
    numerator,
    denominator,
    months: known.length,
    missing: parts.filter(({ part }) => part === null).map(missingMonth),
    mayRepeat,
  };
}

function partOf(used: ObservationFact | null): { value: number; n: number; d: number } | null {
  const value = used === null ? null : usableValue(used);
  if (used === null || value === null || used.numerator === null || used.denominator === null) return null;
  return used.denominator > 0 ? { value, n: used.numerator, d: used.denominator } : null;
}

function missingMonth({ period, used }: HeldMonth): MissingMonth {
  if (used === null) return { period, because: 'not returned' };
  if (used.marker !== null) return { period, because: markerInWords(used.marker) };
  return { period, because: 'without numerator and denominator' };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
