import { expect, test } from 'vitest';
import type { Workspace } from '#main/store/workspace.ts';
import { planSession } from '../plan/plan-workspace.ts';
import { documentOf, tableOf } from './document-of.ts';
import { smallWorkspace } from './small-workspace.ts';

async function emptyTables(workspace: Workspace): Promise<readonly string[]> {
  const document = await documentOf(workspace);
  return ['quality-missing', 'quality-returns'].map((id) => {
    const table = tableOf(document, id);
    return table.rows.length > 0 ? `${table.rows.length} rows` : table.whenEmpty;
  });
}

test('where no figure was ever received, a pack does not say that all were, nor that they came from anywhere', async () => {
  const { workspace } = await planSession('2019-07-10', 'FD-01');
  expect(await emptyTables(workspace)).toEqual([
    'No monthly indicator has been returned yet, so none was expected.',
    'No return was received, and there are no figures.',
  ]);
});

test('where all monthly figures are there, a pack says so of those alone', async () => {
  const [missing] = await emptyTables(await smallWorkspace());
  expect(missing).toBe('None: every monthly indicator that has figures was returned.');
});
