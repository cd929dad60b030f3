import type { ActionRow } from '#shared/contract/actions.ts';
import type { IndicatorDetail } from '#shared/contract/indicators.ts';
import type { ObservationFact } from '#shared/domain/indicator.ts';
import { isFinished, type ActionFacts } from '#shared/domain/plan.ts';
import { whatChanged, type Changes } from '#shared/domain/pack/changes.ts';
import { includedSections } from '#shared/domain/pack/profile.ts';
import type { Snapshot } from '#shared/domain/pack/snapshot.ts';
import { actionRow } from '../../plan/action-row.ts';
import { indicatorDetail } from '../../indicators/indicator-detail.ts';
import { toComparable } from '../../positions/known-position.ts';
import { thingsOf } from '../../positions/things.ts';
import { OriginRegister } from './origins.ts';

export interface AssessedAction {
  readonly facts: ActionFacts;
  readonly row: ActionRow;
}

/** The snapshot with every rating worked out once: what all sections read, by the functions the screens use. */
export interface Assessment {
  readonly snapshot: Snapshot;
  readonly actions: readonly AssessedAction[];
  readonly indicators: readonly IndicatorDetail[];
  /** Null when there is no earlier position to compare with. */
  readonly changes: Changes | null;
  readonly origins: OriginRegister;
}

/** Rates everything in the snapshot, once. Pure: reads neither store nor clock. */
export function assess(snapshot: Snapshot): Assessment {
  const { asAtOn, period, ruleSet, previous, scrutinyEvents, profile } = snapshot;
  const actions = snapshot.actions.map((facts) => ({ facts, row: actionRow(facts, asAtOn, ruleSet) }));
  const indicators = snapshot.indicators.map((facts) => indicatorDetail(facts, asAtOn, period, ruleSet));
  const now = {
    ...toComparable({ period, asAtOn, ruleSet, actions, indicators, events: scrutinyEvents }),
    things: thingsOf(snapshot),
    ...(profile === undefined ? {} : { sections: includedSections(profile) }),
  };
  return {
    snapshot,
    actions,
    indicators,
    changes: previous === null ? null : whatChanged(previous, now),
    origins: new OriginRegister(),
  };
}

/** The observation behind an indicator's figure in the scorecard; null when nothing was returned. */
export const shownObservation = (indicator: IndicatorDetail): ObservationFact | null =>
  indicator.facts.values.find((value) => value.period === indicator.row.valuePeriod)?.used ?? null;

/** True for a variation icon that says "concern". */
export const isConcern = (indicator: IndicatorDetail): boolean =>
  indicator.row.variation?.icon.startsWith('concern') ?? false;
/** True for a variation icon that says "improvement". */
export const isImprovement = (indicator: IndicatorDetail): boolean =>
  indicator.row.variation?.icon.startsWith('improvement') ?? false;

/** Indicators that get a page of their own: red, or a special cause of concern. */
export const needsPage = (indicator: IndicatorDetail): boolean =>
  indicator.facts.values.length > 0 && (indicator.row.rating.colour === 'red' || isConcern(indicator));

/** True for an action that nobody works on any more, whatever became of it. */
export const isClosed = (row: ActionRow): boolean => isFinished(row.status);

/** The heading of an indicator's page; links that lead to a page which is not there are dropped at the end. */
export const indicatorBlock = (code: string): string => `kpi-${code}`;
/** The row of an action in the plan in full. */
export const planRowOf = (ref: string): string => `plan-${ref}`;
/** The control chart on that page. */
export const chartBlock = (code: string): string => `kpi-${code}-chart`;
