import { expect, test } from 'vitest';
import { writeOrLeave } from '#main/core/write-or-leave.ts';
import type { Workspace, WritableDb } from '#main/store/workspace.ts';
import { agencyNames, author, newWorkspace } from '../store/temporary-workspace.ts';

const change = { entity: 'agencies', ref: 'Police', before: null, after: { name: 'Police' } };
const addPolice = (db: WritableDb) => db.insertInto('agencies').values({ name: 'Police' }).execute();
const entries = async ({ db }: Workspace): Promise<number> =>
  (await db.selectFrom('audit_entries').select('id').execute()).length;

test('what is found to change is kept with its audit entry', async () => {
  const workspace = await newWorkspace();
  const before = await entries(workspace);
  const result = await writeOrLeave(workspace, author, async (db) => {
    await addPolice(db);
    return { result: 'kept', changes: [change] };
  });
  expect([result, await agencyNames(workspace), await entries(workspace)]).toEqual(['kept', ['Police'], before + 1]);
});

test.each([['nothing to keep'], [null], [undefined]])(
  'leaving answers %o and keeps nothing of what was written before it was left, nor an audit entry',
  async (answer) => {
    const workspace = await newWorkspace();
    const before = await entries(workspace);
    const result = await writeOrLeave(workspace, author, async (db) => {
      await addPolice(db);
      return { left: answer };
    });
    expect([result, await agencyNames(workspace), await entries(workspace)]).toEqual([answer, [], before]);
  },
);

test('a fault on the way is thrown on, and nothing is kept', async () => {
  const workspace = await newWorkspace();
  const work = writeOrLeave<null>(workspace, author, async (db) => {
    await addPolice(db);
    throw new RangeError('a fault');
  });
  await expect(work).rejects.toThrow(RangeError);
  expect(await agencyNames(workspace)).toEqual([]);
});
