import type { IsoDate, Period } from '../dates.ts';
import type { Edition } from './document.ts';

/**
 * What a published pack says of itself, signed: it travels inside the PDF, inside the workbook and in the `.plumbpack`
 * beside them. Canonical JSON; the signature is over the manifest without `signature`.
 */
export interface PackManifest {
  readonly format: 'plumbline-manifest/1';
  readonly workspaceUid: string;
  readonly authority: string;
  readonly title: string;
  readonly edition: Edition;
  readonly profile: string;
  readonly period: Period;
  readonly asAtOn: IsoDate;
  readonly number: number;
  readonly version: number;
  readonly replaces: { readonly version: number; readonly snapshotSha256: string; readonly reason: string } | null;
  readonly publishedOn: IsoDate;
  readonly publishedBy: string;
  readonly producer: string;
  readonly verificationCode: string;
  readonly snapshotSha256: string;
  /** Of the document's canonical JSON. */
  readonly documentSha256: string;
  readonly auditHead: { readonly entries: number; readonly sha256: string };
  /** Of each file as sealed: of everything in it but the place that holds this manifest. */
  readonly files: readonly { readonly kind: 'pdf' | 'xlsx'; readonly name: string; readonly sealedSha256: string }[];
  /** Ed25519, base64 of the DER (SubjectPublicKeyInfo). */
  readonly publicKey: string;
  /** Ed25519 over the canonical JSON of all that stands above, base64. */
  readonly signature: string;
}
