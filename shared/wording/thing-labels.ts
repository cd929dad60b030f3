import type { Named } from '../domain/pack/changes.ts';

/** What a pack names, one word each. */
export const thingLabels: Readonly<Record<Named['kind'], string>> = {
  action: 'Action',
  indicator: 'Indicator',
  finding: 'Finding',
  review: 'Case review',
  recommendation: 'Recommendation',
  decision: 'Decision',
  evidence: 'Evidence',
  workstream: 'Workstream',
  agency: 'Agency',
  moderation: 'Moderation',
  section: 'Section',
};
