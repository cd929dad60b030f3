import type { IsoDate } from '../domain/dates.ts';
import type { ActionStatus } from '../domain/plan.ts';
import type { MilestonePosition, MilestoneReport } from '../domain/planning/milestone.ts';
import type { Rating } from '../domain/rating/rating.ts';
import type { ActionLinkSets, successionKinds } from './action-changes.ts';

/** An action named on another's page: needed by it, needing it, or before and after it. */
export interface RelatedAction {
  readonly ref: string;
  readonly title: string;
  readonly status: ActionStatus;
  readonly agreedDueOn: IsoDate;
  readonly rating: Rating;
}

/** Who decided something, when, at which meeting ("Improvement board, 24 July 2019") if at one, and why. */
export interface DecisionMade {
  readonly on: IsoDate;
  readonly by: string;
  readonly meeting: string | null;
  readonly reason: string;
}

export type SuccessionKind = (typeof successionKinds)[number];

/** An action that another came from, or became. */
export interface SuccessionView {
  readonly kind: SuccessionKind;
  readonly action: RelatedAction;
  readonly decision: DecisionMade;
}

export interface MilestoneView {
  readonly id: number;
  readonly title: string;
  readonly baselineDueOn: IsoDate;
  readonly position: MilestonePosition;
  /** Lies after the agreed due date of its action, which was brought forward since. */
  readonly afterDue: boolean;
  /** Oldest first. */
  readonly reports: readonly MilestoneReport[];
}

/** What an action said before, until somebody changed it. */
export interface FieldChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
  readonly holdsFrom: IsoDate;
  readonly by: string;
  readonly reason: string;
}

/** A finding, recommendation or indicator that an action is linked to. */
export interface LinkedThing {
  readonly ref: string;
  readonly text: string;
  /** Code of the review that makes the recommendation; empty of everything else. */
  readonly review: string;
}

/** What the page of one action shows beside its ratings, dates and reports. */
export interface ActionBackground {
  readonly ref: string;
  readonly description: string;
  readonly plan: string | null;
  readonly workstreamCode: string;
  /** As the forms of change begin: what is linked now. */
  readonly links: ActionLinkSets;
  readonly findings: readonly LinkedThing[];
  readonly recommendations: readonly LinkedThing[];
  readonly indicators: readonly LinkedThing[];
  readonly agencies: readonly string[];
  readonly needs: readonly RelatedAction[];
  readonly neededBy: readonly RelatedAction[];
  readonly milestones: readonly MilestoneView[];
  readonly cameFrom: readonly SuccessionView[];
  readonly became: readonly SuccessionView[];
  /** How it was cancelled; null where it was not, or by a report alone. */
  readonly cancelled: DecisionMade | null;
  /** The latest first. */
  readonly changes: readonly FieldChange[];
}
