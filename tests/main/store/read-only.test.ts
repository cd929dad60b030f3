import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addAgency, newWorkspace } from './temporary-workspace.ts';

/** The account with no rights of its own on Linux. Root may write everywhere, so a test run as root becomes this one. */
const nobody = 65_534;
const isRoot = process.getuid?.() === 0;

const account = isRoot ? { uid: nobody, gid: nobody } : {};
const script = join(import.meta.dirname, 'write-as-reader.ts');

const asReader = (path: string): string =>
  execFileSync(process.execPath, [script, path], { encoding: 'utf8', ...account });

/** False where root keeps the checkout in a folder that no other account may look into, such as its home. */
function mayReadTheProgram(): boolean {
  try {
    execFileSync(process.execPath, ['-e', 'fs.accessSync(process.argv[1])', script], { stdio: 'ignore', ...account });
    return true;
  } catch {
    return false;
  }
}

async function closedWorkspace(): Promise<string> {
  const workspace = await newWorkspace();
  await addAgency(workspace, 'Police');
  await workspace.close();
  return workspace.path;
}

describe.skipIf(process.platform === 'win32' || !mayReadTheProgram())('a workspace that may only be read', () => {
  test('opens for reading where the file may not be written to', async () => {
    const path = await closedWorkspace();
    chmodSync(dirname(path), 0o777);
    chmodSync(path, 0o444);
    const before = readFileSync(path);
    expect(asReader(path)).toBe('read-only 1 WorkspaceReadOnly');
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(dirname(path))).toEqual(['board.plumbline']);
  });

  test('opens for reading where the folder may not be written to, although the file may', async () => {
    const path = await closedWorkspace();
    chmodSync(path, 0o666);
    chmodSync(dirname(path), 0o555);
    const before = readFileSync(path);
    expect(asReader(path)).toBe('read-only 1 WorkspaceReadOnly');
    expect(readFileSync(path).equals(before)).toBe(true);
    chmodSync(dirname(path), 0o755);
  });

  test('is told apart from one that may be written to', async () => {
    const path = await closedWorkspace();
    chmodSync(path, 0o666);
    chmodSync(dirname(path), 0o777);
    expect(asReader(path)).toBe('writable 1 written');
  });
});
