import { type } from '@orpc/contract';
import { z } from 'zod';
import type { IsoDate, Period } from '../domain/dates.ts';
import { wordings, type RecommendationFacts, type ReviewFacts, type Wording } from '../domain/pack/snapshot.ts';
import { actionStatuses, type ActionStatus } from '../domain/plan.ts';
import type { AgencyReport } from '../domain/reviews/agency-report.ts';
import type { RecommendationLadder, Rung } from '../domain/reviews/evidence-ladder.ts';
import {
  publications,
  responses,
  reviewKinds,
  type ResponseFact,
  type ReviewCourse,
} from '../domain/reviews/review.ts';
import type { SignOffClock, SignOffFact, SignOffState } from '../domain/reviews/sign-off.ts';
import type { ThemeRecurrence } from '../domain/reviews/theme-recurrence.ts';
import type { ActionRow } from './actions.ts';
import { isoDate, operation, period } from './operation.ts';
import type { ColourCounts } from './overview.ts';
import { sourceInput } from './source.ts';

export interface RecommendationView {
  readonly recommendation: RecommendationFacts;
  readonly actions: readonly ActionRow[];
  /** How far it has come, by its least advanced action. */
  readonly ladder: RecommendationLadder;
}

export interface ReviewView {
  readonly review: ReviewFacts;
  readonly recommendations: readonly RecommendationView[];
  /** "Published on 5 June 2019", "Completed on 3 May 2019, not published". */
  readonly courseText: string;
  /** Of its actions, each counted once however many of its recommendations it answers. */
  readonly colours: ColourCounts;
  readonly rungs: Readonly<Record<Rung, number>>;
  readonly signOff: SignOffState;
  readonly clock: SignOffClock;
}

export interface ReviewList {
  readonly asAtOn: IsoDate;
  readonly reviews: readonly ReviewView[];
}

/** One agency's part in an action: as its lead, whose report is rated, or in support, with reports of its own. */
export interface AgencyPart {
  readonly agency: string;
  /** `former`: reported once and has no part in it any more. */
  readonly part: 'lead' | 'support' | 'former';
  readonly last: AgencyReport | null;
  /** Newest first. */
  readonly earlier: readonly AgencyReport[];
  /** Said where nothing came for more than a cycle; null where there is nothing to say. */
  readonly silence: string | null;
}

export interface AnsweringAction {
  readonly row: ActionRow;
  /** The recommendations of this review that it answers. */
  readonly recommendations: readonly string[];
  /** The lead first, then those that support it, in their alphabet. */
  readonly parts: readonly AgencyPart[];
  /** Of the action by itself; null where one agency alone carries it out. */
  readonly signOff: SignOffState | null;
  readonly signOffRows: readonly SignOffFact[];
}

export interface RecommendationHistory {
  readonly ref: string;
  /** Oldest first; the last one stands. */
  readonly responses: readonly ResponseFact[];
  readonly changes: readonly FieldChange[];
}

/** One field that was amended, as it is shown to people. */
export interface FieldChange {
  readonly field: string;
  readonly value: string;
  readonly on: IsoDate;
  readonly by: string;
  readonly reason: string;
}

/** What stands today, whatever day the screen shows: what a form begins with. */
export interface ReviewStanding extends ReviewCourse {
  readonly kind: (typeof reviewKinds)[number];
  readonly summary: string;
  readonly recommendations: readonly { readonly ref: string; readonly text: string; readonly wording: Wording }[];
}

export interface ReviewDetail extends ReviewView {
  readonly asAtOn: IsoDate;
  readonly today: IsoDate;
  readonly period: Period;
  /** One reporting cycle in days, from the rule set. */
  readonly cycleDays: number;
  readonly actions: readonly AnsweringAction[];
  readonly histories: readonly RecommendationHistory[];
  readonly changes: readonly FieldChange[];
  readonly signOffRows: readonly SignOffFact[];
  readonly standing: ReviewStanding;
  /** For the forms: what can be chosen or was used before. */
  readonly known: {
    readonly actions: readonly { readonly ref: string; readonly title: string }[];
    readonly themes: readonly string[];
    readonly deciders: readonly string[];
  };
}

export interface ThemeView extends ThemeRecurrence {
  readonly theme: string;
  readonly appearances: readonly {
    readonly ref: string;
    readonly text: string;
    readonly wording: Wording;
    readonly review: string;
    readonly rung: Rung;
    readonly closedOn: IsoDate | null;
  }[];
}

export interface ThemeList {
  readonly asAtOn: IsoDate;
  /** Those that came back first, then those of most reviews. */
  readonly themes: readonly ThemeView[];
  /** Recommendations without a theme. */
  readonly without: number;
}

const line = (missing: string, most: number) =>
  z
    .string()
    .trim()
    .min(1, missing)
    .max(most, `At most ${most.toLocaleString('en-GB')} characters`);
const note = z.string().trim().max(500, 'At most 500 characters');

/** Of an address of a screen: a review cannot have one of these names. */
const reserved = new Set(['new', 'themes']);
const code = line('Enter a code, such as Child Ak', 40).refine(
  (typed) => !reserved.has(typed.toLowerCase()),
  'This word has another meaning here: choose another code',
);
const course = {
  kind: z.enum(reviewKinds),
  incidentPeriod: period.nullable(),
  commissionedOn: isoDate.nullable(),
  completedOn: isoDate.nullable(),
  publication: z.enum(publications),
  publishedOn: isoDate.nullable(),
  notPublishedReason: note,
  summary: z.string().trim().max(2000, 'At most 2,000 characters'),
};
/** From which day a change holds, and why it was made. */
const amendment = { on: isoDate, reason: line('Say why it is changed', 300) };

export const newReview = z.object({
  code,
  ...course,
  source: sourceInput.nullable(),
  /** A person looked at what resembles a name in the code, and it is none. */
  nameCleared: z.boolean(),
});
export const reviewAmendment = z.object({ code: z.string().min(1), ...course, ...amendment });

const themeNames = z.array(line('Enter a theme', 80)).max(12, 'At most 12 themes');
const recommendation = {
  text: line('Enter the recommendation', 2000),
  wording: z.enum(wordings),
};
export const newRecommendation = z.object({
  code: z.string().min(1),
  /** Empty for the next of the review. */
  ref: z
    .string()
    .trim()
    .max(20, 'At most 20 characters')
    .regex(/^(?:[A-Za-z0-9][A-Za-z0-9.-]*)?$/u, 'Letters, digits and hyphens, such as AK-1'),
  ...recommendation,
  source: sourceInput.nullable(),
  themes: themeNames,
});
export const recommendationAmendment = z.object({ ref: z.string().min(1), ...recommendation, ...amendment });

export const newResponse = z.object({
  ref: z.string().min(1),
  response: z.enum(responses),
  reason: z.string().trim().max(2000, 'At most 2,000 characters'),
  decidedOn: isoDate,
  decidedBy: line('Enter who decided', 100),
  source: sourceInput.nullable(),
});

export const agencyReport = z.object({
  action: z.string().min(1),
  agency: line('Choose the agency', 200),
  reportedOn: isoDate,
  status: z.enum(actionStatuses satisfies readonly ActionStatus[]),
  progressPercent: z
    .number()
    .int('Enter a whole number')
    .min(0, 'Progress is from 0 to 100')
    .max(100, 'Progress is from 0 to 100')
    .nullable(),
  narrative: line('Enter what the agency has done, and what comes next', 4000),
});

export const newSignOff = z.object({
  /** Of a review's plan by its code, or of one shared action by its reference. */
  of: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('review'), code: z.string().min(1) }),
    z.object({ kind: z.literal('action'), ref: z.string().min(1) }),
  ]),
  agency: line('Choose the agency', 200),
  /** False takes a sign-off back, and then the note says why. */
  signed: z.boolean(),
  signedOn: isoDate,
  signedBy: line('Enter who signed', 100),
  note,
});

const inPeriod = { period: period.optional() };
const done = type<{ readonly changed: boolean }>();

export const reviewsContract = {
  list: operation.input(z.object(inPeriod)).output(type<ReviewList>()),
  get: operation.input(z.object({ code: z.string().min(1), ...inPeriod })).output(type<ReviewDetail>()),
  themes: operation.input(z.object(inPeriod)).output(type<ThemeList>()),
  add: operation.input(newReview).output(type<{ readonly code: string }>()),
  /** What differs from what stands holds from the day given; what was said before stays to be seen. */
  amend: operation.input(reviewAmendment).output(done),
  addRecommendation: operation.input(newRecommendation).output(type<{ readonly ref: string }>()),
  amendRecommendation: operation.input(recommendationAmendment).output(done),
  /** The themes of a recommendation from now on; one that is not known yet is added to the list. */
  setThemes: operation.input(z.object({ ref: z.string().min(1), themes: themeNames })).output(done),
  respond: operation.input(newResponse).output(done),
  linkAction: operation
    .input(z.object({ ref: z.string().min(1), action: z.string().min(1), linked: z.boolean() }))
    .output(done),
  reportForAgency: operation.input(agencyReport).output(done),
  signOff: operation.input(newSignOff).output(done),
};
