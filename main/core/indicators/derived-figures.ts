import type { DerivedFigure } from '#shared/contract/indicator-reading.ts';
import { addMonths, periodInWords, type Period } from '#shared/domain/dates.ts';
import type { IndicatorFacts } from '#shared/domain/indicator.ts';
import type { KnownMonths, MissingMonth, PooledFigure } from '#shared/domain/indicator-reading/pooled-figure.ts';
import { rollingQuarter, yearStart, yearToDate } from '#shared/domain/indicator-reading/year-to-date.ts';
import type { RuleSet } from '#shared/domain/rating/rule-set.ts';
import { formatNumber, formatValue } from '#shared/domain/units.ts';

/** The year to date in words, or why there is none. */
export const yearToDateFigure = (facts: IndicatorFacts, period: Period): DerivedFigure =>
  inWords(facts, yearToDate(facts, period), spanInWords(yearStart(period), period));

/** The rolling quarter of a month with small numbers in words; null for a month that needs none. */
export function quarterFigure(known: KnownMonths, period: Period, ruleSet: RuleSet): DerivedFigure | null {
  const figure = rollingQuarter(known, period, ruleSet);
  return figure === null ? null : inWords(known.facts, figure, spanInWords(addMonths(period, -2), period));
}

/** "April to June 2019", "January 2019 to March 2020", "April 2019". */
function spanInWords(from: Period, to: Period): string {
  if (from === to) return periodInWords(to);
  const [first, last] = [periodInWords(from), periodInWords(to)];
  return from.slice(0, 4) === to.slice(0, 4) ? `${first.split(' ')[0]} to ${last}` : `${first} to ${last}`;
}

function inWords({ definition: { unit } }: IndicatorFacts, figure: PooledFigure, label: string): DerivedFigure {
  if (figure.kind === 'none') {
    return { label, valueText: '', ofText: '', because: `Cannot be derived. ${figure.because}`, complete: false };
  }
  const { value, numerator, denominator, missing, months } = figure;
  const complete = missing.length === 0;
  const partial = complete ? '' : ` ${lacking(missing, months)}`;
  if (numerator === null || denominator === null) {
    const how = `The sum of ${months === 1 ? 'one month' : `${months} months`}.`;
    const valueText = `${complete ? '' : 'at least '}${formatValue(value, unit)}`;
    return { label, valueText, ofText: '', because: `${how}${partial}`, complete };
  }
  const repeat = figure.mayRepeat ? ' A child who is counted in several months counts in each of them.' : '';
  const how = `All numerators together over all denominators together, not the average of the months.${repeat}`;
  const ofText = partsText(numerator, denominator);
  return { label, valueText: formatValue(value, unit), ofText, because: `${how}${partial}`, complete };
}

const lacking = (missing: readonly MissingMonth[], months: number): string =>
  `Partial, ${months} of ${months + missing.length} months: without ${missing
    .map(({ period, because }) => `${periodInWords(period)} (${because})`)
    .join(', ')}.`;

/** "412 of 452". */
export const partsText = (numerator: number, denominator: number): string =>
  `${amount(numerator)} of ${amount(denominator)}`;

/** Whole numbers whole; full-time equivalents with one decimal. */
const amount = (value: number): string => formatNumber(value, Number.isInteger(value) ? 0 : 1);
