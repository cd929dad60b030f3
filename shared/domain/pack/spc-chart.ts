import { periodInWords, type Period } from '../dates.ts';
import type { Benchmark, IndicatorFacts, PeriodValue, Unit } from '../indicator.ts';
import { usableValue } from '../rating/indicator-movement.ts';
import { rateIndicator } from '../rating/indicator-rating.ts';
import { asPrinted, colourAgainst, lastSet, targetFor, wantedFor } from '../rating/indicator-target.ts';
import type { Colour } from '../rating/rating.ts';
import type { RuleSet } from '../rating/rule-set.ts';
import { explainAssurance, explainVariation } from '../spc/explain.ts';
import type { SpcResult } from '../spc/series.ts';
import { formatValue } from '../units.ts';
import type { OriginId, SpcChartPoint, SpcChartSegment, SpcChartSpec } from './document.ts';
import { readSpc, rebaseIndexes, type ReadingPoint } from './spc-reading.ts';

/** Names where a point's figure comes from; a pack passes its register, a screen needs only something that is unique. */
export type PointOrigin = (period: Period, held: PeriodValue | null) => OriginId;
export type BenchmarkOrigin = (benchmark: Benchmark) => OriginId;

/**
 * The control chart of one indicator up to `period`: the same for screen and pack. Each point carries the rule's
 * colour for its month; the last one the board's, where there is a moderation.
 */
export function spcChart(
  facts: IndicatorFacts,
  period: Period,
  ruleSet: RuleSet,
  originOf: PointOrigin = (at) => `${facts.code} ${at}`,
  benchmarkOrigin: BenchmarkOrigin = ({ areaName, year }) => `${facts.code} ${areaName} ${year}`,
): SpcChartSpec {
  const { points, result } = readSpc(facts, period, ruleSet);
  return {
    kind: 'spc',
    code: facts.code,
    title: facts.definition.name,
    unit: facts.definition.unit,
    points: points.map((point, i): SpcChartPoint => ({
      period: point.period,
      value: point.value,
      colour: pointColour(facts, point, period),
      pointType: result.points[i]?.pointType ?? 'common_cause',
      restated: point.held !== null && isRestated(point.held),
      provisional: point.held?.used.provisional === true,
      origin: originOf(point.period, point.held),
      ...(point.held?.used.marker === 'approximate' ? { said: point.held.used.originalText } : {}),
    })),
    segments: segmentsOf(result),
    ...aimsOf(facts, points),
    rebases: rebaseIndexes(facts, points).map(({ index, reason }) => ({ index, label: labelOf(reason) })),
    benchmarks: (['statistical_neighbours', 'region', 'england'] as const).flatMap((area) => {
      const latest = latestBenchmark(facts, area);
      if (latest === null) return [];
      return [{ label: `${latest.areaName} ${latest.year}`, value: latest.value, origin: benchmarkOrigin(latest) }];
    }),
    definitions: definitionMarks(facts, points),
  };
}

/** The three lines that a month can be held against: local target, trajectory on the way to it, national target. */
function aimsOf(
  facts: IndicatorFacts,
  points: readonly ReadingPoint[],
): Pick<SpcChartSpec, 'target' | 'trajectory' | 'national'> {
  const { polarity } = facts.definition;
  const single = polarity === 'higher' || polarity === 'lower';
  const line = (at: (period: Period) => number | null | undefined) =>
    points.map(({ period }) => {
      const aim = single ? (at(period) ?? null) : null;
      return aim === null ? null : asPrinted(aim);
    });
  const aims = new Map(facts.trajectory.map((point) => [point.period, point.target]));
  return {
    target: line((period) => lastSet(facts.targets, period)?.target),
    trajectory: line((period) => aims.get(period)),
    national: line((period) => lastSet(facts.nationalTargets, period)?.target),
  };
}

/** Where figures begin to be counted in another way; at the very first point there is nothing before it to compare. */
function definitionMarks(facts: IndicatorFacts, points: readonly ReadingPoint[]): SpcChartSpec['definitions'] {
  return facts.definitionChanges
    .map(({ version, effectiveFrom }) => ({
      index: points.findIndex((point) => point.period >= effectiveFrom),
      label: `Definition ${version}`,
    }))
    .filter(({ index }) => index > 0);
}

/** The most letters of a reason that a chart has room for; the whole of it stands under the chart. */
const labelLength = 90;

function labelOf(reason: string): string {
  if (reason.length <= labelLength) return reason;
  const cut = reason.slice(0, labelLength + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), labelLength / 2)).trimEnd()} …`;
}

/** True where an earlier value of the same source was another one: a correction to the same figure restates nothing. */
export const isRestated = ({ used, earlier }: PeriodValue): boolean =>
  earlier.some((before) => before.value !== used.value || before.marker !== used.marker);

/** The newest published figure of other areas; years such as `2018-19` sort as text. */
export function latestBenchmark(facts: IndicatorFacts, area: Benchmark['area']): Benchmark | null {
  const ofArea = facts.benchmarks.filter((benchmark) => benchmark.area === area);
  return ofArea.reduce<Benchmark | null>((last, one) => (last === null || one.year >= last.year ? one : last), null);
}

function pointColour(facts: IndicatorFacts, point: ReadingPoint, period: Period): Colour {
  if (facts.moderation !== null && point.period === period) return facts.moderation.colour;
  const wanted = wantedFor(facts.definition, targetFor(facts, point.period));
  return point.value === null || wanted === null ? 'grey' : colourAgainst(point.value, wanted);
}

/** Limits hold for a whole rebase group; a group without a mean has nothing to draw. */
function segmentsOf({ points }: SpcResult): SpcChartSegment[] {
  const groups = Map.groupBy(points.keys(), (index) => points[index]?.rebaseGroup ?? 0);
  return [...groups.values()].flatMap((indexes) => {
    const [from, to] = [indexes[0] ?? 0, indexes.at(-1) ?? 0];
    const point = points[from];
    if (point === undefined || point.mean === null) return [];
    return { from, to, mean: point.mean, lower: point.lpl, upper: point.upl, trial: point.shortGroup };
  });
}

/** Where the line leads: "rose from 71.0% in July 2016 to 84.0% in June 2019". */
function movementInWords(first: PeriodValue, last: PeriodValue, unit: Unit): string {
  const [from, to] = [usableValue(first.used) ?? 0, usableValue(last.used) ?? 0];
  const [start, end] = [formatValue(from, unit), formatValue(to, unit)];
  const [since, until] = [periodInWords(first.period), periodInWords(last.period)];
  if (first.period === last.period) return `stood at ${end} in ${until}, its only figure`;
  if (start === end) return `stood at ${end} in ${since} and again in ${until}`;
  return `${to > from ? 'rose' : 'fell'} from ${start} in ${since} to ${end} in ${until}`;
}

/** What the chart says, not how it looks, for a reader who does not see it; begins with the indicator's code. */
export function chartAlt(facts: IndicatorFacts, period: Period, ruleSet: RuleSet): string {
  const { points, result, direction, target, noun } = readSpc(facts, period, ruleSet);
  const withValue = facts.values.filter((one) => one.period <= period && usableValue(one.used) !== null);
  const [first, last] = [withValue[0], withValue.at(-1)];
  const head = `${facts.code} ${facts.definition.name}`;
  if (first === undefined || last === undefined || points.length === 0) return `${head}: no figures yet.`;
  const { rating } = rateIndicator(facts, period, ruleSet);
  return [
    `${head} ${movementInWords(first, last, facts.definition.unit)}.`,
    `${rating.because}.`,
    explainVariation(result, { noun }),
    explainAssurance(result, target, { direction, noun }) ?? '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
