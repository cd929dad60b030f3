import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createWorkspace } from '#main/store/open-workspace.ts';
import type { Author, Workspace } from '#main/store/workspace.ts';
import { Refusal, type RefusalDetails } from '#shared/domain/refusal.ts';

export const author: Author = {
  actor: 'Secretariat',
  operation: 'test.write',
  at: '2026-01-15T09:00:00.000Z',
};

/** An empty folder that is gone when the test has ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A new workspace of its own for one test, closed when the test has ended. */
export async function newWorkspace(path = join(temporaryFolder(), 'board.plumbline')): Promise<Workspace> {
  const details = {
    uid: '00000000-0000-4000-8000-000000000001',
    authority: 'Exampleshire',
    board: 'Improvement board',
    kind: 'real',
  } as const;
  const workspace = await createWorkspace(path, details, author);
  onTestFinished(() => workspace.close());
  return workspace;
}

/** One audited write: an agency called `name`. */
export const addAgency = (workspace: Workspace, name: string): Promise<null> =>
  workspace.write(author, async (db) => {
    await db.insertInto('agencies').values({ name }).execute();
    return { result: null, changes: [{ entity: 'agencies', ref: name, before: null, after: { name } }] };
  });

export const agencyNames = async (workspace: Workspace): Promise<readonly string[]> => {
  const rows = await workspace.db.selectFrom('agencies').select('name').orderBy('id').execute();
  return rows.map((row) => row.name);
};

/** What was refused: fails the test when it was not, or when a fault of another kind came out. */
export async function refusalOf(work: () => unknown): Promise<RefusalDetails> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Refusal) return error.details();
    throw error;
  }
  throw new Error('this should have been refused');
}
