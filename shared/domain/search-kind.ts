/** What is looked through, in the order in which what was found is shown. */
const searchKinds = [
  'action',
  'update',
  'evidence',
  'finding',
  'event',
  'review',
  'recommendation',
  'indicator',
  'commentary',
  'meeting',
  'decision',
] as const;
export type SearchKind = (typeof searchKinds)[number];
