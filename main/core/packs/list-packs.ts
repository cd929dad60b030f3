import type { PackRow } from '#shared/contract/packs.ts';
import { unusualKey } from '#shared/domain/pack/profile.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { packStates } from './pack-state.ts';
import { recordedPack } from './recorded-pack.ts';
import { storedSnapshot } from './stored-snapshot.ts';
import { packFileBase, writePack, type PackFile, type WriteOptions } from './write-pack.ts';

/** Every pack recorded in the workspace, newest first. */
export async function listPacks(db: ReadableDb): Promise<PackRow[]> {
  const packs = await db
    .selectFrom('packs')
    .select(['id', 'title', 'edition', 'period', 'as_at_on', 'profile', 'snapshot_sha256', 'recorded_at'])
    .orderBy('id', 'desc')
    .execute();
  const files = await db.selectFrom('pack_files').selectAll().execute();
  const states = await packStates(db);
  const builders = await packBuilders(db);
  const { name: authority } = await db.selectFrom('authorities').select('name').executeTakeFirstOrThrow();
  return packs.map((pack) => {
    const base = packFileBase({
      meta: { authority, edition: pack.edition, period: pack.period, ...unusualKey(pack.edition, pack.profile) },
    });
    return {
      id: pack.id,
      title: pack.title,
      edition: pack.edition,
      period: pack.period,
      asAtOn: pack.as_at_on,
      profile: pack.profile,
      state: states.get(pack.id) ?? 'draft',
      snapshotSha256: pack.snapshot_sha256,
      builtAt: pack.recorded_at,
      builtBy: builders.get(String(pack.id)) ?? '',
      files: files
        .filter((file) => file.pack_id === pack.id)
        .map((file) => ({ kind: file.kind, name: `${base}.${file.kind}`, sha256: file.sha256, bytes: file.bytes })),
    };
  });
}

/** Who built each pack, by its number as the audit trail writes it. */
async function packBuilders(db: ReadableDb): Promise<ReadonlyMap<string, string>> {
  const entries = await db
    .selectFrom('audit_entries')
    .select(['entity_ref', 'actor'])
    .where('operation', '=', 'packs.build')
    .where('entity', '=', 'pack')
    .execute();
  return new Map(entries.map(({ entity_ref: id, actor }) => [id, actor]));
}

/**
 * Makes a recorded pack's file again from its stored snapshot.
 * @throws Refusal `PackNotFound`, `SnapshotDamaged`, or `PackNotReproduced` when the bytes are not those recorded.
 */
export async function remakePackFile(
  db: ReadableDb,
  id: number,
  kind: PackFile['kind'],
  options: WriteOptions = {},
): Promise<PackFile> {
  const pack = await recordedPack(db, id);
  const { files } = await writePack(storedSnapshot(pack), pack.snapshot_sha256, options);
  const file = files.find((made) => made.kind === kind);
  const recorded = await db
    .selectFrom('pack_files')
    .select('sha256')
    .where('pack_id', '=', id)
    .where('kind', '=', kind)
    .executeTakeFirst();
  if (file !== undefined && file.sha256 === recorded?.sha256) return file;
  throw new Refusal({
    code: 'PackNotReproduced',
    message: 'The file made now from the stored snapshot is not the one recorded for this pack.',
    where: file?.name ?? `pack ${id}`,
    next: 'Build the pack again as a new draft, or use the version of the program that made it.',
  });
}
