import type { FindingKind, Wording } from '../domain/pack/snapshot.ts';

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
