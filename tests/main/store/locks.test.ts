import { execFileSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openWorkspace } from '#main/store/open-workspace.ts';
import type { Workspace } from '#main/store/workspace.ts';
import { author, newWorkspace } from './temporary-workspace.ts';

const tryToLock = (path: string): string =>
  execFileSync(process.execPath, [join(import.meta.dirname, 'try-to-lock.ts'), path], { encoding: 'utf8' });

/** Does `meanwhile` while a write is under way, and says whether another process could have written then. */
async function lockDuring(workspace: Workspace, meanwhile: () => unknown): Promise<string> {
  const begun = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  const writing = workspace.write(author, async (db) => {
    await db.insertInto('agencies').values({ name: 'Police' }).execute();
    begun.resolve();
    await goOn.promise;
    return { result: null, changes: [{ entity: 'agencies', ref: 'Police', before: null, after: null }] };
  });
  await begun.promise;
  await meanwhile();
  const said = tryToLock(workspace.path);
  goOn.resolve();
  await writing;
  return said;
}

describe('the lock of a write', () => {
  test('keeps other processes out, and is gone when the write has ended', async () => {
    const workspace = await newWorkspace();
    expect(await lockDuring(workspace, () => null)).toBe('SQLITE_BUSY');
    expect(tryToLock(workspace.path)).toBe('locked');
  });

  test('holds although the same workspace is opened a second time in this process', async () => {
    const workspace = await newWorkspace();
    const said = await lockDuring(workspace, async () => {
      const second = await openWorkspace(workspace.path, { readOnly: true });
      await second.close();
    });
    expect(said).toBe('SQLITE_BUSY');
  });

  test.skipIf(process.platform === 'win32')(
    'would be lost if the program looked into the open file by itself, which is why it never does',
    async () => {
      const workspace = await newWorkspace();
      const said = await lockDuring(workspace, () => closeSync(openSync(workspace.path, 'r')));
      expect(said).toBe('locked');
    },
  );
});
