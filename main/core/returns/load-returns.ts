import type { ReturnFacts } from '#shared/domain/pack/snapshot.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';

/** Returns received and recorded by the as-at date, oldest first, with the number of values each brought. */
export async function loadReturns(db: ReadableDb, asAt: AsAt): Promise<ReturnFacts[]> {
  const end = endOfKnowledge(asAt);
  const rows = await db
    .selectFrom('returns')
    .leftJoin('observations', 'observations.return_id', 'returns.id')
    .select(['returns.file_name', 'returns.sha256', 'returns.sender', 'returns.period', 'returns.received_on'])
    .select((eb) => eb.fn.count<number>('observations.id').as('observations'))
    .where('returns.recorded_at', '<', end)
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
  }));
}
