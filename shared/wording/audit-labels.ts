/** What an entry of the audit trail records, by the name of its operation. */
const operations: Readonly<Record<string, string>> = {
  'workspace.create': 'Made the workspace',
  'samples.make': 'Made the sample',
  'settings.save': 'Changed the settings',
  'returns.accept': 'Accepted a return',
  'returns.saveLayout': 'Corrected a remembered layout',
  'returns.forgetLayout': 'Forgot a layout',
  'returns.importLayouts': 'Imported layouts',
  'returns.forgetMatch': 'Forgot what a text means',
  'calendar.saveSchedule': 'Decided what a sender owes',
  'calendar.recordChase': 'Chased a return',
  'actions.create': 'Added an action',
  'actions.amend': 'Changed what is said of an action',
  'actions.changeDueDate': 'Agreed another due date',
  'actions.cancel': 'Cancelled an action',
  'actions.addMilestone': 'Added a milestone',
  'actions.reportMilestone': 'Reported on a milestone',
  'actions.addUpdate': 'Added an update',
  'updates.saveGrid': 'Added updates in the grid',
  'updates.correct': 'Corrected an update',
  'evidence.claim': 'Claimed evidence',
  'evidence.decide': 'Decided on evidence',
  'moderations.moderate': 'Moderated a rating',
  'moderations.withdraw': 'Withdrew a moderation',
  'plan.addPlan': 'Added a plan',
  'plan.amendPlan': 'Changed a plan',
  'plan.addWorkstream': 'Added a workstream',
  'plan.amendWorkstream': 'Changed a workstream',
  'people.addAgency': 'Added an agency',
  'people.renameAgency': 'Renamed an agency',
  'people.addRole': 'Added a role',
  'people.setName': 'Changed who holds a role',
  'people.setLeft': 'Recorded that somebody left',
  'people.handOver': 'Handed work over',
  'meetings.plan': 'Planned a meeting',
  'meetings.planSeries': 'Planned a series of meetings',
  'meetings.amend': 'Changed a meeting',
  'meetings.cancel': 'Cancelled a meeting',
  'meetings.addItems': 'Added to an agenda',
  'meetings.amendItem': 'Changed an item of an agenda',
  'meetings.orderItems': 'Put an agenda into another order',
  'meetings.withdrawItem': 'Took an item off an agenda',
  'meetings.addForwardItem': 'Added to the forward plan',
  'meetings.recordAttendance': 'Recorded attendance',
  'meetings.declare': 'Recorded a declaration',
  'meetings.decide': 'Recorded a decision',
  'meetings.reportOutcome': 'Reported on a decision',
  'meetings.becomeAction': 'Made a decision an action',
  'meetings.choosePack': 'Chose the pack of a meeting',
  'meetings.writeMinutes': 'Wrote minutes',
  'reviews.add': 'Added a case review',
  'reviews.amend': 'Changed a case review',
  'reviews.addRecommendation': 'Added a recommendation',
  'reviews.amendRecommendation': 'Changed a recommendation',
  'reviews.respond': 'Accepted a recommendation or not',
  'reviews.linkAction': 'Linked an action to a recommendation',
  'reviews.reportForAgency': 'Reported for an agency',
  'reviews.setThemes': 'Set the themes of a review',
  'reviews.signOff': 'Signed off for an agency',
  'scrutiny.addEvent': 'Added a scrutiny event',
  'scrutiny.editEvent': 'Corrected a scrutiny event',
  'scrutiny.addJudgement': 'Added a judgement',
  'scrutiny.editJudgement': 'Corrected a judgement',
  'scrutiny.withdrawJudgement': 'Withdrew a judgement',
  'scrutiny.addFramework': 'Added a framework of judgements',
  'scrutiny.addArea': 'Added an area of judgement',
  'scrutiny.addFinding': 'Added a finding',
  'scrutiny.editFinding': 'Corrected a finding',
  'scrutiny.withdrawFinding': 'Withdrew a finding',
  'scrutiny.linkFinding': 'Linked a finding to actions and indicators',
  'scrutiny.addDeadline': 'Added an answer due',
  'scrutiny.reportResponse': 'Reported on an answer due',
  'updates.saveGrid': 'Added updates in the grid',
  'updates.correct': 'Corrected an update',
  'indicators.addCommentary': 'Added a commentary',
  'indicators.signOffCommentary': 'Signed a commentary off',
  'indicators.chooseValue': 'Chose between values',
  'packs.build': 'Built a pack',
  'catalogue.takeIn': 'Took in indicators',
  'catalogue.add': 'Added an indicator',
  'catalogue.define': 'Changed a definition',
  'catalogue.setTarget': 'Set a target',
  'catalogue.setTrajectory': 'Set a trajectory',
  'catalogue.setOwner': 'Set an owner',
  'catalogue.retire': 'Retired or brought back an indicator',
  'catalogue.move': 'Moved an indicator',
  'catalogue.acceptFile': 'Took in a catalogue',
  'benchmarks.accept': 'Took in benchmarks',
  'spcDecisions.addRebase': 'Calculated limits anew',
  'spcDecisions.withdrawRebase': 'Withdrew a recalculation of limits',
  'spcDecisions.fixBaseline': 'Fixed limits on a baseline',
  'spcDecisions.freeBaseline': 'Freed limits from a baseline',
  'spcDecisions.changeOptions': 'Changed the control chart options',
};

/** What an entry is about, by the name of its table. */
const entities: Readonly<Record<string, string>> = {
  workspace: 'Workspace',
  authorities: 'Authority',
  indicators: 'Indicators',
  observations: 'Figure',
  returns: 'Return',
  layout_mappings: 'Layout of a return',
  indicator_aliases: 'Name of an indicator',
  return_schedules: 'Return calendar',
  chases: 'Return calendar',
  actions: 'Action',
  updates: 'Action',
  evidence: 'Evidence',
  moderations: 'Moderation',
  plans: 'Plan',
  workstreams: 'Workstream',
  agencies: 'Agency',
  people: 'Role',
  meetings: 'Meeting',
  scrutiny_events: 'Scrutiny event',
  judgements: 'Judgement',
  judgement_areas: 'Framework of judgements',
  findings: 'Finding',
  response_deadlines: 'Answer due to',
  response_reports: 'Answer due to',
  case_reviews: 'Case review',
  recommendations: 'Recommendation',
  commentaries: 'Indicator',
  commentary_sign_offs: 'Indicator',
  observation_choices: 'Figure',
  pack: 'Pack',
  settings: 'Settings',
  rebases: 'Control chart',
  indicator_definitions: 'Indicator',
  indicator_targets: 'Indicator, from',
  trajectory_points: 'Indicator',
  indicator_owners: 'Indicator',
  indicator_retirements: 'Indicator',
  benchmarks: 'Benchmark',
  baselines: 'Control chart',
  spc_options: 'Control charts, from',
};

/** What a field of an entry is called where its own name says it badly. */
const fields: Readonly<Record<string, string>> = {
  '': 'Value',
  holdsFrom: 'Holds from',
  source_id: 'Source',
  kind: 'Kind',
};

/** The operation in words; its own name where no words are set, so that nothing goes unsaid. */
export const auditOperationInWords = (operation: string): string => operations[operation] ?? operation;

/** What kind of thing was changed, in words; the name of its table where no words are set. */
export const auditEntityInWords = (entity: string): string => entities[entity] ?? entity;

/** Whether an operation or a kind of thing has words of its own; a test holds that every one that is written has. */
export const isAuditOperationNamed = (operation: string): boolean => operation in operations;
export const isAuditEntityNamed = (entity: string): boolean => entity in entities;

/** The operations whose words hold a text, so that a search finds what is read on the screen. */
export const auditOperationsSaying = (text: string): string[] =>
  Object.entries(operations)
    .filter(([, words]) => words.toLowerCase().includes(text.toLowerCase()))
    .map(([operation]) => operation);

/** A field in words: `published_on` and `publishedOn` are both "Published on". */
export function auditFieldInWords(name: string): string {
  const set = fields[name];
  if (set !== undefined) return set;
  const words = name
    .replaceAll(/([a-z0-9])([A-Z])/gu, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
