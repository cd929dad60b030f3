import type { IsoDate } from '#shared/domain/dates.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { SpawnReader } from '#main/formats/sheets/reader-protocol.ts';
import type { Author, Workspace } from '#main/store/workspace.ts';

/** What a host gives the core: everything that is not in the workspace. Tests give their own clock and folders. */
export interface SessionHost {
  readonly name: 'electron' | 'loopback' | 'cli';
  readonly version: string;
  /** The program's own folder for this person: the list of recent workspaces, the log. */
  readonly dataFolder: string;
  /** Where new workspaces go when no folder is chosen. */
  readonly documentsFolder: string;
  /** The only clock of the program. */
  now(): Date;
  /** How a process that reads untrusted files is started; forked from this one where it is left out. */
  readonly spawnReader?: SpawnReader;
  /** Records an error that no one foresaw, with its stack, where a person can find it. */
  reportFault(error: unknown): void;
}

/** The role that changes are recorded under until somebody enters another in the settings. */
export const defaultActor = 'Secretariat';

/** One window's or command's view of the program: its host and the workspace it has open. */
export class Session {
  readonly host: SessionHost;
  #workspace: Workspace | null = null;

  constructor(host: SessionHost) {
    this.host = host;
  }

  /** The open workspace, or null. */
  get opened(): Workspace | null {
    return this.#workspace;
  }

  /** The open workspace. @throws Refusal `NoWorkspaceOpen` */
  get workspace(): Workspace {
    if (this.#workspace !== null) return this.#workspace;
    throw new Refusal({
      code: 'NoWorkspaceOpen',
      message: 'No workspace is open.',
      where: '',
      next: 'Open a workspace, or make a new one.',
    });
  }

  /** Today's date in UTC. */
  today(): IsoDate {
    return this.instant().slice(0, 10);
  }

  /** This instant in UTC, as stored in `*_at` columns. */
  instant(): string {
    return this.host.now().toISOString();
  }

  /** The role set in the workspace's settings. */
  async actor(): Promise<string> {
    const row = await this.workspace.db
      .selectFrom('settings')
      .select('value')
      .where('key', '=', 'actor')
      .executeTakeFirst();
    return row?.value ?? defaultActor;
  }

  /** Who is about to do `operation` (`module.verbNoun`), and when. */
  async author(operation: string): Promise<Author> {
    return { actor: await this.actor(), operation, at: this.instant() };
  }

  /** Makes `workspace` the open one and closes the one before. */
  async use(workspace: Workspace): Promise<void> {
    const before = this.#workspace;
    this.#workspace = workspace;
    await before?.close();
  }

  /** Closes the open workspace; does nothing when none is open. */
  async close(): Promise<void> {
    const before = this.#workspace;
    this.#workspace = null;
    await before?.close();
  }
}
