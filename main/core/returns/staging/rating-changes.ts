import type { RatingChange } from '#shared/contract/returns.ts';
import type { Period } from '#shared/domain/dates.ts';
import type { IndicatorFacts, ObservationFact, PeriodValue } from '#shared/domain/indicator.ts';
import { rateIndicator } from '#shared/domain/rating/indicator-rating.ts';
import type { RuleSet } from '#shared/domain/rating/rule-set.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import type { AsAt } from '../../as-at.ts';
import { loadIndicators } from '../../indicators/load-indicators.ts';

/** A value that accepting a return would add. */
export interface ArrivingValue {
  readonly indicator: string;
  readonly fact: ObservationFact;
}

/** What the ratings are looked at under: the month of the return, as known today. */
export interface RatingView {
  readonly period: Period;
  readonly asAt: AsAt;
  readonly ruleSet: RuleSet;
}

/** Ratings of the return's month that its values would give another colour, with both sentences; in the catalogue's order. */
export async function ratingChanges(
  db: ReadableDb,
  view: RatingView,
  arriving: readonly ArrivingValue[],
): Promise<RatingChange[]> {
  const byIndicator = Map.groupBy(arriving, (value) => value.indicator);
  const chosen = await chosenPeriods(db);
  const changes: RatingChange[] = [];
  for (const facts of await loadIndicators(db, view.asAt, view.period)) {
    const values = byIndicator.get(facts.code);
    if (values === undefined) continue;
    const after = withArriving(facts, values, view.period, chosen);
    const [before, then] = [facts, after].map((each) => rateIndicator(each, view.period, view.ruleSet).rating);
    if (before === undefined || then === undefined) continue;
    if (before.colour === then.colour) continue;
    changes.push({ indicator: facts.code, name: facts.definition.name, period: view.period, before, after: then });
  }
  return changes;
}

/** Months for which somebody has decided which source is used; a return does not overrule them. */
async function chosenPeriods(db: ReadableDb): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('observation_choices')
    .innerJoin('indicators', 'indicators.id', 'observation_choices.indicator_id')
    .select(['indicators.code', 'observation_choices.period'])
    .execute();
  return new Set(rows.map(({ code, period }) => `${code} ${period}`));
}

/** The facts as they would stand with the values added, by the rule of core/indicators/period-values.ts. */
function withArriving(
  facts: IndicatorFacts,
  arriving: readonly ArrivingValue[],
  upTo: Period,
  chosen: ReadonlySet<string>,
): IndicatorFacts {
  const byPeriod = new Map(facts.values.map((value) => [value.period, value]));
  for (const { fact } of arriving) {
    if (fact.period > upTo) continue;
    const held = byPeriod.get(fact.period);
    byPeriod.set(fact.period, beside(held, fact, chosen.has(`${facts.code} ${fact.period}`)));
  }
  const values = [...byPeriod.values()].toSorted((a, b) => (a.period < b.period ? -1 : 1));
  return { ...facts, values };
}

function beside(held: PeriodValue | undefined, fact: ObservationFact, isChosen: boolean): PeriodValue {
  if (held === undefined) return { period: fact.period, used: fact, earlier: [], conflicting: [], choiceReason: '' };
  if (held.used.cell !== null) return { ...held, used: fact, earlier: [...held.earlier, held.used] };
  const published = held.conflicting.filter((other) => other.cell === null);
  if (isChosen) return { ...held, conflicting: [...published, fact] };
  const revised = held.conflicting.filter((other) => other.cell !== null);
  return { ...held, used: fact, earlier: revised, conflicting: [...published, held.used] };
}
