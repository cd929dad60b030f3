import { sql } from 'kysely';
import { earlierOf, periodOf, type Period } from '#shared/domain/dates.ts';
import type { PeriodValue } from '#shared/domain/indicator.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';
import type { CitationOf } from '../load-citations.ts';
import { chosenPlaces, loadPlaces, toFact } from './load-period-values.ts';

/**
 * What a list of many indicators needs: the value used for each period, and only for the last period of each indicator,
 * and for those for which somebody has chosen between sources, also the values beside and before it. By indicator id,
 * oldest period first; `used` is the same as `loadPeriodValues` has it.
 */
export async function loadUsedValues(
  db: ReadableDb,
  asAt: AsAt,
  period: Period,
  citationOf: CitationOf,
): Promise<Map<number, PeriodValue[]>> {
  const used = Map.groupBy(await usedRows(db, asAt, period), (row) => row.indicator_id);
  const latest = [...used].map(([indicator, rows]) => ({ indicator, period: rows.at(-1)?.period ?? period }));
  const whole = await loadPlaces(db, asAt, [...latest, ...(await chosenPlaces(db, asAt))], citationOf);
  const values = new Map<number, PeriodValue[]>();
  for (const [indicator, rows] of used) {
    const wholeByPeriod = new Map((whole.get(indicator) ?? []).map((value) => [value.period, value]));
    values.set(
      indicator,
      rows.map((row) => wholeByPeriod.get(row.period) ?? usedOnly(row)),
    );
  }
  return values;
}

const usedOnly = (row: UsedRow): PeriodValue => ({
  period: row.period,
  used: toFact(row, { note: '', cell: null, citation: null }),
  earlier: [],
  conflicting: [],
  choiceReason: '',
});

type UsedRow = Awaited<ReturnType<typeof usedRows>>[number];

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
