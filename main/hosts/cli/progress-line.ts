import type { WorkProgress } from '#shared/contract/work-progress.ts';
import type { Terminal } from './terminal.ts';

const wipeLine = '\r\u001B[K';

/** One line that rewrites itself, only for a person who is watching. */
export function showProgress(terminal: Terminal): { onProgress: (progress: WorkProgress) => void; end: () => void } {
  const write = terminal.err.isTerminal ? terminal.err.write : () => undefined;
  return {
    onProgress: ({ done, total, sentence }) => write(`${wipeLine}[${done + 1}/${total}] ${sentence} …`),
    end: () => write(wipeLine),
  };
}
