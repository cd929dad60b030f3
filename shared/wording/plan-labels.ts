import type { ActionStatus, EvidenceState } from '../domain/plan.ts';

export const actionStatusLabels: Readonly<Record<ActionStatus, string>> = {
  not_started: 'Not started',
  in_progress: 'In progress',
  completed: 'Completed',
  cancelled: 'Cancelled',
  superseded: 'Superseded',
};

/** "In progress, 60% done"; "In progress, progress not reported" where the owner gave no figure. */
export const statusAndProgress = (status: ActionStatus, progressPercent: number | null): string =>
  `${actionStatusLabels[status]}, ${progressPercent === null ? 'progress not reported' : `${progressPercent}% done`}`;

/** `claimed` by the owner, `accepted` by the secretariat, and only `impact tested` earns Blue. */
export const evidenceStateLabels: Readonly<Record<EvidenceState, string>> = {
  claimed: 'Claimed',
  accepted: 'Accepted',
  rejected: 'Rejected',
  impact_tested: 'Impact tested',
};

export const evidenceStateMeanings: Readonly<Record<EvidenceState, string>> = {
  claimed: 'The owner says that it shows the action is done; nobody has looked at it yet.',
  accepted: 'Somebody other than the owner looked and agrees that the action was done.',
  rejected: 'Somebody looked and it does not show that the action was done.',
  impact_tested: 'Somebody tested whether children or staff notice the difference, and they do.',
};
