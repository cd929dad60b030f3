import { Refusal, type RefusalDetails } from '#shared/domain/refusal.ts';
import type { Answer } from './answer.ts';
import { recordFault } from './fault-log.ts';
import { plainLine } from './table.ts';
import type { Terminal } from './terminal.ts';

/** 2, wrong usage, is decided by commander before any command runs. */
export type ExitCode = 0 | 1;

/**
 * Runs a command and prints its answer: text or one JSON document on standard output, a refusal's sentence on
 * standard error, and with `--json` the refusal as an object too. The only place that prints.
 */
export async function present(terminal: Terminal, json: boolean, command: () => Promise<Answer>): Promise<ExitCode> {
  let answer: Answer;
  try {
    answer = await command();
  } catch (error) {
    const refusal = error instanceof Refusal ? error.details() : await recordFault(terminal, error);
    answer = { json: { error: refusal }, text: '', refusal };
  }
  if (json) terminal.out.write(`${JSON.stringify(answer.json, null, 2)}\n`);
  else if (answer.text !== '') terminal.out.write(`${answer.text}\n`);
  for (const remark of answer.remarks ?? []) terminal.err.write(`${plainLine(remark)}\n`);
  if (answer.refusal === undefined || answer.refusal === null) return 0;
  terminal.err.write(refusalText(answer.refusal));
  return 1;
}

/** The four parts of a refusal, each on its own line. */
export const refusalText = (refusal: RefusalDetails): string =>
  [
    plainLine(refusal.message),
    ...(refusal.where === '' ? [] : [`Where: ${plainLine(refusal.where)}`]),
    `What to do: ${plainLine(refusal.next)}`,
    `Code: ${refusal.code}`,
    '',
  ].join('\n');
