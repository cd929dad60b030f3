/** What an entry of the audit trail records, by the name of its operation. */
const operations: Readonly<Record<string, string>> = {
  'workspace.create': 'Made the workspace',
  'samples.make': 'Made the sample',
  'settings.save': 'Changed the settings',
  'returns.accept': 'Accepted a return',
  'actions.addUpdate': 'Added an update',
  'indicators.addCommentary': 'Added a commentary',
  'packs.build': 'Built a pack',
};

/** What an entry is about, by the name of its table. */
const entities: Readonly<Record<string, string>> = {
  workspace: 'Workspace',
  authorities: 'Authority',
  indicators: 'Indicators',
  observations: 'Figure',
  returns: 'Return',
  updates: 'Action',
  commentaries: 'Indicator',
  pack: 'Pack',
  settings: 'Settings',
};

/** The operation in words; its own name where no words are set, so that nothing goes unsaid. */
export const auditOperationInWords = (operation: string): string => operations[operation] ?? operation;

/** What kind of thing was changed, in words; the name of its table where no words are set. */
export const auditEntityInWords = (entity: string): string => entities[entity] ?? entity;
