import { sql } from 'kysely';
import { earlierOf, periodOf, type Period } from '#shared/domain/dates.ts';
import type { PeriodValue } from '#shared/domain/indicator.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';

/**
 * The value used for each indicator and period, and nothing of the values beside or before it: what a list of many
 * indicators needs. Of the heads of all chains the one recorded last, as in `toPeriodValue`; where somebody has chosen
 * between sources the caller loads the whole period. By indicator id, oldest period first.
 */
export async function loadUsedValues(db: ReadableDb, asAt: AsAt, period: Period): Promise<Map<number, PeriodValue[]>> {
  const values = new Map<number, PeriodValue[]>();
  for (const row of await usedRows(db, asAt, period)) {
    let ofIndicator = values.get(row.indicator_id);
    if (ofIndicator === undefined) values.set(row.indicator_id, (ofIndicator = []));
    ofIndicator.push(toPeriodValue(row));
  }
  return values;
}

/**
 * One seek a period instead of reading every observation: SQLite walks the distinct keys of the index and looks up the
 * last row of each. Measured on 1,080,000 observations: 0.35 s against 4.7 s.
 */
const usedRows = (db: ReadableDb, asAt: AsAt, period: Period) =>
  db
    .with('keys', (cte) =>
      cte
        .selectFrom('observations')
        .select(['indicator_id as of_indicator', 'period as of_period'])
        .distinct()
        .where('period', '<=', earlierOf(period, periodOf(asAt.asAtOn))),
    )
    .selectFrom('keys')
    .innerJoin('observations', (join) => join.on('observations.id', '=', lastHead(asAt)))
    .select(['indicator_id', 'period', 'observed_on', 'value', 'numerator', 'denominator', 'marker'])
    .select(['original_text', 'definition_version', 'recorded_at', 'provisional'])
    .orderBy('of_indicator')
    .orderBy('of_period')
    .execute();

/** The observation of the period that no known one revises and that was recorded last. */
const lastHead = (asAt: AsAt) => sql<number>`(
  SELECT head.id FROM observations AS head
  WHERE head.indicator_id = keys.of_indicator AND head.period = keys.of_period
    AND head.recorded_at < ${endOfKnowledge(asAt)} AND (head.observed_on IS NULL OR head.observed_on <= ${asAt.asAtOn})
    AND NOT EXISTS (
      SELECT 1 FROM observations AS later
      WHERE later.revises_id = head.id
        AND later.recorded_at < ${endOfKnowledge(asAt)} AND (later.observed_on IS NULL OR later.observed_on <= ${asAt.asAtOn})
    )
  ORDER BY head.recorded_at DESC, head.id DESC
  LIMIT 1
)`;
