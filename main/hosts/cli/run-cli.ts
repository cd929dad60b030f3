import { addSpc } from './commands/spc.ts';
import { runProgram } from './program.ts';
import type { Terminal } from './terminal.ts';

/** The whole command line: every command, one line each. Returns the exit code. */
export const runCli = (args: readonly string[], terminal: Terminal): Promise<number> =>
  runProgram(args, terminal, [addSpc]);
