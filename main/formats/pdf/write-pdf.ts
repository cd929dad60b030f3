import type { PackDocument } from '#shared/domain/pack/document.ts';
import { beginPrepared } from './prepared-thread.ts';
import { typesetJob } from './typeset-job.ts';
import type { TypesetJob } from './typeset.ts';
import { startProcess, startThread, type TypstChannel } from './typst-channel.ts';
import { isSetInWasm, type TypstEngine } from './typst-engine.ts';
import { wasmModule } from './typst-wasm.ts';
import { pdfNotMade, workerEntry } from './worker-entry.ts';

export type PdfStage = 'checking' | 'typesetting' | 'finishing';

export interface WritePdfOptions {
  readonly engine?: TypstEngine;
  /** Stops the work at once; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (stage: PdfStage) => void;
}

/** The engine itself broke down, which says nothing about the document: the other engine may do. */
class EngineLost extends Error {}

/**
 * The pack as a tagged PDF (PDF/UA-1), the same bytes for the same document on every machine.
 * Works in a process or thread of its own that ends with the pack, so memory comes back, the caller is never held up,
 * and a fault of the type-setter cannot take the program with it.
 * Refuses with `GlyphMissing` or `PdfNotMade`; writes nothing anywhere.
 */
export async function writePdf(document: PackDocument, options: WritePdfOptions = {}): Promise<Uint8Array> {
  const { engine = 'auto', signal } = options;
  signal?.throwIfAborted();
  options.onProgress?.('checking');
  const job = await typesetJob(document);
  const entry = workerEntry(import.meta.dirname);
  if (isSetInWasm(engine)) return byWasm(entry, job, options);
  try {
    return await follow(startProcess(entry, job), options);
  } catch (error) {
    if (!(error instanceof EngineLost)) throw error;
    if (engine === 'native') throw pdfNotMade(error.message);
    return byWasm(entry, job, options);
  }
}

async function byWasm(entry: string, job: TypesetJob, options: WritePdfOptions): Promise<Uint8Array> {
  const waiting = beginPrepared(job);
  const channel = waiting ?? startThread(entry, job, await wasmModule());
  try {
    return await follow(channel, options);
  } catch (error) {
    throw error instanceof EngineLost ? pdfNotMade(error.message) : error;
  }
}

/** Waits for the one end or the other, and leaves nothing running. */
async function follow(channel: TypstChannel, { signal, onProgress }: WritePdfOptions): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const onAbort = () => reject(signal?.reason);
  if (signal?.aborted === true) onAbort();
  signal?.addEventListener('abort', onAbort, { once: true });
  channel.onGone((reason) => reject(new EngineLost(reason)));
  channel.onMessage((message) => {
    if (message.kind === 'stage') onProgress?.(message.stage);
    else if (message.kind === 'done') resolve(message.pdf);
    else if (message.kind === 'failed') reject(pdfNotMade(message.message));
    else if (message.kind === 'unavailable')
      reject(new EngineLost('the native build of Typst does not load on this machine'));
  });
  try {
    return await promise;
  } finally {
    signal?.removeEventListener('abort', onAbort);
    channel.stop();
  }
}
