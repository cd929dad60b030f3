import { type } from '@orpc/contract';
import { z } from 'zod';
import type { IsoDate, Period } from '../domain/dates.ts';
import type { DueDateChange, Moderation } from '../domain/plan.ts';
import type { ForecastSlips } from '../domain/rating/forecast-slips.ts';
import type { ActionRow } from './actions.ts';
import { operation, period } from './operation.ts';

/** The three ratings of one action: the owner's and the rule's are in `row`. */
export interface ComparedAction {
  readonly row: ActionRow;
  /** The day of the report that gave the owner's rating. */
  readonly ownRatedOn: IsoDate | null;
  readonly moderation: Moderation | null;
  /** In which way the three differ, in words; empty where those that there are agree. */
  readonly difference: string;
}

export interface MovedAction {
  readonly row: ActionRow;
  readonly changes: readonly DueDateChange[];
}

export interface UnprovenAction {
  readonly row: ActionRow;
  readonly completedOn: IsoDate;
  readonly days: number;
  /** What was offered so far, in words. */
  readonly evidence: string;
}

export interface RatingComparison {
  readonly period: Period;
  readonly asAtOn: IsoDate;
  /** From the rule set in force. */
  readonly evidenceGraceDays: number;
  /** Every action, in the order of the plan. */
  readonly actions: readonly ComparedAction[];
  /** The owner rates greener than the rule does; the widest apart first. */
  readonly greener: readonly ComparedAction[];
  /** The agreed due date was changed more than once; the most often first. */
  readonly moved: readonly MovedAction[];
  /** Reported complete for longer than is allowed without accepted evidence; the longest first. */
  readonly unproven: readonly UnprovenAction[];
  readonly slips: ForecastSlips;
}

export const ratingsContract = {
  compare: operation.input(z.object({ period: period.optional() })).output(type<RatingComparison>()),
};
