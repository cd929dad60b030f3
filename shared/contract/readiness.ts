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
  /** "Since this draft was made, 1 action has changed. Build it again to take it in."; empty where nothing has. */
  readonly staleBecause: string;
}

/** Words that a check stopped at, and that somebody looked at and let stand. */
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
  /** Records why words may stand that look personal or hold a character without a glyph: no pack names them again. */
  clear: operation
    .input(
      z.object({
        text: z.string().trim().min(1, 'Enter the words').max(200, 'At most 200 characters'),
        reason: z
          .string()
          .trim()
          .min(10, 'Say in at least 10 characters why these words may stand')
          .max(1000, 'At most 1,000 characters'),
      }),
    )
    .output(type<readonly ClearedText[]>()),
  /** Every clearance, newest first. */
  cleared: operation.output(type<readonly ClearedText[]>()),
};
