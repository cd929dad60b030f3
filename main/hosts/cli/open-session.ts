import { createRouterClient } from '@orpc/server';
import { join, resolve } from 'node:path';
import type { PlumblineClient } from '#shared/contract/plumbline.ts';
import { Session } from '#main/core/session.ts';
import { openWorkspace } from '#main/store/open-workspace.ts';
import { documentsFolderOf } from '../host-folders.ts';
import { router } from '../router.ts';
import { logFault } from './fault-log.ts';
import type { Terminal } from './terminal.ts';

/** The open workspace, and the operations that every screen uses, called directly. */
export interface OpenSession {
  readonly session: Session;
  readonly client: PlumblineClient;
}

/** A session of this command; it has no workspace open yet. */
export function createSession(terminal: Terminal): Session {
  return new Session({
    name: 'cli',
    version: terminal.version,
    dataFolder: terminal.dataFolder,
    documentsFolder: documentsFolderOf(terminal.env),
    now: terminal.now,
    reportFault: (error) => logFault(terminal, error),
  });
}

/**
 * Opens a workspace for the length of one command and closes it whatever happens.
 * `read` cannot change the file; `write` takes part in the same audited transactions as the screens.
 */
export async function withWorkspace<T>(
  terminal: Terminal,
  path: string,
  access: 'read' | 'write',
  work: (open: OpenSession) => Promise<T>,
): Promise<T> {
  const session = createSession(terminal);
  const workspace = await openWorkspace(resolve(terminal.cwd, path), {
    readOnly: access === 'read',
    backupFolder: join(terminal.dataFolder, 'backups'),
  });
  await session.use(workspace);
  try {
    return await work({ session, client: createRouterClient(router, { context: { session } }) });
  } finally {
    await session.close();
  }
}
