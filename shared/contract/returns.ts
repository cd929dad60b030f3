import { type } from '@orpc/contract';
import { z } from 'zod';
import type { IsoDate, Period } from '../domain/dates.ts';
import type { Marker } from '../domain/indicator.ts';
import type { Rating } from '../domain/rating/rating.ts';
import type { RefusalDetails } from '../domain/refusal.ts';
import type { LayoutMapping } from '../domain/returns/layouts/mapping.ts';
import type { SheetState } from '../domain/returns/sheet/sheet-data.ts';
import { operation } from './operation.ts';
import { layoutMapping, returnDecisions } from './return-decisions.ts';
import type { SheetPicture } from './sheet-picture.ts';

/** One value read from the file, and what accepting the file would do with it. */
export interface ReturnRow {
  readonly indicator: string;
  readonly indicatorName: string;
  readonly period: Period;
  /** Percentages in percentage points. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly marker: Marker | null;
  readonly sheet: string;
  readonly cell: string;
  readonly originalText: string;
  /** `new`, `changed` (a restatement of what is held), `same`, `problem`. */
  readonly outcome: 'new' | 'changed' | 'same' | 'problem';
  readonly problem: string | null;
  /** Stable name of the problem, such as `ValueImpossible`; null where there is none. */
  readonly problemCode: string | null;
  /** What to do about the problem; empty where there is none. */
  readonly next: string;
  /** A blocking problem keeps the whole file out; a warning is for a person to read. */
  readonly severity: 'blocking' | 'warning' | null;
  /** What is held now, for a changed row. */
  readonly heldText: string;
  /** The sender's remark beside the figure. */
  readonly comment: string;
  readonly provisional: boolean;
}

/** Something in the file that a person has to decide; staged again with the decision, it is gone from the list. */
export type ReturnQuestion =
  | {
      readonly kind: 'indicator';
      /** The code or name in the file. */
      readonly text: string;
      readonly sheet: string;
      readonly cell: string;
      readonly figures: number;
      /** Near ones, nearest first; empty where none is near. */
      readonly candidates: readonly { readonly code: string; readonly name: string; readonly because: string }[];
    }
  | {
      readonly kind: 'percentage';
      readonly indicator: string;
      readonly name: string;
      readonly figures: number;
      /** One of them, read both ways. */
      readonly example: { readonly cell: string; readonly asPoints: string; readonly asFraction: string };
    };

/** What was found on one sheet. */
export interface SheetReading {
  readonly sheet: string;
  /** A hidden sheet is read only when it is named in the decisions. */
  readonly state: SheetState;
  readonly how: 'recognised' | 'mapped' | 'remembered' | 'not_read';
  readonly confidence: 'certain' | 'likely' | 'unsure' | null;
  /** What was recognised and why, or why nothing was; one sentence. */
  readonly because: string;
  /** Hidden rows and columns, which are not read, as sentences. */
  readonly hidden: readonly string[];
  /** To start a mapping by hand from; null where nothing was recognised. */
  readonly mapping: LayoutMapping | null;
}

/** A layout remembered for a sender. */
export interface RememberedLayout {
  readonly sender: string;
  readonly fingerprint: string;
  readonly name: string;
  readonly mapping: LayoutMapping;
  readonly decidedBy: string;
  readonly decidedOn: IsoDate;
}

/** A code or name of a sender that a person said is this indicator. */
export interface RememberedMatch {
  readonly sender: string;
  readonly text: string;
  readonly indicator: string;
  readonly indicatorName: string;
  readonly decidedBy: string;
  readonly decidedOn: IsoDate;
}

/** A past value that a later return changed. */
export interface Restatement {
  readonly indicator: string;
  readonly indicatorName: string;
  readonly period: Period;
  readonly beforeText: string;
  readonly afterText: string;
  readonly reason: string;
  readonly sender: string;
  readonly restatedOn: IsoDate;
  readonly fileName: string;
  readonly sheet: string;
  readonly cell: string;
}

export interface RatingChange {
  readonly indicator: string;
  readonly name: string;
  readonly period: Period;
  readonly before: Rating;
  readonly after: Rating;
}

export interface StagedReturn {
  /** `refused`: at least one blocking problem. `unchanged`: these very bytes, or nothing new in them. */
  readonly outcome: 'staged' | 'accepted' | 'refused' | 'unchanged';
  readonly fileName: string;
  readonly sha256: string;
  /** What was recognised, and how surely, in words. */
  readonly recognised: string;
  readonly sheets: readonly SheetReading[];
  readonly questions: readonly ReturnQuestion[];
  /** Of all rows, also where `rows` is cut. */
  readonly counts: Readonly<Record<ReturnRow['outcome'], number>>;
  /** All of them, or of a very large file the first 5,000 and the first 5,000 problems behind them. */
  readonly rows: readonly ReturnRow[];
  /** Cells with something in them that were not read as values, with the reason; never dropped in silence. */
  readonly unread: readonly {
    readonly sheet: string;
    readonly cell: string;
    readonly text: string;
    readonly why: string;
  }[];
  /** Ratings of the latest period in the file that would change, or have changed. */
  readonly ratingChanges: readonly RatingChange[];
  /** Figures that the file gives and that are not kept although the rest is; each has its problem in `rows`. */
  readonly leftOut: number;
  /** Why, for `refused` and `unchanged`; how many figures were left out and which indicators are missing, where any are; otherwise empty. */
  readonly message: string;
  /** The first blocking problem with its code, its place and what to do next; null unless `refused`. */
  readonly refusal: RefusalDetails | null;
}

export interface ReceivedReturn {
  readonly fileName: string;
  readonly sha256: string;
  readonly sender: string;
  readonly period: Period;
  readonly receivedOn: IsoDate;
  readonly observations: number;
  readonly restated: number;
  /** Figures of the file that were not kept. */
  readonly leftOut: number;
}

const file = z.object({
  fileName: z.string().min(1).max(255, 'At most 255 characters'),
  content: z.instanceof(Blob),
  sender: z.string().trim().max(200, 'At most 200 characters').default(''),
  decisions: returnDecisions.prefault({}),
  /** Gives every row of a very large file, too. */
  everyRow: z.boolean().default(false),
});
const sheetPlace = z.object({
  sheet: z.string().max(100).optional(),
  top: z.int().min(1).default(1),
  left: z.int().min(1).default(1),
});
const layoutKey = z.object({ sender: z.string().max(200), fingerprint: z.string().min(1) });

export const returnsContract = {
  list: operation.output(type<readonly ReceivedReturn[]>()),
  /** Reads the file and says what would happen; changes nothing. */
  stage: operation.input(file).output(type<StagedReturn>()),
  /** Reads the file again and accepts it as one transaction, or not at all. */
  accept: operation
    .input(file.extend({ restatementReason: z.string().trim().max(1000, 'At most 1,000 characters').default('') }))
    .output(type<StagedReturn>()),
  /** What a sheet of a file in hand looks like, 60 rows and 40 columns at a time; refused for child-level data. */
  picture: operation
    .input(sheetPlace.extend({ fileName: z.string().min(1).max(255), content: z.instanceof(Blob) }))
    .output(type<SheetPicture>()),
  /** The surroundings of one cell of a return that was accepted, with the rows of its headings. */
  surroundings: operation
    .input(z.object({ sha256: z.string().length(64), sheet: z.string().max(100), cell: z.string().min(2).max(12) }))
    .output(type<SheetPicture>()),
  /** Past values changed by later returns, newest first. */
  restatements: operation.output(type<readonly Restatement[]>()),
  layouts: operation.output(type<readonly RememberedLayout[]>()),
  saveLayout: operation
    .input(layoutKey.extend({ name: z.string().trim().min(1, 'Enter a name').max(200), mapping: layoutMapping }))
    .output(type<readonly RememberedLayout[]>()),
  forgetLayout: operation.input(layoutKey).output(type<readonly RememberedLayout[]>()),
  /** Remembered layouts as a JSON text, to carry to another workspace. */
  exportLayouts: operation.output(type<{ readonly fileName: string; readonly text: string }>()),
  importLayouts: operation
    .input(z.object({ text: z.string().max(5_000_000) }))
    .output(type<readonly RememberedLayout[]>()),
  matches: operation.output(type<readonly RememberedMatch[]>()),
  forgetMatch: operation
    .input(z.object({ sender: z.string().max(200), text: z.string().min(1).max(500) }))
    .output(type<readonly RememberedMatch[]>()),
};
