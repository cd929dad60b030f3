import type { Period } from '#shared/domain/dates.ts';
import type { ObservationFact, PeriodValue } from '#shared/domain/indicator.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import type { AsAt } from '../as-at.ts';
import { loadChoices, loadIndicatorObservations } from '../indicators/load-period-values.ts';
import { toPeriodValue } from '../indicators/period-values.ts';
import { loadCitations } from '../load-citations.ts';

/** Every figure ever recorded for one month of one indicator, and what stands of them. */
export interface KnownPeriod {
  readonly value: PeriodValue;
  /** In the order of recording. */
  readonly facts: readonly ObservationFact[];
}

export type ObservationsOf = (indicator: number, from: Period, to: Period) => Promise<KnownPeriod[]>;

/** Reads the figures of one indicator at a time: a million of them never are in memory together. */
export async function loadKnownObservations(db: ReadableDb, asAt: AsAt): Promise<ObservationsOf> {
  const citationOf = await loadCitations(db);
  const choices = await loadChoices(db, asAt);
  return async (indicator, from, to) => {
    const observations = await loadIndicatorObservations(db, asAt, { indicator, from, to }, citationOf);
    return [...Map.groupBy(observations, ({ fact }) => fact.period)].flatMap(([period, known]) => {
      const value = toPeriodValue(period, known, choices.get(`${indicator} ${period}`) ?? null);
      return value === null ? [] : [{ value, facts: known.map(({ fact }) => fact) }];
    });
  };
}
