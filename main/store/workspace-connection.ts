import { AsyncLocalStorage } from 'node:async_hooks';
import { Kysely, SqliteDialect } from 'kysely';
import { appendAuditEntries } from './audit-chain.ts';
import { fileIdentity, fileSignature } from './file-guard.ts';
import { HandleGuard } from './handle-guard.ts';
import { createInsertRows } from './insert-rows.ts';
import { markClosed, markOpen } from './open-files.ts';
import type { Schema } from './schema.ts';
import type { Sqlite } from './sqlite.ts';
import { changedOutsideRefusal, readOnlyRefusal, storeErrorToRefusal } from './store-refusals.ts';
import type { Audited, Author, Drafts, ReadableDb, Workspace, WritableDb } from './workspace.ts';

/** A workspace whose file has been checked; made only by `openWorkspace` and `createWorkspace`. */
export class WorkspaceConnection implements Workspace {
  readonly path: string;
  readonly readOnly: boolean;
  readonly db: ReadableDb;
  readonly drafts: Drafts = {
    read: async (key) => {
      const row = await this.db.selectFrom('drafts').selectAll().where('key', '=', key).executeTakeFirst();
      return row === undefined ? null : { body: row.body, keptAt: row.kept_at };
    },
    keep: (key, body, at) => this.#keepDraft(key, body, at),
  };
  readonly #sqlite: Sqlite;
  readonly #kysely: Kysely<Schema>;
  readonly #identity: string;
  readonly #writing = new AsyncLocalStorage<true>();
  #signature: string;
  #closed = false;

  constructor(path: string, readOnly: boolean, sqlite: Sqlite) {
    this.path = path;
    this.readOnly = readOnly;
    this.#sqlite = sqlite;
    // Kysely gives SQLite's one connection to one holder at a time, so reads wait until a write has ended.
    this.#kysely = new Kysely<Schema>({ dialect: new SqliteDialect({ database: sqlite }) });
    this.db = this.#kysely.withPlugin(
      new HandleGuard(() => {
        if (this.#writing.getStore() === true)
          throw new Error('inside a write, read with the handle the write was given');
      }),
    );
    this.#signature = fileSignature(path);
    this.#identity = fileIdentity(path);
    markOpen(this.#identity);
  }

  /** For `main/store` only: PRAGMA and VACUUM INTO, which Kysely has no words for. */
  async useSqlite<T>(use: (sqlite: Sqlite) => T): Promise<T> {
    if (this.#writing.getStore() === true) throw new Error('this cannot be done inside a write');
    return await this.#kysely.connection().execute(async () => {
      try {
        return use(this.#sqlite);
      } catch (error) {
        throw storeErrorToRefusal(error, this.path);
      }
    });
  }

  async write<T>(author: Author, work: (db: WritableDb) => Promise<Audited<T>>): Promise<T> {
    if (this.readOnly) throw readOnlyRefusal(this.path);
    if (this.#writing.getStore() === true) throw new Error('a write cannot be started inside another write');
    try {
      return await this.#kysely.connection().execute((connection) => this.#transaction(connection, author, work));
    } catch (error) {
      throw storeErrorToRefusal(error, this.path);
    }
  }

  async #keepDraft(key: string, body: string | null, at: string): Promise<void> {
    if (this.readOnly) throw readOnlyRefusal(this.path);
    await this.useSqlite((sqlite) => {
      this.#guard();
      if (body === null) sqlite.prepare('DELETE FROM drafts WHERE key = ?').run(key);
      else sqlite.prepare('INSERT OR REPLACE INTO drafts (key, body, kept_at) VALUES (?, ?, ?)').run(key, body, at);
      this.#signature = fileSignature(this.path);
    });
  }

  async #transaction<T>(
    connection: Kysely<Schema>,
    author: Author,
    work: (db: WritableDb) => Promise<Audited<T>>,
  ): Promise<T> {
    let ended = false;
    let committing = false;
    const check = (): void => {
      if (ended) throw new Error('this handle belongs to a write that has ended');
    };
    const handle: WritableDb = Object.assign(
      connection.withPlugin(new HandleGuard(check)),
      createInsertRows(this.#sqlite, check),
    );
    this.#guard();
    this.#sqlite.exec('BEGIN IMMEDIATE');
    try {
      // Again, now that no other program can write: between the first look and the lock there was a moment.
      this.#guard();
      const { result, changes } = await this.#writing.run(true, () => work(handle));
      if (changes.length === 0) throw new Error('a write must say what it changed');
      await appendAuditEntries(handle, author, changes);
      ended = true;
      this.#guard();
      committing = true;
      this.#sqlite.exec('COMMIT');
      this.#signature = fileSignature(this.path);
      return result;
    } catch (error) {
      ended = true;
      if (this.#sqlite.inTransaction) this.#sqlite.exec('ROLLBACK');
      // A commit that failed half-way has written and taken back: that change of the file was ours.
      if (committing) this.#signature = fileSignature(this.path);
      throw error;
    }
  }

  #guard(): void {
    if (fileSignature(this.path) !== this.#signature) throw changedOutsideRefusal(this.path);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    try {
      await this.#kysely.connection().execute(async () => this.#leaveOneFile());
    } finally {
      await this.#kysely.destroy();
      markClosed(this.#identity);
    }
  }

  /** TRUNCATE keeps an empty -journal beside the workspace; DELETE takes it away. Never on a file that is not ours any more. */
  #leaveOneFile(): void {
    if (this.readOnly || fileSignature(this.path) !== this.#signature) return;
    try {
      this.#sqlite.pragma('journal_mode=DELETE');
    } catch {
      // Another program has the file open: its empty journal stays, which harms nothing.
    }
  }
}

/** The store's own view of a workspace that the store made. */
export function connectionOf(workspace: Workspace): WorkspaceConnection {
  if (workspace instanceof WorkspaceConnection) return workspace;
  throw new Error('this workspace was not opened by the store');
}
