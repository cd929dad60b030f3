import { sql } from 'kysely';
import { makeAppendOnly } from '../append-only.ts';
import type { Migration } from '../migration.ts';

/**
 * Words that a pack's checks took for the name or number of a person, and somebody's word that they are not ("Rose
 * Cottage" is a building). Without it a public pack with such words could never be made final. Never changed: who
 * cleared what, when and why stays on record.
 */
export const migration: Migration = {
  async up(db) {
    await sql`
      CREATE TABLE cleared_texts (
        id INTEGER PRIMARY KEY,
        text TEXT NOT NULL CHECK (text <> ''),
        reason TEXT NOT NULL CHECK (reason <> ''),
        cleared_by TEXT NOT NULL,
        cleared_on TEXT NOT NULL,
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await makeAppendOnly(db, 'cleared_texts');
  },
};
