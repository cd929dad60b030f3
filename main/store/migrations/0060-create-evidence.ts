import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** Evidence: claimed by the owner, then accepted or rejected, then impact tested. Decisions are only ever added. */
export const migration: Migration = {
  async up(db) {
    await sql`
      CREATE TABLE evidence (
        id INTEGER PRIMARY KEY,
        action_id INTEGER NOT NULL REFERENCES actions (id),
        title TEXT NOT NULL,
        reference TEXT NOT NULL DEFAULT '',
        claimed_on TEXT NOT NULL,
        claimed_by TEXT NOT NULL DEFAULT '',
        source_id INTEGER REFERENCES sources (id),
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE evidence_decisions (
        id INTEGER PRIMARY KEY,
        evidence_id INTEGER NOT NULL REFERENCES evidence (id),
        state TEXT NOT NULL CHECK (state IN ('accepted', 'rejected', 'impact_tested')),
        decided_on TEXT NOT NULL,
        decided_by TEXT NOT NULL CHECK (decided_by <> ''),
        method TEXT NOT NULL DEFAULT '',
        reason TEXT NOT NULL DEFAULT '',
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TRIGGER evidence_no_update BEFORE UPDATE ON evidence
      BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END
    `.execute(db);
    await sql`
      CREATE TRIGGER evidence_no_delete BEFORE DELETE ON evidence
      BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END
    `.execute(db);
    await sql`
      CREATE TRIGGER evidence_decisions_no_update BEFORE UPDATE ON evidence_decisions
      BEGIN SELECT RAISE(ABORT, 'evidence_decisions is append-only'); END
    `.execute(db);
    await sql`
      CREATE TRIGGER evidence_decisions_no_delete BEFORE DELETE ON evidence_decisions
      BEGIN SELECT RAISE(ABORT, 'evidence_decisions is append-only'); END
    `.execute(db);
  },
};
