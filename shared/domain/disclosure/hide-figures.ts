import type { Period } from '../dates.ts';
import type { Benchmark, IndicatorFacts, ObservationFact, PeriodValue } from '../indicator.ts';
import { figureKey } from './figure-counts.ts';
import { yearKey } from './figure-system.ts';
import type { FigureProtection } from './protect-figures.ts';

/** What stands in place of a suppressed figure, as the DfE prints it. */
export const suppressedMark = 'c';

/**
 * The facts of one indicator as a public reader may have them: hidden figures are markers without value, numerator,
 * denominator, note or the text of the cell. That there was a figure, and the cell it came from, stay.
 */
export function hideFigures(facts: IndicatorFacts, protection: FigureProtection, period: Period): IndicatorFacts {
  const { code } = facts;
  const moderated = facts.monthly ? period : (facts.values.findLast((value) => value.period <= period)?.period ?? '');
  return {
    ...facts,
    values: facts.values.map((value) => hideValue(value, code, protection)),
    benchmarks: facts.benchmarks
      .filter(({ area, year }) => area !== 'authority' || !protection.years.has(yearKey(code, year)))
      .map((benchmark) => withoutEarlier(benchmark)),
    // a reason for another colour is written by somebody who sees the figure
    moderation: protection.figures.has(figureKey(code, moderated)) ? null : facts.moderation,
  };
}

function hideValue(value: PeriodValue, code: string, { figures, versions }: FigureProtection): PeriodValue {
  const figure = figureKey(code, value.period);
  if (figures.has(figure)) {
    return { period: value.period, used: hideObservation(value.used), earlier: [], conflicting: [], choiceReason: '' };
  }
  if (!versions.has(figure)) return value;
  return {
    ...value,
    earlier: value.earlier.map((one) => (one.value === null ? one : hideObservation(one))),
    conflicting: value.conflicting.map((one) => (one.value === null ? one : hideObservation(one))),
    choiceReason: '',
  };
}

/** A figure that says nothing but that it is suppressed. */
const hideObservation = (observation: ObservationFact): ObservationFact => ({
  ...observation,
  value: null,
  numerator: null,
  denominator: null,
  marker: 'suppressed',
  originalText: suppressedMark,
  note: '',
  provisional: false,
});

/** Editions of a published table that differ by a few children would tell about these. */
const withoutEarlier = (benchmark: Benchmark): Benchmark =>
  benchmark.area === 'authority' && benchmark.citation === null ? { ...benchmark, earlier: [] } : benchmark;
