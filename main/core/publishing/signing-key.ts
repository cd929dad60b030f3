import { generateKeyPairSync } from 'node:crypto';
import { keyFingerprint } from '#main/formats/seal/manifest-signature.ts';
import type { Author, Change, ReadableDb, WritableDb } from '#main/store/workspace.ts';

/** The key that a workspace signs its packs with; made at the first publication and never changed. */
export interface SigningKey {
  /** Null while it is not recorded: it is, together with the first pack that it signs. */
  readonly id: number | null;
  readonly publicKey: string;
  /** Goes into `signManifest` and the key's own row, and nowhere else: no audit entry, no log, no file. */
  readonly privateKey: string;
  readonly fingerprint: string;
}

/** The workspace's key, or a new one that nothing knows of yet. */
export async function signingKey(db: ReadableDb): Promise<SigningKey> {
  const row = await db.selectFrom('signing_keys').selectAll().orderBy('id').executeTakeFirst();
  if (row === undefined) return newKey();
  return {
    id: row.id,
    publicKey: row.public_key,
    privateKey: row.private_key,
    fingerprint: keyFingerprint(row.public_key),
  };
}

/** Public halves of the keys of this workspace: of one, unless a file was changed by hand. */
export async function publicKeys(db: ReadableDb): Promise<readonly string[]> {
  const rows = await db.selectFrom('signing_keys').select('public_key').execute();
  return rows.map(({ public_key: key }) => key);
}

function newKey(): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const publicText = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  return {
    id: null,
    publicKey: publicText,
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    fingerprint: keyFingerprint(publicText),
  };
}

/** Records a new key; the audit trail gets its public half only. */
export async function recordKey(
  db: WritableDb,
  author: Author,
  key: SigningKey,
): Promise<{ readonly id: number; readonly changes: readonly Change[] }> {
  if (key.id !== null) return { id: key.id, changes: [] };
  const { id } = await db
    .insertInto('signing_keys')
    .values({
      public_key: key.publicKey,
      private_key: key.privateKey,
      made_by: author.actor,
      recorded_at: author.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const after = { fingerprint: key.fingerprint, publicKey: key.publicKey };
  return { id, changes: [{ entity: 'signing_key', ref: String(id), before: null, after }] };
}
