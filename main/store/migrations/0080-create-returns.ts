import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** Files received, kept byte for byte, and the observations read from their cells. Nothing here is ever overwritten. */
export const migration: Migration = {
  async up(db) {
    await sql`
      CREATE TABLE files (
        sha256 TEXT PRIMARY KEY,
        size INTEGER NOT NULL,
        content BLOB NOT NULL
      ) STRICT, WITHOUT ROWID
    `.execute(db);
    await sql`
      CREATE TABLE returns (
        id INTEGER PRIMARY KEY,
        sha256 TEXT NOT NULL UNIQUE REFERENCES files (sha256),
        file_name TEXT NOT NULL,
        sender TEXT NOT NULL DEFAULT '',
        period TEXT NOT NULL,
        received_on TEXT NOT NULL,
        layout TEXT NOT NULL,
        left_out INTEGER NOT NULL DEFAULT 0 CHECK (left_out >= 0),
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE observations (
        id INTEGER PRIMARY KEY,
        indicator_id INTEGER NOT NULL REFERENCES indicators (id),
        period TEXT NOT NULL,
        observed_on TEXT,
        value REAL,
        numerator REAL,
        denominator REAL,
        marker TEXT CHECK (marker IN ('suppressed', 'not_applicable', 'unavailable', 'low', 'unreliable', 'approximate', 'not_returned')),
        original_text TEXT NOT NULL,
        note TEXT NOT NULL DEFAULT '',
        definition_version INTEGER NOT NULL DEFAULT 1,
        return_id INTEGER REFERENCES returns (id),
        sheet TEXT,
        cell TEXT,
        source_id INTEGER REFERENCES sources (id),
        revises_id INTEGER REFERENCES observations (id),
        reason TEXT NOT NULL DEFAULT '',
        recorded_at TEXT NOT NULL,
        FOREIGN KEY (indicator_id, definition_version) REFERENCES indicator_definitions (indicator_id, version),
        CHECK ((value IS NULL) <> (marker IS NULL)),
        CHECK ((return_id IS NULL) <> (source_id IS NULL)),
        CHECK (return_id IS NULL OR (sheet IS NOT NULL AND cell IS NOT NULL))
      ) STRICT
    `.execute(db);
    await sql`
      CREATE INDEX observations_by_indicator ON observations (indicator_id, period, recorded_at)
    `.execute(db);
    await sql`
      CREATE UNIQUE INDEX observations_revised_once ON observations (revises_id) WHERE revises_id IS NOT NULL
    `.execute(db);
    await sql`
      CREATE TABLE observation_choices (
        id INTEGER PRIMARY KEY,
        indicator_id INTEGER NOT NULL REFERENCES indicators (id),
        period TEXT NOT NULL,
        observation_id INTEGER NOT NULL REFERENCES observations (id),
        reason TEXT NOT NULL CHECK (reason <> ''),
        decided_by TEXT NOT NULL CHECK (decided_by <> ''),
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE commentaries (
        id INTEGER PRIMARY KEY,
        indicator_id INTEGER NOT NULL REFERENCES indicators (id),
        period TEXT NOT NULL,
        text TEXT NOT NULL CHECK (text <> ''),
        author TEXT NOT NULL,
        written_on TEXT NOT NULL,
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE benchmarks (
        id INTEGER PRIMARY KEY,
        indicator_id INTEGER REFERENCES indicators (id),
        measure_code TEXT NOT NULL,
        measure TEXT NOT NULL,
        topic TEXT NOT NULL DEFAULT '',
        area TEXT NOT NULL CHECK (area IN ('authority', 'statistical_neighbours', 'region', 'england')),
        area_name TEXT NOT NULL,
        year TEXT NOT NULL,
        value REAL NOT NULL,
        source_id INTEGER REFERENCES sources (id),
        recorded_at TEXT NOT NULL,
        UNIQUE (measure_code, area, year)
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TRIGGER files_no_update BEFORE UPDATE ON files
      BEGIN SELECT RAISE(ABORT, 'files is append-only'); END
    `.execute(db);
    await sql`
      CREATE TRIGGER files_no_delete BEFORE DELETE ON files
      BEGIN SELECT RAISE(ABORT, 'files is append-only'); END
    `.execute(db);
    await sql`
      CREATE TRIGGER returns_no_update BEFORE UPDATE ON returns
      BEGIN SELECT RAISE(ABORT, 'returns is append-only'); END
    `.execute(db);
    await sql`
      CREATE TRIGGER returns_no_delete BEFORE DELETE ON returns
      BEGIN SELECT RAISE(ABORT, 'returns is append-only'); END
    `.execute(db);
    await sql`
      CREATE TRIGGER observations_no_update BEFORE UPDATE ON observations
      BEGIN SELECT RAISE(ABORT, 'observations is append-only'); END
    `.execute(db);
    await sql`
      CREATE TRIGGER observations_no_delete BEFORE DELETE ON observations
      BEGIN SELECT RAISE(ABORT, 'observations is append-only'); END
    `.execute(db);
    await sql`
      CREATE TRIGGER observation_choices_no_update BEFORE UPDATE ON observation_choices
      BEGIN SELECT RAISE(ABORT, 'observation_choices is append-only'); END
    `.execute(db);
    await sql`
      CREATE TRIGGER observation_choices_no_delete BEFORE DELETE ON observation_choices
      BEGIN SELECT RAISE(ABORT, 'observation_choices is append-only'); END
    `.execute(db);
    await sql`
      CREATE TRIGGER commentaries_no_update BEFORE UPDATE ON commentaries
      BEGIN SELECT RAISE(ABORT, 'commentaries is append-only'); END
    `.execute(db);
    await sql`
      CREATE TRIGGER commentaries_no_delete BEFORE DELETE ON commentaries
      BEGIN SELECT RAISE(ABORT, 'commentaries is append-only'); END
    `.execute(db);
    await sql`
      CREATE TRIGGER benchmarks_no_update BEFORE UPDATE ON benchmarks
      BEGIN SELECT RAISE(ABORT, 'benchmarks is append-only'); END
    `.execute(db);
    await sql`
      CREATE TRIGGER benchmarks_no_delete BEFORE DELETE ON benchmarks
      BEGIN SELECT RAISE(ABORT, 'benchmarks is append-only'); END
    `.execute(db);
  },
};
