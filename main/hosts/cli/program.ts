import { Command, CommanderError, Option } from 'commander';
import type { Answer } from './answer.ts';
import { present } from './present.ts';
import type { Terminal } from './terminal.ts';

/** What a command's own file needs: the surroundings, and how its answer is printed. */
export interface Host {
  readonly terminal: Terminal;
  /** Runs the command and keeps its exit code. */
  readonly answer: (options: { readonly json?: boolean }, command: () => Promise<Answer>) => Promise<void>;
}

export type AddCommand = (program: Command, host: Host) => void;

/**
 * Runs one command line and returns its exit code: 0 done, 1 refused, 2 wrong usage.
 * Nothing here ends the process, so tests call it as often as they like.
 */
export async function runProgram(
  args: readonly string[],
  terminal: Terminal,
  commands: readonly AddCommand[],
): Promise<number> {
  let exitCode = 0;
  const host: Host = {
    terminal,
    answer: async (options, command) => {
      exitCode = await present(terminal, options.json === true, command);
    },
  };
  const program = createProgram(terminal);
  for (const add of commands) add(program, host);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
}

function createProgram(terminal: Terminal): Command {
  return new Command('plumbline')
    .description(
      'Oversight of an improvement plan in one file: every colour says why, every figure says where it came from.',
    )
    .version(terminal.version)
    .helpCommand(true)
    .showHelpAfterError('(say --help after the command to see how it is used)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out.write(text),
      writeErr: (text) => terminal.err.write(text),
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 1 refused, 2 wrong usage.\nAll commands, JSON shapes and error codes: docs/cli.md',
    );
}

/** Gives a command `--json` and an example, which every command has. */
export function withJsonAndExamples(command: Command, ...examples: readonly string[]): Command {
  return command
    .addOption(new Option('--json', 'print one JSON document on standard output'))
    .addHelpText('after', `\nExamples:\n${examples.map((example) => `  plumbline ${example}`).join('\n')}`);
}
