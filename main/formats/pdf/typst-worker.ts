import { parentPort, workerData } from 'node:worker_threads';
import { finishPdf } from './pdf-finish.ts';
import type { Typeset, TypesetJob } from './typeset.ts';
import { loadNative, typesetNative } from './typst-native.ts';
import { typesetWasm, type WasmModule } from './typst-wasm.ts';

/** What a thread is started with, for the WebAssembly build. */
export interface TypstThreadData {
  readonly job: TypesetJob;
  readonly module: WasmModule;
}

/** What the worker answers: a stage as it begins, and then one of the three ends. */
export type TypstWorkerMessage =
  | { readonly kind: 'stage'; readonly stage: 'typesetting' | 'finishing' }
  | { readonly kind: 'done'; readonly pdf: Uint8Array }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'unavailable' };

type Send = (message: TypstWorkerMessage) => void;

async function run(typeset: () => Typeset | Promise<Typeset>, send: Send): Promise<void> {
  try {
    send({ kind: 'stage', stage: 'typesetting' });
    const set = await typeset();
    send({ kind: 'stage', stage: 'finishing' });
    send({ kind: 'done', pdf: finishPdf(set) });
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
  process.once('message', (job) => void run(() => typesetNative(native, job as TypesetJob), send));
}

// One entry, started either as a thread or as a process: see typst-channel.ts.
const port = parentPort;
if (port) {
  const { job, module } = workerData as TypstThreadData;
  await run(
    () => typesetWasm(module, job),
    (message) => port.postMessage(message),
  );
} else if (process.send) {
  serveProcess((message) => process.send?.(message));
}
