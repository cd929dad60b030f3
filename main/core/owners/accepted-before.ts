import type { OwnerReturnPreview } from '#shared/contract/owners.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { acceptedBefore } from './preview-return.ts';

/** What is said of a file that was accepted before, byte for byte; null for any other. */
export async function loadAccepted(
  db: ReadableDb,
  fileName: string,
  sha256: string,
  today: IsoDate,
): Promise<OwnerReturnPreview | null> {
  const row = await db
    .selectFrom('owner_returns')
    .select('received_on')
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row === undefined ? null : acceptedBefore(fileName, sha256, row.received_on, today);
}
