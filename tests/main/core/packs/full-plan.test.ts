import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createWorkspace } from '#main/store/open-workspace.ts';
import { author } from '../../store/temporary-workspace.ts';
import { documentOf, rowsOf, tableOf } from './document-of.ts';
import { fillSmallWorkspace } from './small-workspace.ts';

test('the plan in full leaves progress that was not reported blank, and prints what was', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-test-'));
  const details = { uid: '1', authority: 'Exampleshire', board: 'Improvement board', kind: 'real' } as const;
  const workspace = await createWorkspace(join(folder, 'board.plumbline'), details, author);
  await fillSmallWorkspace(workspace);
  const update = { reported_on: '2019-07-01', recorded_at: '2019-07-01T09:00:00.000Z', forecast_on: null };
  await workspace.write(author, async (db) => {
    await db
      .insertInto('updates')
      .values({
        ...update,
        action_id: 2,
        status: 'in_progress',
        progress_percent: null,
        self_rating: null,
        source_id: null,
      })
      .execute();
    return { result: null, changes: [{ entity: 'updates', ref: 'A-02', before: null, after: update }] };
  });
  const document = await documentOf(workspace);
  await workspace.close();
  rmSync(folder, { recursive: true });
  const table = tableOf(document, 'full-plan-table');
  expect(rowsOf(table).flatMap((row) => (row['progress'] ? [row['progress']] : []))).toEqual([
    '60%',
    'not reported',
    '100%',
  ]);
  expect(table.rows.find(({ id }) => id === 'plan-A-02')?.cells[4]).toEqual({ kind: 'blank', text: 'not reported' });
});
