import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** Serious case reviews (later: local child safeguarding practice reviews), known by a code and never by a name. */
export const migration: Migration = {
  async up(db) {
    await sql`
      CREATE TABLE case_reviews (
        id INTEGER PRIMARY KEY,
        code TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL CHECK (kind IN ('serious_case_review', 'practice_review', 'thematic', 'domestic_homicide', 'local_learning')),
        incident_period TEXT,
        published_on TEXT,
        publication TEXT NOT NULL CHECK (publication IN ('published', 'not_published', 'in_progress')),
        summary TEXT NOT NULL DEFAULT '',
        source_id INTEGER REFERENCES sources (id),
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE recommendations (
        id INTEGER PRIMARY KEY,
        ref TEXT NOT NULL UNIQUE,
        review_id INTEGER NOT NULL REFERENCES case_reviews (id),
        position INTEGER NOT NULL,
        text TEXT NOT NULL,
        wording TEXT NOT NULL CHECK (wording IN ('verbatim', 'as_listed', 'theme', 'reconstructed')),
        source_id INTEGER REFERENCES sources (id),
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
  },
};
