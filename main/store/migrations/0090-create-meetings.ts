import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** Meetings, their decisions, and the ratings a board put in place of the rule's. */
export const migration: Migration = {
  async up(db) {
    await sql`
      CREATE TABLE meetings (
        id INTEGER PRIMARY KEY,
        held_on TEXT NOT NULL,
        title TEXT NOT NULL,
        note TEXT NOT NULL DEFAULT '',
        source_id INTEGER REFERENCES sources (id),
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE decisions (
        id INTEGER PRIMARY KEY,
        ref TEXT NOT NULL UNIQUE,
        meeting_id INTEGER NOT NULL REFERENCES meetings (id),
        text TEXT NOT NULL,
        lead TEXT NOT NULL DEFAULT '',
        due_on TEXT,
        source_id INTEGER REFERENCES sources (id),
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE moderations (
        id INTEGER PRIMARY KEY,
        action_id INTEGER REFERENCES actions (id),
        indicator_id INTEGER REFERENCES indicators (id),
        period TEXT,
        colour TEXT NOT NULL CHECK (colour IN ('red', 'amber', 'green', 'blue', 'grey')),
        reason TEXT NOT NULL CHECK (reason <> ''),
        moderated_by TEXT NOT NULL CHECK (moderated_by <> ''),
        moderated_on TEXT NOT NULL,
        meeting_id INTEGER REFERENCES meetings (id),
        recorded_at TEXT NOT NULL,
        CHECK ((action_id IS NULL) <> (indicator_id IS NULL)),
        CHECK ((indicator_id IS NULL) = (period IS NULL))
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TRIGGER decisions_no_update BEFORE UPDATE ON decisions
      BEGIN SELECT RAISE(ABORT, 'decisions is append-only'); END
    `.execute(db);
    await sql`
      CREATE TRIGGER decisions_no_delete BEFORE DELETE ON decisions
      BEGIN SELECT RAISE(ABORT, 'decisions is append-only'); END
    `.execute(db);
    await sql`
      CREATE TRIGGER moderations_no_update BEFORE UPDATE ON moderations
      BEGIN SELECT RAISE(ABORT, 'moderations is append-only'); END
    `.execute(db);
    await sql`
      CREATE TRIGGER moderations_no_delete BEFORE DELETE ON moderations
      BEGIN SELECT RAISE(ABORT, 'moderations is append-only'); END
    `.execute(db);
  },
};
