import { onTestFinished } from 'vitest';
import { Session } from '#main/core/session.ts';
import { temporaryFolder } from '../store/temporary-workspace.ts';

/** A session with folders of its own and a clock that stands still; `faults` are the errors it was told to record. */
export function testSession(
  options: { readonly today?: string; readonly name?: 'electron' | 'loopback' | 'cli' } = {},
) {
  const faults: unknown[] = [];
  const folder = temporaryFolder();
  const session = new Session({
    name: options.name ?? 'loopback',
    version: '1.2.3',
    dataFolder: `${folder}/data`,
    documentsFolder: folder,
    now: () => new Date(`${options.today ?? '2019-08-14'}T09:00:00.000Z`),
    reportFault: (error) => faults.push(error),
  });
  onTestFinished(() => session.close());
  return { session, folder, faults };
}
