import { sql } from 'kysely';
import { makeAppendOnly } from '../append-only.ts';
import type { Migration } from '../migration.ts';

/**
 * Draft, final, published: each step is a row that is never changed, and the pack itself stays the row that it was.
 * A published pack keeps its document and files byte for byte (in `files`), the manifest that was signed, and where
 * the audit chain stood. The secret half of the key never leaves the workspace; the public half is in every manifest.
 */
export const migration: Migration = {
  async up(db) {
    await sql`
      CREATE TABLE signing_keys (
        id INTEGER PRIMARY KEY,
        public_key TEXT NOT NULL UNIQUE,
        private_key TEXT NOT NULL,
        made_by TEXT NOT NULL,
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE pack_finals (
        id INTEGER PRIMARY KEY,
        pack_id INTEGER NOT NULL UNIQUE REFERENCES packs (id),
        readiness_json TEXT NOT NULL,
        warnings_accepted_because TEXT NOT NULL DEFAULT '',
        decided_by TEXT NOT NULL,
        decided_on TEXT NOT NULL,
        recorded_at TEXT NOT NULL
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE pack_publications (
        id INTEGER PRIMARY KEY,
        pack_id INTEGER NOT NULL UNIQUE REFERENCES packs (id),
        number INTEGER NOT NULL CHECK (number > 0),
        version INTEGER NOT NULL CHECK (version > 0),
        replaces_id INTEGER UNIQUE REFERENCES pack_publications (id),
        reason TEXT NOT NULL DEFAULT '',
        published_by TEXT NOT NULL,
        published_on TEXT NOT NULL,
        signing_key_id INTEGER NOT NULL REFERENCES signing_keys (id),
        document_sha256 TEXT NOT NULL REFERENCES files (sha256),
        manifest_json TEXT NOT NULL,
        recorded_at TEXT NOT NULL,
        UNIQUE (number, version),
        CHECK ((version = 1) = (replaces_id IS NULL)),
        CHECK (replaces_id IS NULL OR reason <> '')
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TABLE pack_publication_files (
        publication_id INTEGER NOT NULL REFERENCES pack_publications (id),
        kind TEXT NOT NULL CHECK (kind IN ('pdf', 'xlsx', 'plumbpack')),
        name TEXT NOT NULL,
        sha256 TEXT NOT NULL REFERENCES files (sha256),
        PRIMARY KEY (publication_id, kind)
      ) STRICT, WITHOUT ROWID
    `.execute(db);
    for (const table of ['signing_keys', 'pack_finals', 'pack_publications', 'pack_publication_files'])
      await makeAppendOnly(db, table);
  },
};
