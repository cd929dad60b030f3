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
  'actions.addUpdate': 'Added an update',
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
  updates: 'Action',
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

/** The operation in words; its own name where no words are set, so that nothing goes unsaid. */
export const auditOperationInWords = (operation: string): string => operations[operation] ?? operation;

/** What kind of thing was changed, in words; the name of its table where no words are set. */
export const auditEntityInWords = (entity: string): string => entities[entity] ?? entity;
