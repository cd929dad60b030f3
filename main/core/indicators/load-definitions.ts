import type { Period } from '#shared/domain/dates.ts';
import type { IndicatorDefinition } from '#shared/domain/indicator.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';
import type { OnlyIndicators } from './only-indicators.ts';

/**
 * The definition of each indicator in force in `period`, of the versions known at the as-at date. Before the first
 * version took effect the first one stands: values older than the definition are still shown under it.
 */
export async function loadDefinitions(
  db: ReadableDb,
  asAt: AsAt,
  period: Period,
  only: OnlyIndicators = null,
): Promise<Map<number, IndicatorDefinition>> {
  const rows = await db
    .selectFrom('indicator_definitions')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .$if(only !== null, (query) => query.where('indicator_id', 'in', only ?? []))
    .orderBy('effective_from')
    .orderBy('version')
    .execute();
  const inForce = new Map<number, IndicatorDefinition>();
  for (const row of rows) {
    if (row.effective_from > period && inForce.has(row.indicator_id)) continue;
    inForce.set(row.indicator_id, {
      version: row.version,
      effectiveFrom: row.effective_from,
      name: row.name,
      group: row.group_name,
      numeratorLabel: row.numerator_label,
      denominatorLabel: row.denominator_label,
      unit: row.unit,
      polarity: row.polarity,
      rangeLow: row.range_low,
      rangeHigh: row.range_high,
      statutoryTimescale: row.statutory_timescale,
      dataSource: row.data_source,
    });
  }
  return inForce;
}
