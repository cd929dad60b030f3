import type { PublicationRow, PublishedFileKind } from '#shared/contract/publishing.ts';
import type { PackManifest } from '#shared/domain/pack/manifest.ts';
import { keyFingerprint } from '#main/formats/seal/manifest-signature.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { sha256Of } from '../sha256.ts';
import { publicationNotFound, publishedFileDamaged } from './publishing-refusals.ts';

/**
 * Every published version, newest first, in the words that were signed: rows of the store can be rewritten by another
 * program, and then `checkPublications` says so.
 */
export async function listPublications(db: ReadableDb): Promise<PublicationRow[]> {
  const rows = await db
    .selectFrom('pack_publications as publication')
    .innerJoin('signing_keys as key', 'key.id', 'publication.signing_key_id')
    .selectAll('publication')
    .select('key.public_key')
    .orderBy('publication.id', 'desc')
    .execute();
  const files = await filesByPublication(db);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const laterOf = new Map(rows.map((row) => [row.replaces_id, row]));
  return rows.map((row) => {
    const earlier = row.replaces_id === null ? undefined : byId.get(row.replaces_id);
    const later = laterOf.get(row.id);
    const manifest = JSON.parse(row.manifest_json) as PackManifest;
    return {
      id: row.id,
      packId: row.pack_id,
      number: row.number,
      version: row.version,
      title: manifest.title,
      edition: manifest.edition,
      profile: manifest.profile,
      period: manifest.period,
      asAtOn: manifest.asAtOn,
      publishedOn: manifest.publishedOn,
      publishedBy: manifest.publishedBy,
      replaces: earlier === undefined ? null : { id: earlier.id, version: earlier.version, reason: row.reason },
      replacedBy: later === undefined ? null : { id: later.id, version: later.version, on: later.published_on },
      verificationCode: manifest.verificationCode,
      auditHead: manifest.auditHead,
      keyFingerprint: keyFingerprint(row.public_key),
      files: files.get(row.id) ?? [],
    };
  });
}

const order: readonly PublishedFileKind[] = ['pdf', 'xlsx', 'plumbpack'];

async function filesByPublication(db: ReadableDb): Promise<Map<number, PublicationRow['files'][number][]>> {
  const rows = await db
    .selectFrom('pack_publication_files as held')
    .innerJoin('files as file', 'file.sha256', 'held.sha256')
    .select(['held.publication_id', 'held.kind', 'held.name', 'held.sha256', 'file.size'])
    .execute();
  const byPublication = new Map<number, PublicationRow['files'][number][]>();
  for (const { publication_id: id, kind, name, sha256, size } of rows.toSorted(
    (a, b) => order.indexOf(a.kind) - order.indexOf(b.kind),
  )) {
    byPublication.set(id, [...(byPublication.get(id) ?? []), { kind, name, sha256, bytes: size }]);
  }
  return byPublication;
}

/**
 * The bytes of a file as they were published.
 * @throws Refusal `PublicationNotFound`, `PublishedFileDamaged` where the workspace holds other bytes by now
 */
export async function publishedFile(
  db: ReadableDb,
  publicationId: number,
  kind: PublishedFileKind,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const row = await db
    .selectFrom('pack_publication_files as held')
    .innerJoin('files as file', 'file.sha256', 'held.sha256')
    .select(['held.name', 'held.sha256', 'file.content'])
    .where('held.publication_id', '=', publicationId)
    .where('held.kind', '=', kind)
    .executeTakeFirst();
  if (row === undefined) throw publicationNotFound(publicationId);
  if (sha256Of(row.content) !== row.sha256) throw publishedFileDamaged(row.name);
  return { name: row.name, bytes: row.content };
}
