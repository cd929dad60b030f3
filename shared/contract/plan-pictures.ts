import { type } from '@orpc/contract';
import { z } from 'zod';
import type { IsoDate, Period } from '../domain/dates.ts';
import type { BurnUp } from '../domain/rating/burn-up.ts';
import type { Colour, Rating } from '../domain/rating/rating.ts';
import type { MonthRating } from '../domain/rating/rating-history.ts';
import { operation, period } from './operation.ts';

/** One action as a bar: from its start to the baseline, on to the date agreed now, and where it is expected to end. */
export interface TimelineBar {
  readonly ref: string;
  readonly title: string;
  readonly lead: string;
  readonly rating: Rating;
  readonly startsOn: IsoDate;
  readonly baselineDueOn: IsoDate;
  readonly agreedDueOn: IsoDate;
  readonly forecastOn: IsoDate | null;
  /** The day on which it was done; null while it is open. */
  readonly finishedOn: IsoDate | null;
  readonly slippageDays: number;
  readonly slippageSentence: string;
}

export interface TimelineGroup {
  readonly workstream: string;
  readonly bars: readonly TimelineBar[];
  /** The message in a sentence, for those who do not see the picture. */
  readonly summary: string;
}

export interface HistoryRow {
  readonly ref: string;
  readonly title: string;
  readonly workstream: string;
  /** One for each month; null before the action existed. */
  readonly months: readonly (MonthRating | null)[];
}

export interface RollUpRow {
  readonly name: string;
  readonly lead: string;
  readonly counts: Readonly<Record<Colour, number>>;
  readonly total: number;
  readonly ratedText: string;
  readonly rating: Rating;
  readonly overdue: number;
  readonly slipped: number;
  readonly greenerThanRule: number;
}

export interface PlanPictures {
  readonly period: Period;
  readonly asAtOn: IsoDate;
  readonly workstreams: readonly string[];
  readonly timeline: readonly TimelineGroup[];
  readonly history: {
    readonly months: readonly Period[];
    readonly rows: readonly HistoryRow[];
    readonly summary: string;
  };
  readonly burnUp: BurnUp;
  readonly byWorkstream: readonly RollUpRow[];
  /** By the lead's agency: who carries what. */
  readonly byAgency: readonly RollUpRow[];
}

export const planPicturesContract = {
  /** Pictures of the plan, or of one workstream of it, as known today at the period's as-at date. */
  get: operation
    .input(z.object({ period: period.optional(), workstream: z.string().optional() }))
    .output(type<PlanPictures>()),
};
