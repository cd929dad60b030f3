import type { ActionRow } from '#shared/contract/actions.ts';
import type { IndicatorRow } from '#shared/contract/indicators.ts';
import type { IsoDate, Period } from '#shared/domain/dates.ts';
import type { IndicatorFacts } from '#shared/domain/indicator.ts';
import type { Position } from '#shared/domain/pack/position.ts';
import type { ScrutinyEventFacts } from '#shared/domain/pack/snapshot.ts';
import { baselineInForce } from '#shared/domain/pack/spc-reading.ts';
import type { ActionFacts } from '#shared/domain/plan.ts';
import type { RuleSet } from '#shared/domain/rating/rule-set.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { knownThen, type AsAt } from '../as-at.ts';
import { indicatorRow } from '../indicators/indicator-row.ts';
import { loadIndicators } from '../indicators/load-indicators.ts';
import { actionRow } from '../plan/action-row.ts';
import { loadActions } from '../plan/load-actions.ts';
import { loadRuleSet } from '../rule-sets/load-rule-set.ts';
import { loadScrutiny } from '../scrutiny/load-scrutiny.ts';
import { actionPosition, moderationPosition } from './action-position.ts';

/** Everything known at an as-at date, rated: what the overview shows, and what two overviews or packs are compared by. */
export interface KnownPosition {
  readonly period: Period;
  readonly asAtOn: IsoDate;
  readonly ruleSet: RuleSet;
  readonly actions: readonly { readonly facts: ActionFacts; readonly row: ActionRow }[];
  readonly indicators: readonly { readonly facts: IndicatorFacts; readonly row: IndicatorRow }[];
  readonly events: readonly ScrutinyEventFacts[];
}

/** The position as the facts and the rules in the store give it. */
export async function loadPosition(db: ReadableDb, period: Period, asAt: AsAt): Promise<KnownPosition> {
  return ratedPosition({
    period,
    asAtOn: asAt.asAtOn,
    ruleSet: await loadRuleSet(db, asAt),
    actions: await loadActions(db, asAt),
    indicators: await loadIndicators(db, asAt, period),
    scrutinyEvents: await loadScrutiny(db, asAt),
  });
}

/** Facts with their ratings, by the rules given: what was loaded now, or what the snapshot of a pack kept. */
export function ratedPosition(known: {
  readonly period: Period;
  readonly asAtOn: IsoDate;
  readonly ruleSet: RuleSet;
  readonly actions: readonly ActionFacts[];
  readonly indicators: readonly IndicatorFacts[];
  readonly scrutinyEvents: readonly ScrutinyEventFacts[];
}): KnownPosition {
  const { period, asAtOn, ruleSet, actions, indicators, scrutinyEvents } = known;
  return {
    period,
    asAtOn,
    ruleSet,
    actions: actions.map((facts) => ({ facts, row: actionRow(facts, asAtOn, ruleSet) })),
    indicators: indicators.map((facts) => ({ facts, row: indicatorRow(facts, asAtOn, period, ruleSet) })),
    events: scrutinyEvents,
  };
}

/** True where nothing had begun and nothing is known: there is then nothing to compare with. */
const isEmptyPosition = ({ asAtOn, actions, indicators, events }: KnownPosition): boolean =>
  actions.every(({ facts }) => facts.startsOn > asAtOn) &&
  events.length === 0 &&
  indicators.every(({ facts }) => facts.values.length === 0);

/**
 * The position of an earlier month to compare with: as it was known then, so that a figure restated since shows as
 * restated; where nothing had been recorded by then (the history was typed in later), as it is known now. Null where
 * even today nothing is known of it.
 */
export async function earlierPosition(
  db: ReadableDb,
  period: Period,
  asAt: AsAt,
): Promise<{ readonly position: KnownPosition; readonly hindsight: boolean } | null> {
  const then = await loadPosition(db, period, knownThen(asAt.asAtOn));
  if (!isEmptyPosition(then)) return { position: then, hindsight: false };
  const now = await loadPosition(db, period, asAt);
  return isEmptyPosition(now) ? null : { position: now, hindsight: true };
}

/** The form in which two positions are compared. */
export const toComparable = ({ period, asAtOn, actions, indicators, events }: KnownPosition): Position => ({
  period,
  asAtOn,
  actions: actions.map(({ facts, row }) => actionPosition(facts, row, asAtOn)),
  indicators: indicators.map(({ row, facts }) => ({
    code: row.code,
    name: row.name,
    colour: row.rating.colour,
    because: row.rating.because,
    aim: row.targetText,
    values: Object.fromEntries(facts.values.map((value) => [value.period, value.used.value])),
    limits: {
      rebases: facts.rebases.map(({ period: at }) => at),
      fixedOn: baselineInForce(facts)?.points ?? null,
    },
    unit: row.unit,
    valuePeriod: row.valuePeriod,
    definition: facts.definition.version,
    moderation: moderationPosition(facts.moderation, asAtOn),
  })),
  findings: events.flatMap((event) => event.findings.map(({ ref, text }) => ({ ref, text }))),
});
