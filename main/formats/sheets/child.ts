import { Refusal } from '#shared/domain/refusal.ts';
import { readSheets } from './read-sheets.ts';
import type { ReaderReply, ReaderRequest } from './reader-protocol.ts';

/**
 * The reading process: gets one file, answers once, and is then ended by its parent (see read-in-child.ts).
 * Nothing but plain data leaves it.
 */
async function answer(request: ReaderRequest): Promise<ReaderReply> {
  try {
    return { kind: 'read', file: await readSheets(request.fileName, request.bytes) };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', details: error.details() };
    return { kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

interface ParentPort {
  once(event: 'message', listener: (event: { data: ReaderRequest }) => void): void;
  postMessage(reply: ReaderReply): void;
}

/** Set by Electron where this script runs as a utility process. */
const parentPort = (process as { parentPort?: ParentPort }).parentPort;

if (parentPort === undefined) {
  process.once('message', (request) => void answer(request as ReaderRequest).then((reply) => process.send?.(reply)));
  // The parent is gone: nobody waits for the answer.
  process.once('disconnect', () => process.exit(0));
} else {
  parentPort.once('message', (event) => void answer(event.data).then((reply) => parentPort.postMessage(reply)));
}
