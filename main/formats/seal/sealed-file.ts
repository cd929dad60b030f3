import type { PackManifest } from '#shared/domain/pack/manifest.ts';

/** What a file in hand turned out to hold, whatever it is: nothing of it is believed yet. */
export interface SealedFile {
  readonly kind: 'pdf' | 'xlsx' | 'plumbpack' | 'other';
  /** Null where it holds none that can be read. */
  readonly manifest: PackManifest | null;
  /** SHA-256 of everything in it but its manifest; null where it is not built as Plumbline seals it. */
  readonly sealedSha256: string | null;
  readonly documentJson: string | null;
  readonly snapshotJson: string | null;
  /** What its properties say of it, which stays when a program drops what it does not know. */
  readonly says: Traces;
  /** What is wrong with it as a file, each a clause: "its end is missing". */
  readonly faults: readonly string[];
  /** The files inside a `.plumbpack`. */
  readonly inner: readonly { readonly name: string; readonly file: SealedFile }[];
  /** Of a workbook: each part but the manifest's with its SHA-256, to name those that differ. */
  readonly parts: ReadonlyMap<string, string>;
  /** Of a workbook: the name on the tab of each sheet, by its part. */
  readonly sheets: ReadonlyMap<string, string>;
}

export interface Traces {
  /** "1A2B 3C4D 5E6F 7A8B"; null where it has none. */
  readonly verificationCode: string | null;
  /** "Published pack 7, version 2". */
  readonly pack: string | null;
  /** The program that saved it last, in its own words. */
  readonly savedBy: string | null;
}

export const noTraces: Traces = { verificationCode: null, pack: null, savedBy: null };

export const unsealed: SealedFile = {
  kind: 'other',
  manifest: null,
  sealedSha256: null,
  documentJson: null,
  snapshotJson: null,
  says: noTraces,
  faults: [],
  inner: [],
  parts: new Map(),
  sheets: new Map(),
};
