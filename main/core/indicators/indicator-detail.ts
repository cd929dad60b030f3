import type { IndicatorDetail, IndicatorPeriodRow } from '#shared/contract/indicators.ts';
import { definitionNotes } from '#shared/domain/catalogue/definition-notes.ts';
import { periodInWords, type IsoDate, type Period } from '#shared/domain/dates.ts';
import type { IndicatorFacts, PeriodValue } from '#shared/domain/indicator.ts';
import { knownMonths } from '#shared/domain/indicator-reading/pooled-figure.ts';
import { limitsInWords } from '#shared/domain/pack/limit-decisions.ts';
import { chartAlt, isRestated, spcChart } from '#shared/domain/pack/spc-chart.ts';
import { readSpc, type SpcReading } from '#shared/domain/pack/spc-reading.ts';
import { rateIndicator, rateValue } from '#shared/domain/rating/indicator-rating.ts';
import { targetFor, wantedFor } from '#shared/domain/rating/indicator-target.ts';
import { nationalComparison } from '#shared/domain/rating/national-target.ts';
import type { RuleSet } from '#shared/domain/rating/rule-set.ts';
import { explainAssurance, explainVariation } from '#shared/domain/spc/explain.ts';
import { signalNotes } from '#shared/domain/spc/signal-notes.ts';
import { partsText, quarterFigure, yearToDateFigure } from './derived-figures.ts';
import { flagsFor, indicatorRow, ratingFor, targetText, valueText } from './indicator-row.ts';
import { signalText } from './signal-text.ts';
import { sourceName } from './source-name.ts';

/** One indicator with its chart, its table of periods and what both say: the same for the page and the pack. */
export function indicatorDetail(
  facts: IndicatorFacts,
  asAtOn: IsoDate,
  period: Period,
  ruleSet: RuleSet,
): IndicatorDetail {
  const reading = readSpc(facts, period, ruleSet);
  return {
    row: indicatorRow(facts, asAtOn, period, ruleSet),
    facts,
    asAtOn,
    period,
    chart: spcChart(facts, period, ruleSet),
    chartAlt: chartAlt(facts, period, ruleSet),
    explanation: [...explanationOf(facts, reading), ...definitionAndNational(facts, period, ruleSet)],
    notes: signalNotes(reading.result, reading.target, reading),
    yearToDate: yearToDateFigure(facts, period),
    periods: periodRows(facts, asAtOn, period, ruleSet, reading),
  };
}

/** Since when the definition is another one, and where the figure stands beside the national target. */
function definitionAndNational(facts: IndicatorFacts, period: Period, ruleSet: RuleSet): string[] {
  const { valuePeriod } = rateIndicator(facts, period, ruleSet);
  const held = facts.values.find((value) => value.period === valuePeriod) ?? null;
  return [...definitionNotes(facts, period), nationalComparison(facts, period, held) ?? ''].filter(
    (sentence) => sentence !== '',
  );
}

function explanationOf(facts: IndicatorFacts, reading: SpcReading): string[] {
  return [
    ...signalsInWords(reading),
    ...limitsInWords(facts, reading),
    ...facts.values.filter(isRestated).map((held) => restatementText(facts, held)),
  ];
}

function signalsInWords({ result, direction, target, noun, evenlySpaced }: SpcReading): string[] {
  if (!evenlySpaced) {
    return [
      'The figures were published now and then and not every month, so no control limits can be drawn: read the figures.',
    ];
  }
  const assurance = explainAssurance(result, target, { direction, noun });
  return [explainVariation(result, { noun }), ...(assurance === null ? [] : [assurance])];
}

function restatementText(facts: IndicatorFacts, held: PeriodValue): string {
  const before = held.earlier.map((used) => valueText(facts, { ...held, used })).join(', then ');
  return `${periodInWords(held.period)} was restated: first ${before}, now ${valueText(facts, held)}.`;
}

/** Newest first. */
function periodRows(
  facts: IndicatorFacts,
  asAtOn: IsoDate,
  period: Period,
  ruleSet: RuleSet,
  { points, result }: SpcReading,
): IndicatorPeriodRow[] {
  const known = knownMonths(facts);
  return points
    .map((point, i): IndicatorPeriodRow => {
      const rated = rateValue(facts, point.period, point.held, ruleSet);
      const { numerator, denominator } = point.held?.used ?? { numerator: null, denominator: null };
      const signals = result.points[i];
      return {
        period: point.period,
        valueText: valueText(facts, point.held),
        targetText: targetText(facts, wantedFor(facts.definition, targetFor(facts, point.period))),
        rating: point.period === period ? ratingFor(facts, asAtOn, rated.rating) : rated.rating,
        signal: signals === undefined ? '' : signalText(signals),
        ofText: numerator === null || denominator === null ? '' : partsText(numerator, denominator),
        flags: flagsFor(rated, point.held),
        source: point.held === null ? '' : sourceName(point.held.used),
        quarter: quarterFigure(known, point.period, ruleSet),
        value: point.held,
      };
    })
    .toReversed();
}
