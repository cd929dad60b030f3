import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** One step of the schema: forward only, run inside a transaction, never edited after it has landed. */
export interface Migration {
  up(db: Kysely<Schema>): Promise<void>;
}
