import type {
  AgenciesTable,
  AmendmentsTable,
  AuditEntriesTable,
  AuthoritiesTable,
  DraftsTable,
  FilesTable,
  HandoversTable,
  PeopleTable,
  SettingsTable,
  SourcesTable,
} from './schema/workspace-tables.ts';
import type {
  ActionLinksTable,
  ActionsTable,
  DueDateChangesTable,
  EvidenceTable,
  EvidenceDecisionsTable,
  MilestoneReportsTable,
  MilestonesTable,
  OwnerReturnsTable,
  OwnerWorkbooksTable,
  PlansTable,
  SuccessionsTable,
  TrackerImportsTable,
  TrackerMappingsTable,
  UpdatesTable,
  WorkstreamsTable,
} from './schema/plan-tables.ts';
import type {
  AgendaItemsTable,
  AttendancesTable,
  CaseReviewsTable,
  DecisionOutcomesTable,
  DecisionsTable,
  DeclarationsTable,
  FindingLinksTable,
  ExceptionsNotedTable,
  FindingsTable,
  ForwardPlanItemsTable,
  JudgementAreasTable,
  JudgementGradesTable,
  JudgementsTable,
  MeetingPacksTable,
  MeetingsTable,
  MinutesTable,
  ModerationWithdrawalsTable,
  ModerationsTable,
  RecommendationResponsesTable,
  RecommendationsTable,
  ResponseDeadlinesTable,
  ResponseReportsTable,
  ScrutinyEventsTable,
  SignOffsTable,
  ThemeLinksTable,
  ThemesTable,
} from './schema/oversight-tables.ts';
import type {
  ClearedTextsTable,
  PackFilesTable,
  PackFinalsTable,
  PackProfilesTable,
  PackPublicationFilesTable,
  PackPublicationsTable,
  PacksTable,
  SectionTextConfirmationsTable,
  SectionTextsTable,
  SigningKeysTable,
} from './schema/pack-tables.ts';
import type {
  BaselinesTable,
  BenchmarksTable,
  CommentariesTable,
  CommentarySignOffsTable,
  IndicatorAliasesTable,
  IndicatorDefinitionsTable,
  IndicatorOwnersTable,
  IndicatorRetirementsTable,
  IndicatorTargetsTable,
  IndicatorsTable,
  RebaseWithdrawalsTable,
  RebasesTable,
  SpcOptionsTable,
  TrajectoryPointsTable,
} from './schema/indicator-tables.ts';
import type {
  ChasesTable,
  LayoutMappingsTable,
  ObservationChoicesTable,
  ObservationsTable,
  ReturnScheduleIndicatorsTable,
  ReturnSchedulesTable,
  ReturnsTable,
} from './schema/return-tables.ts';

/** The tables as Kysely sees them; the truth is in `migrations/`, and a test compares the two. */
export interface Schema {
  audit_entries: AuditEntriesTable;
  authorities: AuthoritiesTable;
  settings: SettingsTable;
  sources: SourcesTable;
  files: FilesTable;
  agencies: AgenciesTable;
  people: PeopleTable;
  handovers: HandoversTable;
  amendments: AmendmentsTable;
  drafts: DraftsTable;
  plans: PlansTable;
  workstreams: WorkstreamsTable;
  actions: ActionsTable;
  due_date_changes: DueDateChangesTable;
  milestones: MilestonesTable;
  milestone_reports: MilestoneReportsTable;
  successions: SuccessionsTable;
  action_links: ActionLinksTable;
  updates: UpdatesTable;
  evidence: EvidenceTable;
  evidence_decisions: EvidenceDecisionsTable;
  owner_workbooks: OwnerWorkbooksTable;
  owner_returns: OwnerReturnsTable;
  tracker_mappings: TrackerMappingsTable;
  tracker_imports: TrackerImportsTable;
  scrutiny_events: ScrutinyEventsTable;
  judgements: JudgementsTable;
  judgement_areas: JudgementAreasTable;
  judgement_grades: JudgementGradesTable;
  findings: FindingsTable;
  finding_links: FindingLinksTable;
  response_deadlines: ResponseDeadlinesTable;
  response_reports: ResponseReportsTable;
  case_reviews: CaseReviewsTable;
  recommendations: RecommendationsTable;
  recommendation_responses: RecommendationResponsesTable;
  themes: ThemesTable;
  theme_links: ThemeLinksTable;
  sign_offs: SignOffsTable;
  meetings: MeetingsTable;
  forward_plan_items: ForwardPlanItemsTable;
  agenda_items: AgendaItemsTable;
  attendances: AttendancesTable;
  declarations: DeclarationsTable;
  minutes: MinutesTable;
  meeting_packs: MeetingPacksTable;
  exceptions_noted: ExceptionsNotedTable;
  decisions: DecisionsTable;
  decision_outcomes: DecisionOutcomesTable;
  moderations: ModerationsTable;
  moderation_withdrawals: ModerationWithdrawalsTable;
  packs: PacksTable;
  pack_files: PackFilesTable;
  pack_profiles: PackProfilesTable;
  section_texts: SectionTextsTable;
  section_text_confirmations: SectionTextConfirmationsTable;
  signing_keys: SigningKeysTable;
  cleared_texts: ClearedTextsTable;
  pack_finals: PackFinalsTable;
  pack_publications: PackPublicationsTable;
  pack_publication_files: PackPublicationFilesTable;
  indicators: IndicatorsTable;
  indicator_definitions: IndicatorDefinitionsTable;
  indicator_targets: IndicatorTargetsTable;
  trajectory_points: TrajectoryPointsTable;
  indicator_owners: IndicatorOwnersTable;
  indicator_retirements: IndicatorRetirementsTable;
  indicator_aliases: IndicatorAliasesTable;
  rebases: RebasesTable;
  rebase_withdrawals: RebaseWithdrawalsTable;
  baselines: BaselinesTable;
  spc_options: SpcOptionsTable;
  commentaries: CommentariesTable;
  commentary_sign_offs: CommentarySignOffsTable;
  benchmarks: BenchmarksTable;
  return_schedules: ReturnSchedulesTable;
  return_schedule_indicators: ReturnScheduleIndicatorsTable;
  chases: ChasesTable;
  returns: ReturnsTable;
  layout_mappings: LayoutMappingsTable;
  observations: ObservationsTable;
  observation_choices: ObservationChoicesTable;
}
