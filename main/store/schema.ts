import type { Generated } from 'kysely';
import type { IsoDate, Period } from '#shared/domain/dates.ts';
import type { Marker, Polarity, Unit } from '#shared/domain/indicator.ts';
import type { ActionStatus } from '#shared/domain/plan.ts';
import type { FindingKind, Wording } from '#shared/domain/pack/snapshot.ts';
import type { Colour } from '#shared/domain/rating/rating.ts';

/** The tables as Kysely sees them; the truth is in `migrations/`, and a test compares the two. */
export interface Schema {
  audit_entries: AuditEntriesTable;
  authorities: AuthoritiesTable;
  sources: SourcesTable;
  agencies: AgenciesTable;
  people: PeopleTable;
  scrutiny_events: ScrutinyEventsTable;
  judgements: JudgementsTable;
  findings: FindingsTable;
  case_reviews: CaseReviewsTable;
  recommendations: RecommendationsTable;
  workstreams: WorkstreamsTable;
  actions: ActionsTable;
  due_date_changes: DueDateChangesTable;
  updates: UpdatesTable;
  action_findings: ActionFindingsTable;
  action_recommendations: ActionRecommendationsTable;
  evidence: EvidenceTable;
  evidence_decisions: EvidenceDecisionsTable;
  indicators: IndicatorsTable;
  indicator_definitions: IndicatorDefinitionsTable;
  indicator_targets: IndicatorTargetsTable;
  rebases: RebasesTable;
  action_indicators: ActionIndicatorsTable;
  finding_indicators: FindingIndicatorsTable;
  files: FilesTable;
  returns: ReturnsTable;
  observations: ObservationsTable;
  observation_choices: ObservationChoicesTable;
  commentaries: CommentariesTable;
  benchmarks: BenchmarksTable;
  meetings: MeetingsTable;
  decisions: DecisionsTable;
  moderations: ModerationsTable;
  packs: PacksTable;
  pack_files: PackFilesTable;
  settings: SettingsTable;
  trajectory_points: TrajectoryPointsTable;
  indicator_owners: IndicatorOwnersTable;
  indicator_retirements: IndicatorRetirementsTable;
  spc_options: SpcOptionsTable;
  baselines: BaselinesTable;
  rebase_withdrawals: RebaseWithdrawalsTable;
  commentary_sign_offs: CommentarySignOffsTable;
  layout_mappings: LayoutMappingsTable;
  indicator_aliases: IndicatorAliasesTable;
  return_schedules: ReturnSchedulesTable;
  return_schedule_indicators: ReturnScheduleIndicatorsTable;
  chases: ChasesTable;
}

interface AuditEntriesTable {
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

interface AuthoritiesTable {
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

interface SourcesTable {
  readonly id: Generated<number>;
  readonly title: string;
  readonly publisher: string;
  readonly published_on: IsoDate | null;
  readonly url: Generated<string>;
  readonly note: Generated<string>;
}

interface AgenciesTable {
  readonly id: Generated<number>;
  readonly name: string;
}

interface PeopleTable {
  readonly id: Generated<number>;
  readonly role: string;
  readonly agency_id: number;
}

interface ScrutinyEventsTable {
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

interface JudgementsTable {
  readonly id: Generated<number>;
  readonly event_id: number;
  readonly position: number;
  readonly area: string;
  readonly grade: string;
  readonly source_id: number | null;
  readonly recorded_at: string;
}

interface FindingsTable {
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

interface CaseReviewsTable {
  readonly id: Generated<number>;
  readonly code: string;
  readonly kind: 'serious_case_review' | 'practice_review' | 'thematic' | 'domestic_homicide' | 'local_learning';
  readonly incident_period: Period | null;
  readonly published_on: IsoDate | null;
  readonly publication: 'published' | 'not_published' | 'in_progress';
  readonly summary: Generated<string>;
  readonly source_id: number | null;
  readonly recorded_at: string;
}

interface RecommendationsTable {
  readonly id: Generated<number>;
  readonly ref: string;
  readonly review_id: number;
  readonly position: number;
  readonly text: string;
  readonly wording: Wording;
  readonly source_id: number | null;
  readonly recorded_at: string;
}

interface WorkstreamsTable {
  readonly id: Generated<number>;
  readonly code: string;
  readonly name: string;
  readonly lead_id: number | null;
  readonly position: number;
}

interface ActionsTable {
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
}

interface DueDateChangesTable {
  readonly id: Generated<number>;
  readonly action_id: number;
  readonly due_on: IsoDate;
  readonly agreed_on: IsoDate;
  readonly agreed_by: string;
  readonly reason: string;
  readonly source_id: number | null;
  readonly recorded_at: string;
}

interface UpdatesTable {
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
}

interface ActionFindingsTable {
  readonly action_id: number;
  readonly finding_id: number;
  readonly recorded_at: string;
}

interface ActionRecommendationsTable {
  readonly action_id: number;
  readonly recommendation_id: number;
  readonly recorded_at: string;
}

interface EvidenceTable {
  readonly id: Generated<number>;
  readonly action_id: number;
  readonly title: string;
  readonly reference: Generated<string>;
  readonly claimed_on: IsoDate;
  readonly claimed_by: Generated<string>;
  readonly source_id: number | null;
  readonly recorded_at: string;
}

interface EvidenceDecisionsTable {
  readonly id: Generated<number>;
  readonly evidence_id: number;
  readonly state: 'accepted' | 'rejected' | 'impact_tested';
  readonly decided_on: IsoDate;
  readonly decided_by: string;
  readonly method: Generated<string>;
  readonly reason: Generated<string>;
  readonly recorded_at: string;
}

interface IndicatorsTable {
  readonly id: Generated<number>;
  readonly code: string;
  readonly position: number;
  readonly owner_id: number | null;
  readonly monthly: Generated<0 | 1>;
  readonly retired_from: Period | null;
  readonly recorded_at: string;
}

interface IndicatorDefinitionsTable {
  readonly id: Generated<number>;
  readonly indicator_id: number;
  readonly version: number;
  readonly effective_from: Period;
  readonly name: string;
  readonly group_name: string;
  readonly numerator_label: Generated<string>;
  readonly denominator_label: Generated<string>;
  readonly unit: Unit;
  readonly polarity: Polarity;
  readonly range_low: number | null;
  readonly range_high: number | null;
  readonly statutory_timescale: Generated<string>;
  readonly data_source: Generated<string>;
  readonly reason: Generated<string>;
  readonly recorded_at: string;
  readonly decided_by: Generated<string>;
}

interface IndicatorTargetsTable {
  readonly id: Generated<number>;
  readonly indicator_id: number;
  readonly from_period: Period;
  readonly target: number | null;
  readonly amber_limit: number | null;
  readonly basis: Generated<string>;
  readonly recorded_at: string;
  readonly kind: Generated<'local' | 'national'>;
  readonly reason: Generated<string>;
  readonly decided_by: Generated<string>;
}

interface RebasesTable {
  readonly id: Generated<number>;
  readonly indicator_id: number;
  readonly period: Period;
  readonly reason: string;
  readonly decided_by: string;
  readonly decided_on: IsoDate;
  readonly recorded_at: string;
}

interface ActionIndicatorsTable {
  readonly action_id: number;
  readonly indicator_id: number;
  readonly recorded_at: string;
}

interface FindingIndicatorsTable {
  readonly finding_id: number;
  readonly indicator_id: number;
  readonly recorded_at: string;
}

interface FilesTable {
  readonly sha256: string;
  readonly size: number;
  readonly content: Uint8Array;
}

interface ReturnsTable {
  readonly id: Generated<number>;
  readonly sha256: string;
  readonly file_name: string;
  readonly sender: Generated<string>;
  readonly period: Period;
  readonly received_on: IsoDate;
  readonly layout: string;
  /** Figures of the file that could be read in two ways and were not kept. */
  readonly left_out: Generated<number>;
  readonly recorded_at: string;
}

interface ObservationsTable {
  readonly id: Generated<number>;
  readonly indicator_id: number;
  readonly period: Period;
  readonly observed_on: IsoDate | null;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly marker: Marker | null;
  readonly original_text: string;
  readonly note: Generated<string>;
  readonly definition_version: Generated<number>;
  readonly return_id: number | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly source_id: number | null;
  readonly revises_id: number | null;
  readonly reason: Generated<string>;
  readonly recorded_at: string;
  /** The sender says that this figure may still change. */
  readonly provisional: Generated<0 | 1>;
}

interface ObservationChoicesTable {
  readonly id: Generated<number>;
  readonly indicator_id: number;
  readonly period: Period;
  readonly observation_id: number;
  readonly reason: string;
  readonly decided_by: string;
  readonly recorded_at: string;
}

interface CommentariesTable {
  readonly id: Generated<number>;
  readonly indicator_id: number;
  readonly period: Period;
  readonly text: string;
  readonly author: string;
  readonly written_on: IsoDate;
  readonly recorded_at: string;
}

interface BenchmarksTable {
  readonly id: Generated<number>;
  readonly indicator_id: number | null;
  readonly measure_code: string;
  readonly measure: string;
  readonly topic: Generated<string>;
  readonly area: 'authority' | 'statistical_neighbours' | 'region' | 'england';
  readonly area_name: string;
  readonly year: string;
  readonly value: number;
  readonly source_id: number | null;
  /** File, its content and place, where the figure was imported; null together where it was typed with a source. */
  readonly file_name: string | null;
  readonly sha256: string | null;
  readonly cell: string | null;
  readonly recorded_at: string;
}

interface MeetingsTable {
  readonly id: Generated<number>;
  readonly held_on: IsoDate;
  readonly title: string;
  readonly note: Generated<string>;
  readonly source_id: number | null;
  readonly recorded_at: string;
}

interface DecisionsTable {
  readonly id: Generated<number>;
  readonly ref: string;
  readonly meeting_id: number;
  readonly text: string;
  readonly lead: Generated<string>;
  readonly due_on: IsoDate | null;
  readonly source_id: number | null;
  readonly recorded_at: string;
}

interface ModerationsTable {
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
}

interface PacksTable {
  readonly id: Generated<number>;
  readonly edition: 'board' | 'public' | 'progress_review';
  readonly period: Period;
  readonly as_at_on: IsoDate;
  readonly state: 'draft' | 'final' | 'published';
  readonly title: string;
  readonly snapshot_sha256: string;
  readonly snapshot_json: string;
  readonly recorded_at: string;
}

interface PackFilesTable {
  readonly pack_id: number;
  readonly kind: 'pdf' | 'xlsx';
  readonly sha256: string;
  readonly bytes: number;
}

interface SettingsTable {
  readonly key: string;
  readonly value: string;
}

/** A month of a trajectory; a null target takes the month off it. */
interface TrajectoryPointsTable {
  readonly id: Generated<number>;
  readonly indicator_id: number;
  readonly period: Period;
  readonly target: number | null;
  readonly reason: string;
  readonly decided_by: string;
  readonly recorded_at: string;
}

/** The latest row stands before `indicators.owner_id`. */
interface IndicatorOwnersTable {
  readonly id: Generated<number>;
  readonly indicator_id: number;
  readonly owner_id: number | null;
  readonly recorded_at: string;
}

/** The latest row stands before `indicators.retired_from`; a null period brings the indicator back into use. */
interface IndicatorRetirementsTable {
  readonly id: Generated<number>;
  readonly indicator_id: number;
  readonly from_period: Period | null;
  readonly reason: string;
  readonly decided_by: string;
  readonly recorded_at: string;
}

interface SpcOptionsTable {
  readonly id: Generated<number>;
  readonly valid_from: IsoDate;
  readonly run_length: number;
  readonly two_in_three: 'package' | 'mdc2023';
  readonly screen_outliers: 0 | 1;
  readonly reason: string;
  readonly decided_by: string;
  readonly recorded_at: string;
}

/** Limits fixed on the first so many points of each rebase group; null frees them again. */
interface BaselinesTable {
  readonly id: Generated<number>;
  readonly indicator_id: number;
  readonly points: number | null;
  readonly reason: string;
  readonly decided_by: string;
  readonly decided_on: IsoDate;
  readonly recorded_at: string;
}

interface RebaseWithdrawalsTable {
  readonly id: Generated<number>;
  readonly rebase_id: number;
  readonly reason: string;
  readonly decided_by: string;
  readonly decided_on: IsoDate;
  readonly recorded_at: string;
}

interface CommentarySignOffsTable {
  readonly id: Generated<number>;
  readonly commentary_id: number;
  readonly signed_off_by: string;
  readonly signed_off_on: IsoDate;
  readonly recorded_at: string;
}

/** Where a sender's layout has its figures; a null mapping forgets it. */
interface LayoutMappingsTable {
  readonly id: Generated<number>;
  readonly sender: string;
  readonly fingerprint: string;
  readonly name: string;
  readonly mapping_json: string | null;
  readonly decided_by: string;
  readonly recorded_at: string;
}

/** Which indicator a sender's code or name means, decided by a person; a null indicator forgets it. */
interface IndicatorAliasesTable {
  readonly id: Generated<number>;
  readonly sender: string;
  readonly text: string;
  readonly indicator_id: number | null;
  readonly decided_by: string;
  readonly recorded_at: string;
}

/** What a sender owes from a period on; a later row of the sender stands from its own first period. */
interface ReturnSchedulesTable {
  readonly id: Generated<number>;
  readonly sender: string;
  readonly contact: Generated<string>;
  readonly first_period: Period;
  readonly last_period: Period | null;
  readonly every_months: number;
  /** Working days after the end of the period. */
  readonly due_working_days: number;
  readonly decided_by: string;
  readonly recorded_at: string;
}

interface ReturnScheduleIndicatorsTable {
  readonly schedule_id: number;
  readonly indicator_id: number;
}

interface ChasesTable {
  readonly id: Generated<number>;
  readonly sender: string;
  readonly period: Period;
  readonly chased_on: IsoDate;
  readonly chased_by: string;
  readonly note: Generated<string>;
  readonly recorded_at: string;
}
