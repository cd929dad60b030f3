import { monthsBetween, periodsFrom, type Period } from '../dates.ts';
import type { Baseline, IndicatorFacts, PeriodValue, Polarity } from '../indicator.ts';
import { usableValue } from '../rating/indicator-movement.ts';
import { asPrinted, lastSet } from '../rating/indicator-target.ts';
import type { RuleSet } from '../rating/rule-set.ts';
import type { PointNoun } from '../spc/explain.ts';
import type { Direction, SpcInput, SpcResult } from '../spc/series.ts';
import { xmr, type XmrOptions } from '../spc/xmr.ts';

/** One place of the series: a month, or for dated publications a month with a figure. */
export interface ReadingPoint {
  readonly period: Period;
  readonly held: PeriodValue | null;
  /** Null for a gap and for a marker: neither is ever 0. */
  readonly value: number | null;
}

/** The control chart of one indicator up to a period, as screen and pack both read it. */
export interface SpcReading {
  readonly points: readonly ReadingPoint[];
  readonly result: SpcResult;
  /** What the result was calculated with. */
  readonly options: XmrOptions;
  readonly direction: Direction;
  /** What assurance is held against: in force at the last point; null for a range, for context and where none is set. */
  readonly target: number | null;
  readonly noun: PointNoun;
  /** False for figures published now and then: they have no limits, and no signal can be read from them. */
  readonly evenlySpaced: boolean;
}

/** Reads the series of an indicator up to and including `period` by the rule set's control-chart options. */
export function readSpc(facts: IndicatorFacts, period: Period, ruleSet: RuleSet): SpcReading {
  const points = readingPoints(facts, period);
  const direction = directionOf(facts.definition.polarity);
  const last = points.at(-1);
  const target = last === undefined ? null : targetItself(facts, last.period);
  const rebases = rebasePoints(facts, points);
  const fixAfter = baselineInForce(facts)?.points ?? null;
  const options: XmrOptions = { ...ruleSet.spc, direction, target, rebases, fixAfter };
  const result = xmr(seriesOf(points), options);
  const evenlySpaced = facts.monthly || stepsOf(points).size <= 1;
  return {
    points,
    result: evenlySpaced ? result : withoutLimits(result),
    options,
    direction,
    target,
    noun: nounOf(facts, points),
    evenlySpaced,
  };
}

/** The points as the method takes them. */
export const seriesOf = (points: readonly ReadingPoint[]): SpcInput[] =>
  points.map((point) => ({ x: point.period, y: point.value }));

/** The decision by which limits are fixed on the first so many points; null where they are free. */
export function baselineInForce({ baselines }: Pick<IndicatorFacts, 'baselines'>): Baseline | null {
  const last = baselines.at(-1);
  return last === undefined || last.points === null ? null : last;
}

/**
 * XmR needs one value an interval: between figures published now and then, "one point to the next" is nothing that
 * could be expected to stay within limits. Such a series is drawn, rated and compared, but it has no limits.
 */
const withoutLimits = (result: SpcResult): SpcResult => ({
  ...result,
  points: result.points.map((point) => ({
    ...point,
    mean: null,
    lpl: null,
    upl: null,
    outsideLimits: null,
    relativeToMean: null,
    closeToLimits: null,
    specialCauseType: 'Common Cause',
    pointType: 'common_cause',
  })),
  variation: 'common_cause',
  assurance: null,
});

/** The different distances between neighbouring points, in months. */
const stepsOf = (points: readonly ReadingPoint[]): Set<number> =>
  new Set(points.slice(1).map((point, i) => monthsBetween(points[i]?.period ?? point.period, point.period)));

/** The wanted direction; a range has none, because both ends are bad. */
function directionOf(polarity: Polarity): Direction {
  switch (polarity) {
    case 'higher':
      return 'increase';
    case 'lower':
      return 'decrease';
    case 'range':
    case 'context':
      return 'neutral';
  }
}

/**
 * The target, not the trajectory's aim on the way to it: that one moves from month to month, and of a moving aim nobody
 * can say that it will be met consistently.
 */
function targetItself({ definition, targets }: IndicatorFacts, period: Period): number | null {
  if (directionOf(definition.polarity) === 'neutral') return null;
  const target = lastSet(targets, period)?.target ?? null;
  return target === null ? null : asPrinted(target);
}

/** A monthly indicator has a place for every month since its first figure, so that a gap shows and breaks a run. */
function readingPoints(facts: IndicatorFacts, period: Period): ReadingPoint[] {
  const held = new Map(facts.values.filter((one) => one.period <= period).map((one) => [one.period, one]));
  const [first] = held.keys();
  if (first === undefined) return [];
  const periods = facts.monthly ? periodsFrom(first, period) : [...held.keys()];
  return periods.map((at) => {
    const value = held.get(at) ?? null;
    return { period: at, held: value, value: value === null ? null : usableValue(value.used) };
  });
}

/** A rebase takes effect at the first point from its month on; at the very first point there is nothing to leave behind. */
function rebasePoints(facts: IndicatorFacts, points: readonly ReadingPoint[]): Period[] {
  return rebaseIndexes(facts, points).flatMap(({ index }) => points[index]?.period ?? []);
}

/** At which points of the series limits begin anew, and why; a rebase before the second point changes nothing. */
export function rebaseIndexes(
  facts: IndicatorFacts,
  points: readonly ReadingPoint[],
): { readonly index: number; readonly reason: string }[] {
  return facts.rebases
    .map((rebase) => ({ index: points.findIndex((point) => point.period >= rebase.period), reason: rebase.reason }))
    .filter(({ index }) => index > 0);
}

function nounOf(facts: IndicatorFacts, points: readonly ReadingPoint[]): PointNoun {
  if (facts.monthly) return 'month';
  const steps = stepsOf(points);
  if (steps.size !== 1) return 'point';
  if (steps.has(12)) return 'year';
  return steps.has(3) ? 'quarter' : steps.has(1) ? 'month' : 'point';
}
