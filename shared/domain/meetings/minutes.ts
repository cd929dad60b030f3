export const minutesStates = ['draft', 'agreed'] as const;
export type MinutesState = (typeof minutesStates)[number];

/**
 * Whether a version of the minutes may follow the one before. Agreed minutes are never a draft again, and only a
 * correction, which says what it corrects, may follow them.
 */
export function mayFollow(
  before: MinutesState | null,
  next: { readonly state: MinutesState; readonly correction: string },
): 'yes' | 'draft_after_agreed' | 'correction_missing' {
  if (before !== 'agreed') return 'yes';
  if (next.state === 'draft') return 'draft_after_agreed';
  return next.correction === '' ? 'correction_missing' : 'yes';
}
