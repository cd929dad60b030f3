import { type } from '@orpc/contract';
import { z } from 'zod';
import type { IsoDate } from '../domain/dates.ts';
import type { ActionStatus } from '../domain/plan.ts';
import type { CellOrigin, Citation } from '../domain/provenance.ts';
import type { Colour, Rating } from '../domain/rating/rating.ts';
import { newUpdate } from './actions.ts';
import { isoDate, operation } from './operation.ts';

/** One report on an action as it was recorded, with what became of it. */
export interface Report {
  readonly id: number;
  readonly reportedOn: IsoDate;
  readonly status: ActionStatus;
  readonly progressPercent: number | null;
  readonly selfRating: Colour | null;
  readonly forecastOn: IsoDate | null;
  readonly narrative: string;
  /** A role; empty where it was not kept. */
  readonly reportedBy: string;
  /** The agency whose own report it is on a shared action; empty for the lead's, which alone is rated. */
  readonly agency: string;
  readonly recordedAt: string;
  readonly citation: Citation | null;
  readonly origin: CellOrigin | null;
  readonly corrects: { readonly id: number; readonly reason: string } | null;
  readonly correctedBy: Correction | null;
}

/** Which report took the place of another, when it was recorded, by whom and why. */
export interface Correction {
  readonly id: number;
  readonly on: IsoDate;
  readonly by: string;
  readonly reason: string;
}

export const historyKinds = [
  'update',
  'due_date',
  'evidence',
  'rating',
  'amendment',
  'milestone',
  'link',
  'decision',
  'action',
] as const;
export type HistoryKind = (typeof historyKinds)[number];

/** One thing that happened to an action. */
export interface HistoryEntry {
  /** Unique in the history. */
  readonly key: string;
  readonly kind: HistoryKind;
  readonly datedOn: IsoDate;
  /** The instant; empty for what was there before instants were kept. */
  readonly recordedAt: string;
  /** A role or a board; empty where it was not kept. */
  readonly by: string;
  readonly heading: string;
  /** Sentences that say more. */
  readonly details: readonly string[];
  readonly colour: Colour | null;
  readonly citation: Citation | null;
  readonly origin: CellOrigin | null;
  /** The report itself, where this is one. */
  readonly report: Report | null;
}

export interface ActionHistory {
  readonly ref: string;
  readonly title: string;
  /** The day up to which the history goes. */
  readonly today: IsoDate;
  /** The first day on which anything was known of the action. */
  readonly firstKnownOn: IsoDate;
  /** Newest first. */
  readonly entries: readonly HistoryEntry[];
}

/** What one thing was on two days. */
export interface ChangedField {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly beforeColour: Colour | null;
  readonly afterColour: Colour | null;
  readonly changed: boolean;
}

export interface ActionBetween {
  readonly ref: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** Whether only what was recorded by each of the two days counts. */
  readonly knownThen: boolean;
  /** Said where the action was not known on the first day; then there is nothing to compare. */
  readonly remark: string;
  readonly fields: readonly ChangedField[];
}

/** One action in the grid of updates, as its latest report left it. */
export interface UpdateGridRow {
  readonly ref: string;
  readonly title: string;
  readonly workstream: string;
  readonly lead: string;
  readonly agency: string;
  readonly agreedDueOn: IsoDate;
  readonly rating: Rating;
  readonly lastReportedOn: IsoDate | null;
  /** The last report at all; 0 for none. */
  readonly seenUpdateId: number;
  /** Days for which nothing was reported, where that is longer than the rule allows; else null. */
  readonly overdueDays: number | null;
  /** Completed, cancelled or superseded. */
  readonly finished: boolean;
  readonly status: ActionStatus;
  readonly progressPercent: number | null;
  readonly selfRating: Colour | null;
  readonly forecastOn: IsoDate | null;
}

export interface UpdateGrid {
  readonly today: IsoDate;
  /** How long an owner may be silent, from the rule set. */
  readonly updateCycleDays: number;
  readonly rows: readonly UpdateGridRow[];
}

export const gridUpdate = newUpdate.omit({ reportedOn: true, reportedBy: true, evidence: true });
export type GridUpdate = z.infer<typeof gridUpdate>;

/** Why one row of a grid was not saved. */
export interface GridProblem {
  readonly ref: string;
  /** The field that it is about; empty for the row as a whole. */
  readonly field: string;
  readonly code: string;
  readonly message: string;
  readonly next: string;
}

/** All rows are saved, or none is and every row that stands in the way is named. */
export type GridSaved =
  | { readonly kind: 'saved'; readonly saved: number }
  | { readonly kind: 'refused'; readonly problems: readonly GridProblem[] };

export const newCorrection = newUpdate
  .pick({
    ref: true,
    reportedOn: true,
    status: true,
    progressPercent: true,
    selfRating: true,
    forecastOn: true,
    narrative: true,
  })
  .extend({
    updateId: z.number().int().positive(),
    reason: z.string().trim().min(1, 'Say what was wrong with the report').max(300, 'At most 300 characters'),
  });

const ref = z.string().min(1);

export const updatesContract = {
  /** The reports recorded after one that was seen; without one only which is the last. */
  since: operation
    .input(z.object({ ref, seenUpdateId: z.number().int().nonnegative().optional() }))
    .output(type<{ readonly lastUpdateId: number; readonly reports: readonly Report[] }>()),
  /** One report, to be corrected. */
  get: operation
    .input(z.object({ ref, updateId: z.number().int().positive() }))
    .output(type<{ readonly ref: string; readonly title: string; readonly report: Report }>()),
  /** Records a report that takes the place of another, which stays in the history. */
  correct: operation.input(newCorrection).output(type<{ readonly report: Report }>()),
  history: operation.input(z.object({ ref })).output(type<ActionHistory>()),
  between: operation
    .input(z.object({ ref, from: isoDate, to: isoDate, knownThen: z.boolean() }))
    .output(type<ActionBetween>()),
  grid: operation.output(type<UpdateGrid>()),
  saveGrid: operation
    .input(
      z.object({
        reportedOn: isoDate,
        reportedBy: newUpdate.shape.reportedBy,
        rows: z.array(gridUpdate).min(1, 'Nothing was changed').max(2000, 'At most 2,000 rows at once'),
      }),
    )
    .output(type<GridSaved>()),
};
