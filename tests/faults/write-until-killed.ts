import { writeSync } from 'node:fs';
import { argv, stdout } from 'node:process';
import { openWorkspace } from '#main/store/open-workspace.ts';

/** Writes for ever into the workspace it is given, and says each number only after its write was acknowledged. */
const [, , path = '', start = '0'] = argv;
const workspace = await openWorkspace(path);
for (let next = Number(start) + 1; ; next += 1) {
  const rows = Array.from({ length: 1 + (next % 40) }, (_, i) => ({
    name: `${next}/${i} ${'x'.repeat((next * 37) % 900)}`,
  }));
  await workspace.write({ actor: 'Writer', operation: 'test.write', at: '2026-01-15T09:00:00.000Z' }, async (db) => {
    await db.insertInto('agencies').values(rows).execute();
    return { result: null, changes: [{ entity: 'agencies', ref: String(next), before: null, after: rows.length }] };
  });
  writeSync(stdout.fd, `${next}\n`);
}
