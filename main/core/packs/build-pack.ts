import { Refusal } from '#shared/domain/refusal.ts';
import type { SuppressionReport } from '#shared/domain/disclosure/suppression-report.ts';
import { canonicalJson } from '#shared/domain/pack/canonical-json.ts';
import type { PackDocument } from '#shared/domain/pack/document.ts';
import { profileKeyOf } from '#shared/domain/pack/profile.ts';
import type { Snapshot } from '#shared/domain/pack/snapshot.ts';
import type { Workspace } from '#main/store/workspace.ts';
import type { PackRequest } from './pack-request.ts';
import { snapshotSha256, takeSnapshot } from './take-snapshot.ts';
import { begin, writePack, type PackFile, type WriteOptions } from './write-pack.ts';

export interface BuildContext {
  readonly workspace: Workspace;
  /** "Plumbline 0.1.0", printed in the files' properties. */
  readonly producer: string;
  readonly actor: string;
  /** UTC instant for the record of the draft; not part of the pack. */
  readonly at: string;
}

export interface BuiltPack {
  /** Null when the workspace could not be written to, so that the draft is made but not recorded. */
  readonly id: number | null;
  readonly snapshotSha256: string;
  readonly document: PackDocument;
  readonly files: readonly PackFile[];
  /** What a public edition leaves out; of the others null. */
  readonly suppression: SuppressionReport | null;
}

export interface BuildOptions extends WriteOptions {
  /** Saves the files. It comes before the record, so that nothing is recorded of a pack that could not be saved. */
  readonly save?: (files: readonly PackFile[]) => void;
}

/**
 * Makes a draft pack and records its snapshot and the SHA-256 of its files. Building the same snapshot again finds the
 * same record, and refuses (`PackNotReproduced`) should the bytes ever differ from those recorded.
 */
export async function buildPack(
  context: BuildContext,
  request: PackRequest,
  options: BuildOptions = {},
): Promise<BuiltPack> {
  begin('snapshot', options);
  const snapshot = await takeSnapshot(context.workspace.db, request, context.producer);
  const sha256 = snapshotSha256(snapshot);
  const { document, files } = await writePack(snapshot, sha256, options);
  const known = await findRecorded(context.workspace, sha256, files);
  options.save?.(files);
  begin('record', options);
  const id = known ?? (await recordDraft(context, snapshot, sha256, document, files));
  return { id, snapshotSha256: sha256, document, files, suppression: snapshot.suppression ?? null };
}

/** The record of the same snapshot, made with the same bytes; null where it was never recorded. */
async function findRecorded(workspace: Workspace, sha256: string, files: readonly PackFile[]): Promise<number | null> {
  const known = await workspace.db
    .selectFrom('packs')
    .select('id')
    .where('snapshot_sha256', '=', sha256)
    .executeTakeFirst();
  if (known === undefined) return null;
  await refuseDifferentBytes(workspace, known.id, files);
  return known.id;
}

async function recordDraft(
  context: BuildContext,
  snapshot: Snapshot,
  sha256: string,
  document: PackDocument,
  files: readonly PackFile[],
): Promise<number | null> {
  const { workspace } = context;
  if (workspace.readOnly) return null;
  return workspace.write({ actor: context.actor, operation: 'packs.build', at: context.at }, async (db) => {
    const { id } = await db
      .insertInto('packs')
      .values({
        edition: snapshot.edition,
        profile: profileKeyOf(snapshot),
        period: snapshot.period,
        as_at_on: snapshot.asAtOn,
        state: 'draft',
        title: document.meta.title,
        snapshot_sha256: sha256,
        snapshot_json: canonicalJson(snapshot),
        recorded_at: context.at,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await db
      .insertInto('pack_files')
      .values(files.map((file) => ({ pack_id: id, kind: file.kind, sha256: file.sha256, bytes: file.bytes.length })))
      .execute();
    const after = { title: document.meta.title, sha256, files: files.map((file) => file.sha256) };
    return { result: id, changes: [{ entity: 'pack', ref: String(id), before: null, after }] };
  });
}

async function refuseDifferentBytes(workspace: Workspace, id: number, files: readonly PackFile[]): Promise<void> {
  const recorded = await workspace.db.selectFrom('pack_files').selectAll().where('pack_id', '=', id).execute();
  for (const file of files) {
    const before = recorded.find((row) => row.kind === file.kind);
    if (before === undefined || before.sha256 === file.sha256) continue;
    throw new Refusal({
      code: 'PackNotReproduced',
      message: `The ${file.kind === 'pdf' ? 'PDF' : 'workbook'} made now is not the one recorded for this pack.`,
      where: file.name,
      next: 'Keep the files you have; this program or its fonts have changed since. Build with the version that made them.',
    });
  }
}
