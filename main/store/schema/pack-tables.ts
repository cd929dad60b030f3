import type { Generated } from 'kysely';
import type { IsoDate, Period } from '#shared/domain/dates.ts';

// Packs: what they hold, what is said in them, and how they became final and published.

/** A pack as it was first made; the later steps are rows of their own. */
export interface PacksTable {
  readonly id: Generated<number>;
  readonly edition: 'board' | 'public' | 'progress_review';
  readonly period: Period;
  readonly as_at_on: IsoDate;
  /** Always `draft`: what came of it is said by `pack_finals` and `pack_publications`. */
  readonly state: 'draft' | 'final' | 'published';
  readonly title: string;
  readonly snapshot_sha256: string;
  readonly snapshot_json: string;
  readonly recorded_at: string;
  /** Key of the profile that it was made by. */
  readonly profile: Generated<string>;
}

export interface PackFilesTable {
  readonly pack_id: number;
  readonly kind: 'pdf' | 'xlsx';
  readonly sha256: string;
  readonly bytes: number;
}

/** A profile made or changed in this workspace; the last row of a key stands. */
export interface PackProfilesTable {
  readonly id: Generated<number>;
  readonly key: string;
  readonly body_json: string;
  readonly removed: Generated<number>;
  readonly recorded_by: string;
  readonly recorded_at: string;
}

/** What somebody wrote for a section of one month's pack; the last one of profile, section and period stands. */
export interface SectionTextsTable {
  readonly id: Generated<number>;
  readonly profile: string;
  readonly section: string;
  readonly period: Period;
  readonly text: string;
  readonly written_by: string;
  readonly written_on: IsoDate;
  /** The text of an earlier month that it repeats or was begun from. */
  readonly carried_from: number | null;
  readonly recorded_at: string;
}

export interface SectionTextConfirmationsTable {
  readonly id: Generated<number>;
  readonly section_text_id: number;
  readonly confirmed_by: string;
  readonly confirmed_on: IsoDate;
  readonly recorded_at: string;
}

/** Ed25519, both halves as base64 of their DER; the private half never leaves the workspace. */
export interface SigningKeysTable {
  readonly id: Generated<number>;
  readonly public_key: string;
  readonly private_key: string;
  readonly made_by: string;
  readonly recorded_at: string;
}

export interface PackFinalsTable {
  readonly id: Generated<number>;
  readonly pack_id: number;
  /** The checklist as it was when the pack was made final. */
  readonly readiness_json: string;
  readonly warnings_accepted_because: Generated<string>;
  readonly decided_by: string;
  readonly decided_on: IsoDate;
  readonly recorded_at: string;
}

export interface PackPublicationsTable {
  readonly id: Generated<number>;
  readonly pack_id: number;
  /** Counted through the workspace; a correction keeps the number and has the next version. */
  readonly number: number;
  readonly version: number;
  readonly replaces_id: number | null;
  readonly reason: Generated<string>;
  readonly published_by: string;
  readonly published_on: IsoDate;
  readonly signing_key_id: number;
  /** The document's canonical JSON, kept in `files`. */
  readonly document_sha256: string;
  readonly manifest_json: string;
  readonly recorded_at: string;
}

/** The published bytes, kept in `files`. */
export interface PackPublicationFilesTable {
  readonly publication_id: number;
  readonly kind: 'pdf' | 'xlsx' | 'plumbpack';
  readonly name: string;
  readonly sha256: string;
}

/** Words that a check took for personal and somebody said are not. */
export interface ClearedTextsTable {
  readonly id: Generated<number>;
  readonly text: string;
  readonly reason: string;
  readonly cleared_by: string;
  readonly cleared_on: IsoDate;
  readonly recorded_at: string;
}
