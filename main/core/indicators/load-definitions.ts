import type { Period } from '#shared/domain/dates.ts';
import type { DefinitionChange, IndicatorDefinition } from '#shared/domain/indicator.ts';
import { measuresTheSame } from '#shared/domain/catalogue/definition-change.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';
import type { OnlyIndicators } from './only-indicators.ts';

/** The definition in force in a period, and how it came to be so. */
export interface KnownDefinition {
  readonly definition: IndicatorDefinition;
  /** Changes of what is measured that had taken effect by the period, oldest first. */
  readonly changes: readonly DefinitionChange[];
}

/**
 * The definition of each indicator in force in `period`, of the versions known at the as-at date. Before the first
 * version took effect the first one stands: values older than the definition are still shown under it.
 */
export async function loadDefinitions(
  db: ReadableDb,
  asAt: AsAt,
  period: Period,
  only: OnlyIndicators = null,
): Promise<Map<number, KnownDefinition>> {
  const rows = await definitionRows(db, asAt, only);
  const inForce = new Map<number, KnownDefinition>();
  for (const row of rows) {
    const before = inForce.get(row.indicator_id);
    if (before !== undefined && row.effective_from > period) continue;
    const definition = toDefinition(row);
    const change = {
      version: row.version,
      effectiveFrom: row.effective_from,
      reason: row.reason,
      decidedBy: row.decided_by,
    };
    const same = before === undefined || measuresTheSame(before.definition, definition);
    const changes = [...(before?.changes ?? []), ...(same ? [] : [change])];
    inForce.set(row.indicator_id, { definition, changes });
  }
  return inForce;
}

/** Every version known at the as-at date, in the order in which they take effect. */
export const definitionRows = (db: ReadableDb, asAt: AsAt, only: OnlyIndicators = null) =>
  db
    .selectFrom('indicator_definitions')
    .selectAll()
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .$if(only !== null, (query) => query.where('indicator_id', 'in', only ?? []))
    .orderBy('effective_from')
    .orderBy('version')
    .execute();

export type DefinitionRow = Awaited<ReturnType<typeof definitionRows>>[number];

export const toDefinition = (row: DefinitionRow): IndicatorDefinition => ({
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
