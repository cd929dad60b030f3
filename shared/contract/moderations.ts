import { type } from '@orpc/contract';
import { z } from 'zod';
import type { IsoDate, Period } from '../domain/dates.ts';
import type { ModerationDirection } from '../domain/meetings/moderation.ts';
import { colours, type Colour, type Rating } from '../domain/rating/rating.ts';
import { isoDate, operation, period } from './operation.ts';

/** What a moderation is of: an action, or one month of an indicator. */
export type ModerationSubject =
  | { readonly kind: 'action'; readonly ref: string }
  | { readonly kind: 'indicator'; readonly code: string; readonly period: Period };

/** One moderation on record. */
export interface ModerationRow {
  readonly subject: ModerationSubject;
  /** "FD-03", or "CP02, June 2019". */
  readonly reference: string;
  readonly title: string;
  readonly colour: Colour;
  readonly byRule: Rating;
  readonly direction: ModerationDirection;
  readonly reason: string;
  readonly moderatedBy: string;
  readonly moderatedOn: IsoDate;
  /** The meeting it was agreed at; null where none was named. */
  readonly meeting: string | null;
  readonly holdsUntil: IsoDate | null;
  /** `lapsed` and `replaced` count no more, and neither does one that was taken back. */
  readonly state: 'in_force' | 'lapsed' | 'replaced' | 'withdrawn';
  /** "In force for another 12 days", "Lapsed on 7 June 2019", "Taken back on 3 May 2019 by …: …". */
  readonly stateText: string;
}

/** What the form for one subject needs. */
export interface ModerationView {
  readonly subject: ModerationSubject;
  readonly reference: string;
  readonly title: string;
  readonly today: IsoDate;
  /** The rating that counts today. */
  readonly rating: Rating;
  readonly byRule: Rating;
  /** Why it cannot be moderated at all; empty where it can. */
  readonly closedBecause: string;
  /** Newest first. */
  readonly history: readonly ModerationRow[];
  readonly updateCycleDays: number;
  /** The last day where none is given, and the latest that may be given, of one made today. */
  readonly usualEnd: IsoDate;
  readonly longestEnd: IsoDate;
  /** Meetings that were held, the newest first. */
  readonly meetings: readonly { readonly ref: string; readonly title: string; readonly heldOn: IsoDate }[];
  /** The board's name: who moderates, where nothing else is said. */
  readonly board: string;
  /** What the person has to know of what was just recorded. */
  readonly remarks: readonly string[];
}

export interface ModerationList {
  readonly today: IsoDate;
  /** The day as of which they count: that of the month asked for, else today, in a sample the end of what it tells. */
  readonly asAtOn: IsoDate;
  /** No later day can be asked for. */
  readonly isLatest: boolean;
  readonly counts: {
    readonly inForce: number;
    readonly greener: number;
    readonly redder: number;
    readonly unrated: number;
    /** Of those in force, how many end within one update cycle. */
    readonly lapsing: number;
  };
  /** In force first: greener than the rule before the others, the longest in force first. */
  readonly rows: readonly ModerationRow[];
}

const subject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('action'), ref: z.string().min(1) }),
  z.object({ kind: z.literal('indicator'), code: z.string().min(1), period }),
]);
const by = z.string().trim().min(1, 'Say who decided: a board or a role').max(100, 'At most 100 characters');
const reason = z.string().trim().min(1, 'Say why').max(500, 'At most 500 characters');

export const newModeration = z.object({
  subject,
  colour: z.enum(colours),
  reason,
  moderatedBy: by,
  /** Left out: the meeting's day, else today. */
  moderatedOn: isoDate.optional(),
  meeting: z.string().min(1).nullable().default(null),
  /** Left out: one update cycle on. */
  holdsUntil: isoDate.optional(),
});

export const newWithdrawal = z.object({ subject, reason, withdrawnBy: by, withdrawnOn: isoDate.optional() });

export const moderationsContract = {
  /** Those that count as at a month's day; today unless a month is given. */
  list: operation.input(z.object({ period: period.optional() }).default({})).output(type<ModerationList>()),
  of: operation.input(subject).output(type<ModerationView>()),
  moderate: operation.input(newModeration).output(type<ModerationView>()),
  withdraw: operation.input(newWithdrawal).output(type<ModerationView>()),
};
