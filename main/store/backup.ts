import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '#shared/domain/refusal.ts';
import { schemaVersionOf } from './migrate.ts';
import { discardTemporary, moveIntoNewName, syncFile, temporaryPathFor } from './save-file.ts';
import { openSqlite, pragmaValue, type Sqlite } from './sqlite.ts';
import { missingFolderOr, storeErrorToRefusal } from './store-refusals.ts';
import { connectionOf } from './workspace-connection.ts';
import type { Workspace } from './workspace.ts';

/** A copy counts only once it has been opened and has the same schema number and the newest audit entry. */
function checkCopy(copy: string, version: number, auditEntries: number): void {
  const sqlite = openSqlite(copy, true);
  try {
    const sound =
      pragmaValue(sqlite, 'quick_check') === 'ok' &&
      schemaVersionOf(sqlite) === version &&
      countAuditEntries(sqlite) === auditEntries;
    if (sound) return;
  } finally {
    sqlite.close();
  }
  throw new Refusal({
    code: 'BackupNotSound',
    message: 'The backup was written but did not pass its check, so it was thrown away and does not count.',
    where: copy,
    next: 'Check the disk it was written to, and make the backup in another folder.',
  });
}

const countAuditEntries = (sqlite: Sqlite): number =>
  sqlite.prepare<[], { n: number }>('SELECT count(*) AS n FROM audit_entries').get()?.n ?? 0;

/**
 * A copy of an open database under a new name: VACUUM INTO a temporary file → opened and checked → fsync → rename → fsync
 * of the folder. Copying the file itself would give rubbish while a write is under way (60 of 60 copies in a test).
 */
export function copyDatabase(sqlite: Sqlite, target: string): void {
  const temporary = temporaryPathFor(target);
  try {
    mkdirSync(dirname(target), { recursive: true });
    sqlite.prepare('VACUUM INTO ?').run(temporary);
    checkCopy(temporary, schemaVersionOf(sqlite), countAuditEntries(sqlite));
    syncFile(temporary);
    moveIntoNewName(temporary, target);
  } catch (error) {
    discardTemporary(temporary);
    throw storeErrorToRefusal(missingFolderOr(error, target), target);
  }
}

/** A checked backup of an open workspace; never over an existing file (`FileExists`). */
export function backUpWorkspace(workspace: Workspace, target: string): Promise<void> {
  return connectionOf(workspace).useSqlite((sqlite) => copyDatabase(sqlite, target));
}
