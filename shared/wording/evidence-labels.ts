import type { EvidenceDecisionKind } from '../domain/evidence/evidence-decision.ts';
import type { EvidenceStanding } from '../domain/evidence/evidence-standing.ts';

/** What is to be done about a piece of evidence. */
export const evidenceStandingLabels: Readonly<Record<EvidenceStanding, string>> = {
  awaiting: 'Awaits a decision',
  untested: 'Impact not tested yet',
  retest_due: 'Re-test due soon',
  retest_overdue: 'Re-test overdue',
  tested: 'Nothing for now',
  rejected: 'Nothing: it was rejected',
};

/** What may be decided, as the choices of a form. */
export const evidenceDecisionLabels: Readonly<Record<EvidenceDecisionKind, string>> = {
  accepted: 'Accept it: it shows that the action was done',
  rejected: 'Reject it',
  impact_tested: 'Record a test of its impact',
};
