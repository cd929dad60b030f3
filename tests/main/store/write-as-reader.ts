import { argv, stdout } from 'node:process';
import { openWorkspace } from '#main/store/open-workspace.ts';
import { Refusal } from '#shared/domain/refusal.ts';

/** Run as somebody who may only read: says how the workspace opened and what became of a write. */
const workspace = await openWorkspace(argv[2] ?? '');
const names = await workspace.db.selectFrom('agencies').select('name').execute();
let said = 'written';
try {
  await workspace.write({ actor: 'Reader', operation: 'test.write', at: '2026-01-15T09:00:00.000Z' }, async (db) => {
    await db.insertInto('agencies').values({ name: 'Health' }).execute();
    return { result: null, changes: [{ entity: 'agencies', ref: 'Health', before: null, after: null }] };
  });
} catch (error) {
  said = error instanceof Refusal ? error.code : 'failed';
}
await workspace.close();
stdout.write(`${workspace.readOnly ? 'read-only' : 'writable'} ${names.length} ${said}`);
