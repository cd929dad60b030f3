/** What is put into the files of a pack beside their own content. */
export interface SealedParts {
  readonly documentJson: string;
  /** Null for a pack that must not carry everything it rests on, such as a public one. */
  readonly snapshotJson: string | null;
  /** "1A2B 3C4D 5E6F 7A8B": what stands on the cover. */
  readonly verificationCode: string;
  /** "Published pack 7, version 2". */
  readonly published: string;
}

/** A file that is whole but for its manifest. */
export interface SealedDraft {
  /** SHA-256 of everything in it but the manifest. */
  readonly sealedSha256: string;
  /** The bytes with the manifest in its place. */
  readonly fill: (manifest: string) => Uint8Array;
}
