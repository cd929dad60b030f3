import { Kysely, SqliteDialect } from 'kysely';
import { migrations } from './migrations.ts';
import type { Schema } from './schema.ts';
import { pragmaValue, type Sqlite } from './sqlite.ts';

/** The schema number of an open database. */
export const schemaVersionOf = (sqlite: Sqlite): number => Number(pragmaValue(sqlite, 'user_version'));

/**
 * Runs the migrations that the database does not have yet, in order, up to `target`. Each is one transaction together
 * with its schema number, so a failure or a power cut leaves the file at the last number that was reached whole.
 */
export async function migrateTo(sqlite: Sqlite, target: number): Promise<void> {
  // Not destroyed afterwards: that would close the connection, which the caller goes on using.
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: sqlite }) });
  for (const { version, migration } of migrations) {
    if (version <= schemaVersionOf(sqlite) || version > target) continue;
    sqlite.exec('BEGIN IMMEDIATE');
    try {
      await migration.up(db);
      sqlite.pragma(`user_version=${version}`);
      sqlite.exec('COMMIT');
    } catch (error) {
      if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
      throw error;
    }
  }
}
