import type { IsoDate } from '../dates.ts';
import type { ActionStatus } from '../plan.ts';
import type { Colour } from '../rating/rating.ts';
import type { ShownColumn } from './owner-ids.ts';

/** What an owner may report: a workbook cannot cancel or supersede an action, which is for the board. */
export const ownerStatuses = ['not_started', 'in_progress', 'completed'] as const satisfies readonly ActionStatus[];
export type OwnerStatus = (typeof ownerStatuses)[number];

/** As the list in the cell has them. */
export const ownerStatusWords: Readonly<Record<OwnerStatus, string>> = {
  not_started: 'Not started',
  in_progress: 'In progress',
  completed: 'Completed',
};

/** An owner's own rating; Blue is earned by a tested impact alone, and Grey is no rating. */
export const ownerRatings = ['red', 'amber', 'green'] as const satisfies readonly Colour[];
export type OwnerRating = (typeof ownerRatings)[number];

export const ownerRatingWords: Readonly<Record<OwnerRating, string>> = { red: 'Red', amber: 'Amber', green: 'Green' };

/** What stands reported of an action; null where no report has said it. */
export interface StandingReport {
  readonly status: ActionStatus;
  readonly progressPercent: number | null;
  readonly selfRating: Colour | null;
  readonly forecastOn: IsoDate | null;
}

/** The longest narrative that an update holds. */
export const longestNarrative = 4000;

/** Whose report a row asks for: the lead's, which is rated, or an agency's own on an action that another leads. */
export type ReportsAs = 'lead' | 'agency';

/** One action in a workbook, as it was sent out. */
export interface SentRow {
  readonly ref: string;
  readonly reportsAs: ReportsAs;
  readonly standing: StandingReport;
  /** Dates as ISO text. */
  readonly shown: Readonly<Record<ShownColumn, string>>;
}

export type OwnerRecipient =
  | { readonly kind: 'person'; readonly role: string; readonly agency: string }
  | { readonly kind: 'agency'; readonly agency: string };

/** A workbook as it was sent out: what comes back is held against this. */
export interface SentWorkbook {
  readonly recipient: OwnerRecipient;
  readonly dueOn: IsoDate;
  readonly rows: readonly SentRow[];
}

/** "Head of front door, Exampleshire Council"; an agency by its name. */
export const recipientName = (recipient: OwnerRecipient): string =>
  recipient.kind === 'agency' ? recipient.agency : `${recipient.role}, ${recipient.agency}`;
