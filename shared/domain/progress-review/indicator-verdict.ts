import { financialYearOf, periodInWords, type Period } from '../dates.ts';
import type { IndicatorFacts } from '../indicator.ts';
import { readSpc, type SpcReading } from '../pack/spc-reading.ts';
import { betterBy } from '../rating/indicator-movement.ts';
import type { RuleSet } from '../rating/rule-set.ts';
import type { SpcPoint } from '../spc/series.ts';
import {
  difference,
  published,
  saidWithoutNumber,
  sinceBest,
  waysOf,
  whyNot,
  type ComparedFigures,
} from './compared-figures.ts';
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
  const pair = { facts, baseline, now, inWords };
  const judged =
    then === undefined || latest === undefined || !haveLimits(reading, then, latest)
      ? byFigures(pair, latest, ruleSet)
      : byLimits(pair, then, latest);
  const lost = judged.verdict === 'improved' ? sinceBest(facts, points) : '';
  const also = [lost, saidWithoutNumber(facts, baseline, now)].filter((one) => one !== '');
  return { ...judged, because: [judged.because, ...also].join(' ') };
}

const unsaid = (because: string): JudgedIndicator => ({ verdict: 'cannot_be_said', proof: 'none', because });

/** Limits without width, or drawn from a handful of points, say nothing: everything or nothing lies beyond them. */
function haveLimits({ result }: SpcReading, then: SpcPoint, latest: SpcPoint): boolean {
  return [then, latest].every((point) => {
    const points = result.points.filter(({ rebaseGroup, y }) => rebaseGroup === point.rebaseGroup && y !== null);
    return point.lpl !== null && point.lpl !== point.upl && points.length >= fewestForLimits;
  });
}

const at = ({ points, result }: SpcReading, period: Period): SpcPoint | undefined =>
  result.points[points.findIndex((point) => point.period === period)];

function byLimits(pair: ComparedFigures, then: SpcPoint, latest: SpcPoint): JudgedIndicator {
  const { facts, baseline, now } = pair;
  const ways = waysOf(facts, baseline, now);
  const way = ways[0] ?? 0;
  if (ways.some((other) => other !== way)) return disagree(pair);
  const proof = latest.shortGroup || then.shortGroup ? 'trial_limits' : 'limits';
  const signal = signalOf(facts, way, then, latest);
  const moved = difference(pair);
  const range =
    then.rebaseGroup === latest.rebaseGroup ? 'its usual range' : 'the limits of the baseline, drawn anew since';
  const trial = proof === 'trial_limits' ? ' The limits are trial limits.' : '';
  if (signal === 0) {
    return { verdict: 'no_real_change', proof, because: `${moved}: within ${range}.${trial}` };
  }
  if (signal !== way) {
    const says = signal > 0 ? 'the right' : 'the wrong';
    const because = `${moved}, while the control chart signals a change in ${says} direction: the two do not agree.${trial}`;
    return { verdict: 'no_real_change', proof, because };
  }
  return { verdict: way > 0 ? 'improved' : 'got_worse', proof, because: `${moved}: beyond ${range}.${trial}` };
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

function byFigures(pair: ComparedFigures, latest: SpcPoint | undefined, ruleSet: RuleSet): JudgedIndicator {
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
  const limits =
    latest?.lpl != null && latest.lpl === latest.upl ? 'its limits have no width' : 'without control limits';
  return { verdict, proof: 'figures', because: `${difference(pair)}: ${how}, ${limits}.` };
}

function verdictOfPair({ definition }: IndicatorFacts, before: number, after: number): IndicatorVerdict {
  const better = betterBy(definition, before, after);
  if (better === null) return 'cannot_be_said';
  const largest = Math.max(Math.abs(before), Math.abs(after));
  if (better === 0 || Math.abs(after - before) < largest * smallestShare) return 'no_real_change';
  return better > 0 ? 'improved' : 'got_worse';
}

const disagree = ({ baseline, now, inWords }: ComparedFigures): JudgedIndicator =>
  unsaid(
    `The values published for ${[baseline, now]
      .filter(({ conflicting }) => conflicting.length > 0)
      .map(({ period }) => inWords(period))
      .join(' and ')} lead to different verdicts.`,
  );
