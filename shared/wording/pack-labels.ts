import type { Edition } from '../domain/pack/document.ts';
import type { PackIssue } from '../domain/pack/issue.ts';

export const editionLabels: Readonly<Record<Edition, string>> = {
  board: 'Board',
  public: 'Public',
  progress_review: 'Progress review',
};

export const packStateLabels: Readonly<Record<PackIssue['state'], string>> = {
  draft: 'Draft',
  final: 'Final',
  published: 'Published',
};

/** The files of a pack, as a person calls them. */
export const packFileLabels = { pdf: 'PDF', xlsx: 'Excel workbook', plumbpack: 'Pack as data' } as const;

/** The same inside a sentence or after "Save". */
export const packFileNames = { pdf: 'PDF', xlsx: 'Excel workbook', plumbpack: 'pack as data' } as const;

/** What a file in hand is, in as few words as can be read from across a desk. */
export const verdictLabels = {
  published: 'Published, and unaltered',
  intact_elsewhere: 'Unaltered, but published elsewhere',
  altered: 'Altered since it was published',
  draft: 'Never published',
  unknown: 'Not known here',
} as const;

export const checkOutcomeLabels = { passed: 'Passed', failed: 'Failed', not_made: 'Not made' } as const;
