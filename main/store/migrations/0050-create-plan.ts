import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** The improvement plan. Baseline due dates are set once; the agreed date moves only by an entry that says who agreed it and why. */
export const migration: Migration = {
  async up(db) {
    await sql`
      CREATE TABLE workstreams (
        id INTEGER PRIMARY KEY,
        code TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL,
        lead_id INTEGER REFERENCES people (id),
        position INTEGER NOT NULL
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE actions (
        id INTEGER PRIMARY KEY,
        ref TEXT NOT NULL UNIQUE,
        workstream_id INTEGER NOT NULL REFERENCES workstreams (id),
        title TEXT NOT NULL,
        success_measure TEXT NOT NULL DEFAULT '',
        lead_id INTEGER NOT NULL REFERENCES people (id),
        high_priority INTEGER NOT NULL DEFAULT 0 CHECK (high_priority IN (0, 1)),
        starts_on TEXT NOT NULL,
        baseline_due_on TEXT NOT NULL,
        source_id INTEGER REFERENCES sources (id),
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TRIGGER actions_baseline_is_set_once BEFORE UPDATE OF baseline_due_on, ref, recorded_at ON actions
      BEGIN SELECT RAISE(ABORT, 'the baseline due date of an action is set once'); END
    `.execute(db);
    await sql`
      CREATE TRIGGER actions_no_delete BEFORE DELETE ON actions
      BEGIN SELECT RAISE(ABORT, 'actions are cancelled or superseded, never deleted'); END
    `.execute(db);
    await sql`
      CREATE TABLE due_date_changes (
        id INTEGER PRIMARY KEY,
        action_id INTEGER NOT NULL REFERENCES actions (id),
        due_on TEXT NOT NULL,
        agreed_on TEXT NOT NULL,
        agreed_by TEXT NOT NULL CHECK (agreed_by <> ''),
        reason TEXT NOT NULL CHECK (reason <> ''),
        source_id INTEGER REFERENCES sources (id),
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE updates (
        id INTEGER PRIMARY KEY,
        action_id INTEGER NOT NULL REFERENCES actions (id),
        reported_on TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('not_started', 'in_progress', 'completed', 'cancelled', 'superseded')),
        progress_percent INTEGER CHECK (progress_percent BETWEEN 0 AND 100),
        self_rating TEXT CHECK (self_rating IN ('red', 'amber', 'green', 'blue', 'grey')),
        forecast_on TEXT,
        narrative TEXT NOT NULL DEFAULT '',
        reported_by TEXT NOT NULL DEFAULT '',
        source_id INTEGER REFERENCES sources (id),
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`
      CREATE INDEX updates_by_action ON updates (action_id, reported_on)
    `.execute(db);
    await sql`
      CREATE TABLE action_findings (
        action_id INTEGER NOT NULL REFERENCES actions (id),
        finding_id INTEGER NOT NULL REFERENCES findings (id),
        recorded_at TEXT NOT NULL,
        PRIMARY KEY (action_id, finding_id)
      ) STRICT, WITHOUT ROWID
    `.execute(db);
    await sql`
      CREATE TABLE action_recommendations (
        action_id INTEGER NOT NULL REFERENCES actions (id),
        recommendation_id INTEGER NOT NULL REFERENCES recommendations (id),
        recorded_at TEXT NOT NULL,
        PRIMARY KEY (action_id, recommendation_id)
      ) STRICT, WITHOUT ROWID
    `.execute(db);
    await sql`
      CREATE TRIGGER due_date_changes_no_update BEFORE UPDATE ON due_date_changes
      BEGIN SELECT RAISE(ABORT, 'due_date_changes is append-only'); END
    `.execute(db);
    await sql`
      CREATE TRIGGER due_date_changes_no_delete BEFORE DELETE ON due_date_changes
      BEGIN SELECT RAISE(ABORT, 'due_date_changes is append-only'); END
    `.execute(db);
    await sql`
      CREATE TRIGGER updates_no_update BEFORE UPDATE ON updates
      BEGIN SELECT RAISE(ABORT, 'updates is append-only'); END
    `.execute(db);
    await sql`
      CREATE TRIGGER updates_no_delete BEFORE DELETE ON updates
      BEGIN SELECT RAISE(ABORT, 'updates is append-only'); END
    `.execute(db);
  },
};
