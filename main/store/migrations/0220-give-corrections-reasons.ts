import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/**
 * Why an update took the place of another. In a column of its own and not in the narrative: what the owner reported and
 * why the record of it was wrong are two statements, often of two people. Empty for an update that corrects nothing.
 */
export const migration: Migration = {
  async up(db) {
    await sql`ALTER TABLE updates ADD COLUMN correction_reason TEXT NOT NULL DEFAULT ''`.execute(db);
  },
};
