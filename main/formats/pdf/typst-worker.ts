import { parentPort, workerData } from 'node:worker_threads';
import { finishPdf } from './pdf-finish.ts';
import type { Typeset, TypesetJob } from './typeset.ts';
import { loadNative, typesetNative } from './typst-native.ts';
import { typesetWasm, wasmTypesetter, type WasmModule } from './typst-wasm.ts';

/**
 * What a thread is started with, for the WebAssembly build: the job, or a rehearsal. A thread with a rehearsal loads
 * everything, sets a few pages that nobody reads, says that it is ready and waits for its job.
 */
export type TypstThreadData = { readonly module: WasmModule } & (
  | { readonly job: TypesetJob }
  | { readonly rehearsal: TypesetJob }
);

/** What the worker answers: a stage as it begins, and then one of the three ends. */
export type TypstWorkerMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'stage'; readonly stage: 'typesetting' | 'finishing' }
  | { readonly kind: 'done'; readonly pdf: Uint8Array }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'unavailable' };

type Send = (message: TypstWorkerMessage) => void;

async function run(job: TypesetJob, typeset: () => Typeset | Promise<Typeset>, send: Send): Promise<void> {
  try {
    send({ kind: 'stage', stage: 'typesetting' });
    const set = await typeset();
    send({ kind: 'stage', stage: 'finishing' });
    send({ kind: 'done', pdf: finishPdf(set, job.places) });
  } catch (error) {
    send({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

/** As a process of its own: the native build, once the job arrives. */
function serveProcess(send: Send): void {
  const native = loadNative();
  if (native === null) {
    send({ kind: 'unavailable' });
    return;
  }
  process.once('message', (message) => {
    const job = message as TypesetJob;
    void run(job, () => typesetNative(native, job), send);
  });
}

// One entry, started either as a thread or as a process: see typst-channel.ts.
const port = parentPort;
if (port) {
  const data = workerData as TypstThreadData;
  const send: Send = (message) => port.postMessage(message);
  if ('job' in data) await run(data.job, () => typesetWasm(data.module, data.job), send);
  else {
    const typeset = await wasmTypesetter(data.module, data.rehearsal.fonts);
    finishPdf(typeset(data.rehearsal), data.rehearsal.places);
    send({ kind: 'ready' });
    port.once('message', (message) => {
      const job = message as TypesetJob;
      void run(job, () => typeset(job), send);
    });
  }
} else if (process.send) {
  serveProcess((message) => process.send?.(message));
}
