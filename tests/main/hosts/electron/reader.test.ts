import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ReaderClient } from '#main/hosts/electron/reader-client.ts';
import type { FromMain, ToMain } from '#main/hosts/electron/reader-messages.ts';
import type { ReaderReply, ReaderRequest } from '#main/formats/sheets/reader-protocol.ts';

class FakeChild extends EventEmitter {
  readonly pid: number;
  constructor(pid: number) {
    super();
    this.pid = pid;
  }
  readonly sent: unknown[] = [];
  postMessage(message: unknown): void {
    this.sent.push(message);
  }
  kill(): boolean {
    return this.emit('exit', 0);
  }
}
const forked = vi.hoisted(() => [] as { script: string; child: unknown }[]);
const measured = vi.hoisted(() => ({ kilobytes: 0 }));
vi.mock('electron', () => ({
  app: { getAppMetrics: () => [{ pid: 100, memory: { workingSetSize: measured.kilobytes } }] },
  utilityProcess: {
    fork: (script: string) => {
      const child = new FakeChild(100 + forked.length);
      forked.push({ script, child });
      return child;
    },
  },
}));
const { readerRelay } = await import('#main/hosts/electron/reader-relay.ts');

const request: ReaderRequest = { kind: 'file', fileName: 'return.csv', size: 1, memoryMb: 300 };
const reply: ReaderReply = { kind: 'failed', message: 'x' };
beforeEach(() => {
  forked.splice(0);
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

function joined() {
  const relay = readerRelay('/app/sheet-reader.js', (message: FromMain) => client.receive(message));
  const client = new ReaderClient((message: ToMain) => relay(message));
  return client;
}
const childAt = (index: number): FakeChild => forked[index]?.child as FakeChild;

test('a file goes to a process of its own and its answer comes back to the one who asked', () => {
  const client = joined();
  const [one, two] = [client.spawn('', { maxOldSpaceMb: 512 }), client.spawn('', { maxOldSpaceMb: 512 })];
  const answers: unknown[] = [];
  one.onReply((answer) => answers.push(['one', answer]));
  two.onReply((answer) => answers.push(['two', answer]));
  void two.send(request);
  expect([childAt(0).sent, childAt(1).sent]).toEqual([[], [request]]);
  childAt(1).emit('message', reply);
  expect(answers).toEqual([['two', reply]]);
});

test('only the reader that ships with the program is ever started, whatever is asked for', () => {
  joined().spawn('/tmp/evil.js', { maxOldSpaceMb: 512 });
  expect(forked.map(({ script }) => script)).toEqual(['/app/sheet-reader.js']);
});

test('a process that dies is reported, and one that was ended says nothing more', () => {
  const client = joined();
  const [dies, ended] = [client.spawn('', { maxOldSpaceMb: 1 }), client.spawn('', { maxOldSpaceMb: 1 })];
  const exits: string[] = [];
  dies.onExit(() => exits.push('dies'));
  ended.onExit(() => exits.push('ended'));
  childAt(0).emit('exit', 9);
  ended.kill();
  expect(exits).toEqual(['dies']);
});

test('the memory of each process is measured while it runs, and no longer', () => {
  const client = joined();
  const [one, two] = [client.spawn('', { maxOldSpaceMb: 1 }), client.spawn('', { maxOldSpaceMb: 1 })];
  expect(one.memoryMb?.()).toBeNull();
  measured.kilobytes = 200 * 1024;
  vi.advanceTimersByTime(100);
  expect([one.memoryMb?.(), two.memoryMb?.()]).toEqual([200, null]);
  expect(vi.getTimerCount()).toBe(1);
  one.kill();
  two.kill();
  expect(vi.getTimerCount()).toBe(0);
});
