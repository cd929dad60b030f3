import { sql } from 'kysely';
import { makeAppendOnly } from '../append-only.ts';
import type { Migration } from '../migration.ts';

/**
 * What makes returns a routine: layouts and names decided once and remembered for their sender, figures marked as
 * provisional, and a calendar of who owes what by when. The latest row of each kind stands; a null takes it back.
 */
export const migration: Migration = {
  async up(db) {
    await sql`
      ALTER TABLE observations ADD COLUMN provisional INTEGER NOT NULL DEFAULT 0 CHECK (provisional IN (0, 1))
    `.execute(db);
    await sql`CREATE INDEX observations_by_return ON observations (return_id) WHERE return_id IS NOT NULL`.execute(db);
    await sql`
      CREATE TABLE layout_mappings (
        id INTEGER PRIMARY KEY,
        sender TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        name TEXT NOT NULL,
        mapping_json TEXT,
        decided_by TEXT NOT NULL CHECK (decided_by <> ''),
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE indicator_aliases (
        id INTEGER PRIMARY KEY,
        sender TEXT NOT NULL,
        text TEXT NOT NULL CHECK (text <> ''),
        indicator_id INTEGER REFERENCES indicators (id),
        decided_by TEXT NOT NULL CHECK (decided_by <> ''),
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE return_schedules (
        id INTEGER PRIMARY KEY,
        sender TEXT NOT NULL CHECK (sender <> ''),
        contact TEXT NOT NULL DEFAULT '',
        first_period TEXT NOT NULL,
        last_period TEXT,
        every_months INTEGER NOT NULL CHECK (every_months IN (1, 3, 6, 12)),
        due_working_days INTEGER NOT NULL CHECK (due_working_days BETWEEN 1 AND 90),
        decided_by TEXT NOT NULL CHECK (decided_by <> ''),
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE return_schedule_indicators (
        schedule_id INTEGER NOT NULL REFERENCES return_schedules (id),
        indicator_id INTEGER NOT NULL REFERENCES indicators (id),
        PRIMARY KEY (schedule_id, indicator_id)
      ) STRICT, WITHOUT ROWID
    `.execute(db);
    await sql`
      CREATE TABLE chases (
        id INTEGER PRIMARY KEY,
        sender TEXT NOT NULL CHECK (sender <> ''),
        period TEXT NOT NULL,
        chased_on TEXT NOT NULL,
        chased_by TEXT NOT NULL CHECK (chased_by <> ''),
        note TEXT NOT NULL DEFAULT '',
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    const appendOnly = [
      'layout_mappings',
      'indicator_aliases',
      'return_schedules',
      'return_schedule_indicators',
      'chases',
    ];
    for (const table of appendOnly) await makeAppendOnly(db, table);
  },
};
