import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyAuditChain } from '#main/store/audit-chain.ts';
import { openWorkspace } from '#main/store/open-workspace.ts';
import { newWorkspace } from '../main/store/temporary-workspace.ts';

const writer = join(import.meta.dirname, 'write-until-killed.ts');
const cycles = 15;

/** Lets the writer acknowledge `writes` of its own, kills it at once, and gives the last number it acknowledged. */
function killAfter(writes: number, path: string, start: number): Promise<number> {
  const child = spawn(process.execPath, [writer, path, String(start)], { stdio: ['ignore', 'pipe', 'pipe'] });
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  let said = '';
  let complaints = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (said.split('\n').length > writes) child.kill('SIGKILL');
  });
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  child.on('close', (_, signal) => {
    const acknowledged = said.split('\n').slice(0, -1).map(Number);
    if (signal === 'SIGKILL') resolve(acknowledged.at(-1) ?? start);
    else reject(new Error(`the writer stopped by itself: ${complaints}`));
  });
  return promise;
}

describe('a program killed in the middle of writing', () => {
  test('has kept every write it acknowledged, whole, and nothing half done', { timeout: 120_000 }, async () => {
    const made = await newWorkspace();
    await made.close();
    let highest = 0;
    for (let cycle = 0; cycle < cycles; cycle += 1) {
      const acknowledged = await killAfter(1 + ((cycle * 7) % 11), made.path, highest);
      expect(acknowledged).toBeGreaterThan(highest);
      const workspace = await openWorkspace(made.path);
      const rows = await workspace.db.selectFrom('agencies').select('name').execute();
      const counts = new Map<number, number>();
      for (const { name } of rows) counts.set(parseInt(name, 10), (counts.get(parseInt(name, 10)) ?? 0) + 1);
      highest = Math.max(...counts.keys());
      // The one write that was under way may have been kept or not; never a part of it, never an earlier one lost.
      expect(highest - acknowledged).toBeLessThanOrEqual(1);
      for (let n = 1; n <= acknowledged; n += 1) expect(`${n}: ${counts.get(n)}`).toBe(`${n}: ${1 + (n % 40)}`);
      for (const [n, count] of counts) expect(`${n}: ${count}`).toBe(`${n}: ${1 + (n % 40)}`);
      expect(await verifyAuditChain(workspace.db)).toMatchObject({ entries: 1 + counts.size, brokenAt: null });
      await workspace.close();
    }
  });
});
