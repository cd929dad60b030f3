import { type } from '@orpc/contract';
import { z } from 'zod';
import type { IsoDate, Period } from '../domain/dates.ts';
import type { Marker } from '../domain/indicator.ts';
import type { Rating } from '../domain/rating/rating.ts';
import type { RefusalDetails } from '../domain/refusal.ts';
import { operation } from './operation.ts';

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
  /** A blocking problem keeps the whole file out; a warning is for a person to read. */
  readonly severity: 'blocking' | 'warning' | null;
  /** What is held now, for a changed row. */
  readonly heldText: string;
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
  /** Why, for `refused` and `unchanged`; how many figures were left out, where any were; otherwise empty. */
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
});

export const returnsContract = {
  list: operation.output(type<readonly ReceivedReturn[]>()),
  /** Reads the file and says what would happen; changes nothing. */
  stage: operation.input(file).output(type<StagedReturn>()),
  /** Reads the file again and accepts it as one transaction, or not at all. */
  accept: operation
    .input(file.extend({ restatementReason: z.string().trim().max(1000, 'At most 1,000 characters').default('') }))
    .output(type<StagedReturn>()),
};
