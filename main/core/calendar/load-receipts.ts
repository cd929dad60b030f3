import { senderKey } from '#shared/domain/calendar/schedule.ts';
import type { Receipt } from '#shared/domain/calendar/return-state.ts';
import type { Period } from '#shared/domain/dates.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';

/** A figure that a return brought, with the file it stood in. */
export interface KnownReceipt extends Receipt {
  readonly sender: string;
  readonly period: Period;
  readonly fileName: string;
  readonly sha256: string;
}

/**
 * The first figure of each sender for each of these indicators (by id) and each period of the span, as known at the as-at date. A cell that
 * says "not returned" is no figure; any other marker is an answer. Senders are folded (see `senderKey`).
 */
export async function loadReceipts(
  db: ReadableDb,
  asAt: AsAt,
  span: { readonly from: Period; readonly to: Period },
  indicators: readonly number[],
): Promise<KnownReceipt[]> {
  const rows = await db
    .selectFrom('observations')
    .innerJoin('returns', 'returns.id', 'observations.return_id')
    .innerJoin('indicators', 'indicators.id', 'observations.indicator_id')
    .select(['indicators.code', 'observations.period'])
    .select(['returns.sender', 'returns.received_on', 'returns.file_name', 'returns.sha256'])
    // by indicator first: the index of observations begins with it, and a year is little of twenty
    .where('observations.indicator_id', 'in', indicators)
    .where('observations.period', '>=', span.from)
    .where('observations.period', '<=', span.to)
    .where('observations.recorded_at', '<', endOfKnowledge(asAt))
    .where('returns.received_on', '<=', asAt.asAtOn)
    .where((eb) => eb.or([eb('marker', 'is', null), eb('marker', '<>', 'not_returned')]))
    .orderBy('returns.received_on')
    .orderBy('returns.id')
    .execute();
  const first = new Map<string, KnownReceipt>();
  for (const row of rows) {
    const sender = senderKey(row.sender);
    const key = JSON.stringify([sender, row.code, row.period]);
    if (first.has(key)) continue;
    first.set(key, {
      indicator: row.code,
      receivedOn: row.received_on,
      sender,
      period: row.period,
      fileName: row.file_name,
      sha256: row.sha256,
    });
  }
  return [...first.values()];
}
