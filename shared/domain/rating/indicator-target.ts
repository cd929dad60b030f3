import type { Period } from '../dates.ts';
import type { IndicatorDefinition, IndicatorFacts, IndicatorTarget } from '../indicator.ts';
import { formatDistance, formatValue, roundTo } from '../units.ts';
import type { Colour } from './rating.ts';

/** How far a value is from what is wanted. */
export interface TargetDistance {
  /** In the unit of the indicator: positive is better than the target, negative falls short, whatever the polarity. */
  readonly value: number;
  /** "4.2 points short of target", "3 days over target", "inside the range". */
  readonly text: string;
}

/** What a value is held against: a target with its amber limit, or a range with its amber margin. */
export type Wanted =
  | {
      readonly kind: 'higher' | 'lower';
      readonly target: number;
      readonly amberLimit: number | null;
      /** A month's own aim on the way to the target, or the target itself. */
      readonly of: TargetInForce['of'];
    }
  | { readonly kind: 'range'; readonly low: number; readonly high: number; readonly amberMargin: number };

/** What stands for one month: the target set last, or the trajectory's own aim for that month. */
export interface TargetInForce extends IndicatorTarget {
  readonly of: 'target' | 'trajectory';
}

/**
 * What a figure of a period is held against: the trajectory's point of that very month where there is one, else the last
 * target set from that period or earlier. A point has no amber limit of its own: the amber margin of the target in force
 * goes with it, and without one everything short of the point is red. National targets never count here.
 */
export function targetFor(
  { targets, trajectory }: Pick<IndicatorFacts, 'targets' | 'trajectory'>,
  period: Period,
): TargetInForce | null {
  const inForce = lastSet(targets, period);
  const point = trajectory.find((one) => one.period === period);
  if (point === undefined || point.target === null) return inForce === null ? null : { ...inForce, of: 'target' };
  const { target, reason, decidedBy } = point;
  const set = { from: period, target, basis: 'trajectory', reason, decidedBy, of: 'trajectory' } as const;
  if (inForce === null || inForce.target === null || inForce.amberLimit === null) return { ...set, amberLimit: null };
  return { ...set, amberLimit: target + (inForce.amberLimit - inForce.target) };
}

/** The last target set from that period or earlier. */
export function lastSet(targets: readonly IndicatorTarget[], period: Period): IndicatorTarget | null {
  let found: IndicatorTarget | null = null;
  for (const target of targets) {
    if (target.from <= period && (found === null || target.from >= found.from)) found = target;
  }
  return found;
}

/**
 * All figures are compared as they are printed, to one decimal: 94.96 is printed "95.0%", and a pack that says
 * "95.0% against 95.0%: amber, 0.0 points short" is not believed. It also keeps binary fractions out of the colour:
 * 0.1 + 0.2 is not 0.3 in a computer, but it is on target for 0.3.
 */
export const asPrinted = (value: number): number => roundTo(value, 1);

/** What the value of a period is held against; null where no target is set or the measure is for context only. */
export function wantedFor(definition: IndicatorDefinition, target: TargetInForce | null): Wanted | null {
  switch (definition.polarity) {
    case 'context':
      return null;
    case 'range': {
      const { rangeLow, rangeHigh } = definition;
      if (rangeLow === null || rangeHigh === null) return null;
      // For a range the amber limit is a margin on either side; without one everything outside the range is red.
      const amberMargin = Math.max(0, asPrinted(target?.amberLimit ?? 0));
      return { kind: 'range', low: asPrinted(rangeLow), high: asPrinted(rangeHigh), amberMargin };
    }
    case 'higher':
    case 'lower': {
      if (target?.target === null || target === null) return null;
      const amberLimit = target.amberLimit === null ? null : asPrinted(target.amberLimit);
      return { kind: definition.polarity, target: asPrinted(target.target), amberLimit, of: target.of };
    }
  }
}

/** Green at or beyond the target, amber up to and including the amber limit, red beyond it. */
export function colourAgainst(value: number, wanted: Wanted): Extract<Colour, 'red' | 'amber' | 'green'> {
  const shown = asPrinted(value);
  switch (wanted.kind) {
    case 'range': {
      const outside = asPrinted(distanceOutside(shown, wanted.low, wanted.high));
      if (outside === 0) return 'green';
      return outside <= wanted.amberMargin ? 'amber' : 'red';
    }
    case 'higher':
      if (shown >= wanted.target) return 'green';
      return wanted.amberLimit !== null && shown >= wanted.amberLimit ? 'amber' : 'red';
    case 'lower':
      if (shown <= wanted.target) return 'green';
      return wanted.amberLimit !== null && shown <= wanted.amberLimit ? 'amber' : 'red';
  }
}

/** How far outside a range a value lies; 0 inside it or on its edge. */
export const distanceOutside = (value: number, low: number, high: number): number =>
  Math.max(0, low - value, value - high);

/** How far a figure is from what is wanted, negative when short of it, as printed: in points for percentages. */
export function distanceFrom(value: number, wanted: Wanted, definition: IndicatorDefinition): TargetDistance {
  const shown = asPrinted(value);
  const { unit } = definition;
  if (wanted.kind === 'range') {
    const outside = asPrinted(distanceOutside(shown, wanted.low, wanted.high));
    if (outside === 0) return { value: 0, text: 'inside the range' };
    return {
      value: -outside,
      text: `${formatDistance(outside, unit)} ${shown < wanted.low ? 'below' : 'above'} the range`,
    };
  }
  const better = asPrinted(wanted.kind === 'higher' ? shown - wanted.target : wanted.target - shown);
  const aim = wanted.of === 'trajectory' ? 'trajectory' : 'target';
  if (better === 0) return { value: 0, text: `on ${aim}` };
  // "267 short of target" would be read as too few children waiting: too many is "over", too little is "short of".
  const worse = wanted.kind === 'higher' ? 'short of' : 'over';
  return { value: better, text: `${formatDistance(better, unit)} ${better > 0 ? 'better than' : worse} ${aim}` };
}

/** "a target of 95.0% (amber to 90.0%)", "the month's trajectory of 80.0%", "the range 20 days to 35 days": for tables and sentences. */
export function wantedInWords(wanted: Wanted, { unit }: IndicatorDefinition): string {
  const text = (value: number) => formatValue(value, unit);
  if (wanted.kind === 'range') {
    const margin = wanted.amberMargin > 0 ? ` (amber to ${formatDistance(wanted.amberMargin, unit)} outside)` : '';
    return `the range ${text(wanted.low)} to ${text(wanted.high)}${margin}`;
  }
  const aim = wanted.of === 'trajectory' ? 'the month’s trajectory' : 'a target';
  return `${aim} of ${text(wanted.target)}${wanted.amberLimit === null ? '' : ` (amber to ${text(wanted.amberLimit)})`}`;
}
