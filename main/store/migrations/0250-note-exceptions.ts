import { sql } from 'kysely';
import { makeAppendOnly } from '../append-only.ts';
import type { Migration } from '../migration.ts';

/**
 * That a meeting looked at an exception and had nothing to decide is a fact of its own: a red action that nobody spoke
 * of and one that was seen and left are not the same. Agreed minutes are followed only by a correction that says so.
 */
export const migration: Migration = {
  async up(db) {
    await sql`
      CREATE TABLE exceptions_noted (
        id INTEGER PRIMARY KEY,
        meeting_id INTEGER NOT NULL REFERENCES meetings (id),
        subject TEXT NOT NULL CHECK (subject <> ''),
        said TEXT NOT NULL,
        recorded_by TEXT NOT NULL DEFAULT '',
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await makeAppendOnly(db, 'exceptions_noted');
    await sql`ALTER TABLE minutes ADD COLUMN correction TEXT NOT NULL DEFAULT ''`.execute(db);
  },
};
