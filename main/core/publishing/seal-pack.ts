import { canonicalJson } from '#shared/domain/pack/canonical-json.ts';
import type { PackDocument } from '#shared/domain/pack/document.ts';
import type { PackManifest } from '#shared/domain/pack/manifest.ts';
import { profileKeyOf } from '#shared/domain/pack/profile.ts';
import type { Snapshot } from '#shared/domain/pack/snapshot.ts';
import { signManifest } from '#main/formats/seal/manifest-signature.ts';
import { manifestText } from '#main/formats/seal/manifest-text.ts';
import { writePlumbpack } from '#main/formats/seal/plumbpack.ts';
import { sealPdf } from '#main/formats/seal/seal-pdf.ts';
import { sealWorkbook } from '#main/formats/seal/seal-workbook.ts';
import type { SealedParts } from '#main/formats/seal/sealed-parts.ts';
import { packFileBase, type PackFile } from '../packs/write-pack.ts';
import { sha256Of } from '../sha256.ts';
import { carriesSnapshot } from './carries-snapshot.ts';
import type { SigningKey } from './signing-key.ts';

/** A published pack before it is recorded. */
export interface SealedPack {
  readonly manifest: PackManifest;
  readonly documentJson: string;
  readonly files: readonly PublishedFile[];
}

export interface PublishedFile {
  readonly kind: 'pdf' | 'xlsx' | 'plumbpack';
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

interface ToSeal {
  readonly snapshot: Snapshot;
  readonly snapshotSha256: string;
  readonly document: PackDocument;
  readonly files: readonly PackFile[];
  /** What the version that it replaces was made from; null for a first version. */
  readonly replacedSnapshotSha256: string | null;
  readonly key: SigningKey;
}

/** Seals the files of a pack laid out as published, signs its manifest, and puts all of it together as `.plumbpack`. */
export function sealPack(pack: ToSeal): SealedPack {
  const { document, snapshot, files } = pack;
  const { number, version } = publicationOf(document);
  const documentJson = canonicalJson(document);
  const parts: SealedParts = {
    documentJson,
    snapshotJson: carriesSnapshot(snapshot) ? canonicalJson(snapshot) : null,
    verificationCode: document.meta.verificationCode,
    published: `Published pack ${number}, version ${version}`,
  };
  const base = `${packFileBase(document)}-published-${number}-v${version}`;
  const pdf = { kind: 'pdf', name: `${base}.pdf`, draft: sealPdf(bytesOf(files, 'pdf'), parts) } as const;
  const xlsx = { kind: 'xlsx', name: `${base}.xlsx`, draft: sealWorkbook(bytesOf(files, 'xlsx'), parts) } as const;
  const sealed = [pdf, xlsx].map(({ kind, name, draft }) => ({ kind, name, sealedSha256: draft.sealedSha256 }));
  const manifest = signManifest(
    { ...claims(pack), documentSha256: sha256Of(documentJson), files: sealed, publicKey: pack.key.publicKey },
    pack.key.privateKey,
  );
  const text = manifestText(manifest);
  const filled = [pdf, xlsx].map(({ kind, name, draft }) => ({ kind, name, bytes: draft.fill(text) }));
  const whole = { kind: 'plumbpack', name: `${base}.plumbpack`, bytes: writePlumbpack(text, parts, filled) } as const;
  return {
    manifest,
    documentJson,
    files: [...filled, whole].map((file) => ({ ...file, sha256: sha256Of(file.bytes) })),
  };
}

function bytesOf(files: readonly PackFile[], kind: PackFile['kind']): Uint8Array {
  const file = files.find((made) => made.kind === kind);
  if (file === undefined) throw new Error(`the pack was written without its ${kind}`);
  return file.bytes;
}

function publicationOf({ meta }: PackDocument) {
  if (meta.publication === null) throw new Error('only a pack that is laid out as published is sealed');
  return { ...meta.publication, version: meta.version };
}

/** Everything that the manifest says but for its files, its document and its signature. */
function claims({ snapshot, snapshotSha256, document, replacedSnapshotSha256 }: ToSeal) {
  const { meta } = document;
  const publication = publicationOf(document);
  const { replaces } = publication;
  return {
    format: 'plumbline-manifest/1',
    workspaceUid: snapshot.workspace.uid,
    authority: meta.authority,
    title: meta.title,
    edition: meta.edition,
    profile: profileKeyOf(snapshot),
    period: meta.period,
    asAtOn: meta.asAtOn,
    number: publication.number,
    version: publication.version,
    replaces:
      replaces === null || replacedSnapshotSha256 === null
        ? null
        : { version: replaces.version, snapshotSha256: replacedSnapshotSha256, reason: replaces.reason },
    publishedOn: publication.on,
    publishedBy: publication.by,
    producer: meta.producer,
    verificationCode: meta.verificationCode,
    snapshotSha256,
    auditHead: publication.auditHead,
  } as const;
}
