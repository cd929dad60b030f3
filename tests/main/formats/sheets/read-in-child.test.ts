import { fork } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSheetsInChild } from '#main/formats/sheets/read-in-child.ts';
import { readSheets } from '#main/formats/sheets/read-sheets.ts';
import type { ReaderProcess, ReaderReply, SpawnReader } from '#main/formats/sheets/reader-protocol.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { smallWorkbook } from './workbook-bytes.ts';

const entry = (name: string): string => join(import.meta.dirname, 'entries', name);

/** A host that cannot measure its processes. */
const unmeasured: SpawnReader = (script) => {
  const child = fork(script, [], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  return {
    send: (request) => void child.send(request),
    onReply: (listener) => void child.on('message', (message) => listener(message as ReaderReply)),
    onExit: (listener) => void child.on('exit', listener),
    kill: () => void child.kill('SIGKILL'),
  };
};

/** Processes started by this one that have not ended yet. */
const running = (): number => process.getActiveResourcesInfo().filter((name) => name === 'ProcessWrap').length;

describe('a file read in a process of its own', () => {
  it('gives the same as reading it here', async () => {
    const bytes = smallWorkbook();
    expect(await readSheetsInChild('return.xlsx', bytes)).toEqual(await readSheets('return.xlsx', bytes));
  });

  it('gives the same for a file of several pieces, and more cells than are kept unpacked', async () => {
    const line = (row: number): string => `row ${row},${row * 7},"a ""quoted"" text, with a delimiter",${row % 3},é\n`;
    const bytes = new TextEncoder().encode(Array.from({ length: 40_000 }, (_, row) => line(row)).join(''));
    expect(bytes.length).toBeGreaterThan(2 ** 20);
    const inChild = await readSheetsInChild('long.csv', bytes);
    expect(inChild).toEqual(await readSheets('long.csv', bytes));
    expect(inChild.sheets[0]?.rows).toHaveLength(40_000);
    expect(inChild.sheets[0]?.rows[39_999]).toEqual({
      row: 40_000,
      cells: ['row 39999', '279993', 'a "quoted" text, with a delimiter', '0', 'é'].map((value, index) => ({
        kind: 'text',
        value,
        column: index + 1,
        ref: `${'ABCDE'[index]}40000`,
        format: 'General',
        formula: null,
      })),
    });
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

  it.runIf(process.platform === 'linux')('is killed when it is measured above its memory, heap or not', async () => {
    const reading = readSheetsInChild('big.xlsx', smallWorkbook(), { entry: entry('buffers.mjs'), memoryMb: 120 });
    await expect(reading).rejects.toMatchObject({ code: 'FileReadMemory', where: 'big.xlsx' });
    await expect.poll(running).toBe(0);
  });

  it('refuses by itself when it has more memory than it may, where nobody measures it', async () => {
    const reading = readSheetsInChild('a.xlsx', smallWorkbook(), { memoryMb: 1, spawn: unmeasured });
    await expect(reading).rejects.toMatchObject({ code: 'FileReadMemory', where: 'a.xlsx' });
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
    const fake = fakeProcess({ kind: 'end', fileKind: 'csv', warnings: [] });
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
