import { Refusal } from '#shared/domain/refusal.ts';
import type { ReadableDb } from '#main/store/workspace.ts';

/** A pack as it was recorded: its snapshot as text, still to be held against its SHA-256 (`storedSnapshot`). */
export interface RecordedPack {
  readonly id: number;
  readonly snapshot_json: string;
  readonly snapshot_sha256: string;
}

/**
 * One recorded pack by its number.
 * @throws Refusal `PackNotFound`
 */
export async function recordedPack(db: ReadableDb, id: number): Promise<RecordedPack> {
  const pack = await db
    .selectFrom('packs')
    .select(['id', 'snapshot_json', 'snapshot_sha256'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (pack === undefined) throw packNotFound(id);
  return pack;
}

/** Why nothing can be done with a pack of that number. */
export const packNotFound = (id: number): Refusal =>
  new Refusal({
    code: 'PackNotFound',
    message: `There is no pack number ${id} in this workspace.`,
    where: `pack ${id}`,
    next: 'Choose one from the list of packs.',
  });
