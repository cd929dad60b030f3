import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * Turns work that reports by callback into a stream of its reports that returns the work's result. Each report gets a
 * turn of the event loop, so that it leaves the process before the next long step begins.
 */
export async function* reportsOf<T, Report>(
  work: (report: (progress: Report) => void) => Promise<T>,
): AsyncGenerator<Report, T, void> {
  const waiting: Report[] = [];
  let wake: () => void = () => undefined;
  const finished = work((progress) => {
    waiting.push(progress);
    wake();
  });
  // A failure is thrown by the `await finished` below; without this line it would count as unhandled until then.
  let settled = false;
  const watched = finished.then(
    () => undefined,
    () => undefined,
  );
  void watched.then(() => {
    settled = true;
    wake();
  });
  for (;;) {
    const next = waiting.shift();
    if (next !== undefined) {
      yield next;
      await nextTurn();
    } else if (settled) {
      return await finished;
    } else {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }
}
