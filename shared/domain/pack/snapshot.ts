import type { ReturnState } from '../calendar/return-state.ts';
import type { IsoDate, Period } from '../dates.ts';
import type { IndicatorFacts } from '../indicator.ts';
import type { ActionFacts } from '../plan.ts';
import type { Citation } from '../provenance.ts';
import type { PastModeration } from '../rating/rating-history.ts';
import type { SuppressionReport } from '../disclosure/suppression-report.ts';
import type { RuleSet } from '../rating/rule-set.ts';
import type { Publication, ResponseFact } from '../reviews/review.ts';
import type { SignOffFacts } from '../reviews/sign-off.ts';
import type { FrameworkArea, GradeScale } from '../scrutiny/compare-judgements.ts';
import type { Position } from './position.ts';
import type { Edition } from './document.ts';
import type { PackProfile, ReviewSpan, SectionText } from './profile.ts';

/**
 * Everything a pack says, as known at its as-at date, frozen as data. The same snapshot gives the same document and
 * the same bytes; nothing in it comes from the clock.
 */
export interface Snapshot {
  readonly format: 'plumbline-snapshot/1';
  readonly producer: string;
  readonly workspace: {
    readonly uid: string;
    readonly authority: string;
    readonly board: string;
    readonly marking: string;
    readonly notice: string;
  };
  readonly edition: Edition;
  readonly period: Period;
  readonly asAtOn: IsoDate;
  /** Set when the pack was asked for "as known then": nothing recorded after this day counts. */
  readonly knownOn: IsoDate | null;
  readonly boardOn: IsoDate | null;
  /** The kind of pack; left out by snapshots made before there were profiles, which were monthly board packs. */
  readonly profile?: PackProfile;
  /** Left out where nothing is written for the month. */
  readonly sectionTexts?: readonly SectionText[];
  /** Of a pack about one workstream or agency only: its facts are those of the scope, and nothing else. */
  readonly scoped?: ScopedFrom;
  /** Of a progress review only. */
  readonly span?: ReviewSpan;
  readonly review?: ReviewBackground;
  readonly ruleSet: RuleSet;
  readonly workstreams: readonly { readonly code: string; readonly name: string; readonly lead: string }[];
  readonly actions: readonly ActionFacts[];
  readonly indicators: readonly IndicatorFacts[];
  /** Indicators that the period is without; left out where there are none. */
  readonly retired?: readonly RetiredIndicator[];
  readonly reviews: readonly ReviewFacts[];
  readonly scrutinyEvents: readonly ScrutinyEventFacts[];
  readonly decisions: readonly DecisionFacts[];
  readonly returns: readonly ReturnFacts[];
  /** What senders owed for the period by the return calendar; empty where nothing is set up. */
  readonly returnCalendar: readonly CalendarFacts[];
  readonly previous: PreviousPosition | null;
  /** Of a public edition only: what it leaves out, and why. */
  readonly suppression?: SuppressionReport;
}

/** What a pack about one workstream or agency was cut from, so that it can say what it leaves out. */
export interface ScopedFrom {
  /** "one workstream: FD Front door", "one agency: Police". */
  readonly about: string;
  /** How many there are altogether. */
  readonly of: {
    readonly actions: number;
    readonly indicators: number;
    readonly findings: number;
    readonly recommendations: number;
    readonly decisions: number;
  };
  /** References of findings and recommendations in it that actions outside it answer too. */
  readonly shared: readonly string[];
}

/** What a progress review needs beside what every pack holds: past ratings of the board, and how grades are ordered. */
export interface ReviewBackground {
  /** Whether somebody named the baseline event, or the rule chose it; null where there is none. */
  readonly baselineBy: 'request' | 'rule' | null;
  /** Which framework each judgement was made under; those without one are left out. */
  readonly judged: readonly { readonly event: string; readonly area: string; readonly framework: string }[];
  readonly areas: readonly FrameworkArea[];
  readonly scales: readonly GradeScale[];
  /** Every moderation made by the as-at date, oldest first, those replaced and taken back among them. */
  readonly moderations: readonly PastModerationFacts[];
}

export interface PastModerationFacts extends PastModeration {
  /** Reference of an action, or code of an indicator with the month that it was for. */
  readonly subject:
    | { readonly kind: 'action'; readonly ref: string }
    | { readonly kind: 'indicator'; readonly code: string; readonly period: Period };
}

/** An indicator that is not used any more, since when, and who decided so why. */
export interface RetiredIndicator {
  readonly code: string;
  readonly from: Period;
  readonly reason: string;
  readonly decidedBy: string;
}

export interface ReviewFacts {
  /** "Child Ak": never a name. */
  readonly code: string;
  readonly kind: string;
  /** Month of the incident, as published: never a day. */
  readonly incidentPeriod: Period | null;
  readonly publishedOn: IsoDate | null;
  readonly summary: string;
  readonly citation: Citation | null;
  readonly recommendations: readonly RecommendationFacts[];
  /** The rest is left out where it is not known, and by snapshots made before it was kept. */
  readonly publication?: Publication;
  readonly commissionedOn?: IsoDate;
  readonly completedOn?: IsoDate;
  readonly notPublishedReason?: string;
  /** Left out where no agency has an action of the review, and none has signed anything off. */
  readonly signOff?: SignOffFacts;
}

export interface RecommendationFacts {
  readonly ref: string;
  readonly text: string;
  /** How the words stand to the source: `verbatim`, `theme`, `as_listed` (by the source named), `reconstructed`. */
  readonly wording: Wording;
  readonly citation: Citation | null;
  /** What the partnership answered; left out where nothing is recorded, and by older snapshots. */
  readonly response?: ResponseFact;
  /** Names of the themes that it is one of, in their alphabet; left out where there are none. */
  readonly themes?: readonly string[];
}

export const wordings = ['verbatim', 'as_listed', 'theme', 'reconstructed'] as const;
export type Wording = (typeof wordings)[number];

export interface ScrutinyEventFacts {
  readonly ref: string;
  readonly kind: string;
  readonly title: string;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate | null;
  /** How exactly the source dates it; a `year` is shown as a year, never as 1 January. */
  readonly datePrecision: 'day' | 'month' | 'year';
  readonly publishedOn: IsoDate | null;
  readonly summary: string;
  readonly citation: Citation | null;
  readonly judgements: readonly { readonly area: string; readonly grade: string; readonly citation: Citation | null }[];
  readonly findings: readonly FindingFacts[];
}

export const findingKinds = ['priority_action', 'area_for_improvement', 'strength'] as const;
export type FindingKind = (typeof findingKinds)[number];

export interface FindingFacts {
  readonly ref: string;
  readonly kind: FindingKind;
  readonly text: string;
  readonly wording: Wording;
  readonly citation: Citation | null;
  /** Codes of the indicators that show whether it is mended; its actions name it themselves. */
  readonly indicators: readonly string[];
}

export interface DecisionFacts {
  readonly ref: string;
  readonly meetingOn: IsoDate;
  readonly meeting: string;
  readonly text: string;
  readonly lead: string;
  readonly dueOn: IsoDate | null;
  readonly citation: Citation | null;
  /** Left out where it is about nothing that is in the workspace. */
  readonly about?: { readonly kind: 'action' | 'indicator' | 'finding'; readonly ref: string };
  /** What came of it by then; left out while it is open. */
  readonly outcome?: {
    readonly state: 'done' | 'dropped' | 'became_action';
    readonly on: IsoDate;
    /** The action that it became. */
    readonly action: string | null;
  };
}

export interface ReturnFacts {
  readonly fileName: string;
  readonly sha256: string;
  readonly sender: string;
  readonly period: Period;
  readonly receivedOn: IsoDate;
  readonly observations: number;
  /** Figures of the file that could be read in two ways and were not kept. */
  readonly leftOut: number;
}

/** One sender's return for the period, as the calendar has it at the as-at date. */
export interface CalendarFacts {
  readonly sender: string;
  readonly state: ReturnState;
  readonly overdue: boolean;
}

/** What the pack before this one said, as far as "what changed" needs it. */
export interface PreviousPosition extends Position {
  /**
   * `pack`: read from that pack's stored snapshot. `recalculated`: what the store knew then, no pack having been kept.
   * `hindsight`: what is known now of the position then, nothing having been recorded by then.
   */
  readonly basis: 'pack' | 'recalculated' | 'hindsight';
  /** What it was read by; left out by snapshots made before the rules were compared. */
  readonly ruleSet?: Pick<RuleSet, 'id' | 'spc' | 'spcDecision'>;
  /** Of a pack: the instant from which on what was recorded is news to its reader. */
  readonly newsFrom?: string;
}
