import type { Period } from '#shared/domain/dates.ts';
import type { RetiredIndicator } from '#shared/domain/pack/snapshot.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';

/** The indicators that the period is without, by the retirement (or the return into use) recorded last, in order of code. */
export async function loadRetired(db: ReadableDb, asAt: AsAt, period: Period): Promise<RetiredIndicator[]> {
  const rows = await db
    .selectFrom('indicator_retirements')
    .innerJoin('indicators', 'indicators.id', 'indicator_retirements.indicator_id')
    .select(['indicators.code', 'from_period', 'reason', 'decided_by'])
    .where('indicator_retirements.recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('indicators.code')
    .orderBy('indicator_retirements.recorded_at')
    .orderBy('indicator_retirements.id')
    .execute();
  const last = new Map(rows.map((row) => [row.code, row]));
  return [...last.values()].flatMap(({ code, from_period: from, reason, decided_by: decidedBy }) =>
    from === null || from > period ? [] : [{ code, from, reason, decidedBy }],
  );
}
