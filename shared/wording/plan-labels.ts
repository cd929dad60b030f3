import type { ActionStatus, EvidenceState, Impact } from '../domain/plan.ts';
import type { MilestoneState } from '../domain/planning/milestone.ts';
import type { PlanKind } from '../domain/planning/plan-kind.ts';

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
  accepted: 'Somebody looked and agrees that the action was done.',
  rejected: 'Somebody looked and it does not show that the action was done.',
  impact_tested: 'Somebody tested whether children, families or staff notice the difference.',
};

/** What a test of impact found; only the first earns Blue. */
export const impactLabels: Readonly<Record<Impact, string>> = {
  shown: 'Impact shown',
  partly_shown: 'Impact partly shown',
  not_shown: 'Impact not shown',
};

/** "Accepted"; of a test what it found: "Impact tested: partly shown". Tests from before results were kept say only that. */
export const evidenceStateInWords = (state: EvidenceState, impact: Impact | null | undefined): string =>
  state === 'impact_tested' && impact != null
    ? `${evidenceStateLabels[state]}: ${impactLabels[impact].replace('Impact ', '')}`
    : evidenceStateLabels[state];

export const planKindLabels: Readonly<Record<PlanKind, string>> = {
  improvement: 'Improvement plan',
  case_review: 'Plan that answers case reviews',
  other: 'Other plan',
};

export const milestoneStateLabels: Readonly<Record<MilestoneState, string>> = {
  due: 'Due',
  reached: 'Reached',
  dropped: 'Dropped',
};

/** What may be amended of an action, by the name of its column. */
export const actionFieldLabels: Readonly<Record<string, string>> = {
  title: 'What is to be done',
  description: 'Description',
  success_measure: 'It has worked when',
  workstream_id: 'Workstream',
  lead_id: 'Lead',
  high_priority: 'Priority',
  starts_on: 'Start',
};

/** What an action is linked to, by kind of link. */
export const actionLinkLabels = {
  findings: 'Answers finding',
  recommendations: 'Answers recommendation',
  indicators: 'Indicator that shows it',
  agencies: 'Supporting agency',
  needs: 'Needs first',
} as const;

/** What may be amended of plans and workstreams, by the name of the column. */
export const structureFieldLabels: Readonly<Record<string, string>> = {
  title: 'Title',
  purpose: 'Purpose',
  adopted_on: 'Adopted on',
  name: 'Name',
  lead_id: 'Lead',
  position: 'Place in the order',
  plan_id: 'Plan',
};
