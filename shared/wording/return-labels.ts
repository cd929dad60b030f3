/** What accepting a file does with one value. */
export const rowOutcomeLabels: Readonly<Record<'new' | 'changed' | 'same' | 'problem', string>> = {
  new: 'New',
  changed: 'Restated',
  same: 'Same as held',
  problem: 'Problem',
};

type CountedRow = Readonly<{
  outcome: keyof typeof rowOutcomeLabels;
  marker: string | null;
  heldText: string;
}>;

/** How many rows have each outcome. A blank where nothing is held is no figure that is the same as one held. */
export function countOutcomes(rows: readonly CountedRow[]): { readonly label: string; readonly count: number }[] {
  const isBlank = (row: CountedRow): boolean =>
    row.outcome === 'same' && row.marker === 'not_returned' && row.heldText === '';
  const count = (outcome: CountedRow['outcome']): number =>
    rows.filter((row) => row.outcome === outcome && !isBlank(row)).length;
  return [
    ...(['new', 'changed', 'same', 'problem'] as const).map((outcome) => ({
      label: rowOutcomeLabels[outcome],
      count: count(outcome),
    })),
    { label: 'Blank', count: rows.filter(isBlank).length },
  ];
}

/** What became of a whole file. */
export const fileOutcomeLabels: Readonly<Record<'staged' | 'accepted' | 'refused' | 'unchanged', string>> = {
  staged: 'Ready to accept',
  accepted: 'Accepted',
  refused: 'Not accepted: nothing was kept',
  unchanged: 'Nothing new in it',
};

/** How surely the layout of a sheet was recognised. */
export const confidenceLabels: Readonly<Record<'certain' | 'likely' | 'unsure', string>> = {
  certain: 'Certain',
  likely: 'Likely: look at a few figures',
  unsure: 'Unsure: check every figure',
};

/** Who says where the figures of a sheet are. */
export const sheetReadingLabels: Readonly<Record<'recognised' | 'mapped' | 'remembered' | 'not_read', string>> = {
  recognised: 'Recognised',
  mapped: 'Read as you said',
  remembered: 'Read as remembered for this sender',
  not_read: 'Not read',
};
