import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PackDocument } from '#shared/domain/pack/document.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { typesetJob } from './typeset-job.ts';
import { loadNative } from './typst-native.ts';
import { wasmModule } from './typst-wasm.ts';
import type { TypstWorkerData, TypstWorkerMessage } from './typst-worker.ts';

export type PdfStage = 'checking' | 'typesetting' | 'finishing';

export interface WritePdfOptions {
  /** Both give the same bytes; `auto` takes the native build where it loads. */
  readonly engine?: 'native' | 'wasm' | 'auto';
  /** Stops the work at once; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (stage: PdfStage) => void;
}

/** The worker's own file: beside this one in the source, `typst-worker.js` above or beside it when bundled. */
export function workerEntry(start: string): string {
  const candidates = [
    join(start, 'typst-worker.ts'),
    join(start, 'typst-worker.js'),
    join(dirname(start), 'typst-worker.js'),
  ];
  const found = candidates.find((path) => existsSync(path));
  if (found === undefined) throw pdfNotMade('the part of the program that sets type is missing');
  return found;
}

const pdfNotMade = (reason: string): Refusal =>
  new Refusal({
    code: 'PdfNotMade',
    message: `The PDF could not be made: ${reason}.`,
    where: 'PDF',
    next: 'Nothing was written. Make the pack again; if it fails again, report this with the sentence above.',
  });

/**
 * The pack as a tagged PDF (PDF/UA-1), the same bytes for the same document on every machine.
 * Works in a thread of its own that ends with the pack, so memory comes back and the caller is never held up.
 * Refuses with `GlyphMissing` or `PdfNotMade`; nothing is written by it anywhere.
 */
export async function writePdf(document: PackDocument, options: WritePdfOptions = {}): Promise<Uint8Array> {
  const { engine = 'auto', signal, onProgress } = options;
  signal?.throwIfAborted();
  onProgress?.('checking');
  const job = await typesetJob(document);
  const native = engine === 'native' || (engine === 'auto' && loadNative() !== null);
  const module = native ? null : await wasmModule();
  signal?.throwIfAborted();
  return runWorker({ job, module }, signal, onProgress);
}

async function runWorker(
  workerData: TypstWorkerData,
  signal: AbortSignal | undefined,
  onProgress: WritePdfOptions['onProgress'],
): Promise<Uint8Array> {
  const worker = new Worker(workerEntry(import.meta.dirname), { workerData, name: 'typst' });
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const onAbort = () => reject(signal?.reason);
  signal?.addEventListener('abort', onAbort, { once: true });
  worker.on('message', (message: TypstWorkerMessage) => {
    if (message.kind === 'stage') onProgress?.(message.stage);
    else if (message.kind === 'done') resolve(message.pdf);
    else reject(pdfNotMade(message.message));
  });
  worker.once('error', (error) => reject(pdfNotMade(error.message)));
  worker.once('exit', () => reject(pdfNotMade('the type-setting stopped before it was done')));
  try {
    return await promise;
  } finally {
    signal?.removeEventListener('abort', onAbort);
    await worker.terminate();
  }
}
