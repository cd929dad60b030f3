import { type } from '@orpc/contract';
import { z } from 'zod';
import type { IsoDate } from '../domain/dates.ts';
import type { Readiness } from '../domain/pack/readiness.ts';
import { operation } from './operation.ts';
import { packOrder } from './packs.ts';

/** The checklist of a recorded draft, from what it holds. */
export interface PackReadiness extends Readiness {
  /** What the workspace knows of the same day has changed since the draft was made. */
  readonly stale: boolean;
  /** "3 actions and 1 indicator have changed since this draft was made."; empty where nothing has. */
  readonly staleBecause: string;
}

/** Words that a check took for personal and somebody looked at. */
export interface ClearedText {
  readonly id: number;
  readonly text: string;
  readonly reason: string;
  readonly clearedBy: string;
  readonly clearedOn: IsoDate;
}

export const readinessContract = {
  /** Checks the pack as it would be made now; nothing is recorded. */
  check: operation.input(packOrder).output(type<Readiness>()),
  /** Checks a draft that was made, and says whether it is still what the workspace knows. */
  checkPack: operation.input(z.object({ packId: z.number().int() })).output(type<PackReadiness>()),
  /** Records that words which look personal are not, and why: they are not named again in any pack. */
  clear: operation
    .input(
      z.object({
        text: z.string().trim().min(1, 'Enter the words').max(200, 'At most 200 characters'),
        reason: z
          .string()
          .trim()
          .min(10, 'Say in at least 10 characters why these words name nobody')
          .max(1000, 'At most 1,000 characters'),
      }),
    )
    .output(type<readonly ClearedText[]>()),
  /** Every clearance, newest first. */
  cleared: operation.output(type<readonly ClearedText[]>()),
};
