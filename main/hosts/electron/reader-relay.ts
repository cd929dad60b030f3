import { utilityProcess, type UtilityProcess } from 'electron';
import type { ReaderReply } from '#main/formats/sheets/reader-protocol.ts';
import type { FromMain, ToMain } from './reader-messages.ts';

/** The main process's end: starts and ends readers for the backend. It starts this one script and no other. */
export function readerRelay(script: string, send: (message: FromMain) => void): (message: ToMain) => void {
  const readers = new Map<number, UtilityProcess>();

  function start(reader: number, maxOldSpaceMb: number): void {
    const child = utilityProcess.fork(script, [], {
      serviceName: 'Plumbline file reader',
      stdio: 'ignore',
      execArgv: [`--max-old-space-size=${maxOldSpaceMb}`],
      // the reader needs nothing of our environment
      env: {},
    });
    readers.set(reader, child);
    child.on('message', (reply: ReaderReply) => send({ kind: 'reader.reply', reader, reply }));
    child.on('exit', () => {
      readers.delete(reader);
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
