import { app, utilityProcess, type UtilityProcess } from 'electron';
import { readerFlags, type ReaderReply } from '#main/formats/sheets/reader-protocol.ts';
import type { FromMain, ToMain } from './reader-messages.ts';

const measureEveryMs = 100;

/** The main process's end: starts and ends readers for the backend. It starts this one script and no other. */
export function readerRelay(script: string, send: (message: FromMain) => void): (message: ToMain) => void {
  const readers = new Map<number, UtilityProcess>();
  let watch: NodeJS.Timeout | undefined;

  /** The backend ends a reader that takes too much; only here can it be measured on every system. */
  function measure(): void {
    const kilobytesByPid = new Map(app.getAppMetrics().map(({ pid, memory }) => [pid, memory.workingSetSize]));
    for (const [reader, { pid }] of readers) {
      const kilobytes = pid === undefined ? undefined : kilobytesByPid.get(pid);
      if (kilobytes !== undefined) send({ kind: 'reader.memory', reader, memoryMb: kilobytes / 1024 });
    }
  }

  function start(reader: number, maxOldSpaceMb: number): void {
    const child = utilityProcess.fork(script, [], {
      serviceName: 'Plumbline file reader',
      stdio: 'ignore',
      execArgv: readerFlags(maxOldSpaceMb),
      // the reader needs nothing of our environment
      env: {},
    });
    readers.set(reader, child);
    watch ??= setInterval(measure, measureEveryMs);
    child.on('message', (reply: ReaderReply) => send({ kind: 'reader.reply', reader, reply }));
    child.on('exit', () => {
      readers.delete(reader);
      if (readers.size === 0) {
        clearInterval(watch);
        watch = undefined;
      }
      send({ kind: 'reader.exit', reader });
    });
  }

  return (message) => {
    switch (message.kind) {
      case 'reader.start':
        return start(message.reader, message.maxOldSpaceMb);
      case 'reader.send':
        return readers.get(message.reader)?.postMessage(message.request);
      case 'reader.kill':
        return void readers.get(message.reader)?.kill();
    }
  };
}
