import { periodInWords, type Period } from '../dates.ts';
import type { IndicatorFacts, ObservationFact, PeriodValue } from '../indicator.ts';
import { formatNumber, formatValue, markerInWords } from '../units.ts';
import { movementOf, usableValue, type Movement } from './indicator-movement.ts';
import {
  colourAgainst,
  distanceFrom,
  targetFor,
  wantedFor,
  wantedInWords,
  type TargetDistance,
  type TargetInForce,
  type Wanted,
} from './indicator-target.ts';
import type { Rating } from './rating.ts';
import type { RuleSet } from './rule-set.ts';

/** The colour of an indicator by rule and everything it rests on. */
export interface IndicatorRating {
  readonly rating: Rating;
  /** The period of the figure: the one asked for or, where only dated publications exist, the latest before it. */
  readonly valuePeriod: Period | null;
  readonly value: number | null;
  /** The target in force for the period asked for, and what the value is held against. */
  readonly target: TargetInForce | null;
  readonly wanted: Wanted | null;
  readonly distance: TargetDistance | null;
  readonly movement: Movement;
  /** The denominator is under the limit of the rule set, so one child moves the figure by several points. */
  readonly smallNumbers: boolean;
}

/** Rates one indicator for a period by its polarity and the trajectory of the month or the target in force; see docs/methods/rating.md. */
export function rateIndicator(facts: IndicatorFacts, period: Period, ruleSet: RuleSet): IndicatorRating {
  const current = currentValue(facts, period);
  return { ...rateValue(facts, period, current, ruleSet), movement: movementOf(facts, current) };
}

/** The same of a value that the caller holds, without the movement: a table of every period asks for no comparison. */
export function rateValue(
  facts: IndicatorFacts,
  period: Period,
  current: PeriodValue | null,
  ruleSet: RuleSet,
): Omit<IndicatorRating, 'movement'> {
  const used = current?.used ?? null;
  const value = used === null ? null : usableValue(used);
  const target = targetFor(facts, period);
  const wanted = wantedFor(facts.definition, target);
  const smallNumbers = used !== null && hasSmallNumbers(used, ruleSet);
  return {
    rating: ratingOf(facts, period, current, wanted, smallNumbers),
    valuePeriod: current?.period ?? null,
    value,
    target,
    wanted,
    distance: value === null || wanted === null ? null : distanceFrom(value, wanted, facts.definition),
    smallNumbers,
  };
}

function currentValue(facts: IndicatorFacts, period: Period): PeriodValue | null {
  if (facts.monthly) return facts.values.find((value) => value.period === period) ?? null;
  return facts.values.findLast((value) => value.period <= period) ?? null;
}

const hasSmallNumbers = ({ denominator }: ObservationFact, ruleSet: RuleSet): boolean =>
  denominator !== null && denominator < ruleSet.indicator.smallDenominator;

function ratingOf(
  facts: IndicatorFacts,
  period: Period,
  current: PeriodValue | null,
  wanted: Wanted | null,
  smallNumbers: boolean,
): Rating {
  const { definition } = facts;
  const month = periodInWords(current?.period ?? period);
  if (current === null || notReturned(current.used)) {
    const because = facts.monthly ? `Not returned for ${month}` : `No figure published up to ${month}`;
    return { colour: 'grey', rule: 'not_returned', because };
  }
  const { value, marker } = current.used;
  if (marker !== null || value === null) {
    const meaning = marker === null ? 'not returned' : markerInWords(marker);
    const figure = value === null ? 'figure' : `figure of ${formatValue(value, definition.unit)}`;
    return { colour: 'grey', rule: 'marker', because: `Not rated: ${figure} for ${month} is ${meaning}` };
  }
  const shown = `${formatValue(value, definition.unit)} for ${month}${smallNumbers ? smallInWords(current.used) : ''}`;
  if (definition.polarity === 'context') {
    return { colour: 'grey', rule: 'context', because: `For context only, never coloured: ${shown}` };
  }
  if (wanted === null) return { colour: 'grey', rule: 'no_target', because: `No target set: ${shown}` };
  const colour = colourAgainst(value, wanted);
  const distance = distanceFrom(value, wanted, definition);
  const because = `${shown} against ${wantedInWords(wanted, definition)}: ${distance.text}`;
  return { colour, rule: ruleNames[colour], because };
}

const ruleNames = { green: 'target_met', amber: 'within_amber_limit', red: 'beyond_amber_limit' } as const;

const notReturned = ({ value, marker }: ObservationFact): boolean =>
  marker === 'not_returned' || (value === null && marker === null);

function smallInWords({ numerator, denominator }: ObservationFact): string {
  if (denominator === null) return '';
  const of = numerator === null ? '' : `${formatNumber(numerator, 0)} `;
  return ` (small numbers: ${of}of ${formatNumber(denominator, 0)})`;
}
