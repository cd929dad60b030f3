import { parentPort, workerData } from 'node:worker_threads';
import { finishPdf } from './pdf-finish.ts';
import { TypesetFailure, type TypesetJob } from './typeset.ts';
import { loadNative, typesetNative } from './typst-native.ts';
import { typesetWasm } from './typst-wasm.ts';

/** What the worker is started with: the job, and the compiled WebAssembly where the native build is not to be used. */
export interface TypstWorkerData {
  readonly job: TypesetJob;
  readonly module: WebAssembly.Module | null;
}

/** What it answers: a stage as it begins, and one of the two ends. */
export type TypstWorkerMessage =
  | { readonly kind: 'stage'; readonly stage: 'typesetting' | 'finishing' }
  | { readonly kind: 'done'; readonly pdf: Uint8Array }
  | { readonly kind: 'failed'; readonly message: string };

async function run({ job, module }: TypstWorkerData, send: (message: TypstWorkerMessage) => void): Promise<void> {
  try {
    send({ kind: 'stage', stage: 'typesetting' });
    const native = module === null ? loadNative() : null;
    if (module === null && native === null)
      throw new TypesetFailure([{ message: 'the native build of Typst did not load' }]);
    const typeset = native === null ? await typesetWasm(module as WebAssembly.Module, job) : typesetNative(native, job);
    send({ kind: 'stage', stage: 'finishing' });
    send({ kind: 'done', pdf: await finishPdf(typeset) });
  } catch (error) {
    send({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

const port = parentPort;
if (port) await run(workerData as TypstWorkerData, (message) => port.postMessage(message));
