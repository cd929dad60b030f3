import type { ReaderReply, SpawnReader } from '#main/formats/sheets/reader-protocol.ts';
import type { FromMain, ToMain } from './reader-messages.ts';

interface Listeners {
  onReply(reply: ReaderReply): void;
  onExit(): void;
  memoryMb: number | null;
}

/** The backend's end: starts readers through the main process. `receive` takes what the main process sends back. */
export class ReaderClient {
  readonly #send: (message: ToMain) => void;
  readonly #readers = new Map<number, Listeners>();
  #last = 0;

  constructor(send: (message: ToMain) => void) {
    this.#send = send;
  }

  readonly spawn: SpawnReader = (_entry, { maxOldSpaceMb }) => {
    const reader = (this.#last += 1);
    const listeners: Listeners = { onReply: () => undefined, onExit: () => undefined, memoryMb: null };
    this.#readers.set(reader, listeners);
    this.#send({ kind: 'reader.start', reader, maxOldSpaceMb });
    return {
      send: (request) => this.#send({ kind: 'reader.send', reader, request }),
      onReply: (listener) => void (listeners.onReply = listener),
      onExit: (listener) => void (listeners.onExit = listener),
      memoryMb: () => listeners.memoryMb,
      kill: () => {
        this.#readers.delete(reader);
        this.#send({ kind: 'reader.kill', reader });
      },
    };
  };

  receive(message: FromMain): void {
    const listeners = this.#readers.get(message.reader);
    if (listeners === undefined) return;
    if (message.kind === 'reader.reply') listeners.onReply(message.reply);
    else if (message.kind === 'reader.memory') listeners.memoryMb = message.memoryMb;
    else listeners.onExit();
  }
}
