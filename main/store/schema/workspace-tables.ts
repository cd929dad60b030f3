import type { Generated } from 'kysely';
import type { IsoDate } from '#shared/domain/dates.ts';

// Whose oversight this is, who is who, what changed, and what is still being typed.

/** What may be amended; the tables of these names. */
export type AmendedEntity =
  | 'agencies'
  | 'people'
  | 'plans'
  | 'workstreams'
  | 'actions'
  | 'scrutiny_events'
  | 'judgements'
  | 'findings'
  | 'case_reviews'
  | 'recommendations'
  | 'meetings'
  | 'agenda_items'
  | 'forward_plan_items';

export interface AuditEntriesTable {
  readonly id: Generated<number>;
  readonly at: string;
  readonly actor: string;
  readonly operation: string;
  readonly entity: string;
  readonly entity_ref: string;
  readonly before_json: string | null;
  readonly after_json: string | null;
  readonly previous_sha256: string;
  readonly sha256: string;
}

export interface AuthoritiesTable {
  readonly id: number;
  readonly workspace_uid: string;
  readonly name: string;
  readonly la_code: Generated<string>;
  readonly board_name: string;
  readonly marking: Generated<string>;
  readonly kind: 'real' | 'published_sample' | 'fictional_sample';
  readonly notice: Generated<string>;
  readonly created_at: string;
}

export interface SettingsTable {
  readonly key: string;
  readonly value: string;
}

export interface SourcesTable {
  readonly id: Generated<number>;
  readonly title: string;
  readonly publisher: string;
  readonly published_on: IsoDate | null;
  readonly url: Generated<string>;
  readonly note: Generated<string>;
}

export interface FilesTable {
  readonly sha256: string;
  readonly size: number;
  readonly content: Uint8Array;
}

export interface AgenciesTable {
  readonly id: Generated<number>;
  readonly name: string;
  readonly recorded_at: Generated<string>;
}

export interface PeopleTable {
  readonly id: Generated<number>;
  readonly role: string;
  readonly agency_id: number;
  readonly recorded_at: Generated<string>;
  /** Only where somebody chose to keep one; may be changed and cleared, and never goes into the audit trail. */
  readonly name: Generated<string>;
}

export interface HandoversTable {
  readonly id: Generated<number>;
  readonly from_person_id: number;
  readonly to_person_id: number;
  readonly handed_on: IsoDate;
  readonly decided_by: string;
  readonly reason: string;
  readonly recorded_at: string;
}

/** What is said of a thing since a day; the latest row of a field stands over the row of the thing itself. */
export interface AmendmentsTable {
  readonly id: Generated<number>;
  readonly entity: AmendedEntity;
  readonly entity_id: number;
  readonly field: string;
  readonly value_json: string;
  readonly amended_on: IsoDate;
  readonly amended_by: string;
  readonly reason: Generated<string>;
  readonly recorded_at: string;
}

/** What somebody is still typing: no facts, and read by no report. */
export interface DraftsTable {
  readonly key: string;
  readonly body: string;
  readonly kept_at: string;
}
