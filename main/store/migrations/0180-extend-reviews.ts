import { sql } from 'kysely';
import { makeAppendOnly } from '../append-only.ts';
import type { Migration } from '../migration.ts';

/**
 * The life of a case review and of its recommendations: commissioned, completed, published or not and why; accepted or
 * not and why; themes that come back from review to review; and which agency signed what off.
 */
export const migration: Migration = {
  async up(db) {
    await sql`ALTER TABLE case_reviews ADD COLUMN commissioned_on TEXT`.execute(db);
    await sql`ALTER TABLE case_reviews ADD COLUMN completed_on TEXT`.execute(db);
    await sql`ALTER TABLE case_reviews ADD COLUMN not_published_reason TEXT NOT NULL DEFAULT ''`.execute(db);
    await sql`
      CREATE TABLE recommendation_responses (
        id INTEGER PRIMARY KEY,
        recommendation_id INTEGER NOT NULL REFERENCES recommendations (id),
        response TEXT NOT NULL CHECK (response IN ('accepted', 'accepted_in_part', 'not_accepted')),
        reason TEXT NOT NULL DEFAULT '',
        decided_on TEXT NOT NULL,
        decided_by TEXT NOT NULL CHECK (decided_by <> ''),
        source_id INTEGER REFERENCES sources (id),
        recorded_at TEXT NOT NULL,
        CHECK (response = 'accepted' OR reason <> '')
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE themes (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE CHECK (name <> ''),
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE theme_links (
        id INTEGER PRIMARY KEY,
        recommendation_id INTEGER NOT NULL REFERENCES recommendations (id),
        theme_id INTEGER NOT NULL REFERENCES themes (id),
        linked INTEGER NOT NULL DEFAULT 1 CHECK (linked IN (0, 1)),
        recorded_by TEXT NOT NULL DEFAULT '',
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE sign_offs (
        id INTEGER PRIMARY KEY,
        review_id INTEGER REFERENCES case_reviews (id),
        action_id INTEGER REFERENCES actions (id),
        agency_id INTEGER NOT NULL REFERENCES agencies (id),
        signed INTEGER NOT NULL DEFAULT 1 CHECK (signed IN (0, 1)),
        signed_on TEXT NOT NULL,
        signed_by TEXT NOT NULL CHECK (signed_by <> ''),
        note TEXT NOT NULL DEFAULT '',
        recorded_at TEXT NOT NULL,
        CHECK ((review_id IS NULL) <> (action_id IS NULL))
      ) STRICT
    `.execute(db);
    for (const table of ['recommendation_responses', 'themes', 'theme_links', 'sign_offs']) {
      await makeAppendOnly(db, table);
    }
  },
};
