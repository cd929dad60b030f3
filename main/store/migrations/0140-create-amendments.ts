import { sql } from 'kysely';
import { makeAppendOnly } from '../append-only.ts';
import type { Migration } from '../migration.ts';

/**
 * What is said of a thing may change; what was said stays. One row an amended field: from which day it holds, who
 * amended it and why. The latest row of a field stands, over the row of the thing itself, which is never changed
 * (docs/decisions/012). Drafts are what somebody is still typing: no facts, kept so that a crash loses nothing.
 */
export const migration: Migration = {
  async up(db) {
    await sql`
      CREATE TABLE amendments (
        id INTEGER PRIMARY KEY,
        entity TEXT NOT NULL CHECK (entity IN ('agencies', 'people', 'plans', 'workstreams', 'actions', 'scrutiny_events',
          'judgements', 'findings', 'case_reviews', 'recommendations', 'meetings', 'agenda_items', 'forward_plan_items')),
        entity_id INTEGER NOT NULL,
        field TEXT NOT NULL CHECK (field <> ''),
        value_json TEXT NOT NULL CHECK (json_valid(value_json)),
        amended_on TEXT NOT NULL,
        amended_by TEXT NOT NULL CHECK (amended_by <> ''),
        reason TEXT NOT NULL DEFAULT '',
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`CREATE INDEX amendments_by_entity ON amendments (entity, entity_id)`.execute(db);
    await makeAppendOnly(db, 'amendments');
    await sql`
      CREATE TABLE drafts (
        key TEXT PRIMARY KEY,
        body TEXT NOT NULL,
        kept_at TEXT NOT NULL
      ) STRICT, WITHOUT ROWID
    `.execute(db);
  },
};
