import type { Period } from '#shared/domain/dates.ts';
import type { HeldValue } from '#shared/domain/returns/stage.ts';
import type { KnownIndicator } from '#shared/domain/returns/match-indicator.ts';
import type { ReadableDb } from '#main/store/workspace.ts';

/** An indicator that a return may bring figures for. */
export interface HeldIndicator extends KnownIndicator {
  readonly id: number;
  /** Oldest first: which definition a figure of a period is given under. */
  readonly versions: readonly { readonly version: number; readonly effectiveFrom: Period }[];
}

/** The latest value that returns brought for an indicator and period; a new one revises it. */
interface HeldReturnValue extends HeldValue {
  readonly id: number;
}

/** What a return is held against. */
export interface Held {
  readonly indicators: readonly HeldIndicator[];
  /** Of returns only: a published source is another source, never restated by a return but kept beside it. */
  readonly values: readonly HeldReturnValue[];
}

/** Everything staging needs to know, in three queries. */
export async function loadHeld(db: ReadableDb): Promise<Held> {
  const indicators = await loadIndicators(db);
  const codes = new Map(indicators.map(({ id, code }) => [id, code]));
  const heads = await db
    .selectFrom('observations')
    .leftJoin('observations as later', 'later.revises_id', 'observations.id')
    .select([
      'observations.id',
      'observations.indicator_id',
      'observations.period',
      'observations.value',
      'observations.numerator',
      'observations.denominator',
      'observations.marker',
    ])
    .where('observations.return_id', 'is not', null)
    .where('later.id', 'is', null)
    .orderBy('observations.recorded_at')
    .orderBy('observations.id')
    .execute();
  const values = heads.flatMap(({ indicator_id, ...head }) => {
    const indicator = codes.get(indicator_id);
    return indicator === undefined ? [] : [{ ...head, indicator }];
  });
  return { indicators, values };
}

async function loadIndicators(db: ReadableDb): Promise<HeldIndicator[]> {
  const rows = await db.selectFrom('indicators').select(['id', 'code']).orderBy('position').orderBy('code').execute();
  const definitions = await db
    .selectFrom('indicator_definitions')
    .select(['indicator_id', 'version', 'effective_from', 'name', 'unit'])
    .orderBy('effective_from')
    .orderBy('version')
    .execute();
  const byIndicator = Map.groupBy(definitions, (definition) => definition.indicator_id);
  return rows.flatMap(({ id, code }) => {
    const known = byIndicator.get(id) ?? [];
    const current = known.at(-1);
    if (current === undefined) return [];
    const versions = known.map(({ version, effective_from }) => ({ version, effectiveFrom: effective_from }));
    return [{ id, code, name: current.name, unit: current.unit, versions }];
  });
}

/** The definition in force in a period; before the first one took effect the first one stands. */
export const versionFor = ({ versions }: HeldIndicator, period: Period): number =>
  (versions.findLast(({ effectiveFrom }) => effectiveFrom <= period) ?? versions[0])?.version ?? 1;
