import { sql } from 'kysely';
import { makeAppendOnly } from '../append-only.ts';
import type { Migration } from '../migration.ts';

/**
 * What an action answers, measures, needs and is supported by, as dated facts: the latest row of a pair stands, and
 * `linked = 0` takes the link back. Takes the place of four tables of pairs that could only ever grow.
 */
export const migration: Migration = {
  async up(db) {
    await sql`
      CREATE TABLE action_links (
        id INTEGER PRIMARY KEY,
        action_id INTEGER NOT NULL REFERENCES actions (id),
        finding_id INTEGER REFERENCES findings (id),
        recommendation_id INTEGER REFERENCES recommendations (id),
        indicator_id INTEGER REFERENCES indicators (id),
        agency_id INTEGER REFERENCES agencies (id),
        needs_action_id INTEGER REFERENCES actions (id),
        linked INTEGER NOT NULL DEFAULT 1 CHECK (linked IN (0, 1)),
        recorded_by TEXT NOT NULL DEFAULT '',
        recorded_at TEXT NOT NULL,
        CHECK ((finding_id IS NOT NULL) + (recommendation_id IS NOT NULL) + (indicator_id IS NOT NULL)
          + (agency_id IS NOT NULL) + (needs_action_id IS NOT NULL) = 1),
        CHECK (needs_action_id IS NULL OR needs_action_id <> action_id)
      ) STRICT
    `.execute(db);
    await sql`CREATE INDEX action_links_by_action ON action_links (action_id)`.execute(db);
    await sql`
      CREATE TABLE finding_links (
        id INTEGER PRIMARY KEY,
        finding_id INTEGER NOT NULL REFERENCES findings (id),
        indicator_id INTEGER NOT NULL REFERENCES indicators (id),
        linked INTEGER NOT NULL DEFAULT 1 CHECK (linked IN (0, 1)),
        recorded_by TEXT NOT NULL DEFAULT '',
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    for (const to of ['finding', 'recommendation', 'indicator']) {
      await sql
        .raw(
          `INSERT INTO action_links (action_id, ${to}_id, recorded_at) SELECT action_id, ${to}_id, recorded_at FROM action_${to}s`,
        )
        .execute(db);
      await sql.raw(`DROP TABLE action_${to}s`).execute(db);
    }
    await sql`
      INSERT INTO finding_links (finding_id, indicator_id, recorded_at)
      SELECT finding_id, indicator_id, recorded_at FROM finding_indicators
    `.execute(db);
    await sql`DROP TABLE finding_indicators`.execute(db);
    for (const table of ['action_links', 'finding_links']) await makeAppendOnly(db, table);
  },
};
