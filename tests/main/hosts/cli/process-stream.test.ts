import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { processStream } from '#main/hosts/cli/process-stream.ts';

const failing = (code: string): Writable =>
  new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })),
  });

async function lossesOf(output: Writable): Promise<string[]> {
  const losses: string[] = [];
  const stream = processStream(output, (why) => losses.push(why));
  stream.write('first');
  await new Promise((resolve) => setImmediate(resolve));
  stream.write('second');
  await new Promise((resolve) => setImmediate(resolve));
  return losses;
}

test('a reader that closes the pipe is no fault, and writing on does no harm', async () => {
  expect(await lossesOf(failing('EPIPE'))).toStrictEqual([]);
});

test('an output that takes no more is told once, so that half an answer is never taken for a whole one', async () => {
  expect(await lossesOf(failing('ENOSPC'))).toStrictEqual(['the disk is full']);
  expect(await lossesOf(failing('EIO'))).toStrictEqual(['EIO']);
});

test('what is written arrives as it is', () => {
  const written: string[] = [];
  const output = new Writable({
    decodeStrings: false,
    write: (chunk, _encoding, done) => {
      written.push(String(chunk));
      done();
    },
  });
  processStream(output, () => undefined).write('{}\n');
  expect(written).toStrictEqual(['{}\n']);
});
