import { earlierOf, periodOf, type Period } from '#shared/domain/dates.ts';
import type { ReturnFacts } from '#shared/domain/pack/snapshot.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../../as-at.ts';

/**
 * The returns known that brought a value for `period` or a month before it, oldest first, each with the number of those
 * values. A later month's return counts where it restated an earlier figure, and not otherwise.
 */
export async function loadReturns(db: ReadableDb, asAt: AsAt, period: Period): Promise<ReturnFacts[]> {
  const rows = await db
    .selectFrom('returns')
    .innerJoin('observations', 'observations.return_id', 'returns.id')
    .select(['returns.file_name', 'returns.sha256', 'returns.sender', 'returns.period', 'returns.received_on'])
    .select('returns.left_out')
    .select((eb) => eb.fn.count<number>('observations.id').as('observations'))
    .where('returns.recorded_at', '<', endOfKnowledge(asAt))
    .where('observations.period', '<=', earlierOf(period, periodOf(asAt.asAtOn)))
    .groupBy('returns.id')
    .orderBy('returns.received_on')
    .orderBy('returns.id')
    .execute();
  return rows.map((row) => ({
    fileName: row.file_name,
    sha256: row.sha256,
    sender: row.sender,
    period: row.period,
    receivedOn: row.received_on,
    observations: row.observations,
    leftOut: row.left_out,
  }));
}
