import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readerFlags, type ReaderReply, type SpawnReader } from '#main/formats/sheets/reader-protocol.ts';

/**
 * Starts readers as the program does, but lets one that has answered read the next file: five thousand starts take
 * longer than five thousand files. One that has not answered is killed as ever.
 */
export class ReaderPool {
  readonly #entry: string;
  #idle: ChildProcess | null = null;
  /** Highest memory in MB of any reader that was measured while it read. */
  peakMb = 0;
  started = 0;

  constructor(entry: string) {
    this.#entry = entry;
  }

  readonly spawn: SpawnReader = (_, { maxOldSpaceMb }) => {
    const child = this.#idle ?? this.#start(maxOldSpaceMb);
    this.#idle = null;
    let hasAnswered = false;
    return {
      send: (request) => new Promise((resolve) => child.send(request, () => resolve())),
      onReply: (listener) =>
        void child.on('message', (message) => {
          const reply = message as ReaderReply;
          hasAnswered ||= ['end', 'refused', 'failed'].includes(reply.kind);
          listener(reply);
        }),
      onExit: (listener) => void child.on('exit', listener),
      memoryMb: () => this.#measure(child),
      kill: () => {
        child.removeAllListeners('message');
        child.removeAllListeners('exit');
        if (hasAnswered && this.#measure(child) < 150) this.#idle = child;
        else child.kill('SIGKILL');
      },
    };
  };

  close(): void {
    this.#idle?.kill('SIGKILL');
    this.#idle = null;
  }

  #start(maxOldSpaceMb: number): ChildProcess {
    this.started++;
    return fork(this.#entry, [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [...readerFlags(maxOldSpaceMb), '--disable-warning=ExperimentalWarning'],
      env: {},
    });
  }

  #measure(child: ChildProcess): number {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      const megabytes = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
      this.peakMb = Math.max(this.peakMb, megabytes);
      return megabytes;
    } catch {
      return 0; // it has ended, or this is not Linux
    }
  }
}
