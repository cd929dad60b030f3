import { sql } from 'kysely';
import type { PublicationRow, PublishedFileKind } from '#shared/contract/publishing.ts';
import type { PackManifest } from '#shared/domain/pack/manifest.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { listPublications } from './publications.ts';

/** What the open workspace knows that a file in hand can be held against. */
export interface KnownHere {
  readonly uid: string;
  readonly publications: readonly PublicationRow[];
  /** The manifests as they were signed, by the publication's id. */
  readonly manifests: ReadonlyMap<number, PackManifest>;
}

/** Loads it once for all the questions that are asked of one file. */
export async function knownHere(db: ReadableDb): Promise<KnownHere> {
  const { workspace_uid: uid } = await db.selectFrom('authorities').select('workspace_uid').executeTakeFirstOrThrow();
  const rows = await db.selectFrom('pack_publications').select(['id', 'manifest_json']).execute();
  const manifests = new Map(rows.map((row) => [row.id, JSON.parse(row.manifest_json) as PackManifest]));
  return { uid, publications: await listPublications(db), manifests };
}

/** The version that published exactly these bytes. */
export const publishedAs = ({ publications }: KnownHere, sha256: string): PublicationRow | null =>
  publications.find(({ files }) => files.some((file) => file.sha256 === sha256)) ?? null;

/** The version whose file, but for its manifest, is this one. */
export const sealedAs = ({ publications, manifests }: KnownHere, sealedSha256: string): PublicationRow | null =>
  publications.find(({ id }) => (manifests.get(id)?.files ?? []).some((file) => file.sealedSha256 === sealedSha256)) ??
  null;

/** The version that a manifest says its file is. */
export const claimedAs = ({ publications, manifests }: KnownHere, claims: PackManifest): PublicationRow | null =>
  publications.find(({ id }) => manifests.get(id)?.signature === claims.signature) ??
  publications.find(
    ({ number, version, id }) =>
      number === claims.number &&
      version === claims.version &&
      manifests.get(id)?.snapshotSha256 === claims.snapshotSha256,
  ) ??
  null;

/** The version with this code on its cover; a code can be typed by anybody, so it proves nothing by itself. */
export const byCode = ({ publications }: KnownHere, code: string | null): PublicationRow | null =>
  code === null ? null : (publications.find(({ verificationCode }) => verificationCode === code) ?? null);

export interface KnownDraft {
  readonly packId: number;
  readonly title: string;
  readonly builtOn: string;
}

/** The draft or final whose file this is, byte for byte. */
export async function draftOf(db: ReadableDb, sha256: string): Promise<KnownDraft | null> {
  const row = await db
    .selectFrom('pack_files as held')
    .innerJoin('packs as pack', 'pack.id', 'held.pack_id')
    .select(['pack.id', 'pack.title', 'pack.recorded_at'])
    .where('held.sha256', '=', sha256)
    .executeTakeFirst();
  return row === undefined ? null : { packId: row.id, title: row.title, builtOn: row.recorded_at.slice(0, 10) };
}

export interface PartOf {
  readonly publicationId: number;
  readonly kind: PublishedFileKind;
  /** `cut`: it is the beginning of what was published. `added`: it begins with what was published. */
  readonly how: 'cut' | 'added';
  readonly publishedBytes: number;
}

/** Too short a beginning is that of any file of its kind. */
const leastTelling = 2048;

/** A file that was cut short, or that something was added to, told by its bytes alone. */
export async function partOfPublished(db: ReadableDb, bytes: Uint8Array): Promise<PartOf | null> {
  if (bytes.length < leastTelling) return null;
  const row = await db
    .selectFrom('pack_publication_files as held')
    .innerJoin('files as file', 'file.sha256', 'held.sha256')
    .select(['held.publication_id', 'held.kind', 'file.size'])
    .where(
      sql<boolean>`CASE WHEN file.size > ${bytes.length} THEN substr(file.content, 1, ${bytes.length}) = ${bytes}
        ELSE substr(${bytes}, 1, file.size) = file.content END`,
    )
    .where('file.size', '!=', bytes.length)
    .orderBy('held.publication_id', 'desc')
    .executeTakeFirst();
  if (row === undefined) return null;
  const how = row.size > bytes.length ? 'cut' : 'added';
  return { publicationId: row.publication_id, kind: row.kind, how, publishedBytes: row.size };
}

export interface LikeOne {
  readonly publicationId: number;
  /** How many bytes between what is alike at both ends are not as published. */
  readonly differing: number;
}

/** Newest first; a damaged file is looked up among these, which have to be read for it. */
const mostCompared = 90;

/** The published file that a damaged one is like at both ends, for more than half of it. */
export async function likePublished(db: ReadableDb, bytes: Uint8Array): Promise<LikeOne | null> {
  const rows = await db
    .selectFrom('pack_publication_files as held')
    .innerJoin('files as file', 'file.sha256', 'held.sha256')
    .select(['held.publication_id', 'held.sha256'])
    .where('file.size', '=', bytes.length)
    .orderBy('held.publication_id', 'desc')
    .limit(mostCompared)
    .execute();
  for (const { publication_id: publicationId, sha256 } of rows) {
    const { content } = await db
      .selectFrom('files')
      .select('content')
      .where('sha256', '=', sha256)
      .executeTakeFirstOrThrow();
    const differing = differingBytes(bytes, content);
    if (differing * 2 < bytes.length) return { publicationId, differing };
  }
  return null;
}

/** From the first byte that differs to the last, of two files of one size. */
function differingBytes(one: Uint8Array, other: Uint8Array): number {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = one.length;
  while (end > start && one[end - 1] === other[end - 1]) end -= 1;
  return end - start;
}
