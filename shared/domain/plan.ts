import type { IsoDate } from './dates.ts';
import type { MilestoneFacts } from './planning/milestone.ts';
import type { Citation } from './provenance.ts';
import type { Colour } from './rating/rating.ts';

export const actionStatuses = ['not_started', 'in_progress', 'completed', 'cancelled', 'superseded'] as const;
export type ActionStatus = (typeof actionStatuses)[number];

/** "in progress": a status within a sentence. */
export const statusInWords = (status: ActionStatus): string => status.replaceAll('_', ' ');

/** Work that goes on no longer, for whatever reason: there is no date left to agree and no report to wait for. */
export const isFinished = (status: ActionStatus): boolean =>
  status === 'completed' || status === 'cancelled' || status === 'superseded';

/** What an owner can report. Cancelling and superseding are decisions, with a name, a meeting and a reason. */
export const reportedStatuses = ['not_started', 'in_progress', 'completed'] as const satisfies readonly ActionStatus[];

/** `claimed` → `accepted` → `impact_tested`; only the last earns Blue. */
export const evidenceStates = ['claimed', 'accepted', 'rejected', 'impact_tested'] as const;
export type EvidenceState = (typeof evidenceStates)[number];

/** What a test of impact found; only `shown` earns Blue. */
export const impacts = ['shown', 'partly_shown', 'not_shown'] as const;
export type Impact = (typeof impacts)[number];

/** An owner's dated report on an action: never edited, only followed by another. */
export interface UpdateFact {
  readonly reportedOn: IsoDate;
  readonly status: ActionStatus;
  /** 0 to 100; null where the report gives none. */
  readonly progressPercent: number | null;
  readonly selfRating: Colour | null;
  readonly forecastOn: IsoDate | null;
  readonly narrative: string;
  readonly citation: Citation | null;
}

/** A change of the agreed due date: who agreed it, when and why. The baseline stays where it was. */
export interface DueDateChange {
  readonly dueOn: IsoDate;
  readonly agreedOn: IsoDate;
  readonly agreedBy: string;
  readonly reason: string;
  /** At which it was agreed, "Improvement board, 24 July 2019"; left out where none was named. */
  readonly meeting?: string;
  readonly citation: Citation | null;
}

export interface EvidenceFact {
  readonly title: string;
  readonly claimedOn: IsoDate;
  readonly state: EvidenceState;
  readonly decidedOn: IsoDate | null;
  readonly decidedBy: string;
  readonly method: string;
  /** Of an impact test; left out by what was recorded before results were kept, which counts as shown. */
  readonly impact?: Impact | null;
  readonly result?: string;
  /** The day on which it is to be tested again. */
  readonly retestOn?: IsoDate | null;
}

/** The board's or secretariat's rating in place of the rule's. */
export interface Moderation {
  readonly colour: Colour;
  readonly reason: string;
  readonly moderatedBy: string;
  readonly moderatedOn: IsoDate;
  /** The last day on which it counts; null or left out where it holds until another takes its place. */
  readonly holdsUntil?: IsoDate | null;
}

/** Everything known about one action at an as-at date; what the rating rules read. */
export interface ActionFacts {
  readonly ref: string;
  readonly title: string;
  readonly successMeasure: string;
  readonly workstream: string;
  readonly lead: string;
  readonly agency: string;
  readonly highPriority: boolean;
  readonly startsOn: IsoDate;
  readonly baselineDueOn: IsoDate;
  /** Oldest first; the agreed due date is the last one's, or the baseline where there is none. */
  readonly dueDateChanges: readonly DueDateChange[];
  /** Oldest first. */
  readonly updates: readonly UpdateFact[];
  readonly evidence: readonly EvidenceFact[];
  readonly moderation: Moderation | null;
  readonly findings: readonly string[];
  readonly recommendations: readonly string[];
  readonly indicators: readonly string[];
  /** References of actions that have to be done first; left out where there are none, and in lists. */
  readonly needs?: readonly string[];
  /** Left out where there are none, and in lists. */
  readonly milestones?: readonly MilestoneFacts[];
  /** References of the actions that took its place; left out where there are none, and in lists. */
  readonly succeededBy?: readonly string[];
  readonly citation: Citation | null;
}
