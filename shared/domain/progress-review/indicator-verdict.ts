import { financialYearOf, periodInWords, type Period } from '../dates.ts';
import type { IndicatorFacts, PeriodValue } from '../indicator.ts';
import { readSpc, type SpcReading } from '../pack/spc-reading.ts';
import { betterBy, changedBetween, usableValue } from '../rating/indicator-movement.ts';
import { asPrinted } from '../rating/indicator-target.ts';
import type { RuleSet } from '../rating/rule-set.ts';
import type { SpcPoint } from '../spc/series.ts';
import { formatDistance, formatValue } from '../units.ts';
import type { ReviewPoints } from './review-points.ts';

export const indicatorVerdicts = ['improved', 'got_worse', 'no_real_change', 'cannot_be_said'] as const;
export type IndicatorVerdict = (typeof indicatorVerdicts)[number];

/** What a verdict rests on; only `limits` can show that a finding is mended. */
export type VerdictProof = 'limits' | 'trial_limits' | 'figures' | 'none';

export interface JudgedIndicator {
  readonly verdict: IndicatorVerdict;
  readonly proof: VerdictProof;
  /** One sentence or two, ready to print, with the figures it rests on. */
  readonly because: string;
}

/** Without limits a difference under this share of the larger figure is taken as none (docs/methods/progress-review.md). */
const smallestShare = 0.1;

/** Points of one stretch from which limits say more than the figures themselves (Wheeler accepts five or six). */
const fewestForLimits = 6;

/**
 * Whether an indicator is better now than at the baseline. Where there are control limits they decide; where there are
 * none, the figures alone, and the sentence says so. Each published value of either month must lead to the same verdict.
 */
export function judgeIndicator(
  facts: IndicatorFacts,
  points: ReviewPoints,
  period: Period,
  ruleSet: RuleSet,
  series: 'returned' | 'annual' = 'returned',
): JudgedIndicator {
  const { baseline, now } = points;
  const inWords = series === 'annual' ? financialYearOf : periodInWords;
  const silent = whyNot(facts, points, period, inWords);
  if (silent !== null || baseline === null || now === null) return unsaid(silent ?? '');
  const reading = readSpc(facts, now.period, ruleSet);
  const [then, latest] = [at(reading, baseline.period), at(reading, now.period)];
  const judged =
    then === undefined || latest === undefined || !haveLimits(reading, then, latest)
      ? byFigures({ facts, baseline, now, inWords }, ruleSet)
      : byLimits({ facts, baseline, now, inWords }, then, latest);
  const also = [sinceBest(facts, points), saidWithoutNumber(facts, baseline, now)].filter((one) => one !== '');
  return { ...judged, because: [judged.because, ...also].join(' ') };
}

/** What is held against what, and how a month of it is named. */
interface Pair {
  readonly facts: IndicatorFacts;
  readonly baseline: PeriodValue;
  readonly now: PeriodValue;
  readonly inWords: (period: Period) => string;
}

const unsaid = (because: string): JudgedIndicator => ({ verdict: 'cannot_be_said', proof: 'none', because });

/** Why nothing can be said at all; null where something can. */
function whyNot(
  facts: IndicatorFacts,
  { baseline, now }: ReviewPoints,
  period: Period,
  inWords: Pair['inWords'],
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

/** Limits without width, or drawn from a handful of points, say nothing: everything or nothing lies beyond them. */
function haveLimits({ result }: SpcReading, then: SpcPoint, latest: SpcPoint): boolean {
  return [then, latest].every((point) => {
    const points = result.points.filter(({ rebaseGroup, y }) => rebaseGroup === point.rebaseGroup && y !== null);
    return point.lpl !== null && point.lpl !== point.upl && points.length >= fewestForLimits;
  });
}

const at = ({ points, result }: SpcReading, period: Period): SpcPoint | undefined =>
  result.points[points.findIndex((point) => point.period === period)];

/** Every value published for a month, the one used first, as printed. */
const published = ({ used, conflicting }: PeriodValue): number[] =>
  [used, ...conflicting].flatMap((one) => usableValue(one) ?? []).map(asPrinted);

/** −1 worse, 0 level, 1 better for each pair of published values. */
const waysOf = ({ definition }: IndicatorFacts, baseline: PeriodValue, now: PeriodValue): number[] =>
  published(baseline).flatMap((before) =>
    published(now).map((after) => Math.sign(betterBy(definition, before, after) ?? 0)),
  );

function byLimits(pair: Pair, then: SpcPoint, latest: SpcPoint): JudgedIndicator {
  const { facts, baseline, now } = pair;
  const ways = waysOf(facts, baseline, now);
  const way = ways[0] ?? 0;
  if (ways.some((other) => other !== way)) return disagree(pair);
  const proof = latest.shortGroup || then.shortGroup ? 'trial_limits' : 'limits';
  const signal = signalOf(facts, way, then, latest);
  const moved = difference(pair);
  const trial = proof === 'trial_limits' ? ' The limits are trial limits.' : '';
  if (signal === 0) {
    const because = `${moved}: within the range that this process usually produces, so no sign of a real change.${trial}`;
    return { verdict: 'no_real_change', proof, because };
  }
  if (signal !== way) {
    const says = signal > 0 ? 'the right' : 'the wrong';
    const because = `${moved}, while the control chart signals a change in ${says} direction: the two do not agree.${trial}`;
    return { verdict: 'no_real_change', proof, because };
  }
  const because = `${moved}: beyond what chance explains, by the control chart.${trial}`;
  return { verdict: way > 0 ? 'improved' : 'got_worse', proof, because };
}

/** What the limits say, as better (1) or worse (−1); 0 for no signal. */
function signalOf({ definition: { polarity } }: IndicatorFacts, way: number, then: SpcPoint, latest: SpcPoint): number {
  const raw = then.rebaseGroup === latest.rebaseGroup ? ownSignal(latest) : acrossRebase(then, latest);
  if (raw === 0) return 0;
  // in a range both ends are bad: a change that is real is as good as it is near
  if (polarity === 'range') return way;
  return polarity === 'higher' ? raw : -raw;
}

/** The special cause of the latest point, as higher (1) or lower (−1). */
function ownSignal({ pointType, specialCauseType }: SpcPoint): number {
  if (pointType === 'common_cause') return 0;
  return /Above|Increasing/u.test(specialCauseType) ? 1 : -1;
}

/** After limits were drawn anew the new ones call the new level usual: it is held against those of the baseline. */
function acrossRebase({ lpl, upl }: SpcPoint, { y }: SpcPoint): number {
  if (y === null || lpl === null || upl === null) return 0;
  return y > upl ? 1 : y < lpl ? -1 : 0;
}

function byFigures(pair: Pair, ruleSet: RuleSet): JudgedIndicator {
  const { facts, baseline, now } = pair;
  const limit = ruleSet.indicator.smallDenominator;
  const small = [baseline, now].some(({ used }) => used.denominator !== null && used.denominator < limit);
  if (small)
    return unsaid(`Small numbers (a denominator under ${limit}) and no control limits: a few children decide.`);
  const verdicts = published(baseline).flatMap((before) =>
    published(now).map((after) => verdictOfPair(facts, before, after)),
  );
  const verdict = verdicts[0] ?? 'cannot_be_said';
  if (verdicts.some((other) => other !== verdict)) return disagree(pair);
  const how = verdict === 'no_real_change' ? 'less than a tenth' : 'by the figures alone';
  return { verdict, proof: 'figures', because: `${difference(pair)}: ${how}, without control limits.` };
}

function verdictOfPair({ definition }: IndicatorFacts, before: number, after: number): IndicatorVerdict {
  const better = betterBy(definition, before, after);
  if (better === null) return 'cannot_be_said';
  const largest = Math.max(Math.abs(before), Math.abs(after));
  if (better === 0 || Math.abs(after - before) < largest * smallestShare) return 'no_real_change';
  return better > 0 ? 'improved' : 'got_worse';
}

const disagree = ({ baseline, now, inWords }: Pair): JudgedIndicator =>
  unsaid(
    `The values published for ${[baseline, now]
      .filter(({ conflicting }) => conflicting.length > 0)
      .map(({ period }) => inWords(period))
      .join(' and ')} lead to different verdicts.`,
  );

/** "181 lower than 267 in October 2018 (297 lower than the 383 also published)". */
function difference({ facts: { definition }, baseline, now, inWords }: Pair): string {
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
function sinceBest({ definition }: IndicatorFacts, { best, now }: ReviewPoints): string {
  if (best === null || now === null || best.period === now.period) return '';
  const [then, value] = [asPrinted(usableValue(best.used) ?? 0), asPrinted(usableValue(now.used) ?? 0)];
  const lost = betterBy(definition, then, value);
  if (lost === null || lost >= 0) return '';
  return `The best since was ${formatValue(then, definition.unit)} in ${periodInWords(best.period)}.`;
}

/** Words published in between without a number: "more than 300" could turn an improvement into a relapse. */
function saidWithoutNumber({ values }: IndicatorFacts, baseline: PeriodValue, now: PeriodValue): string {
  return values
    .filter(({ period, used }) => period > baseline.period && period < now.period && used.marker === 'approximate')
    .map(({ period, used }) => `In between “${used.originalText}” (${periodInWords(period)}).`)
    .join(' ');
}
