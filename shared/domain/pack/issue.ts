import type { IsoDate } from '../dates.ts';

/**
 * How a document came before its readers: the part of a pack that is not in its snapshot. The same snapshot is laid out
 * as a draft, as final and as published; only the cover, the running lines and the properties of the files differ.
 */
export interface PackIssue {
  readonly state: 'draft' | 'final' | 'published';
  readonly version: number;
  /** Set when it is published; null before. */
  readonly publication: {
    /** Counted through the workspace: "pack 7". */
    readonly number: number;
    readonly on: IsoDate;
    readonly by: string;
    /** The version that this one replaces, and why; null for a first version. */
    readonly replaces: { readonly version: number; readonly on: IsoDate; readonly reason: string } | null;
    /** Where the audit chain stood before this pack was published: its head is printed so that a cut tail shows. */
    readonly auditHead: { readonly entries: number; readonly sha256: string };
    /** First 16 hexadecimal digits of the SHA-256 of the public key, in groups of four. */
    readonly keyFingerprint: string;
  } | null;
}

/** How every pack begins. */
export const draftIssue: PackIssue = { state: 'draft', version: 1, publication: null };
