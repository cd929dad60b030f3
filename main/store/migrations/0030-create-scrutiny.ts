import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** Inspections, visits, directions and reviews, with their judgements and findings, each with its source. */
export const migration: Migration = {
  async up(db) {
    await sql`
      CREATE TABLE scrutiny_events (
        id INTEGER PRIMARY KEY,
        ref TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL CHECK (kind IN ('inspection', 'focused_visit', 'monitoring_visit', 'direction', 'commissioner_report',
          'progress_review', 'appointment', 'statement', 'other')),
        title TEXT NOT NULL,
        body TEXT NOT NULL DEFAULT '',
        starts_on TEXT NOT NULL,
        ends_on TEXT,
        published_on TEXT,
        date_precision TEXT NOT NULL DEFAULT 'day' CHECK (date_precision IN ('day', 'month', 'year')),
        summary TEXT NOT NULL DEFAULT '',
        source_id INTEGER REFERENCES sources (id),
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE judgements (
        id INTEGER PRIMARY KEY,
        event_id INTEGER NOT NULL REFERENCES scrutiny_events (id),
        position INTEGER NOT NULL,
        area TEXT NOT NULL,
        grade TEXT NOT NULL,
        source_id INTEGER REFERENCES sources (id),
        recorded_at TEXT NOT NULL,
        UNIQUE (event_id, area)
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE findings (
        id INTEGER PRIMARY KEY,
        ref TEXT NOT NULL UNIQUE,
        event_id INTEGER NOT NULL REFERENCES scrutiny_events (id),
        position INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('priority_action', 'area_for_improvement', 'strength')),
        text TEXT NOT NULL,
        wording TEXT NOT NULL CHECK (wording IN ('verbatim', 'as_listed', 'theme', 'reconstructed')),
        source_id INTEGER REFERENCES sources (id),
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
  },
};
