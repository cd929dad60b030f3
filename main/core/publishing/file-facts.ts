import type { PublicationRow } from '#shared/contract/publishing.ts';
import type { PackDocument, PackMeta } from '#shared/domain/pack/document.ts';
import type { PackManifest } from '#shared/domain/pack/manifest.ts';
import { signatureHolds } from '#main/formats/seal/manifest-signature.ts';
import type { SealedFile } from '#main/formats/seal/sealed-file.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { sha256Of } from '../sha256.ts';
import { changedParts } from './changed-parts.ts';
import * as known from './known-file.ts';
import { publicKeys } from './signing-key.ts';

/** Everything that was found out about a file in hand, before anything is concluded from it. */
export interface FileFacts {
  readonly file: SealedFile;
  readonly manifest: PackManifest | null;
  /** Null where no workspace is open. */
  readonly here: HereFacts | null;
  /** Whether the manifest's signature is of the key that it names; null without a manifest. */
  readonly signed: boolean | null;
  /** What does not agree with the manifest, each a clause; empty where all of it agrees. Null without a manifest. */
  readonly broken: readonly string[] | null;
  /** Set where the manifest is of one pack and what it lies in is of another, as far as the file itself tells. */
  readonly contentOf: string | null;
}

/** What the open workspace knows of it. */
export interface HereFacts {
  readonly exact: PublicationRow | null;
  readonly draft: known.KnownDraft | null;
  readonly part: (known.PartOf & { readonly publication: PublicationRow | null }) | null;
  /** Of a file that cannot be read as what it is: the published one that it is like. */
  readonly like: (known.LikeOne & { readonly publication: PublicationRow | null }) | null;
  /** The version that it says it is. */
  readonly claimed: PublicationRow | null;
  /** The version whose contents it has, whatever its manifest says. */
  readonly contents: PublicationRow | null;
  readonly byCode: PublicationRow | null;
  /** Of a workbook that is not what was published: which parts differ, as a clause. */
  readonly changed: string | null;
  /** Whether it says that it comes from this workspace. */
  readonly ours: boolean;
  readonly ourKey: boolean;
}

/** Looks at a file and, where a workspace is open, at what it knows; concludes nothing. */
export async function factsOf(file: SealedFile, bytes: Uint8Array, db: ReadableDb | null): Promise<FileFacts> {
  const { manifest } = file;
  return {
    file,
    manifest,
    here: db === null ? null : await hereFacts(db, file, bytes),
    signed: manifest === null ? null : signatureHolds(manifest),
    broken: manifest === null ? null : disagreements(file, manifest),
    contentOf: manifest === null ? null : otherContent(file, manifest),
  };
}

async function hereFacts(db: ReadableDb, file: SealedFile, bytes: Uint8Array): Promise<HereFacts> {
  const here = await known.knownHere(db);
  const sha256 = sha256Of(bytes);
  const exact = known.publishedAs(here, sha256);
  const { manifest, sealedSha256, says } = file;
  const part = exact === null ? await known.partOfPublished(db, bytes) : null;
  const damaged = exact === null && part === null && manifest === null && file.kind !== 'other';
  const like = damaged ? await known.likePublished(db, bytes) : null;
  const claimed = manifest === null ? null : known.claimedAs(here, manifest);
  const byCode = known.byCode(here, says.verificationCode);
  const original = file.kind === 'xlsx' && exact === null ? (claimed ?? byCode) : null;
  return {
    exact,
    draft: exact === null ? await known.draftOf(db, sha256) : null,
    part: part === null ? null : { ...part, publication: publicationOf(here, part.publicationId) },
    like: like === null ? null : { ...like, publication: publicationOf(here, like.publicationId) },
    claimed,
    contents: sealedSha256 === null ? null : known.sealedAs(here, sealedSha256),
    byCode,
    changed: original === null || file.parts.size === 0 ? null : await changedParts(db, original, file),
    ours: manifest?.workspaceUid === here.uid,
    ourKey: manifest !== null && (await publicKeys(db)).includes(manifest.publicKey),
  };
}

const publicationOf = ({ publications }: known.KnownHere, id: number): PublicationRow | null =>
  publications.find((row) => row.id === id) ?? null;

/** What of a file is not what the manifest in it says. */
function disagreements(file: SealedFile, manifest: PackManifest): string[] {
  const { kind, faults } = file;
  if (kind === 'plumbpack') return [...faults, ...disagreementsInPack(file, manifest)];
  const sealed = manifest.files.find((listed) => listed.kind === kind);
  if (sealed === undefined) return [...faults, 'its manifest names no file of this kind'];
  if (file.sealedSha256 === sealed.sealedSha256) return [...faults];
  return [...faults, file.sealedSha256 === null ? 'it was saved anew by another program' : 'its contents were changed'];
}

function disagreementsInPack({ documentJson, snapshotJson, inner }: SealedFile, manifest: PackManifest): string[] {
  const broken: string[] = [];
  if (documentJson === null) broken.push('document.json is missing');
  else if (sha256Of(documentJson) !== manifest.documentSha256) broken.push('document.json was changed');
  if (snapshotJson !== null && sha256Of(snapshotJson) !== manifest.snapshotSha256)
    broken.push('snapshot.json was changed');
  for (const { kind, name, sealedSha256 } of manifest.files) {
    const held = inner.find((part) => part.name === name)?.file;
    if (held === undefined) broken.push(`${name} is missing`);
    else if (held.kind !== kind || held.sealedSha256 !== sealedSha256 || held.faults.length > 0)
      broken.push(`${name} was changed`);
    else if (held.manifest?.signature !== manifest.signature) broken.push(`the manifest in ${name} is another one`);
  }
  for (const { name } of inner)
    if (!manifest.files.some((listed) => listed.name === name)) broken.push(`${name} does not belong to it`);
  return broken;
}

/** "Improvement board pack: May 2019 (pack 6, version 1)", where what the file holds says that it is another pack than its manifest does. */
function otherContent({ kind, documentJson, says }: SealedFile, manifest: PackManifest): string | null {
  if (kind === 'xlsx') {
    const other = says.verificationCode !== null && says.verificationCode !== manifest.verificationCode;
    return other ? `the pack with the verification code ${says.verificationCode}` : null;
  }
  const meta = documentJson === null ? null : metaOf(documentJson);
  if (meta === null || meta.snapshotSha256 === manifest.snapshotSha256) return null;
  const { publication, title, version } = meta;
  return publication === null ? title : `${title} (pack ${publication.number}, version ${version})`;
}

type Told = Pick<PackMeta, 'title' | 'snapshotSha256' | 'version' | 'publication'>;

/** The head of a document that anybody may have written. */
function metaOf(json: string): Told | null {
  try {
    const meta = (JSON.parse(json) as Partial<PackDocument> | null)?.meta;
    const isMeta = typeof meta?.title === 'string' && typeof meta.snapshotSha256 === 'string';
    return isMeta && typeof meta.version === 'number' ? withNumber(meta) : null;
  } catch {
    return null; // no JSON, so it says nothing
  }
}

const withNumber = (meta: Told): Told =>
  typeof meta.publication?.number === 'number' ? meta : { ...meta, publication: null };
