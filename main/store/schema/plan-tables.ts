import type { Generated } from 'kysely';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { ActionStatus } from '#shared/domain/plan.ts';
import type { Colour } from '#shared/domain/rating/rating.ts';

// The improvement plan: actions, their dates, updates and evidence, and the workbooks that carry them to owners.

export interface PlansTable {
  readonly id: Generated<number>;
  readonly code: string;
  readonly title: string;
  readonly kind: 'improvement' | 'case_review' | 'other';
  readonly purpose: Generated<string>;
  readonly adopted_on: IsoDate | null;
  readonly source_id: number | null;
  readonly recorded_at: string;
}

export interface WorkstreamsTable {
  readonly id: Generated<number>;
  readonly code: string;
  readonly name: string;
  readonly lead_id: number | null;
  readonly position: number;
  readonly plan_id: number | null;
  readonly recorded_at: Generated<string>;
}

export interface ActionsTable {
  readonly id: Generated<number>;
  readonly ref: string;
  readonly workstream_id: number;
  readonly title: string;
  readonly success_measure: Generated<string>;
  readonly lead_id: number;
  readonly high_priority: Generated<0 | 1>;
  readonly starts_on: IsoDate;
  readonly baseline_due_on: IsoDate;
  readonly source_id: number | null;
  readonly recorded_at: string;
  readonly description: Generated<string>;
}

export interface DueDateChangesTable {
  readonly id: Generated<number>;
  readonly action_id: number;
  readonly due_on: IsoDate;
  readonly agreed_on: IsoDate;
  readonly agreed_by: string;
  readonly reason: string;
  readonly source_id: number | null;
  readonly recorded_at: string;
  readonly meeting_id: number | null;
}

export interface MilestonesTable {
  readonly id: Generated<number>;
  readonly action_id: number;
  readonly title: string;
  readonly baseline_due_on: IsoDate;
  readonly recorded_at: string;
}

/** The latest row of a milestone stands; `due_on` is its agreed date and, once reached, the day it was reached. */
export interface MilestoneReportsTable {
  readonly id: Generated<number>;
  readonly milestone_id: number;
  readonly state: 'due' | 'reached' | 'dropped';
  readonly due_on: IsoDate;
  readonly reported_on: IsoDate;
  readonly reported_by: Generated<string>;
  readonly note: Generated<string>;
  readonly recorded_at: string;
}

/** What an action became. The successor keeps its baseline. */
export interface SuccessionsTable {
  readonly id: Generated<number>;
  readonly from_action_id: number;
  readonly to_action_id: number;
  readonly kind: 'split' | 'merge' | 'supersede';
  readonly decided_on: IsoDate;
  readonly decided_by: string;
  readonly reason: string;
  readonly recorded_at: string;
  readonly meeting_id: number | null;
}

/** What an action answers, measures, is supported by and needs; the latest row of a pair stands. */
export interface ActionLinksTable {
  readonly id: Generated<number>;
  readonly action_id: number;
  readonly finding_id: number | null;
  readonly recommendation_id: number | null;
  readonly indicator_id: number | null;
  readonly agency_id: number | null;
  readonly needs_action_id: number | null;
  readonly linked: Generated<0 | 1>;
  readonly recorded_by: Generated<string>;
  readonly recorded_at: string;
}

export interface UpdatesTable {
  readonly id: Generated<number>;
  readonly action_id: number;
  readonly reported_on: IsoDate;
  readonly status: ActionStatus;
  /** Null where the report gives none. */
  readonly progress_percent: number | null;
  readonly self_rating: Colour | null;
  readonly forecast_on: IsoDate | null;
  readonly narrative: Generated<string>;
  readonly reported_by: Generated<string>;
  readonly source_id: number | null;
  readonly recorded_at: string;
  /** One agency's own report on a shared action; null for the lead's report, which alone is rated. */
  readonly agency_id: number | null;
  /** The update that this one takes the place of. */
  readonly corrects_id: number | null;
  /** The workbook, sheet and cell that it was read from; null together where it was typed. */
  readonly file_sha256: string | null;
  readonly file_name: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  /** At which it was decided to end the action; null of every other report. */
  readonly meeting_id: number | null;
  /** Why it takes the place of another; empty where it corrects nothing. */
  readonly correction_reason: Generated<string>;
}

export interface EvidenceTable {
  readonly id: Generated<number>;
  readonly action_id: number;
  readonly title: string;
  readonly reference: Generated<string>;
  readonly claimed_on: IsoDate;
  readonly claimed_by: Generated<string>;
  readonly source_id: number | null;
  readonly recorded_at: string;
  readonly file_sha256: string | null;
  readonly file_name: Generated<string>;
}

export interface EvidenceDecisionsTable {
  readonly id: Generated<number>;
  readonly evidence_id: number;
  readonly state: 'accepted' | 'rejected' | 'impact_tested';
  readonly decided_on: IsoDate;
  readonly decided_by: string;
  readonly method: Generated<string>;
  readonly reason: Generated<string>;
  readonly recorded_at: string;
  /** What a test found; null for decisions that are no test, and for tests recorded before results were kept. */
  readonly impact: 'shown' | 'partly_shown' | 'not_shown' | null;
  readonly result: Generated<string>;
  readonly retest_on: IsoDate | null;
}

/** A workbook sent to an owner or agency, with what it said, so that what comes back is held against what was sent. */
export interface OwnerWorkbooksTable {
  readonly id: Generated<number>;
  readonly uid: string;
  readonly person_id: number | null;
  readonly agency_id: number | null;
  readonly made_on: IsoDate;
  readonly made_by: string;
  readonly sent_json: string;
  readonly recorded_at: string;
}

export interface OwnerReturnsTable {
  readonly id: Generated<number>;
  readonly sha256: string;
  readonly file_name: string;
  readonly workbook_id: number;
  readonly received_on: IsoDate;
  readonly decided_json: string;
  readonly recorded_by: string;
  readonly recorded_at: string;
}

/** Where an action tracker has what; a null mapping forgets it. */
export interface TrackerMappingsTable {
  readonly id: Generated<number>;
  readonly fingerprint: string;
  readonly name: string;
  readonly mapping_json: string | null;
  readonly decided_by: string;
  readonly recorded_at: string;
}

export interface TrackerImportsTable {
  readonly id: Generated<number>;
  readonly sha256: string;
  readonly file_name: string;
  readonly imported_on: IsoDate;
  readonly decided_json: string;
  readonly recorded_by: string;
  readonly recorded_at: string;
}
