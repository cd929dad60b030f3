/** What accepting a file does with one value. */
export const rowOutcomeLabels: Readonly<Record<'new' | 'changed' | 'same' | 'problem', string>> = {
  new: 'New',
  changed: 'Restated',
  same: 'Same as held',
  problem: 'Problem',
};

/** What became of a whole file. */
export const fileOutcomeLabels: Readonly<Record<'staged' | 'accepted' | 'refused' | 'unchanged', string>> = {
  staged: 'Ready to accept',
  accepted: 'Accepted',
  refused: 'Not accepted: nothing was kept',
  unchanged: 'Nothing new in it',
};
