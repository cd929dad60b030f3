import { type } from '@orpc/contract';
import { z } from 'zod';
import { operation } from './operation.ts';

/** Which form the draft belongs to, for example `updates-grid`. */
const key = z.string().regex(/^[a-z][a-zA-Z0-9:./ -]{0,119}$/);

/** Unsaved work, kept in the workspace file: the browser holds nothing, and a crash loses nothing. */
export const draftsContract = {
  get: operation
    .input(z.object({ key }))
    .output(type<{ readonly body: string | null; /** The instant, in UTC. */ readonly keptAt: string | null }>()),
  /** A null body drops the draft. */
  keep: operation
    .input(z.object({ key, body: z.string().max(1_000_000, 'At most 1,000,000 characters').nullable() }))
    .output(type<{ readonly kept: boolean }>()),
};
