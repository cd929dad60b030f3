import { Refusal } from '#shared/domain/refusal.ts';
import { readLimits } from './limits.ts';
import { readSheetEvents } from './read-sheets.ts';
import { refuseMemory } from './refusals.ts';
import type { ReaderReply, ReaderRequest } from './reader-protocol.ts';

/**
 * The reading process: gets one file, answers piece by piece, and is then ended by its parent (see read-in-child.ts).
 * Nothing but plain data leaves it.
 */
type Send = (reply: ReaderReply) => Promise<void> | void;

type FileRequest = Extract<ReaderRequest, { kind: 'file' }>;

async function answer(request: FileRequest, bytes: Uint8Array, send: Send): Promise<void> {
  const { fileName, memoryMb, fills = false } = request;
  const checkpoint = memoryCheck(fileName, memoryMb);
  try {
    await readSheetEvents({ fileName, limits: readLimits, fills, emit: send, checkpoint }, bytes);
  } catch (error) {
    if (error instanceof Refusal) return await send({ kind: 'refused', details: error.details() });
    await send({ kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

/**
 * The parent measures this process too, but not on every system, and a process that stops by itself can say why.
 * Asking the operating system takes some microseconds, so not at each of thousands of pieces.
 */
function memoryCheck(fileName: string, memoryMb: number): () => void {
  let calls = 0;
  return () => {
    if (calls++ % 16 === 0 && process.memoryUsage.rss() > memoryMb * 1024 * 1024)
      throw refuseMemory(fileName, memoryMb);
  };
}

/** Collects a file's bytes, then has it answered. */
function receiver(send: Send): (request: ReaderRequest) => void {
  let file: FileRequest | null = null;
  let bytes = new Uint8Array();
  let received = 0;
  return (request) => {
    if (request.kind === 'file') {
      file = request;
      bytes = new Uint8Array(request.size);
      received = 0;
    } else {
      bytes.set(request.bytes, received);
      received += request.bytes.length;
    }
    if (file !== null && received === file.size) {
      const [whole, asked] = [bytes, file];
      file = null;
      bytes = new Uint8Array();
      void answer(asked, whole, send);
    }
  };
}

interface ParentPort {
  on(event: 'message', listener: (event: { data: ReaderRequest }) => void): void;
  postMessage(reply: ReaderReply): void;
}

/** Set by Electron where this script runs as a utility process. */
const parentPort = (process as { parentPort?: ParentPort }).parentPort;

if (parentPort === undefined) {
  const send: Send = (reply) => new Promise((resolve) => process.send?.(reply, undefined, {}, () => resolve()));
  const receive = receiver(send);
  process.on('message', (request) => receive(request as ReaderRequest));
  // The parent is gone: nobody waits for the answer.
  process.once('disconnect', () => process.exit(0));
} else {
  const receive = receiver((reply) => parentPort.postMessage(reply));
  parentPort.on('message', (event) => receive(event.data));
}
