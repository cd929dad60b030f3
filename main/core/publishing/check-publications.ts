import type { PublicationCheck } from '#shared/contract/audit.ts';
import type { PackManifest } from '#shared/domain/pack/manifest.ts';
import { signatureHolds } from '#main/formats/seal/manifest-signature.ts';
import { readSealed } from '#main/formats/seal/read-sealed.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { sha256Of } from '../sha256.ts';
import { factsOf } from './file-facts.ts';

/**
 * Looks whether the workspace still holds every published pack as it was signed: the manifest, the data that the pack was
 * made from, its document and each file. The store lets nothing of them change, but it is a file on somebody's disk, and
 * another program can write into it: triggers are kept by whoever wishes to keep them.
 */
export async function checkPublications(db: ReadableDb): Promise<PublicationCheck> {
  const rows = await publishedRows(db);
  const damaged: PublicationCheck['damaged'][number][] = [];
  for (const row of rows) {
    const because = [...recordFaults(row), ...(await fileFaults(db, row))];
    if (because.length > 0) damaged.push({ number: row.number, version: row.version, because });
  }
  return { count: rows.length, damaged };
}

type PublishedRow = Awaited<ReturnType<typeof publishedRows>>[number];

const publishedRows = (db: ReadableDb) =>
  db
    .selectFrom('pack_publications as publication')
    .innerJoin('packs as pack', 'pack.id', 'publication.pack_id')
    .innerJoin('signing_keys as key', 'key.id', 'publication.signing_key_id')
    .innerJoin('files as document', 'document.sha256', 'publication.document_sha256')
    .select(['publication.id', 'publication.number', 'publication.version', 'publication.manifest_json'])
    .select(['publication.published_on', 'publication.published_by', 'key.public_key'])
    .select(['pack.title', 'pack.edition', 'pack.profile', 'pack.period', 'pack.as_at_on', 'pack.snapshot_json'])
    .select('document.content as document')
    .orderBy('publication.id')
    .execute();

/** What of the rows is not what was signed, each a clause. */
function recordFaults(row: PublishedRow): string[] {
  const manifest = JSON.parse(row.manifest_json) as PackManifest;
  if (manifest.publicKey !== row.public_key || !signatureHolds(manifest)) return ['its manifest is not the one signed'];
  const pairs: readonly (readonly [unknown, unknown])[] = [
    [row.number, manifest.number],
    [row.version, manifest.version],
    [row.title, manifest.title],
    [row.edition, manifest.edition],
    [row.profile, manifest.profile],
    [row.period, manifest.period],
    [row.as_at_on, manifest.asAtOn],
    [row.published_on, manifest.publishedOn],
    [row.published_by, manifest.publishedBy],
  ];
  return [
    ...(pairs.every(([held, signed]) => held === signed)
      ? []
      : ['its record in the workspace says other than what was signed']),
    ...(sha256Of(row.snapshot_json) === manifest.snapshotSha256 ? [] : ['the data that it was made from was changed']),
    ...(sha256Of(row.document) === manifest.documentSha256 ? [] : ['its document was changed']),
  ];
}

async function fileFaults(db: ReadableDb, row: PublishedRow): Promise<string[]> {
  const held = await db
    .selectFrom('pack_publication_files as held')
    .innerJoin('files as file', 'file.sha256', 'held.sha256')
    .select(['held.name', 'held.sha256', 'file.content'])
    .where('held.publication_id', '=', row.id)
    .orderBy('held.kind')
    .execute();
  const faults: string[] = held.length === 3 ? [] : ['one of its three files is missing'];
  for (const { name, sha256, content } of held) {
    const { signed, broken } = await factsOf(await readSealed(name, content), content, null);
    if (sha256Of(content) !== sha256 || signed !== true || broken === null || broken.length > 0)
      faults.push(`the file ${name} was changed`);
  }
  return faults;
}
