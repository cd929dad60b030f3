import type { IndicatorRow } from '#shared/contract/indicators.ts';
import type { IsoDate, Period } from '#shared/domain/dates.ts';
import type { Benchmark, IndicatorFacts, PeriodValue } from '#shared/domain/indicator.ts';
import { unrebasedChanges } from '#shared/domain/catalogue/definition-notes.ts';
import { noTarget } from '#shared/domain/pack/position.ts';
import { isRestated, latestBenchmark } from '#shared/domain/pack/spc-chart.ts';
import { readSpc, type SpcReading } from '#shared/domain/pack/spc-reading.ts';
import { moderatedRating, moderationOn } from '#shared/domain/rating/current-rating.ts';
import { usableValue, type Movement } from '#shared/domain/rating/indicator-movement.ts';
import { rateIndicator, type IndicatorRating } from '#shared/domain/rating/indicator-rating.ts';
import type { Wanted } from '#shared/domain/rating/indicator-target.ts';
import type { Rating } from '#shared/domain/rating/rating.ts';
import type { RuleSet } from '#shared/domain/rating/rule-set.ts';
import { explainAssurance, explainVariation } from '#shared/domain/spc/explain.ts';
import { variationIcon } from '#shared/domain/spc/icons.ts';
import { formatDistance, formatValue, markerInWords } from '#shared/domain/units.ts';

/** How many periods the small chart of a list shows. */
const sparkPeriods = 24;

/** One indicator as every list, page and pack shows it for a period. */
export function indicatorRow(facts: IndicatorFacts, asAtOn: IsoDate, period: Period, ruleSet: RuleSet): IndicatorRow {
  const { definition } = facts;
  const rated = rateIndicator(facts, period, ruleSet);
  const reading = readSpc(facts, period, ruleSet);
  const held = facts.values.find((value) => value.period === rated.valuePeriod) ?? null;
  return {
    code: facts.code,
    name: definition.name,
    group: definition.group,
    unit: definition.unit,
    polarity: definition.polarity,
    owner: facts.owner,
    valueText: valueText(facts, held),
    value: rated.value,
    valuePeriod: rated.valuePeriod,
    targetText: targetText(facts, rated.wanted),
    distanceText: rated.distance?.text ?? '',
    rating: ratingFor(facts, asAtOn, rated.rating),
    moderated: moderationOn(facts.moderation, asAtOn) !== null,
    movement: movementFor(rated.movement),
    ...signalsFor(reading),
    spark: reading.points.slice(-sparkPeriods).map((point) => point.value),
    flags: [...flagsFor(rated, held), ...(unrebasedChanges(facts, period).length > 0 ? ['definition changed'] : [])],
    neighboursText: benchmarkText(facts, 'statistical_neighbours'),
    englandText: benchmarkText(facts, 'england'),
  };
}

/** The board's rating where there is one, else the rule's. */
export const ratingFor = (facts: IndicatorFacts, asAtOn: IsoDate, byRule: Rating): Rating =>
  moderatedRating(byRule, moderationOn(facts.moderation, asAtOn));

/** A value as printed, or in words why there is none. */
export function valueText(facts: IndicatorFacts, held: PeriodValue | null): string {
  if (held === null) return facts.monthly ? 'not returned' : 'no figure published';
  const { value, marker } = held.used;
  if (value !== null) return formatValue(value, facts.definition.unit);
  return markerInWords(marker ?? 'not_returned');
}

/** What a value is held against, short: "≥ 95.0%", "≤ 20 days", "15.0% to 30.0%"; words where there is nothing. */
export function targetText({ definition: { unit, polarity } }: IndicatorFacts, wanted: Wanted | null): string {
  if (wanted === null) return polarity === 'context' ? 'context only' : noTarget;
  switch (wanted.kind) {
    case 'higher':
      return `≥ ${formatValue(wanted.target, unit)}${ofTrajectory(wanted.of)}`;
    case 'lower':
      return `≤ ${formatValue(wanted.target, unit)}${ofTrajectory(wanted.of)}`;
    case 'range':
      return `${formatValue(wanted.low, unit)} to ${formatValue(wanted.high, unit)}`;
  }
}

const ofTrajectory = (of: 'target' | 'trajectory'): string => (of === 'trajectory' ? ' (trajectory)' : '');

const directions = { up: 'up', down: 'down', same: 'level' } as const;
const judgements = { improving: 'better', worsening: 'worse', same: 'neither', no_comparison: 'neither' } as const;

const movementFor = ({ raw, kind, text }: Movement): IndicatorRow['movement'] => ({
  direction: raw === null ? 'none' : directions[raw],
  judgement: judgements[kind],
  text,
});

/** The icons of the control chart; null where the latest point cannot be read: no figure, or too few for limits. */
function signalsFor({ result, direction, target, noun }: SpcReading): Pick<IndicatorRow, 'variation' | 'assurance'> {
  const latest = result.points.at(-1);
  const readable =
    latest !== undefined && latest.y !== null && (latest.lpl !== null || latest.pointType !== 'common_cause');
  const assuranceText = explainAssurance(result, target, { direction, noun });
  return {
    variation: readable ? { icon: variationIcon(result, direction), text: explainVariation(result, { noun }) } : null,
    assurance:
      !readable || result.assurance === null || assuranceText === null
        ? null
        : { icon: result.assurance, text: assuranceText },
  };
}

/** What has to be said beside a figure, in words. */
export function flagsFor(rated: Pick<IndicatorRating, 'smallNumbers'>, held: PeriodValue | null): string[] {
  if (held === null) return [];
  const values = held.conflicting.length + 1;
  return [
    ...(rated.smallNumbers ? ['small numbers'] : []),
    ...(isRestated(held) ? ['restated'] : []),
    ...(held.used.provisional ? ['provisional'] : []),
    ...(values === 2 ? ['two values'] : values > 2 ? [`${values} values`] : []),
  ];
}

function benchmarkText(facts: IndicatorFacts, area: Benchmark['area']): string {
  const latest = latestBenchmark(facts, area);
  return latest === null ? '' : `${formatValue(latest.value, facts.definition.unit)} (${latest.year})`;
}

/** "1,126 (source) and 383 (other source)", for sentences about values that disagree. */
export function differenceText(facts: IndicatorFacts, held: PeriodValue): string {
  const used = usableValue(held.used);
  const others = held.conflicting.map((other) => {
    const value = usableValue(other);
    const source = other.cell?.fileName ?? other.citation?.title ?? 'another source';
    if (value === null) return `${other.originalText} (${source})`;
    const apart = used === null ? '' : `, ${formatDistance(value - used, facts.definition.unit)} apart`;
    return `${formatValue(value, facts.definition.unit)} (${source}${apart})`;
  });
  return `${valueText(facts, held)} is used; also held: ${others.join('; ')}`;
}
