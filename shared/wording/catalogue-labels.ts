/** What a catalogue file would do or has done. */
export const stagedCatalogueLabels = {
  staged: 'ready to be taken in',
  accepted: 'taken in',
  refused: 'cannot be taken in',
  unchanged: 'nothing changes',
} as const;

/** What it would do to one indicator. */
export const stagedEntryLabels = {
  new: 'New',
  changed: 'Changed',
  same: 'Same',
  problem: 'Problem',
  not_in_file: 'Not in the file',
} as const;

/** What a file of benchmarks would do or has done. */
export const stagedBenchmarksLabels = {
  staged: 'ready to be taken in',
  accepted: 'taken in',
  questions: 'a question first',
  refused: 'cannot be taken in',
  unchanged: 'nothing changes',
} as const;

/** What it would do to one figure. */
export const stagedBenchmarkLabels = { new: 'New', changed: 'Restated', same: 'Same', problem: 'Problem' } as const;

/** The areas that an authority is compared with. */
export const areaLabels = {
  authority: 'Our authority',
  statistical_neighbours: 'Statistical neighbours',
  region: 'Region',
  england: 'England',
} as const;

/** How it is known which indicator a measure is. */
export const matchedLabels = {
  code: 'Same code',
  name: 'Same name',
  said: 'You said so',
  remembered: 'Remembered',
  open: 'Not matched',
  left_out: 'Left out',
} as const;
