import { sql } from 'kysely';
import type { Migration } from '../migration.ts';

/**
 * Which framework an area was judged under. Two frameworks have areas of one name, so the area alone does not say;
 * empty where it was never said. The audit page filters 100,000 entries by what they are about, who and when.
 */
export const migration: Migration = {
  async up(db) {
    await sql`ALTER TABLE judgements ADD COLUMN framework TEXT NOT NULL DEFAULT ''`.execute(db);
    await sql`CREATE INDEX audit_entries_by_entity ON audit_entries (entity, id)`.execute(db);
    await sql`CREATE INDEX audit_entries_by_operation ON audit_entries (operation, id)`.execute(db);
    await sql`CREATE INDEX audit_entries_by_actor ON audit_entries (actor, id)`.execute(db);
  },
};
