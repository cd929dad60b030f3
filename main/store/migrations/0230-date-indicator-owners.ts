import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/**
 * Who owns an indicator may begin on a day of its own (a handover typed in a week later, or agreed a week ahead) and may
 * come from a handover. Without a day it holds from whenever it was recorded, as before.
 */
export const migration: Migration = {
  async up(db) {
    await sql`ALTER TABLE indicator_owners ADD COLUMN owns_from TEXT`.execute(db);
    await sql`ALTER TABLE indicator_owners ADD COLUMN handover_id INTEGER REFERENCES handovers (id)`.execute(db);
  },
};
