import { fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '#shared/domain/refusal.ts';
import type { ReadWarning, SheetFile } from '#shared/domain/returns/sheet/sheet-data.ts';
import { SheetAssembler } from './assemble-sheets.ts';
import { processLimits } from './limits.ts';
import {
  readerFlags,
  type ReaderProcess,
  type ReaderReply,
  type ReaderRequest,
  type SpawnReader,
} from './reader-protocol.ts';
import { refuseMemory, refuseReaderStopped, refuseTimeout } from './refusals.ts';
import type { SheetEvent } from './sheet-events.ts';

export interface ChildReadOptions {
  readonly timeoutMs?: number;
  /** Memory that the reading process may have, as the operating system counts it; beyond it the file is refused. */
  readonly memoryMb?: number;
  /** Heap of the reading process; beyond it the process dies and the file is refused. */
  readonly maxOldSpaceMb?: number;
  /** Script of the reading process; found beside this module where it is not given. */
  readonly entry?: string;
  readonly spawn?: SpawnReader;
  /** Cells tell their fill, and blank ones with a fill are read, too; left out by returns, which are figures. */
  readonly fills?: boolean;
  /** Aborting ends the reading process and rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * `readSheets` in a process of its own, one file a process, killed when it takes too long or too much memory. A worker
 * thread would not do: array buffers are outside its memory limit, and terminating one took 170 s on a hostile file.
 */
export async function readSheetsInChild(
  fileName: string,
  bytes: Uint8Array,
  options: ChildReadOptions = {},
): Promise<SheetFile> {
  const assembler = new SheetAssembler(fileName);
  await readEventsInChild(fileName, bytes, (event) => assembler.accept(event), options);
  return assembler.file;
}

/**
 * Reads a file to its end in such a process and keeps nothing of it but what was odd about it: afterwards the same
 * bytes are known to be harmless to read again. Null where it is a workbook, which is never read anywhere else.
 */
export async function checkCsvInChild(
  fileName: string,
  bytes: Uint8Array,
  options: ChildReadOptions = {},
): Promise<readonly ReadWarning[] | null> {
  let warnings: readonly ReadWarning[] | null = null;
  const onEvent = (event: SheetEvent): void => {
    if (event.kind === 'end' && event.fileKind === 'csv') warnings = event.warnings;
  };
  await readEventsInChild(fileName, bytes, onEvent, options);
  return warnings;
}

/**
 * The same piece by piece: `onEvent` gets each as it arrives, and may throw to stop the reading. A refusal can come
 * after any piece, so nothing may be believed before the piece `end`.
 */
function readEventsInChild(
  fileName: string,
  bytes: Uint8Array,
  onEvent: (event: SheetEvent) => void,
  options: ChildReadOptions,
): Promise<void> {
  const { entry = defaultEntry(), spawn = forkReader, signal } = options;
  const { timeoutMs = processLimits.seconds * 1000, memoryMb = processLimits.memoryMb } = options;
  if (signal?.aborted === true) return Promise.reject(signal.reason as Error);
  const reader = spawn(entry, { maxOldSpaceMb: options.maxOldSpaceMb ?? processLimits.heapMb });
  return new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => fail(refuseTimeout(fileName, timeoutMs / 1000)), timeoutMs);
    const stopWatch = watchMemory(reader, memoryMb, () => fail(refuseMemory(fileName, memoryMb)));
    const onAbort = (): void => fail(signal?.reason as Error);
    let settled = false;
    const settle = (finish: () => void): void => {
      settled = true;
      clearTimeout(timer);
      stopWatch();
      signal?.removeEventListener('abort', onAbort);
      reader.kill();
      finish();
    };
    // After an answer these do nothing: a promise settles once.
    const fail = (error: Error): void => settle(() => reject(error));
    signal?.addEventListener('abort', onAbort, { once: true });
    reader.onReply((reply) => {
      if (settled) return;
      const failure = takeReply(fileName, reply, onEvent);
      if (failure !== null) fail(failure);
      else if (reply.kind === 'end') settle(resolve);
    });
    reader.onExit(() => fail(refuseReaderStopped(fileName)));
    const request = { kind: 'file', fileName, size: bytes.length, memoryMb, fills: options.fills === true } as const;
    void sendFile(reader, request, bytes, () => settled);
  });
}

/** Hands a piece on; returns why the reading must stop, or null. */
function takeReply(fileName: string, reply: ReaderReply, onEvent: (event: SheetEvent) => void): Error | null {
  if (reply.kind === 'refused') return new Refusal(reply.details);
  if (reply.kind === 'failed') return refuseReaderStopped(fileName, new Error(reply.message));
  try {
    onEvent(reply);
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

const pieceBytes = 1024 * 1024;

/** In pieces, each a copy of its own: a view would be sent with the whole buffer behind it. */
async function sendFile(
  reader: ReaderProcess,
  request: ReaderRequest,
  bytes: Uint8Array,
  isSettled: () => boolean,
): Promise<void> {
  await reader.send(request);
  for (let at = 0; at < bytes.length && !isSettled(); at += pieceBytes) {
    await reader.send({ kind: 'bytes', bytes: bytes.slice(at, at + pieceBytes) });
  }
}

const watchEveryMs = 50;

/** Calls `onTooMuch` when the process is measured above the limit; returns how to stop watching. */
function watchMemory(reader: ReaderProcess, memoryMb: number, onTooMuch: () => void): () => void {
  if (reader.memoryMb === undefined) return () => undefined;
  const watch = setInterval(() => {
    if ((reader.memoryMb?.() ?? 0) > memoryMb) onTooMuch();
  }, watchEveryMs);
  return () => clearInterval(watch);
}

/** From source it is the file next to this one; bundled, `sheet-reader.js` in the folder of this chunk or the one above. */
function defaultEntry(): string {
  const here = import.meta.dirname;
  const candidates = [join(here, 'child.ts'), join(here, 'sheet-reader.js'), join(here, '..', 'sheet-reader.js')];
  const entry = candidates.find((candidate) => existsSync(candidate));
  if (entry === undefined) throw new Error(`the sheet reader's script is in none of ${candidates.join(', ')}`);
  return entry;
}

const forkReader: SpawnReader = (entry, { maxOldSpaceMb }): ReaderProcess => {
  const child = fork(entry, [], {
    // Plain structured clone keeps bytes, NaN and undefined as they are; JSON would not.
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [...readerFlags(maxOldSpaceMb), '--disable-warning=ExperimentalWarning'],
    // The reader needs nothing of our environment; Windows cannot start a process without SystemRoot.
    env: process.env['SystemRoot'] === undefined ? {} : { SystemRoot: process.env['SystemRoot'] },
  });
  return {
    // Where it fails the process has ended, which onExit says.
    send: (request) => new Promise((resolve) => child.send(request, () => resolve())),
    onReply: (listener) => void child.on('message', (message) => listener(message as ReaderReply)),
    onExit: (listener) => {
      child.on('exit', listener);
      child.on('error', listener);
    },
    ...(process.platform === 'linux' ? { memoryMb: () => residentMb(child.pid) } : {}),
    kill: () => void child.kill('SIGKILL'),
  };
};

/** Linux says it in /proc; elsewhere the reading process watches itself (see child.ts), and so does Electron's host. */
function residentMb(pid: number | undefined): number | null {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null; // it has just ended
  }
}
