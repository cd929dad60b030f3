import { type } from '@orpc/contract';
import { z } from 'zod';
import type { RuleSet, SpcDecision } from '../domain/rating/rule-set.ts';
import { operation } from './operation.ts';

export interface Settings {
  readonly authority: string;
  readonly board: string;
  readonly marking: string;
  /** The role that changes made in this window are recorded under. */
  readonly actor: string;
  readonly ruleSet: RuleSet;
  /** The workspace's own decisions on its control charts, the one recorded last first. */
  readonly spcDecisions: readonly SpcDecision[];
  readonly schemaVersion: number;
  readonly workspaceUid: string;
  readonly audit: {
    readonly entries: number;
    readonly headSha256: string;
  };
  /** As SQLite answers when asked, not as we set them. */
  readonly store: readonly { readonly name: string; readonly value: string }[];
  readonly version: string;
  readonly host: 'electron' | 'loopback' | 'cli';
}

export const settingsContract = {
  get: operation.output(type<Settings>()),
  save: operation
    .input(
      z.object({
        board: z.string().trim().min(1, 'Enter the name of the board').max(200, 'At most 200 characters'),
        marking: z.string().trim().min(1, 'Enter the protective marking').max(100, 'At most 100 characters'),
        actor: z.string().trim().min(1, 'Enter your role').max(100, 'At most 100 characters'),
      }),
    )
    .output(type<Settings>()),
};
