import type { ReceivedReturn } from '#shared/contract/returns.ts';
import type { ReadableDb } from '#main/store/workspace.ts';

/**
 * Every return accepted so far, newest first, with the number of values it brought and of those it restated. A figure
 * that was provisional and is confirmed as it was is not restated.
 */
export async function listReceived(db: ReadableDb): Promise<ReceivedReturn[]> {
  const rows = await db
    .selectFrom('returns')
    .leftJoin('observations', 'observations.return_id', 'returns.id')
    .leftJoin('observations as before', (join) =>
      join.onRef('before.id', '=', 'observations.revises_id').on((eb) =>
        eb.or([
          eb('before.provisional', '=', 0),
          eb('observations.provisional', '=', 1),
          eb('observations.value', 'is not', eb.ref('before.value')),
          eb('observations.marker', 'is not', eb.ref('before.marker')),
          // Parts that are not given again are no change.
          eb('observations.numerator', '<>', eb.ref('before.numerator')),
          eb('observations.denominator', '<>', eb.ref('before.denominator')),
        ]),
      ),
    )
    .select(['returns.file_name', 'returns.sha256', 'returns.sender', 'returns.period', 'returns.received_on'])
    .select('returns.left_out')
    .select((eb) => [
      eb.fn.count<number>('observations.id').as('observations'),
      eb.fn.count<number>('before.id').as('restated'),
    ])
    .groupBy('returns.id')
    .orderBy('returns.received_on', 'desc')
    .orderBy('returns.id', 'desc')
    .execute();
  return rows.map((row) => ({
    fileName: row.file_name,
    sha256: row.sha256,
    sender: row.sender,
    period: row.period,
    receivedOn: row.received_on,
    observations: row.observations,
    restated: row.restated,
    leftOut: row.left_out,
  }));
}
