import type { FindingKind, Wording } from '../domain/pack/snapshot.ts';
import type { FindingState } from '../domain/rating/finding-state.ts';
import type { GradeChange } from '../domain/scrutiny/compare-judgements.ts';
import type { ResponseStanding, ResponseState } from '../domain/scrutiny/response-standing.ts';

/** Kinds of scrutiny event as the store keeps them. */
export const scrutinyKindLabels: Readonly<Record<string, string>> = {
  inspection: 'Inspection',
  focused_visit: 'Focused visit',
  monitoring_visit: 'Monitoring visit',
  direction: 'Statutory direction',
  commissioner_report: 'Commissioner’s report',
  progress_review: 'DfE progress review',
  appointment: 'Appointment',
  statement: 'Statement',
  other: 'Other',
};

/** Kinds of case review as the store keeps them. */
export const reviewKindLabels: Readonly<Record<string, string>> = {
  serious_case_review: 'Serious case review',
  practice_review: 'Local child safeguarding practice review',
  thematic: 'Thematic review',
  domestic_homicide: 'Domestic homicide review',
  local_learning: 'Local learning review',
};

export const findingKindLabels: Readonly<Record<FindingKind, string>> = {
  priority_action: 'Priority action',
  area_for_improvement: 'Area for improvement',
  strength: 'Strength',
};

export const wordingLabels: Readonly<Record<Wording, string>> = {
  verbatim: 'In the words of the source',
  as_listed: 'As listed by the source named',
  theme: 'Theme only, not the words of the source',
  reconstructed: 'Reconstructed from reports about it',
};

/** Where a finding stands, in a few words; the sentence beside it says why. */
const findingStateLabels: Readonly<Record<FindingState, string>> = {
  not_linked: 'Not answered',
  withdrawn: 'Actions withdrawn',
  off_track: 'Off track',
  at_risk: 'At risk',
  not_started: 'Not started',
  under_way: 'Under way',
  awaiting_evidence: 'Awaiting evidence',
  no_effect_yet: 'No effect yet',
  not_measured: 'Effect not measured',
  delivered: 'Delivered',
  embedded: 'Embedded',
};

/** A strength that nothing answers has no state. */
export const findingStateInWords = (state: FindingState | null): string =>
  state === null ? 'A strength' : findingStateLabels[state];

/** What became of a grade, with a sign before the word so that nothing rests on colour. */
export const gradeChangeLabels: Readonly<Record<GradeChange, { readonly sign: string; readonly word: string }>> = {
  better: { sign: '▲', word: 'Better' },
  same: { sign: '=', word: 'The same' },
  worse: { sign: '▼', word: 'Worse' },
  not_comparable: { sign: '–', word: 'Not comparable' },
};

/** What can be said of an answer that is due. */
export const responseStateLabels: Readonly<Record<ResponseState, string>> = {
  submitted: 'Submitted',
  accepted: 'Accepted',
  returned: 'Sent back, to be submitted again',
  withdrawn: 'Not asked for any more',
};

/** Where an answer stands, in a few words. */
export function responseInWords({ state, overdue }: ResponseStanding): string {
  if (overdue) return 'Overdue';
  return state === 'awaited' ? 'Due' : state === 'returned' ? 'Sent back' : responseStateLabels[state];
}
