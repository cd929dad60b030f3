import { type } from '@orpc/contract';
import { z } from 'zod';
import type { Period } from '../domain/dates.ts';
import type { RefusalDetails } from '../domain/refusal.ts';
import { operation } from './operation.ts';

export interface WorkspaceInfo {
  readonly path: string;
  readonly readOnly: boolean;
  readonly authority: string;
  readonly board: string;
  readonly marking: string;
  readonly kind: 'real' | 'published_sample' | 'fictional_sample';
  /** Said on every screen of a sample; empty for a real workspace. */
  readonly notice: string;
  /** The latest period with any observation, else the month before today. */
  readonly latestPeriod: Period;
  /** Every period that screens can be asked for, newest first. */
  readonly periods: readonly Period[];
}

export interface RecentWorkspace {
  readonly path: string;
  readonly authority: string;
  readonly openedAt: string;
  /** Why it cannot be opened now, for example because it was moved; null when it is there. */
  readonly problem: RefusalDetails | null;
}

export const samples = ['northamptonshire', 'exampleshire'] as const;
export type SampleName = (typeof samples)[number];

export const workspaceContract = {
  /** The workspace that is open in this window, or null. */
  current: operation.output(type<WorkspaceInfo | null>()),
  recent: operation.output(type<readonly RecentWorkspace[]>()),
  /** Where new files go when no folder is chosen: the person's documents folder. */
  suggestedFolder: operation.output(type<{ readonly folder: string; readonly separator: string }>()),
  create: operation
    .input(
      z.object({
        path: z.string().trim().min(1, 'Enter where to keep the file'),
        authority: z.string().trim().min(1, 'Enter the name of the authority').max(200, 'At most 200 characters'),
        board: z.string().trim().min(1, 'Enter the name of the board').max(200, 'At most 200 characters'),
        withCatalogue: z.boolean(),
        /** With targets of typical practice, marked as such, which are no authority's own; without any otherwise. */
        typicalTargets: z.boolean().default(false),
      }),
    )
    .output(type<WorkspaceInfo>()),
  open: operation
    .input(z.object({ path: z.string().trim().min(1, 'Enter the file to open') }))
    .output(type<WorkspaceInfo>()),
  /** Makes the sample in a file of its own beside the person's documents, never over another file, and opens it. */
  openSample: operation.input(z.object({ sample: z.enum(samples) })).output(type<WorkspaceInfo>()),
  close: operation.output(type<null>()),
};
