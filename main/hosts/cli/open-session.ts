import { createRouterClient } from '@orpc/server';
import { join, resolve } from 'node:path';
import type { PlumblineClient } from '#shared/contract/plumbline.ts';
import { Session } from '#main/core/session.ts';
import { openWorkspace } from '#main/store/open-workspace.ts';
import { documentsFolderOf } from '../host-folders.ts';
import { logFault } from './fault-log.ts';
import type { Terminal } from './terminal.ts';

/** The open workspace, and the operations that every screen uses, called directly. */
export interface OpenSession {
  readonly session: Session;
  readonly client: PlumblineClient;
}

/** A session with no workspace open yet, for the length of one command; what it opens is closed whatever happens. */
export async function withSession<T>(terminal: Terminal, work: (open: OpenSession) => Promise<T>): Promise<T> {
  const session = new Session({
    name: 'cli',
    version: terminal.version,
    dataFolder: terminal.dataFolder,
    documentsFolder: documentsFolderOf(terminal.env),
    now: terminal.now,
    reportFault: (error) => logFault(terminal, error),
  });
  // The operations bring the PDF and Excel writers with them; a command that needs none of them starts without.
  const { router } = await import('../router.ts');
  try {
    return await work({ session, client: createRouterClient(router, { context: { session } }) });
  } finally {
    await session.close();
  }
}

/**
 * Opens a workspace for the length of one command.
 * `read` cannot change the file; `write` takes part in the same audited transactions as the screens.
 */
export const withWorkspace = <T>(
  terminal: Terminal,
  path: string,
  access: 'read' | 'write',
  work: (open: OpenSession) => Promise<T>,
): Promise<T> =>
  withSession(terminal, async (open) => {
    const file = resolve(terminal.cwd, path);
    const backupFolder = join(terminal.dataFolder, 'backups');
    await open.session.use(await openWorkspace(file, { readOnly: access === 'read', backupFolder }));
    return work(open);
  });
