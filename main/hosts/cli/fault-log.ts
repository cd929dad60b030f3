import { appendFile, mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { RefusalDetails } from '#shared/domain/refusal.ts';
import type { Terminal } from './terminal.ts';

/** The folder in which each system keeps such logs; PLUMBLINE_LOGS names another. */
export function logFolderOf(env: Readonly<Record<string, string | undefined>>, platform: NodeJS.Platform): string {
  const named = env['PLUMBLINE_LOGS'];
  if (named !== undefined && named !== '') return named;
  const home = homedir();
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Plumbline', 'Logs');
  if (platform === 'darwin') return join(home, 'Library', 'Logs', 'Plumbline');
  return join(env['XDG_STATE_HOME'] ?? join(home, '.local', 'state'), 'plumbline');
}

/**
 * Writes an unexpected error with its stack to the log and returns what a person is told instead.
 * A log that cannot be written must not hide the fault itself, so that is said, too.
 */
export async function recordFault(terminal: Terminal, error: unknown): Promise<RefusalDetails> {
  const file = join(terminal.logFolder, 'cli.log');
  const next = 'Try again; if it happens again, send that file to whoever looks after Plumbline for you.';
  const message = 'Something went wrong inside Plumbline that it did not expect.';
  try {
    await mkdir(terminal.logFolder, { recursive: true, mode: 0o700 });
    await appendFile(file, `${terminal.now().toISOString()} plumbline ${terminal.version}\n${detailsOf(error)}\n\n`, {
      mode: 0o600,
    });
    return { code: 'InternalError', message, where: file, next };
  } catch {
    return {
      code: 'InternalError',
      message: `${message} Its details could not be written to the log.`,
      where: file,
      next: 'Try again; if it happens again, set PLUMBLINE_LOGS to a folder that can be written to.',
    };
  }
}

function detailsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\ncaused by: ${detailsOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
