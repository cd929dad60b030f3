import { fork } from 'node:child_process';
import { Worker } from 'node:worker_threads';
import type { TypesetJob } from './typeset.ts';
import type { WasmModule } from './typst-wasm.ts';
import type { TypstThreadData, TypstWorkerMessage } from './typst-worker.ts';

/** Something that sets one pack elsewhere: it says how it goes, and can be stopped at once. */
export interface TypstChannel {
  onMessage(listener: (message: TypstWorkerMessage) => void): void;
  /** Called once when it is gone, with why, whether or not it had finished. */
  onGone(listener: (reason: string) => void): void;
  stop(): void;
}

/**
 * A thread for the WebAssembly build, which works for seconds without a pause and keeps 55 MB a pack.
 * A fault of Typst is there an error of the thread and of nothing else.
 */
export function startThread(entry: string, job: TypesetJob, module: WasmModule): TypstChannel {
  return threadChannel(new Worker(entry, { workerData: { job, module } satisfies TypstThreadData, name: 'typst' }));
}

/** A thread that waits for its job, kept from holding the program open. */
export interface WaitingThread {
  /** Resolves once it is ready; rejects when it is gone before. */
  readonly ready: Promise<void>;
  /** True once it has ended by itself. */
  isGone(): boolean;
  /** Gives it its job. It is good for one. */
  begin(job: TypesetJob): TypstChannel;
  stop(): void;
}

/** A thread that has set `rehearsal` and waits: loading and the first, slow pages are behind it. */
export function startWaiting(entry: string, rehearsal: TypesetJob, module: WasmModule): WaitingThread {
  const worker = new Worker(entry, { workerData: { rehearsal, module } satisfies TypstThreadData, name: 'typst' });
  worker.unref();
  let gone = false;
  const ready = new Promise<void>((resolve, reject) => {
    worker.once('message', () => resolve());
    worker.once('error', reject);
    worker.once('exit', () => {
      gone = true;
      reject(new Error('the type-setting stopped before it was ready'));
    });
  });
  return {
    ready,
    isGone: () => gone,
    begin: (job) => {
      worker.ref();
      worker.postMessage(job);
      return threadChannel(worker);
    },
    stop: () => void worker.terminate(),
  };
}

function threadChannel(worker: Worker): TypstChannel {
  return {
    onMessage: (listener) => void worker.on('message', listener),
    onGone: (listener) => {
      worker.on('error', (error) => listener(error.message));
      worker.once('exit', () => listener('the type-setting stopped before it was done'));
    },
    stop: () => void worker.terminate(),
  };
}

/**
 * A process for the native build: a fault of Typst in it aborts the whole process (seen with a table whose only rows
 * are headers), and that must never be the one that holds the workspace.
 */
export function startProcess(entry: string, job: TypesetJob): TypstChannel {
  const child = fork(entry, [], {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.send(job);
  return {
    onMessage: (listener) => void child.on('message', (message) => listener(message as TypstWorkerMessage)),
    onGone: (listener) => {
      child.on('error', (error) => listener(error.message));
      child.once('exit', () => listener('the type-setting stopped before it was done'));
    },
    stop: () => void child.kill('SIGKILL'),
  };
}

/** Processes of plain Node can be started only where this one is plain Node: Electron's is locked against it. */
export const canStartProcess = process.versions['electron'] === undefined;
