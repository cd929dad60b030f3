import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** Packs: the snapshot and document they were written from, and the files' SHA-256. A row, once there, never changes. */
export const migration: Migration = {
  async up(db) {
    await sql`
      CREATE TABLE packs (
        id INTEGER PRIMARY KEY,
        edition TEXT NOT NULL CHECK (edition IN ('board', 'public', 'progress_review')),
        period TEXT NOT NULL,
        as_at_on TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('draft', 'final', 'published')),
        title TEXT NOT NULL,
        snapshot_sha256 TEXT NOT NULL UNIQUE,
        snapshot_json TEXT NOT NULL,
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE pack_files (
        pack_id INTEGER NOT NULL REFERENCES packs (id),
        kind TEXT NOT NULL CHECK (kind IN ('pdf', 'xlsx')),
        sha256 TEXT NOT NULL,
        bytes INTEGER NOT NULL,
        PRIMARY KEY (pack_id, kind)
      ) STRICT, WITHOUT ROWID
    `.execute(db);
    await sql`
      CREATE TABLE settings (
        key TEXT PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT, WITHOUT ROWID
    `.execute(db);
    await sql`
      CREATE TRIGGER packs_no_update BEFORE UPDATE ON packs
      BEGIN SELECT RAISE(ABORT, 'packs is append-only'); END
    `.execute(db);
    await sql`
      CREATE TRIGGER packs_no_delete BEFORE DELETE ON packs
      BEGIN SELECT RAISE(ABORT, 'packs is append-only'); END
    `.execute(db);
    await sql`
      CREATE TRIGGER pack_files_no_update BEFORE UPDATE ON pack_files
      BEGIN SELECT RAISE(ABORT, 'pack_files is append-only'); END
    `.execute(db);
    await sql`
      CREATE TRIGGER pack_files_no_delete BEFORE DELETE ON pack_files
      BEGIN SELECT RAISE(ABORT, 'pack_files is append-only'); END
    `.execute(db);
  },
};
