import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/** The audit trail: each entry holds the SHA-256 of the entry before it, so a change in the middle shows. */
export const migration: Migration = {
  async up(db) {
    await sql`
      CREATE TABLE audit_entries (
        id INTEGER PRIMARY KEY,
        at TEXT NOT NULL,
        actor TEXT NOT NULL,
        operation TEXT NOT NULL,
        entity TEXT NOT NULL,
        entity_ref TEXT NOT NULL,
        before_json TEXT,
        after_json TEXT,
        previous_sha256 TEXT NOT NULL,
        sha256 TEXT NOT NULL UNIQUE
      ) STRICT
    `.execute(db);
    await sql`
      CREATE TRIGGER audit_entries_no_update BEFORE UPDATE ON audit_entries
      BEGIN SELECT RAISE(ABORT, 'audit_entries is append-only'); END
    `.execute(db);
    await sql`
      CREATE TRIGGER audit_entries_no_delete BEFORE DELETE ON audit_entries
      BEGIN SELECT RAISE(ABORT, 'audit_entries is append-only'); END
    `.execute(db);
  },
};
