/** What kind of thing happened to an action. */
export const historyKindLabels = {
  update: 'Updates',
  due_date: 'Due dates',
  evidence: 'Evidence',
  rating: 'Board’s ratings',
  amendment: 'Amendments',
  milestone: 'Milestones',
  link: 'Links',
  decision: 'Decisions',
  action: 'The action itself',
} as const;
