import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '#shared/domain/refusal.ts';
import type { SheetFile } from '#shared/domain/returns/sheet-data.ts';
import type { ReaderProcess, ReaderReply, SpawnReader } from './reader-protocol.ts';
import { refuseReaderStopped, refuseTimeout } from './refusals.ts';

export interface ChildReadOptions {
  readonly timeoutMs?: number;
  /** Heap of the reading process; beyond it the process dies and the file is refused. */
  readonly maxOldSpaceMb?: number;
  /** Script of the reading process; found beside this module where it is not given. */
  readonly entry?: string;
  readonly spawn?: SpawnReader;
  /** Aborting ends the reading process and rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * `readSheets` in a process of its own, one file a process, killed when it takes too long. A worker thread would not
 * do: array buffers are outside its memory limit, and terminating one took 170 s on a hostile file.
 */
export function readSheetsInChild(
  fileName: string,
  bytes: Uint8Array,
  options: ChildReadOptions = {},
): Promise<SheetFile> {
  const { timeoutMs = 60_000, maxOldSpaceMb = 512, entry = defaultEntry(), spawn = forkReader, signal } = options;
  if (signal?.aborted === true) return Promise.reject(signal.reason as Error);
  const reader = spawn(entry, { maxOldSpaceMb });
  return new Promise<SheetFile>((resolve, reject) => {
    const timer = setTimeout(() => settle(() => reject(refuseTimeout(fileName, timeoutMs / 1000))), timeoutMs);
    const onAbort = (): void => settle(() => reject(signal?.reason as Error));
    const settle = (finish: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      reader.kill();
      finish();
    };
    signal?.addEventListener('abort', onAbort, { once: true });
    reader.onReply((reply) => settle(() => conclude(fileName, reply, resolve, reject)));
    // After an answer this does nothing: a promise settles once.
    reader.onExit(() => settle(() => reject(refuseReaderStopped(fileName))));
    reader.send({ fileName, bytes });
  });
}

function conclude(
  fileName: string,
  reply: ReaderReply,
  resolve: (file: SheetFile) => void,
  reject: (error: Error) => void,
): void {
  switch (reply.kind) {
    case 'read':
      return resolve(reply.file);
    case 'refused':
      return reject(new Refusal(reply.details));
    case 'failed':
      return reject(refuseReaderStopped(fileName, new Error(reply.message)));
  }
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
    execArgv: [`--max-old-space-size=${maxOldSpaceMb}`, '--disable-warning=ExperimentalWarning'],
    // The reader needs nothing of our environment; Windows cannot start a process without SystemRoot.
    env: process.env['SystemRoot'] === undefined ? {} : { SystemRoot: process.env['SystemRoot'] },
  });
  return {
    send: (request) => void child.send(request, () => undefined),
    onReply: (listener) => void child.on('message', (message) => listener(message as ReaderReply)),
    onExit: (listener) => {
      child.on('exit', listener);
      child.on('error', listener);
    },
    kill: () => void child.kill('SIGKILL'),
  };
};
