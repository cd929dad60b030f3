import { periodInWords, type Period } from '../dates.ts';
import type { IndicatorDefinition, IndicatorFacts, ObservationFact, PeriodValue } from '../indicator.ts';
import { formatDistance } from '../units.ts';
import { asPrinted, distanceOutside } from './indicator-target.ts';

/** Direction of travel against the last period that has a figure. */
export interface Movement {
  /** With polarity; `no_comparison` for context measures, a first figure and a changed definition. */
  readonly kind: 'improving' | 'worsening' | 'same' | 'no_comparison';
  /** Without polarity; null where there is nothing to compare with. */
  readonly raw: 'up' | 'down' | 'same' | null;
  /** In the unit of the indicator, as printed. */
  readonly change: number | null;
  readonly comparedWith: Period | null;
  /** "up 2.1 points since May 2019: improving". */
  readonly text: string;
}

/** A figure that can be rated and compared: a marker beside a number says that it cannot. */
export const usableValue = ({ value, marker }: ObservationFact): number | null => (marker === null ? value : null);

/** How a figure moved since the last earlier period that has one; never across a change of definition. */
export function movementOf(facts: IndicatorFacts, current: PeriodValue | null): Movement {
  const value = current === null ? null : usableValue(current.used);
  if (current === null || value === null) return nothing('no figure to compare');
  const before = facts.values.findLast((one) => one.period < current.period && usableValue(one.used) !== null) ?? null;
  const earlier = before === null ? null : usableValue(before.used);
  if (before === null || earlier === null) return nothing('no earlier figure');
  if (changedBetween(facts, before, current)) {
    return nothing(`not comparable with ${periodInWords(before.period)}: the definition changed`);
  }
  const moved = compared(facts.definition, asPrinted(earlier), asPrinted(value), before.period);
  return { ...moved, text: `${moved.text}${saidBetween(facts, before.period, current.period)}` };
}

/**
 * True across the month that a change stands from, and between figures given under different versions: of a change that
 * was dated back after its first figures had come, these keep the version they were given under. A new version that only
 * regroups or gives a new range measures the same and is no break.
 */
export function changedBetween(
  { definitionChanges }: IndicatorFacts,
  before: PeriodValue,
  current: PeriodValue,
): boolean {
  const [one, other] = [before.used.definitionVersion, current.used.definitionVersion];
  return definitionChanges.some(
    ({ version, effectiveFrom }) =>
      (effectiveFrom > before.period && effectiveFrom <= current.period) ||
      (version > Math.min(one, other) && version <= Math.max(one, other)),
  );
}

/** Words published in between without a number: leaving them out could turn a relapse into an improvement. */
function saidBetween({ values }: IndicatorFacts, from: Period, to: Period): string {
  const said = values.filter(({ period, used }) => period > from && period < to && used.marker === 'approximate');
  return said.map(({ period, used }) => `; in between "${used.originalText}" (${periodInWords(period)})`).join('');
}

const nothing = (text: string): Movement => ({
  kind: 'no_comparison',
  raw: null,
  change: null,
  comparedWith: null,
  text,
});

function compared(definition: IndicatorDefinition, earlier: number, value: number, comparedWith: Period): Movement {
  const change = asPrinted(value - earlier);
  const raw = change === 0 ? 'same' : change > 0 ? 'up' : 'down';
  const kind = judge(definition, earlier, value);
  const since = `since ${periodInWords(comparedWith)}`;
  const moved = raw === 'same' ? `no change ${since}` : `${raw} ${formatDistance(change, definition.unit)} ${since}`;
  const verdict = kind === 'improving' || kind === 'worsening' ? `: ${kind}` : '';
  return { kind, raw, change, comparedWith, text: `${moved}${verdict}` };
}

/** In a range, nearer to it is better; a move that stays inside, or to the same distance beyond the other edge, is neither. */
function judge(definition: IndicatorDefinition, earlier: number, value: number): Movement['kind'] {
  const better = betterBy(definition, earlier, value);
  if (better === null) return 'no_comparison';
  if (better === 0) return 'same';
  return better > 0 ? 'improving' : 'worsening';
}

/** By how much a value is better than an earlier one, with polarity; negative for worse, null where neither way is better. */
export function betterBy(
  { polarity, rangeLow, rangeHigh }: IndicatorDefinition,
  earlier: number,
  value: number,
): number | null {
  switch (polarity) {
    case 'higher':
      return asPrinted(value - earlier);
    case 'lower':
      return asPrinted(earlier - value);
    case 'context':
      return null;
    case 'range':
      if (rangeLow === null || rangeHigh === null) return null;
      return asPrinted(distanceOutside(earlier, rangeLow, rangeHigh) - distanceOutside(value, rangeLow, rangeHigh));
  }
}
