import type { IndicatorFacts } from '#shared/domain/indicator.ts';
import type { Period } from '#shared/domain/dates.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { knownNow } from '../as-at.ts';
import { indicatorNotFound } from '../indicators/indicator-commands.ts';
import { loadIndicators } from '../indicators/load-indicators.ts';
import { latestPeriod } from '../period-in-view.ts';

/**
 * One indicator with all that is known of it today, whatever period a screen shows: what a decision is held against.
 * @throws Refusal `IndicatorNotFound`
 */
export async function indicatorToday(
  db: ReadableDb,
  code: string,
  today: string,
): Promise<{ readonly facts: IndicatorFacts; readonly period: Period }> {
  const period = await latestPeriod(db, today);
  const [facts] = await loadIndicators(db, knownNow(today, today), period, [code]);
  if (facts === undefined) throw indicatorNotFound(code);
  return { facts, period };
}
