import type { IsoDate } from '../../dates.ts';
import type { ActionStatus } from '../../plan.ts';
import type { Colour } from '../../rating/rating.ts';
import type { HeldField } from './questions.ts';

export interface TrackerOwner {
  readonly role: string;
  readonly agency: string;
}

/** A report as the tracker has it, with the cell it is read from. */
export interface TrackerUpdate {
  readonly reportedOn: IsoDate;
  readonly status: ActionStatus;
  readonly progressPercent: number | null;
  readonly selfRating: Colour | null;
  readonly forecastOn: IsoDate | null;
  readonly narrative: string;
  readonly cell: string;
  /** Why it is of that day, where the tracker does not say so itself. */
  readonly because: string;
}

/** What the tracker says otherwise than the plan does. */
export interface HeldChange {
  readonly field: HeldField;
  readonly held: string;
  readonly tracker: string;
  /** Somebody decided that the tracker's stands from now on. */
  readonly taken: boolean;
}

/** An action of the plan, as far as a tracker can be held against it. */
export interface HeldTrackerAction {
  readonly ref: string;
  readonly title: string;
  readonly successMeasure: string;
  readonly workstream: string;
  readonly role: string;
  readonly agency: string;
  readonly startsOn: IsoDate;
  readonly baselineDueOn: IsoDate;
  readonly agreedDueOn: IsoDate;
  readonly highPriority: boolean;
  /** Of its lead, oldest first. */
  readonly updates: readonly Omit<TrackerUpdate, 'cell' | 'because'>[];
}

/** What the workspace holds that a tracker may name. */
export interface KnownPlan {
  readonly plans: readonly { readonly code: string; readonly title: string }[];
  readonly workstreams: readonly { readonly code: string; readonly name: string }[];
  readonly people: readonly TrackerOwner[];
  readonly agencies: readonly string[];
  /** Where no agency is named: the authority itself. */
  readonly home: string;
  readonly findings: readonly string[];
  readonly recommendations: readonly string[];
  readonly indicators: readonly string[];
  readonly actions: readonly HeldTrackerAction[];
}

/** One action of the tracker, and what accepting would do with it. */
export interface StagedAction {
  /** `undecided` waits for an answer. */
  readonly outcome: 'new' | 'changed' | 'same' | 'undecided' | 'left_out';
  readonly sheet: string;
  readonly row: number;
  /** Its cell of the action's text. */
  readonly cell: string;
  /** Empty while the reference is undecided. */
  readonly ref: string;
  readonly title: string;
  readonly description: string;
  readonly successMeasure: string;
  /** Code; empty while it is undecided. */
  readonly workstream: string;
  readonly lead: TrackerOwner | null;
  readonly supporting: readonly string[];
  readonly highPriority: boolean;
  readonly startsOn: IsoDate | null;
  readonly baselineDueOn: IsoDate | null;
  /** A new agreed due date; null where the tracker has none. */
  readonly revisedDueOn: IsoDate | null;
  /** The tracker's own reason for it. */
  readonly revisedReason: string;
  readonly findings: readonly string[];
  readonly recommendations: readonly string[];
  readonly indicators: readonly string[];
  readonly evidence: readonly { readonly title: string; readonly cell: string }[];
  readonly updates: readonly TrackerUpdate[];
  readonly changes: readonly HeldChange[];
  /** What was understood in a way that should be seen, and what is not taken over; sentences. */
  readonly notes: readonly string[];
  /** Why it is left out; else empty. */
  readonly why: string;
}

/** A progress cell that may be divided, with its parts. */
export interface TrackerSplit {
  readonly cell: string;
  readonly ref: string;
  readonly divided: boolean;
  readonly parts: readonly {
    readonly text: string;
    readonly on: IsoDate | null;
    readonly because: string;
  }[];
}
