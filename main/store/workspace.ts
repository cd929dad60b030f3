import type { Kysely } from 'kysely';
import type { InsertRows } from './insert-rows.ts';
import type { Schema } from './schema.ts';

/** Reading only: a report that holds this cannot change anything. */
export type ReadableDb = Pick<Kysely<Schema>, 'selectFrom' | 'with' | 'fn'>;

/** Exists only inside `Workspace.write`, and so only inside one audited transaction. */
export type WritableDb = ReadableDb & Pick<Kysely<Schema>, 'insertInto' | 'updateTable'> & InsertRows;

/** Who does what, and when: comes from the host, so that rules and samples never read the clock. */
export interface Author {
  /** A role ("Secretariat"), not a name. */
  readonly actor: string;
  /** `module.verbNoun`, for example `returns.accept`. */
  readonly operation: string;
  /** UTC instant, ISO text. */
  readonly at: string;
}

/** What an audit entry says of one entity: its state before (null when new) and after. */
export interface Change {
  readonly entity: string;
  readonly ref: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** The only thing a write may return: without at least one change it does not type-check. */
export interface Audited<T> {
  readonly result: T;
  readonly changes: readonly [Change, ...Change[]];
}

/** What was kept under a key, and the instant at which it was. */
export interface Draft {
  readonly body: string;
  readonly keptAt: string;
}

/**
 * What somebody is still typing, kept in the file so that a crash loses nothing. No facts: no report reads them, they
 * are not audited, and they go when the work is saved. Nothing else may be written without an audit entry.
 */
export interface Drafts {
  read(key: string): Promise<Draft | null>;
  /** Replaces what was kept under the key; null drops it. Throws as `Workspace.write` does. */
  keep(key: string, body: string | null, at: string): Promise<void>;
}

/** One open workspace file. */
export interface Workspace {
  readonly path: string;
  readonly readOnly: boolean;
  readonly db: ReadableDb;
  readonly drafts: Drafts;
  /**
   * Runs `work` in one BEGIN IMMEDIATE transaction and appends its changes to the audit chain in the same transaction.
   * Rolls back whole when `work` throws. Refuses (`WorkspaceChangedOutside`) when the file was replaced or truncated.
   */
  write<T>(author: Author, work: (db: WritableDb) => Promise<Audited<T>>): Promise<T>;
  close(): Promise<void>;
}
