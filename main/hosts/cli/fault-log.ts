import path from 'node:path';
import type { RefusalDetails } from '#shared/domain/refusal.ts';
import { faultReporter } from '../fault-file.ts';
import type { Terminal } from './terminal.ts';

/** Records what no one foresaw, with its stack, in the program's log. */
export const logFault = (terminal: Terminal, error: unknown): void =>
  faultReporter(terminal.dataFolder, terminal.version, terminal.now)(error);

/** What a person is told of an unexpected error: a sentence and the place of its details, never the stack itself. */
export const faultSentence = (terminal: Terminal): RefusalDetails => ({
  code: 'InternalError',
  message: 'Something went wrong inside Plumbline that it did not expect.',
  where: path.join(terminal.dataFolder, 'plumbline.log'),
  next: 'Try once more; if it happens again, send that file to whoever looks after Plumbline for you.',
});
