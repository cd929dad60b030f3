import { accessSync, constants, existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '#shared/domain/refusal.ts';
import { copyDatabase } from './backup.ts';
import { checkContents } from './check-contents.ts';
import { checkHeader } from './file-header.ts';
import { migrateTo, schemaVersionOf } from './migrate.ts';
import { currentVersion } from './migrations.ts';
import { discardTemporary, fileExistsRefusal, moveIntoNewName, syncFile, temporaryPathFor } from './save-file.ts';
import { applyConnectionSettings, applyJournalSetting, readSettings, type StoreSetting } from './settings.ts';
import { applicationId, createSqlite, openSqlite, type Sqlite } from './sqlite.ts';
import { missingFolderOr, readOnlyRefusal, storeErrorToRefusal } from './store-refusals.ts';
import { connectionOf, WorkspaceConnection } from './workspace-connection.ts';
import type { Author, Workspace } from './workspace.ts';

/** Whose oversight a new workspace holds. */
export interface NewWorkspace {
  /** Names this workspace for ever, also when the file is renamed; from the host, so that samples are reproducible. */
  readonly uid: string;
  readonly authority: string;
  readonly board: string;
  /** Three-digit DfE number, for example `928`. */
  readonly laCode?: string;
  /** Printed on every page of a pack; `OFFICIAL-SENSITIVE` unless said otherwise. */
  readonly marking?: string;
  readonly kind: 'real' | 'published_sample' | 'fictional_sample';
  /** What a sample says of itself on every screen and page; empty for a real workspace. */
  readonly notice?: string;
}

export interface OpenOptions {
  /** Opens without the right to write; a write is then refused with `WorkspaceReadOnly`. */
  readonly readOnly?: boolean;
  /** Where the copy goes that is made before an older file is brought up to date; required for such a file. */
  readonly backupFolder?: string;
}

/**
 * Makes a workspace with its authority and its first audit entry, and opens it. Never over an existing file
 * (`FileExists`). The file gets its name only when it is whole and on the disk.
 */
export async function createWorkspace(path: string, details: NewWorkspace, author: Author): Promise<Workspace> {
  if (existsSync(path)) throw fileExistsRefusal(path);
  const temporary = temporaryPathFor(path);
  try {
    await buildEmptyFile(temporary);
    await recordAuthority(temporary, details, author);
    syncFile(temporary);
    moveIntoNewName(temporary, path);
  } catch (error) {
    discardTemporary(temporary);
    throw storeErrorToRefusal(missingFolderOr(error, path), path);
  }
  return openWorkspace(path);
}

/** Nobody sees this file before it is finished, so it is built without a journal; `syncFile` makes it durable at the end. */
async function buildEmptyFile(temporary: string): Promise<void> {
  const sqlite = createSqlite(temporary);
  try {
    sqlite.pragma('journal_mode=MEMORY');
    sqlite.pragma('synchronous=OFF');
    sqlite.pragma(`application_id=${applicationId}`);
    await migrateTo(sqlite, currentVersion);
  } finally {
    sqlite.close();
  }
}

async function recordAuthority(temporary: string, details: NewWorkspace, author: Author): Promise<void> {
  const { uid, authority, board, laCode = '', marking = 'OFFICIAL-SENSITIVE', kind, notice = '' } = details;
  const row = {
    id: 1,
    workspace_uid: uid,
    name: authority,
    la_code: laCode,
    board_name: board,
    marking,
    kind,
    notice,
    created_at: author.at,
  };
  const workspace = await openWorkspace(temporary);
  try {
    await workspace.write(author, async (db) => {
      await db.insertInto('authorities').values(row).execute();
      return { result: null, changes: [{ entity: 'authorities', ref: uid, before: null, after: row }] };
    });
  } finally {
    await workspace.close();
  }
}

/**
 * Opens a workspace, checking in this order, each failure its own refusal and the file untouched: it is there and
 * readable (`WorkspaceNotFound`, `WorkspaceUnreadable`) → it is ours (`NotAWorkspace`) → not newer than this program
 * (`WorkspaceFromNewerVersion`) → sound (`WorkspaceDamaged`) → built like ours (`WorkspaceSchemaDiffers`).
 * A file that may not be written to opens with `readOnly: true`.
 */
export async function openWorkspace(path: string, options: OpenOptions = {}): Promise<Workspace> {
  const { isWal } = checkHeader(path);
  const readOnly = options.readOnly === true || !mayWrite(path);
  if (readOnly && isWal) throw walRefusal(path);
  let sqlite: Sqlite | null = null;
  try {
    sqlite = openSqlite(path, readOnly);
    applyConnectionSettings(sqlite, path);
    await checkContents(sqlite, path);
    applyJournalSetting(sqlite, path);
    await bringUpToDate(sqlite, path, readOnly, options.backupFolder);
    return new WorkspaceConnection(path, readOnly, sqlite);
  } catch (error) {
    sqlite?.close();
    throw storeErrorToRefusal(error, path);
  }
}

/** SQLite cannot read a WAL file without putting two more files beside it, and cannot convert one that it may only read. */
const walRefusal = (path: string): Refusal =>
  new Refusal({
    code: 'WorkspaceNotSelfContained',
    message: 'Another program left this workspace in a mode in which it cannot be read without being written to.',
    where: path,
    next: 'Copy the file, with any file whose name begins with its own, to a folder you may write to, and open the copy.',
  });

/**
 * Whether the file and its folder may be written to: SQLite puts its journal beside the file, and finds out that it
 * cannot only with the first change. Asks the operating system without opening anything.
 */
function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Brings an older file to the current schema, after a checked copy of it has been put in `folder`. */
async function bringUpToDate(
  sqlite: Sqlite,
  path: string,
  readOnly: boolean,
  folder: string | undefined,
): Promise<void> {
  const version = schemaVersionOf(sqlite);
  if (version === currentVersion) return;
  if (readOnly) throw readOnlyRefusal(path);
  if (folder === undefined) {
    throw new Refusal({
      code: 'BackupFolderNeeded',
      message: 'This workspace is from an older version of Plumbline and is only brought up to date after a backup.',
      where: path,
      next: 'Say in which folder the backup is to be kept.',
    });
  }
  copyDatabase(sqlite, join(folder, `${basename(path, '.plumbline')} (schema ${version}).plumbline`));
  await migrateTo(sqlite, currentVersion);
  await checkContents(sqlite, path);
}

/** Every setting of the open connection as SQLite answers it now, for the settings screen. */
export function storeSettings(workspace: Workspace): Promise<readonly StoreSetting[]> {
  return connectionOf(workspace).useSqlite(readSettings);
}
