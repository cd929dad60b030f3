import { rehearsalJob } from './rehearsal.ts';
import type { TypesetJob } from './typeset.ts';
import { startWaiting, type TypstChannel, type WaitingThread } from './typst-channel.ts';
import { isSetInWasm, type TypstEngine } from './typst-engine.ts';
import { wasmModule } from './typst-wasm.ts';
import { workerEntry } from './worker-entry.ts';

/** Begun after the person has done nothing for so long, so that it takes no time from what they wait for. */
const idleMs = 2000;
/** Kept for so long: who looks at packs and makes none within it does not pay for it with 200 MB all day. */
const keptMs = 180_000;

interface Prepared {
  readonly thread: WaitingThread;
  readonly end: NodeJS.Timeout;
}

let begins: NodeJS.Timeout | null = null;
let preparing: Promise<void> | null = null;
let prepared: Prepared | null = null;

/**
 * Says that a pack may soon be asked for: once nothing more has happened for a moment, the WebAssembly build is compiled
 * and a thread waits with it, for some minutes. Nothing is prepared where the native build works, whose first pages cost
 * no more than others. Never fails: a pack that finds nothing prepared starts from the beginning.
 */
export function expectPack(engine: TypstEngine = 'auto', afterMs = idleMs): void {
  if (!isSetInWasm(engine)) return;
  if (begins !== null) clearTimeout(begins);
  begins = setTimeout(() => {
    begins = null;
    void prepare();
  }, afterMs);
  begins.unref();
}

/** Has a thread ready now. Resolves when it waits, or when it cannot be had. */
export function prepare(): Promise<void> {
  if (prepared !== null && !prepared.thread.isGone()) {
    prepared.end.refresh();
    return Promise.resolve();
  }
  preparing ??= start().finally(() => {
    preparing = null;
  });
  return preparing;
}

async function start(): Promise<void> {
  try {
    const thread = startWaiting(workerEntry(import.meta.dirname), await rehearsalJob(), await wasmModule());
    await thread.ready;
    prepared = { thread, end: setTimeout(release, keptMs).unref() };
  } catch {
    // the next pack starts a thread of its own, and says what is wrong
  }
}

/** Ends the thread that waits, and with it the memory it holds. */
export function release(): void {
  if (prepared === null) return;
  clearTimeout(prepared.end);
  prepared.thread.stop();
  prepared = null;
}

/** The waiting thread, begun on the job; null where none is ready. */
export function beginPrepared(job: TypesetJob): TypstChannel | null {
  if (begins !== null) clearTimeout(begins);
  if (prepared === null) return null;
  const { thread, end } = prepared;
  prepared = null;
  clearTimeout(end);
  return thread.isGone() ? null : thread.begin(job);
}
