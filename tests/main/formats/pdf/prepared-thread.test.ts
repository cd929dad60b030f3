import { afterEach, expect, test, vi } from 'vitest';
import { beginPrepared, expectPack, prepare, release } from '#main/formats/pdf/prepared-thread.ts';
import { rehearsalJob } from '#main/formats/pdf/rehearsal.ts';
import { typesetJob } from '#main/formats/pdf/typeset-job.ts';
import { writePdf } from '#main/formats/pdf/write-pdf.ts';
import { sampleDocument } from './sample-document.ts';

vi.setConfig({ testTimeout: 180_000 });
afterEach(release);

const document = sampleDocument({ scorecard: 3, charts: 3, actions: 2 });

test('a prepared thread writes the bytes that a fresh one writes', async () => {
  const fresh = await writePdf(document, { engine: 'wasm' });
  await prepare();
  const prepared = await writePdf(document, { engine: 'wasm' });
  expect(Buffer.from(prepared).equals(Buffer.from(fresh))).toBe(true);
});

test('it is good for one pack, and there is none after it', async () => {
  await prepare();
  const channel = beginPrepared(await rehearsalJob());
  expect(channel).not.toBeNull();
  expect(beginPrepared(await rehearsalJob())).toBeNull();
  channel?.stop();
});

test('a pack in a prepared thread can be stopped', async () => {
  await prepare();
  const stop = new AbortController();
  const writing = writePdf(document, {
    engine: 'wasm',
    signal: stop.signal,
    onProgress: (stage) => {
      if (stage === 'typesetting') stop.abort(new Error('enough'));
    },
  });
  await expect(writing).rejects.toThrow('enough');
});

test('one that was let go is not begun', async () => {
  await prepare();
  release();
  expect(beginPrepared(await typesetJob(document))).toBeNull();
});

test('is begun after a moment in which nothing more is expected', async () => {
  const job = await rehearsalJob();
  expectPack('wasm', 1);
  await new Promise((resolve) => setTimeout(resolve, 50)); // asking for it would call the preparing off
  const begun = () => {
    const channel = beginPrepared(job);
    channel?.stop();
    expect(channel).not.toBeNull();
  };
  await vi.waitFor(begun, { timeout: 120_000, interval: 100 });
});

test('where the native build sets packs nothing is prepared', async () => {
  expectPack('native', 0);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(beginPrepared(await rehearsalJob())).toBeNull();
});
