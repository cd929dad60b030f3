import type { Rung } from '../domain/reviews/evidence-ladder.ts';
import type { Publication, Response } from '../domain/reviews/review.ts';
import type { AgencySignOff } from '../domain/reviews/sign-off.ts';

export const publicationLabels: Readonly<Record<Publication, string>> = {
  in_progress: 'Not decided yet',
  published: 'Published',
  not_published: 'Not to be published',
};

export const responseLabels: Readonly<Record<Response, string>> = {
  accepted: 'Accepted',
  accepted_in_part: 'Accepted in part',
  not_accepted: 'Not accepted',
};

/** How far a recommendation has come; the lowest of its actions decides. */
export const rungLabels: Readonly<Record<Rung, string>> = {
  no_action: 'No action',
  under_way: 'Under way',
  no_evidence: 'Complete, no evidence',
  evidence_claimed: 'Evidence claimed',
  evidence_accepted: 'Evidence accepted',
  impact_tested: 'Impact tested',
};

export const rungMeanings: Readonly<Record<Rung, string>> = {
  no_action: 'Nothing in the plan answers it, or all that did was cancelled or superseded.',
  under_way: 'At least one action is not complete.',
  no_evidence:
    'Every action is said to be complete, and for one nothing has been offered as evidence, or it was rejected.',
  evidence_claimed: 'Every action is complete with evidence; for one nobody has looked at it yet.',
  evidence_accepted: 'Every action is complete with accepted evidence.',
  impact_tested: 'For every action it was tested that it made a difference, and it did.',
};

/** The same after a count: "2 under way". */
export const rungCountWords: Readonly<Record<Rung, string>> = {
  no_action: 'without an action',
  under_way: 'under way',
  no_evidence: 'complete, no evidence',
  evidence_claimed: 'with evidence claimed',
  evidence_accepted: 'with evidence accepted',
  impact_tested: 'impact tested',
};

export const signOffLabels: Readonly<Record<AgencySignOff['state'], string>> = {
  signed: 'Signed off',
  waiting: 'Waiting',
  withdrawn: 'Taken back',
};

export const partLabels = { lead: 'Leads', support: 'Supports', former: 'Had a part in it' } as const;

/** Fields of reviews and recommendations as people call them, for what was changed. */
export const reviewFieldLabels: Readonly<Record<string, string>> = {
  kind: 'Kind of review',
  incident_period: 'Month of the incident',
  commissioned_on: 'Day of commissioning',
  completed_on: 'Day of completion',
  published_on: 'Day of publication',
  publication: 'Publication',
  not_published_reason: 'Why not published',
  summary: 'Summary',
  text: 'Text',
  wording: 'Wording',
};
