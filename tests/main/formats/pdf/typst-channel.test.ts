import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startProcess, startThread, type TypstChannel } from '#main/formats/pdf/typst-channel.ts';
import { wasmModule } from '#main/formats/pdf/typst-wasm.ts';
import type { TypesetJob } from '#main/formats/pdf/typeset.ts';

vi.setConfig({ testTimeout: 60_000 });

const job: TypesetJob = { sources: [], places: {}, data: '{}', fonts: [new Uint8Array([1, 2, 3])] };
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-typst-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function entry(name: string, code: string): string {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, code);
  return path;
}

const gone = (channel: TypstChannel): Promise<string> => new Promise((resolve) => channel.onGone(resolve));

test('a process that aborts, as Typst does on a fault of its own, takes nobody with it', async () => {
  await expect(gone(startProcess(entry('abort', 'process.abort();'), job))).resolves.toMatch(
    /stopped before it was done/u,
  );
});

test('a thread that throws is an error with its reason', async () => {
  const channel = startThread(entry('throw', 'throw new Error("unreachable executed");'), job, await wasmModule());
  await expect(gone(channel)).resolves.toBe('unreachable executed');
});

test('bytes cross to a process and back unchanged', async () => {
  const code = `process.once('message', (job) => process.send({ kind: 'done', pdf: job.fonts[0] }));`;
  const channel = startProcess(entry('echo', code), job);
  const pdf = await new Promise<Uint8Array>((resolve) => {
    channel.onMessage((message) => {
      if (message.kind === 'done') resolve(message.pdf);
    });
  });
  channel.stop();
  expect([...pdf]).toEqual([1, 2, 3]);
});

test('a process that is stopped is gone', async () => {
  const channel = startProcess(entry('wait', `process.on('message', () => {});`), job);
  const left = gone(channel);
  channel.stop();
  await expect(left).resolves.toMatch(/stopped before it was done/u);
});
