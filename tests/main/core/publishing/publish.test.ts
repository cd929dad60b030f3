import { describe, expect, test } from 'vitest';
import { smallWorkspace } from '../packs/small-workspace.ts';
import { bytesOf, publish, sessionOn } from './published.ts';
import { writeFileSync } from 'node:fs';

describe('publishing', () => {
  test('smoke', async () => {
    const session = await sessionOn(await smallWorkspace());
    const row = await publish(session);
    console.log(row);
    for (const kind of ['pdf', 'xlsx', 'plumbpack'] as const)
      writeFileSync(`/tmp/pub1.${kind}`, await bytesOf(session, row, kind));
    expect(row.number).toBe(1);
  });
});
