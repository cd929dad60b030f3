import type { ActionFacts, DueDateChange, EvidenceFact, UpdateFact } from '#shared/domain/plan.ts';

/** An action of 100 days, 1 January to 11 April 2019. */
export const anAction = (given: Partial<ActionFacts> = {}): ActionFacts => ({
  ref: 'A1',
  title: 'Every child seen within five days',
  successMeasure: '95% seen',
  workstream: 'Front door',
  lead: 'Head of service',
  agency: 'Council',
  highPriority: false,
  startsOn: '2019-01-01',
  baselineDueOn: '2019-04-11',
  dueDateChanges: [],
  updates: [],
  evidence: [],
  moderation: null,
  findings: [],
  recommendations: [],
  indicators: [],
  citation: null,
  ...given,
});

export const anUpdate = (reportedOn: string, given: Partial<UpdateFact> = {}): UpdateFact => ({
  reportedOn,
  status: 'in_progress',
  progressPercent: 60,
  selfRating: null,
  forecastOn: null,
  narrative: '',
  citation: null,
  ...given,
});

export const anEvidence = (claimedOn: string, given: Partial<EvidenceFact> = {}): EvidenceFact => ({
  title: 'Audit of 20 files',
  claimedOn,
  state: 'claimed',
  decidedOn: null,
  decidedBy: '',
  method: 'audit',
  ...given,
});

export const aChange = (agreedOn: string, dueOn: string): DueDateChange => ({
  dueOn,
  agreedOn,
  agreedBy: 'Improvement board',
  reason: 'Recruitment took longer',
  citation: null,
});
