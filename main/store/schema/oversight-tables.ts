import type { Generated } from 'kysely';
import type { IsoDate, Period } from '#shared/domain/dates.ts';
import type { FindingKind, Wording } from '#shared/domain/pack/snapshot.ts';
import type { Colour } from '#shared/domain/rating/rating.ts';

// Scrutiny, case reviews and meetings.

export interface ScrutinyEventsTable {
  readonly id: Generated<number>;
  readonly ref: string;
  readonly kind: string;
  readonly title: string;
  readonly body: Generated<string>;
  readonly starts_on: IsoDate;
  readonly ends_on: IsoDate | null;
  readonly published_on: IsoDate | null;
  readonly date_precision: Generated<'day' | 'month' | 'year'>;
  readonly summary: Generated<string>;
  readonly source_id: number | null;
  readonly recorded_at: string;
}

export interface JudgementsTable {
  readonly id: Generated<number>;
  readonly event_id: number;
  readonly position: number;
  readonly area: string;
  readonly grade: string;
  readonly source_id: number | null;
  readonly recorded_at: string;
  /** Under which it was judged; empty where that was never said. */
  readonly framework: Generated<string>;
}

export interface JudgementAreasTable {
  readonly id: Generated<number>;
  readonly framework: string;
  readonly name: string;
  readonly position: number;
  readonly continues_id: number | null;
  readonly recorded_at: string;
}

/** 1 is the best. */
export interface JudgementGradesTable {
  readonly id: Generated<number>;
  readonly framework: string;
  readonly name: string;
  readonly rank: number;
  readonly recorded_at: string;
}

export interface FindingsTable {
  readonly id: Generated<number>;
  readonly ref: string;
  readonly event_id: number;
  readonly position: number;
  readonly kind: FindingKind;
  readonly text: string;
  readonly wording: Wording;
  readonly source_id: number | null;
  readonly recorded_at: string;
}

export interface FindingLinksTable {
  readonly id: Generated<number>;
  readonly finding_id: number;
  readonly indicator_id: number;
  readonly linked: Generated<0 | 1>;
  readonly recorded_by: Generated<string>;
  readonly recorded_at: string;
}

export interface ResponseDeadlinesTable {
  readonly id: Generated<number>;
  readonly event_id: number;
  readonly requirement: string;
  readonly counted_from_on: IsoDate | null;
  readonly working_days: number | null;
  readonly due_on: IsoDate;
  readonly basis: string;
  readonly source_id: number | null;
  readonly recorded_by: Generated<string>;
  readonly recorded_at: string;
}

export interface ResponseReportsTable {
  readonly id: Generated<number>;
  readonly deadline_id: number;
  readonly state: 'submitted' | 'accepted' | 'returned' | 'withdrawn';
  readonly reported_on: IsoDate;
  readonly note: Generated<string>;
  readonly source_id: number | null;
  readonly recorded_by: Generated<string>;
  readonly recorded_at: string;
}

export interface CaseReviewsTable {
  readonly id: Generated<number>;
  readonly code: string;
  readonly kind: 'serious_case_review' | 'practice_review' | 'thematic' | 'domestic_homicide' | 'local_learning';
  readonly incident_period: Period | null;
  readonly published_on: IsoDate | null;
  readonly publication: 'published' | 'not_published' | 'in_progress';
  readonly summary: Generated<string>;
  readonly source_id: number | null;
  readonly recorded_at: string;
  readonly commissioned_on: IsoDate | null;
  readonly completed_on: IsoDate | null;
  readonly not_published_reason: Generated<string>;
}

export interface RecommendationsTable {
  readonly id: Generated<number>;
  readonly ref: string;
  readonly review_id: number;
  readonly position: number;
  readonly text: string;
  readonly wording: Wording;
  readonly source_id: number | null;
  readonly recorded_at: string;
}

export interface RecommendationResponsesTable {
  readonly id: Generated<number>;
  readonly recommendation_id: number;
  readonly response: 'accepted' | 'accepted_in_part' | 'not_accepted';
  readonly reason: Generated<string>;
  readonly decided_on: IsoDate;
  readonly decided_by: string;
  readonly source_id: number | null;
  readonly recorded_at: string;
}

export interface ThemesTable {
  readonly id: Generated<number>;
  readonly name: string;
  readonly recorded_at: string;
}

export interface ThemeLinksTable {
  readonly id: Generated<number>;
  readonly recommendation_id: number;
  readonly theme_id: number;
  readonly linked: Generated<0 | 1>;
  readonly recorded_by: Generated<string>;
  readonly recorded_at: string;
}

/** An agency's sign-off of a review's plan or of one shared action; the latest row of an agency stands. */
export interface SignOffsTable {
  readonly id: Generated<number>;
  readonly review_id: number | null;
  readonly action_id: number | null;
  readonly agency_id: number;
  readonly signed: Generated<0 | 1>;
  readonly signed_on: IsoDate;
  readonly signed_by: string;
  readonly note: Generated<string>;
  readonly recorded_at: string;
}

export interface MeetingsTable {
  readonly id: Generated<number>;
  readonly held_on: IsoDate;
  readonly title: string;
  readonly note: Generated<string>;
  readonly source_id: number | null;
  readonly recorded_at: string;
  readonly ref: Generated<string>;
  readonly kind: Generated<'board' | 'subgroup' | 'progress_review' | 'between_meetings' | 'other'>;
  readonly place: Generated<string>;
  readonly starts_at: Generated<string>;
}

export interface ForwardPlanItemsTable {
  readonly id: Generated<number>;
  readonly title: string;
  readonly presenter: Generated<string>;
  readonly repeats: 'once' | 'every_meeting' | 'quarterly' | 'half_yearly' | 'yearly';
  readonly wanted_on: IsoDate;
  readonly minutes: number | null;
  readonly note: Generated<string>;
  readonly recorded_by: Generated<string>;
  readonly recorded_at: string;
}

export interface AgendaItemsTable {
  readonly id: Generated<number>;
  readonly meeting_id: number;
  readonly forward_item_id: number | null;
  readonly position: number;
  readonly title: string;
  readonly presenter: Generated<string>;
  readonly minutes: number | null;
  readonly recorded_by: Generated<string>;
  readonly recorded_at: string;
}

/** The latest row of a role stands. */
export interface AttendancesTable {
  readonly id: Generated<number>;
  readonly meeting_id: number;
  readonly role: string;
  readonly agency: Generated<string>;
  readonly attendance: 'present' | 'apologies' | 'deputy' | 'absent' | 'not_expected';
  readonly deputy: Generated<string>;
  readonly recorded_by: Generated<string>;
  readonly recorded_at: string;
}

export interface DeclarationsTable {
  readonly id: Generated<number>;
  readonly meeting_id: number;
  readonly role: string;
  readonly text: string;
  readonly recorded_by: Generated<string>;
  readonly recorded_at: string;
}

export interface MinutesTable {
  readonly id: Generated<number>;
  readonly meeting_id: number;
  readonly state: 'draft' | 'agreed';
  readonly text: string;
  readonly written_on: IsoDate;
  readonly recorded_by: Generated<string>;
  readonly recorded_at: string;
  /** What it corrects, where agreed minutes stood before it. */
  readonly correction: Generated<string>;
}

/** That a meeting looked at an exception and had nothing to decide. */
export interface ExceptionsNotedTable {
  readonly id: Generated<number>;
  readonly meeting_id: number;
  /** "action A-01", as meeting mode calls it. */
  readonly subject: string;
  /** What was shown of it then. */
  readonly said: string;
  readonly recorded_by: Generated<string>;
  readonly recorded_at: string;
}

/** The pack that was before the meeting. */
export interface MeetingPacksTable {
  readonly id: Generated<number>;
  readonly meeting_id: number;
  readonly pack_id: number;
  readonly recorded_by: Generated<string>;
  readonly recorded_at: string;
}

export interface DecisionsTable {
  readonly id: Generated<number>;
  readonly ref: string;
  readonly meeting_id: number;
  readonly text: string;
  readonly lead: Generated<string>;
  readonly due_on: IsoDate | null;
  readonly source_id: number | null;
  readonly recorded_at: string;
  readonly agenda_item_id: number | null;
  /** What the decision is about, where it is about one of these. */
  readonly action_id: number | null;
  readonly indicator_id: number | null;
  readonly finding_id: number | null;
}

export interface DecisionOutcomesTable {
  readonly id: Generated<number>;
  readonly decision_id: number;
  readonly state: 'open' | 'done' | 'dropped' | 'became_action';
  readonly action_id: number | null;
  readonly note: Generated<string>;
  readonly reported_on: IsoDate;
  readonly recorded_by: Generated<string>;
  readonly recorded_at: string;
}

export interface ModerationsTable {
  readonly id: Generated<number>;
  readonly action_id: number | null;
  readonly indicator_id: number | null;
  readonly period: Period | null;
  readonly colour: Colour;
  readonly reason: string;
  readonly moderated_by: string;
  readonly moderated_on: IsoDate;
  readonly meeting_id: number | null;
  readonly recorded_at: string;
  /** The last day on which it counts; null where it holds until another takes its place. */
  readonly holds_until: IsoDate | null;
}

export interface ModerationWithdrawalsTable {
  readonly id: Generated<number>;
  readonly moderation_id: number;
  readonly withdrawn_on: IsoDate;
  readonly withdrawn_by: string;
  readonly reason: string;
  readonly recorded_at: string;
}
