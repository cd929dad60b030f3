import { sql } from 'kysely';
import { makeAppendOnly } from '../append-only.ts';
import type { Migration } from '../migration.ts';

/**
 * What a kind of pack holds, in which order, and what is said at the head of its sections. The program's own profiles
 * are resources; a row here is one made or changed in this workspace, and the last row of a key stands. Words of a
 * section are of one month: what was written last month is offered again, and printed only once somebody has said
 * that it still holds.
 */
export const migration: Migration = {
  async up(db) {
    await sql`
      CREATE TABLE pack_profiles (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL CHECK (key <> ''),
        body_json TEXT NOT NULL,
        removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1)),
        recorded_by TEXT NOT NULL,
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`CREATE INDEX pack_profiles_by_key ON pack_profiles (key, id)`.execute(db);
    await sql`
      CREATE TABLE section_texts (
        id INTEGER PRIMARY KEY,
        profile TEXT NOT NULL CHECK (profile <> ''),
        section TEXT NOT NULL CHECK (section <> ''),
        period TEXT NOT NULL,
        text TEXT NOT NULL,
        written_by TEXT NOT NULL,
        written_on TEXT NOT NULL,
        carried_from INTEGER REFERENCES section_texts (id),
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`CREATE INDEX section_texts_by_period ON section_texts (profile, section, period, id)`.execute(db);
    await sql`
      CREATE TABLE section_text_confirmations (
        id INTEGER PRIMARY KEY,
        section_text_id INTEGER NOT NULL UNIQUE REFERENCES section_texts (id),
        confirmed_by TEXT NOT NULL,
        confirmed_on TEXT NOT NULL,
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`ALTER TABLE packs ADD COLUMN profile TEXT NOT NULL DEFAULT 'monthly-board'`.execute(db);
    for (const table of ['pack_profiles', 'section_texts', 'section_text_confirmations'])
      await makeAppendOnly(db, table);
  },
};
