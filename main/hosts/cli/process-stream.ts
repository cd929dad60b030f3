import type { Stream } from './terminal.ts';

/** What is used of a Node stream, so that tests can give one that fails. */
interface Output {
  readonly isTTY?: boolean;
  readonly writable: boolean;
  write(text: string): boolean;
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown;
}

/**
 * A stream of the process. A reader that has seen enough (`plumbline list … | head`) closes the pipe, which is no
 * fault; any other failure, such as a full disk behind `>`, is told once to `onLost`: the answer is not whole then.
 */
export function processStream(output: Output, onLost: (why: string) => void): Stream {
  let lost = false;
  output.on('error', (error) => {
    if (lost || error.code === 'EPIPE') return;
    lost = true;
    onLost(error.code === 'ENOSPC' ? 'the disk is full' : (error.code ?? 'the output does not take it'));
  });
  return {
    isTerminal: output.isTTY === true,
    write: (text) => {
      if (output.writable && !lost) output.write(text);
    },
  };
}
