import type { Author, Workspace, WritableDb } from '#main/store/workspace.ts';
import { manifestText } from '#main/formats/seal/manifest-text.ts';
import { sha256Of } from '../sha256.ts';
import { publishPlan, type PublishOrder, type PublishPlan } from './publish-plan.ts';
import { publishedMeanwhile } from './publishing-refusals.ts';
import type { SealedPack } from './seal-pack.ts';
import { recordKey, signingKey, type SigningKey } from './signing-key.ts';

/**
 * Records a sealed pack whole: document, files, manifest and, the first time, the key. The files were set before the
 * transaction began, so what they say of themselves is looked at once more inside it.
 * @returns the publication's id
 * @throws Refusal as `publishPlan` does, `PublishedMeanwhile` where number, version or key are not those on the cover
 */
export function recordPublication(
  workspace: Workspace,
  author: Author,
  order: PublishOrder,
  plan: PublishPlan,
  sealed: SealedPack,
  key: SigningKey,
): Promise<number> {
  return workspace.write(author, async (db) => {
    await refuseOvertaken(db, order, plan, key);
    const { id: keyId, changes } = await recordKey(db, author, key);
    const id = await insertPublication(db, author, plan, sealed, keyId);
    const published = publishedEntry(plan, sealed, key);
    return { result: id, changes: [{ entity: 'pack', ref: String(plan.pack.id), ...published }, ...changes] };
  });
}

async function refuseOvertaken(db: WritableDb, order: PublishOrder, plan: PublishPlan, key: SigningKey): Promise<void> {
  const now = await publishPlan(db, order);
  const recorded = await signingKey(db);
  const sameKey = key.id === null ? recorded.id === null : recorded.publicKey === key.publicKey;
  if (now.number !== plan.number || now.version !== plan.version || !sameKey) throw publishedMeanwhile();
}

async function insertPublication(
  db: WritableDb,
  author: Author,
  { pack, number, version, replaces }: PublishPlan,
  { manifest, documentJson, files }: SealedPack,
  keyId: number,
): Promise<number> {
  await keepFile(db, new TextEncoder().encode(documentJson), manifest.documentSha256);
  for (const { bytes, sha256 } of files) await keepFile(db, bytes, sha256);
  const { id } = await db
    .insertInto('pack_publications')
    .values({
      pack_id: pack.id,
      number,
      version,
      replaces_id: replaces?.id ?? null,
      reason: replaces?.reason ?? '',
      published_by: author.actor,
      published_on: author.at.slice(0, 10),
      signing_key_id: keyId,
      document_sha256: manifest.documentSha256,
      manifest_json: manifestText(manifest),
      recorded_at: author.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const rows = files.map(({ kind, name, sha256 }) => ({ publication_id: id, kind, name, sha256 }));
  await db.insertInto('pack_publication_files').values(rows).execute();
  return id;
}

const keepFile = (db: WritableDb, content: Uint8Array, sha256: string) =>
  db
    .insertInto('files')
    .values({ sha256, size: content.length, content })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute();

/** What the audit trail keeps: every hash that somebody may later want to hold a file against. */
const publishedEntry = ({ number, version, replaces }: PublishPlan, sealed: SealedPack, key: SigningKey) => ({
  before: { state: 'final' },
  after: {
    state: 'published',
    number,
    version,
    replaces: replaces === null ? null : { version: replaces.version, reason: replaces.reason },
    snapshotSha256: sealed.manifest.snapshotSha256,
    documentSha256: sealed.manifest.documentSha256,
    manifestSha256: sha256Of(manifestText(sealed.manifest)),
    auditHead: sealed.manifest.auditHead,
    keyFingerprint: key.fingerprint,
    files: sealed.files.map(({ name, sha256 }) => ({ name, sha256 })),
  },
});
