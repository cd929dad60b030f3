import type { SearchKind } from '../domain/search-kind.ts';

/** What was found, as a heading over it. */
export const searchKindLabels: Readonly<Record<SearchKind, string>> = {
  action: 'Actions',
  update: 'Updates on actions',
  evidence: 'Evidence',
  finding: 'Findings',
  event: 'Scrutiny events',
  review: 'Case reviews',
  recommendation: 'Recommendations',
  indicator: 'Indicators',
  commentary: 'Commentaries on indicators',
  meeting: 'Meetings and minutes',
  decision: 'Decisions',
};
