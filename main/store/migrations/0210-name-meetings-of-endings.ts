import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/**
 * At which meeting an action was split, merged, superseded or cancelled: as of a due date, the board's own record is to
 * say. Null where it was decided outside a meeting, and for reports that end nothing.
 */
export const migration: Migration = {
  async up(db) {
    await sql`ALTER TABLE successions ADD COLUMN meeting_id INTEGER REFERENCES meetings (id)`.execute(db);
    await sql`ALTER TABLE updates ADD COLUMN meeting_id INTEGER REFERENCES meetings (id)`.execute(db);
  },
};
