import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSheetsInChild } from '#main/formats/sheets/read-in-child.ts';
import { readSheets } from '#main/formats/sheets/read-sheets.ts';
import type { ReaderProcess, ReaderReply } from '#main/formats/sheets/reader-protocol.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { smallWorkbook } from './workbook-bytes.ts';

const entry = (name: string): string => join(import.meta.dirname, 'entries', name);

/** Processes started by this one that have not ended yet. */
const running = (): number => process.getActiveResourcesInfo().filter((name) => name === 'ProcessWrap').length;

describe('a file read in a process of its own', () => {
  it('gives the same as reading it here', async () => {
    const bytes = smallWorkbook();
    expect(await readSheetsInChild('return.xlsx', bytes)).toEqual(await readSheets('return.xlsx', bytes));
  });

  it('carries a refusal across whole', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7');
    const direct = await readSheets('report.pdf', bytes).catch((error: unknown) => error);
    const refusal = await readSheetsInChild('report.pdf', bytes).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect((refusal as Refusal).details()).toEqual((direct as Refusal).details());
  });

  it('is killed when it does not answer in time', async () => {
    const reading = readSheetsInChild('slow.xlsx', smallWorkbook(), { entry: entry('hangs.mjs'), timeoutMs: 500 });
    await expect(reading).rejects.toMatchObject({ code: 'FileReadTimeout', where: 'slow.xlsx' });
    await expect.poll(running).toBe(0);
  });

  it('is refused when the process dies without an answer', async () => {
    const reading = readSheetsInChild('odd.xlsx', smallWorkbook(), { entry: entry('dies.mjs') });
    await expect(reading).rejects.toMatchObject({ code: 'FileReaderStopped', where: 'odd.xlsx' });
  });

  it('is refused when the process needs more memory than it may have', async () => {
    const reading = readSheetsInChild('big.xlsx', smallWorkbook(), { entry: entry('hoards.mjs'), maxOldSpaceMb: 32 });
    await expect(reading).rejects.toMatchObject({ code: 'FileReaderStopped' });
  });

  it('ends when the reading is called off', async () => {
    await expect.poll(running).toBe(0);
    const stop = new AbortController();
    const reading = readSheetsInChild('a.xlsx', smallWorkbook(), { entry: entry('hangs.mjs'), signal: stop.signal });
    expect(running()).toBe(1);
    stop.abort(new Error('called off'));
    await expect(reading).rejects.toThrow('called off');
    await expect(readSheetsInChild('a.xlsx', smallWorkbook(), { signal: stop.signal })).rejects.toThrow('called off');
    await expect.poll(running).toBe(0);
  });
});

describe('a host with its own way to start processes', () => {
  function fakeProcess(reply: ReaderReply | null): { process: ReaderProcess; killed: () => number } {
    let kills = 0;
    let listener: (reply: ReaderReply) => void = () => undefined;
    let exit: () => void = () => undefined;
    const reader: ReaderProcess = {
      send: () => queueMicrotask(() => (reply === null ? exit() : listener(reply))),
      onReply: (each) => (listener = each),
      onExit: (each) => (exit = each),
      kill: () => kills++,
    };
    return { process: reader, killed: () => kills };
  }

  it('is used, and its process always ended', async () => {
    const file = { fileName: 'a.csv', kind: 'csv', sheets: [], warnings: [] } as const;
    const fake = fakeProcess({ kind: 'read', file });
    await expect(readSheetsInChild('a.csv', new Uint8Array(), { spawn: () => fake.process })).resolves.toEqual(file);
    expect(fake.killed()).toBe(1);
  });

  it('leaves no clock running that would keep the program from ending', async () => {
    const clocks = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    const before = clocks();
    const fake = fakeProcess(null);
    const reading = readSheetsInChild('a.csv', new Uint8Array(), { spawn: () => fake.process });
    expect(clocks()).toBe(before + 1);
    await expect(reading).rejects.toMatchObject({ code: 'FileReaderStopped' });
    expect(clocks()).toBe(before);
  });

  it('keeps a fault of ours off the screen but in the cause', async () => {
    const fake = fakeProcess({ kind: 'failed', message: 'TypeError: x is not a function' });
    const refusal = await readSheetsInChild('a.csv', new Uint8Array(), { spawn: () => fake.process }).catch(
      (error: unknown) => error,
    );
    expect(refusal).toMatchObject({ code: 'FileReaderStopped', cause: { message: 'TypeError: x is not a function' } });
    expect((refusal as Refusal).message).not.toContain('TypeError');
  });
});
