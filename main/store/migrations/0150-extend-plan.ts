import { sql } from 'kysely';
import { makeAppendOnly } from '../append-only.ts';
import type { Migration } from '../migration.ts';

/**
 * Plans above workstreams; milestones inside actions; what an action became when it was split, merged or superseded;
 * who handed what over. A successor keeps the baseline of what it succeeds, so that no slippage is lost by renaming work.
 */
export const migration: Migration = {
  async up(db) {
    await sql`
      CREATE TABLE plans (
        id INTEGER PRIMARY KEY,
        code TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL CHECK (title <> ''),
        kind TEXT NOT NULL CHECK (kind IN ('improvement', 'case_review', 'other')),
        purpose TEXT NOT NULL DEFAULT '',
        adopted_on TEXT,
        source_id INTEGER REFERENCES sources (id),
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    // Files made before there were plans hold one.
    await sql`
      INSERT INTO plans (id, code, title, kind, recorded_at)
      SELECT 1, 'IP', 'Improvement plan', 'improvement', '' WHERE EXISTS (SELECT 1 FROM workstreams)
    `.execute(db);
    // An empty instant sorts before every other: what was there before was always known.
    await sql`ALTER TABLE agencies ADD COLUMN recorded_at TEXT NOT NULL DEFAULT ''`.execute(db);
    await sql`ALTER TABLE people ADD COLUMN recorded_at TEXT NOT NULL DEFAULT ''`.execute(db);
    // The one thing about a person that may be changed and cleared: a name is personal data, and roles are the rule.
    await sql`ALTER TABLE people ADD COLUMN name TEXT NOT NULL DEFAULT ''`.execute(db);
    await sql`ALTER TABLE workstreams ADD COLUMN plan_id INTEGER REFERENCES plans (id)`.execute(db);
    await sql`ALTER TABLE workstreams ADD COLUMN recorded_at TEXT NOT NULL DEFAULT ''`.execute(db);
    await sql`UPDATE workstreams SET plan_id = 1`.execute(db);
    await sql`ALTER TABLE actions ADD COLUMN description TEXT NOT NULL DEFAULT ''`.execute(db);
    await sql`
      CREATE TABLE milestones (
        id INTEGER PRIMARY KEY,
        action_id INTEGER NOT NULL REFERENCES actions (id),
        title TEXT NOT NULL CHECK (title <> ''),
        baseline_due_on TEXT NOT NULL,
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE milestone_reports (
        id INTEGER PRIMARY KEY,
        milestone_id INTEGER NOT NULL REFERENCES milestones (id),
        state TEXT NOT NULL CHECK (state IN ('due', 'reached', 'dropped')),
        due_on TEXT NOT NULL,
        reported_on TEXT NOT NULL,
        reported_by TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT '',
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE successions (
        id INTEGER PRIMARY KEY,
        from_action_id INTEGER NOT NULL REFERENCES actions (id),
        to_action_id INTEGER NOT NULL REFERENCES actions (id),
        kind TEXT NOT NULL CHECK (kind IN ('split', 'merge', 'supersede')),
        decided_on TEXT NOT NULL,
        decided_by TEXT NOT NULL CHECK (decided_by <> ''),
        reason TEXT NOT NULL CHECK (reason <> ''),
        recorded_at TEXT NOT NULL,
        UNIQUE (from_action_id, to_action_id),
        CHECK (from_action_id <> to_action_id)
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE handovers (
        id INTEGER PRIMARY KEY,
        from_person_id INTEGER NOT NULL REFERENCES people (id),
        to_person_id INTEGER NOT NULL REFERENCES people (id),
        handed_on TEXT NOT NULL,
        decided_by TEXT NOT NULL CHECK (decided_by <> ''),
        reason TEXT NOT NULL CHECK (reason <> ''),
        recorded_at TEXT NOT NULL,
        CHECK (from_person_id <> to_person_id)
      ) STRICT
    `.execute(db);
    for (const table of ['plans', 'milestones', 'milestone_reports', 'successions', 'handovers']) {
      await makeAppendOnly(db, table);
    }
  },
};
