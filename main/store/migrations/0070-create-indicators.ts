import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** Indicators with versioned definitions and dated targets: an older value keeps the definition it was given under. */
export const migration: Migration = {
  async up(db) {
    await sql`
      CREATE TABLE indicators (
        id INTEGER PRIMARY KEY,
        code TEXT NOT NULL UNIQUE,
        position INTEGER NOT NULL,
        owner_id INTEGER REFERENCES people (id),
        monthly INTEGER NOT NULL DEFAULT 1 CHECK (monthly IN (0, 1)),
        retired_from TEXT,
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE indicator_definitions (
        id INTEGER PRIMARY KEY,
        indicator_id INTEGER NOT NULL REFERENCES indicators (id),
        version INTEGER NOT NULL CHECK (version >= 1),
        effective_from TEXT NOT NULL,
        name TEXT NOT NULL,
        group_name TEXT NOT NULL,
        numerator_label TEXT NOT NULL DEFAULT '',
        denominator_label TEXT NOT NULL DEFAULT '',
        unit TEXT NOT NULL CHECK (unit IN ('count', 'number', 'percent', 'rate_per_10000', 'days', 'weeks', 'score')),
        polarity TEXT NOT NULL CHECK (polarity IN ('higher', 'lower', 'range', 'context')),
        range_low REAL,
        range_high REAL,
        statutory_timescale TEXT NOT NULL DEFAULT '',
        data_source TEXT NOT NULL DEFAULT '',
        reason TEXT NOT NULL DEFAULT '',
        recorded_at TEXT NOT NULL,
        UNIQUE (indicator_id, version),
        CHECK (polarity <> 'range' OR (range_low IS NOT NULL AND range_high IS NOT NULL AND range_low <= range_high))
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE indicator_targets (
        id INTEGER PRIMARY KEY,
        indicator_id INTEGER NOT NULL REFERENCES indicators (id),
        from_period TEXT NOT NULL,
        target REAL,
        amber_limit REAL,
        basis TEXT NOT NULL DEFAULT '',
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE rebases (
        id INTEGER PRIMARY KEY,
        indicator_id INTEGER NOT NULL REFERENCES indicators (id),
        period TEXT NOT NULL,
        reason TEXT NOT NULL CHECK (reason <> ''),
        decided_by TEXT NOT NULL CHECK (decided_by <> ''),
        decided_on TEXT NOT NULL,
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE action_indicators (
        action_id INTEGER NOT NULL REFERENCES actions (id),
        indicator_id INTEGER NOT NULL REFERENCES indicators (id),
        recorded_at TEXT NOT NULL,
        PRIMARY KEY (action_id, indicator_id)
      ) STRICT, WITHOUT ROWID
    `.execute(db);
    await sql`
      CREATE TABLE finding_indicators (
        finding_id INTEGER NOT NULL REFERENCES findings (id),
        indicator_id INTEGER NOT NULL REFERENCES indicators (id),
        recorded_at TEXT NOT NULL,
        PRIMARY KEY (finding_id, indicator_id)
      ) STRICT, WITHOUT ROWID
    `.execute(db);
    await sql`
      CREATE TRIGGER indicator_definitions_no_update BEFORE UPDATE ON indicator_definitions
      BEGIN SELECT RAISE(ABORT, 'indicator_definitions is append-only'); END
    `.execute(db);
    await sql`
      CREATE TRIGGER indicator_definitions_no_delete BEFORE DELETE ON indicator_definitions
      BEGIN SELECT RAISE(ABORT, 'indicator_definitions is append-only'); END
    `.execute(db);
    await sql`
      CREATE TRIGGER indicator_targets_no_update BEFORE UPDATE ON indicator_targets
      BEGIN SELECT RAISE(ABORT, 'indicator_targets is append-only'); END
    `.execute(db);
    await sql`
      CREATE TRIGGER indicator_targets_no_delete BEFORE DELETE ON indicator_targets
      BEGIN SELECT RAISE(ABORT, 'indicator_targets is append-only'); END
    `.execute(db);
    await sql`
      CREATE TRIGGER rebases_no_update BEFORE UPDATE ON rebases
      BEGIN SELECT RAISE(ABORT, 'rebases is append-only'); END
    `.execute(db);
    await sql`
      CREATE TRIGGER rebases_no_delete BEFORE DELETE ON rebases
      BEGIN SELECT RAISE(ABORT, 'rebases is append-only'); END
    `.execute(db);
  },
};
