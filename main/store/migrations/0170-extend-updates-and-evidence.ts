import { sql } from 'kysely';
import { makeAppendOnly } from '../append-only.ts';
import type { Migration } from '../migration.ts';

/**
 * An update may correct another, may be one agency's own report on a shared action, and may come from a cell of a
 * workbook. Evidence may be a file in this workspace; a test of its impact has a result and a date to test again.
 */
export const migration: Migration = {
  async up(db) {
    await sql`ALTER TABLE updates ADD COLUMN agency_id INTEGER REFERENCES agencies (id)`.execute(db);
    await sql`ALTER TABLE updates ADD COLUMN corrects_id INTEGER REFERENCES updates (id)`.execute(db);
    await sql`ALTER TABLE updates ADD COLUMN file_sha256 TEXT REFERENCES files (sha256)`.execute(db);
    await sql`ALTER TABLE updates ADD COLUMN file_name TEXT`.execute(db);
    await sql`ALTER TABLE updates ADD COLUMN sheet TEXT`.execute(db);
    await sql`ALTER TABLE updates ADD COLUMN cell TEXT`.execute(db);
    await sql`CREATE UNIQUE INDEX updates_corrected_once ON updates (corrects_id) WHERE corrects_id IS NOT NULL`.execute(
      db,
    );
    await sql`ALTER TABLE evidence ADD COLUMN file_sha256 TEXT REFERENCES files (sha256)`.execute(db);
    await sql`ALTER TABLE evidence ADD COLUMN file_name TEXT NOT NULL DEFAULT ''`.execute(db);
    await sql`
      ALTER TABLE evidence_decisions ADD COLUMN impact TEXT CHECK (impact IN ('shown', 'partly_shown', 'not_shown'))
    `.execute(db);
    await sql`ALTER TABLE evidence_decisions ADD COLUMN result TEXT NOT NULL DEFAULT ''`.execute(db);
    await sql`ALTER TABLE evidence_decisions ADD COLUMN retest_on TEXT`.execute(db);
    await sql`
      CREATE TABLE owner_workbooks (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        person_id INTEGER REFERENCES people (id),
        agency_id INTEGER REFERENCES agencies (id),
        made_on TEXT NOT NULL,
        made_by TEXT NOT NULL CHECK (made_by <> ''),
        sent_json TEXT NOT NULL CHECK (json_valid(sent_json)),
        recorded_at TEXT NOT NULL,
        CHECK ((person_id IS NULL) <> (agency_id IS NULL))
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE owner_returns (
        id INTEGER PRIMARY KEY,
        sha256 TEXT NOT NULL UNIQUE REFERENCES files (sha256),
        file_name TEXT NOT NULL,
        workbook_id INTEGER NOT NULL REFERENCES owner_workbooks (id),
        received_on TEXT NOT NULL,
        decided_json TEXT NOT NULL CHECK (json_valid(decided_json)),
        recorded_by TEXT NOT NULL CHECK (recorded_by <> ''),
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE tracker_mappings (
        id INTEGER PRIMARY KEY,
        fingerprint TEXT NOT NULL,
        name TEXT NOT NULL,
        mapping_json TEXT CHECK (json_valid(mapping_json)),
        decided_by TEXT NOT NULL CHECK (decided_by <> ''),
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE tracker_imports (
        id INTEGER PRIMARY KEY,
        sha256 TEXT NOT NULL UNIQUE REFERENCES files (sha256),
        file_name TEXT NOT NULL,
        imported_on TEXT NOT NULL,
        decided_json TEXT NOT NULL CHECK (json_valid(decided_json)),
        recorded_by TEXT NOT NULL CHECK (recorded_by <> ''),
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    for (const table of ['owner_workbooks', 'owner_returns', 'tracker_mappings', 'tracker_imports']) {
      await makeAppendOnly(db, table);
    }
  },
};
