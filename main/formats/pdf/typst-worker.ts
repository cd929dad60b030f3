import { parentPort, workerData } from 'node:worker_threads';
import { finishPdf } from './pdf-finish.ts';
import { TypesetFailure, type Typeset, type TypesetJob } from './typeset.ts';
import { loadNative, typesetNative } from './typst-native.ts';
import { typesetWasm, type WasmModule } from './typst-wasm.ts';

/** What the worker is started with: the job, and the compiled WebAssembly where the native build is not to be used. */
export interface TypstWorkerData {
  readonly job: TypesetJob;
  readonly module: WasmModule | null;
}

/** What it answers: a stage as it begins, and one of the two ends. */
export type TypstWorkerMessage =
  | { readonly kind: 'stage'; readonly stage: 'typesetting' | 'finishing' }
  | { readonly kind: 'done'; readonly pdf: Uint8Array }
  | { readonly kind: 'failed'; readonly message: string };

/** The job done by the one engine or the other. */
async function typeset({ job, module }: TypstWorkerData): Promise<Typeset> {
  if (module !== null) return typesetWasm(module, job);
  const native = loadNative();
  if (native === null) throw new TypesetFailure([{ message: 'the native build of Typst did not load' }]);
  return typesetNative(native, job);
}

async function run(data: TypstWorkerData, send: (message: TypstWorkerMessage) => void): Promise<void> {
  try {
    send({ kind: 'stage', stage: 'typesetting' });
    const set = await typeset(data);
    send({ kind: 'stage', stage: 'finishing' });
    send({ kind: 'done', pdf: await finishPdf(set) });
  } catch (error) {
    send({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

const port = parentPort;
if (port) await run(workerData as TypstWorkerData, (message) => port.postMessage(message));
