import { EventEmitter } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';

/** Behaves as Electron's MessagePortMain: an EventEmitter whose event carries { data, ports }. */
export class FakeMessagePortMain extends EventEmitter {
  readonly #port: MessagePort;
  constructor(port: MessagePort) {
    super();
    this.#port = port;
    port.on('message', (data: unknown) => this.emit('message', { data, ports: [] }));
    port.on('close', () => this.emit('close'));
  }
  postMessage(message: unknown): void {
    this.#port.postMessage(message);
  }
  start(): void {
    this.#port.start();
  }
  close(): void {
    this.#port.close();
  }
}

export function channel(): { page: MessagePort; main: FakeMessagePortMain } {
  const { port1, port2 } = new MessageChannel();
  return { page: port1, main: new FakeMessagePortMain(port2) };
}
