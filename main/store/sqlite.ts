import Database from 'better-sqlite3';

/** The driver's own connection: never leaves `main/store`. */
export type Sqlite = Database.Database;

/** "PLMB" in the header of every workspace file: tells ours from any other SQLite database. */
export const applicationId = 0x504c4d42;

/** How long a statement waits for another program's lock before it is refused. */
const busyTimeoutMs = 3_000;

/** A connection to a file that must exist (SQLite would otherwise make an empty one out of a mistyped path). */
export function openSqlite(path: string, readOnly: boolean): Sqlite {
  return new Database(path, { fileMustExist: true, readonly: readOnly, timeout: busyTimeoutMs });
}

/** A connection to a file that is about to be made, or to memory. */
export function createSqlite(path: string): Sqlite {
  return new Database(path, { timeout: busyTimeoutMs });
}

/** The answer to a PRAGMA that has one value; null where this build of SQLite does not know the setting. */
export function pragmaValue(sqlite: Sqlite, pragma: string): string | number | null {
  const value: unknown = sqlite.pragma(pragma, { simple: true });
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}
