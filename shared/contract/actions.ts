import { type } from '@orpc/contract';
import { z } from 'zod';
import type { IsoDate, Period } from '../domain/dates.ts';
import { actionStatuses, type ActionFacts, type ActionStatus } from '../domain/plan.ts';
import { colours, type Colour, type Rating } from '../domain/rating/rating.ts';
import type { ActionBackground } from './action-background.ts';
import { actionChangesContract } from './action-changes.ts';
import type { EvidenceRow } from './evidence.ts';
import { isoDate, operation, period } from './operation.ts';

export interface ActionRow {
  readonly ref: string;
  readonly title: string;
  readonly workstream: string;
  readonly lead: string;
  readonly agency: string;
  readonly highPriority: boolean;
  readonly status: ActionStatus;
  /** The latest update's own, 0 to 100; null where it gives none or there is no update. */
  readonly progressPercent: number | null;
  readonly baselineDueOn: IsoDate;
  readonly agreedDueOn: IsoDate;
  readonly forecastOn: IsoDate | null;
  /**
   * Days from the baseline to the day it ended or, while it is open, to the latest of agreed date, forecast and as-at
   * date; 0 when on the baseline or earlier. Never reset.
   */
  readonly slippageDays: number;
  readonly timesMoved: number;
  readonly lastUpdateOn: IsoDate | null;
  /** The board's where there is one, else the rule's. */
  readonly rating: Rating;
  readonly byRule: Rating;
  readonly moderated: boolean;
  readonly ownRating: Colour | null;
  readonly ownerGreener: boolean;
}

export interface ActionDetail {
  readonly row: ActionRow;
  readonly facts: ActionFacts;
  readonly asAtOn: IsoDate;
  readonly slippageSentence: string;
  /** What was attached or referred to as proof, newest claim first, each with what stands against it. */
  readonly evidence: readonly EvidenceRow[];
}

export interface ActionList {
  readonly period: Period;
  readonly asAtOn: IsoDate;
  readonly rows: readonly ActionRow[];
  /** The plans in order, each with the names of its workstreams. */
  readonly plans: readonly { readonly title: string; readonly workstreams: readonly string[] }[];
}

const oneAction = z.object({ ref: z.string().min(1), period: period.optional() });

export const newUpdate = z.object({
  ref: z.string().min(1),
  reportedOn: isoDate,
  status: z.enum(actionStatuses),
  progressPercent: z
    .number()
    .int('Enter a whole number')
    .min(0, 'Progress is from 0 to 100')
    .max(100, 'Progress is from 0 to 100')
    .nullable(),
  selfRating: z.enum(colours).nullable(),
  forecastOn: isoDate.nullable(),
  narrative: z.string().trim().max(4000, 'At most 4,000 characters'),
  /** The role that reports; who is at work where it is left out. */
  reportedBy: z.string().trim().min(1, 'Say which role reports').max(100, 'At most 100 characters').optional(),
  /** Title of a piece of evidence that is claimed with the report; empty or left out for none. */
  evidence: z.string().trim().max(300, 'At most 300 characters').optional(),
  /** The `lastUpdateId` of `updates.since` when the form was opened: a report since then is shown before this is kept. */
  seenUpdateId: z.number().int().nonnegative().optional(),
});

export const actionsContract = {
  list: operation.input(z.object({ period: period.optional() })).output(type<ActionList>()),
  get: operation.input(oneAction).output(type<ActionDetail>()),
  /** What surrounds it: plan, links, dependencies, milestones, what it came from and became, what it said before. */
  background: operation.input(oneAction).output(type<ActionBackground>()),
  ...actionChangesContract,
  /** Adds an owner's report; earlier reports stay. */
  addUpdate: operation.input(newUpdate).output(type<ActionDetail>()),
};
