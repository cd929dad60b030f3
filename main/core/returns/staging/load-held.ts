import type { Period } from '#shared/domain/dates.ts';
import { definitionFor, type KnownIndicator } from '#shared/domain/returns/staging/match-indicator.ts';
import type { HeldValue } from '#shared/domain/returns/staging/staged-row.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { everKnown } from '../../as-at.ts';
import { loadCatalogued } from '../../indicators/load-in-use.ts';

/** An indicator that a return may bring figures for. */
export interface HeldIndicator extends KnownIndicator {
  readonly id: number;
}

/** The latest value that returns brought for an indicator and period; a new one revises it. */
export interface HeldReturnValue extends HeldValue {
  readonly id: number;
}

/** Every indicator with its definitions and the months in which its limits begin anew, in the catalogue's order. */
export async function loadHeldIndicators(db: ReadableDb): Promise<HeldIndicator[]> {
  const rows = await loadCatalogued(db, everKnown);
  const definitions = Map.groupBy(await loadDefinitions(db), (definition) => definition.indicatorId);
  const rebases = Map.groupBy(
    await db
      .selectFrom('rebases')
      .leftJoin('rebase_withdrawals', 'rebase_withdrawals.rebase_id', 'rebases.id')
      .select(['rebases.indicator_id', 'rebases.period'])
      .where('rebase_withdrawals.id', 'is', null)
      .orderBy('rebases.period')
      .execute(),
    (rebase) => rebase.indicator_id,
  );
  return rows.flatMap(({ id, code, monthly, retiredFrom }) => {
    const versions = definitions.get(id) ?? [];
    const current = versions.at(-1);
    if (current === undefined) return [];
    const { name, unit } = current;
    const starts = (rebases.get(id) ?? []).map(({ period }) => period);
    return [{ id, code, name, unit, monthly, retiredFrom, versions, rebases: starts }];
  });
}

async function loadDefinitions(db: ReadableDb) {
  const rows = await db
    .selectFrom('indicator_definitions')
    .select(['indicator_id', 'version', 'effective_from', 'name', 'unit', 'polarity'])
    .select(['numerator_label', 'denominator_label', 'reason'])
    .orderBy('effective_from')
    .orderBy('version')
    .execute();
  return rows.map((row) => ({
    indicatorId: row.indicator_id,
    version: row.version,
    effectiveFrom: row.effective_from,
    name: row.name,
    unit: row.unit,
    polarity: row.polarity,
    numeratorLabel: row.numerator_label,
    denominatorLabel: row.denominator_label,
    reason: row.reason,
  }));
}

/**
 * What returns brought for the indicators given, one value a month: the last of each chain of revisions. Of returns
 * only: a published source is another source, never restated by a return but kept beside it.
 */
export async function loadHeldValues(db: ReadableDb, indicators: readonly HeldIndicator[]): Promise<HeldReturnValue[]> {
  const codes = new Map(indicators.map(({ id, code }) => [id, code]));
  const heads = await db
    .selectFrom('observations')
    .leftJoin('observations as later', 'later.revises_id', 'observations.id')
    .select(['observations.id', 'observations.indicator_id', 'observations.period', 'observations.value'])
    .select(['observations.numerator', 'observations.denominator', 'observations.marker', 'observations.provisional'])
    .where('observations.return_id', 'is not', null)
    .where('observations.indicator_id', 'in', [...codes.keys()])
    .where('later.id', 'is', null)
    .orderBy('observations.recorded_at')
    .orderBy('observations.id')
    .execute();
  return heads.flatMap(({ indicator_id, provisional, ...head }) => {
    const indicator = codes.get(indicator_id);
    return indicator === undefined ? [] : [{ ...head, indicator, provisional: provisional === 1 }];
  });
}

/** The definition in force in a period; before the first one took effect the first one stands. */
export const versionFor = (indicator: HeldIndicator, period: Period): number =>
  definitionFor(indicator, period)?.version ?? 1;
