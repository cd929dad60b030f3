import type { Insertable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Sqlite } from './sqlite.ts';

type Cell = string | number | null | Uint8Array;

/** Inserts rows with one prepared statement; Kysely would build and prepare the text of every batch anew. */
export interface InsertRows {
  /** Columns that are left out have their defaults; each row gives all that are named. Returns the number of rows. */
  insertRows<T extends keyof Schema, C extends keyof Insertable<Schema[T]> & string>(
    table: T,
    columns: readonly C[],
    rows: Iterable<Readonly<Required<Pick<Insertable<Schema[T]>, C>>>>,
  ): number;
}

/** `check` runs before each call, as before every query of the handle that this goes with. */
export const createInsertRows = (sqlite: Sqlite, check: () => void): InsertRows => ({
  insertRows: (table, columns, rows) => {
    check();
    const names = columns.map((column) => `"${column}"`).join(', ');
    const places = columns.map(() => '?').join(', ');
    const statement = sqlite.prepare<Cell[]>(`INSERT INTO "${table}" (${names}) VALUES (${places})`);
    let inserted = 0;
    for (const row of rows) {
      statement.run(...columns.map((column) => row[column] as Cell));
      inserted += 1;
    }
    return inserted;
  },
});
