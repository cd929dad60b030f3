import { sql, type Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/**
 * Triggers that refuse every change and removal of the rows of `table`. Called by migrations that have landed, so the
 * text it makes must never change: the schema of a file is compared with it letter by letter.
 */
export async function makeAppendOnly(db: Kysely<Schema>, table: string): Promise<void> {
  for (const verb of ['update', 'delete']) {
    await sql
      .raw(
        `CREATE TRIGGER ${table}_no_${verb} BEFORE ${verb.toUpperCase()} ON ${table}\n` +
          `      BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`,
      )
      .execute(db);
  }
}
