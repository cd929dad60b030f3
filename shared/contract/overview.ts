import { type } from '@orpc/contract';
import { z } from 'zod';
import type { IsoDate, Period } from '../domain/dates.ts';
import type { Colour, Rating } from '../domain/rating/rating.ts';
import { operation, period } from './operation.ts';

export type ColourCounts = Readonly<Record<Colour, number>>;

/** A line of one of the overview's lists: what, why, and where to go. */
export interface OverviewItem {
  readonly kind: 'action' | 'indicator' | 'finding' | 'return' | 'calendar' | 'response';
  readonly ref: string;
  readonly title: string;
  readonly colour: Colour | null;
  readonly detail: string;
}

export interface Overview {
  readonly period: Period;
  readonly asAtOn: IsoDate;
  readonly previous: { readonly period: Period; readonly asAtOn: IsoDate; readonly basis: string } | null;
  readonly actions: {
    readonly counts: ColourCounts;
    readonly rollUp: Rating;
    readonly rated: number;
    readonly total: number;
  };
  readonly indicators: {
    readonly counts: ColourCounts;
    readonly rollUp: Rating;
    readonly rated: number;
    readonly total: number;
  };
  readonly workstreams: readonly {
    readonly code: string;
    readonly name: string;
    readonly lead: string;
    readonly counts: ColourCounts;
    readonly rollUp: Rating;
  }[];
  readonly gotWorse: readonly OverviewItem[];
  readonly gotBetter: readonly OverviewItem[];
  /** Answers owed to scrutiny and actions: due within 28 days of the as-at date, and overdue. */
  readonly due: readonly OverviewItem[];
  /** Returns not received, stale updates, evidence waited for. */
  readonly missing: readonly OverviewItem[];
  /** Owner greener than the rule, two values for one period, restated figures. */
  readonly disagreements: readonly OverviewItem[];
}

export const overviewContract = {
  get: operation.input(z.object({ period: period.optional() })).output(type<Overview>()),
};
