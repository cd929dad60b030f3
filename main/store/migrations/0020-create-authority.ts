import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** Whose oversight this file holds, where facts come from, and who is who (roles rather than names). */
export const migration: Migration = {
  async up(db) {
    await sql`
      CREATE TABLE authorities (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        workspace_uid TEXT NOT NULL,
        name TEXT NOT NULL,
        la_code TEXT NOT NULL DEFAULT '',
        board_name TEXT NOT NULL,
        marking TEXT NOT NULL DEFAULT 'OFFICIAL-SENSITIVE',
        kind TEXT NOT NULL CHECK (kind IN ('real', 'published_sample', 'fictional_sample')),
        notice TEXT NOT NULL DEFAULT '',
        created_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE sources (
        id INTEGER PRIMARY KEY,
        title TEXT NOT NULL,
        publisher TEXT NOT NULL,
        published_on TEXT,
        url TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT ''
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE agencies (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE people (
        id INTEGER PRIMARY KEY,
        role TEXT NOT NULL,
        agency_id INTEGER NOT NULL REFERENCES agencies (id),
        UNIQUE (role, agency_id)
      ) STRICT
    `.execute(db);
  },
};
