import { ORPCError } from '@orpc/client';
import { Refusal, type RefusalDetails } from '#shared/domain/refusal.ts';
import { storeErrorToRefusal } from '#main/store/store-refusals.ts';
import type { Answer } from './answer.ts';
import { faultSentence, logFault } from './fault-log.ts';
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
    const refusal = refusalOf(terminal, error);
    answer = { json: { error: refusal }, text: '', refusal };
  }
  if (json) terminal.out.write(`${JSON.stringify(answer.json, null, 2)}\n`);
  else if (answer.text !== '') terminal.out.write(`${answer.text}\n`);
  for (const remark of answer.remarks ?? []) terminal.err.write(`${plainLine(remark)}\n`);
  if (answer.refusal === undefined || answer.refusal === null) return 0;
  terminal.err.write(refusalText(answer.refusal));
  return 1;
}

/**
 * A refusal as it is, an error of the file system or of SQLite in plain words, all else as `InternalError`.
 * An operation's own error has been through the core, which has logged what was unexpected in it.
 */
export function refusalOf(terminal: Terminal, thrown: unknown): RefusalDetails {
  if (thrown instanceof ORPCError) {
    return thrown.code === 'REFUSED' ? refusalFrom(thrown.data) : inputRefusal(terminal, thrown);
  }
  const error = storeErrorToRefusal(thrown, '');
  if (error instanceof Refusal) return error.details();
  logFault(terminal, error);
  return faultSentence(terminal);
}

/** The typed error of every operation carries the four parts (shared/contract/operation.ts). */
const refusalFrom = (data: unknown): RefusalDetails => data as RefusalDetails;

/** Input that an operation's own schema turned away is a refusal, too; anything else was a fault. */
function inputRefusal(terminal: Terminal, error: ORPCError<string, unknown>): RefusalDetails {
  if (error.code !== 'BAD_REQUEST') return faultSentence(terminal);
  const issues = issuesOf(error);
  return {
    code: 'InputNotValid',
    message: issues === '' ? 'What was given is not valid.' : `What was given is not valid: ${issues}.`,
    where: '',
    next: 'Correct it and try again.',
  };
}

function issuesOf(error: ORPCError<string, unknown>): string {
  const issues = (error.data as { issues?: readonly { message?: string }[] } | undefined)?.issues ?? [];
  return issues
    .map((issue) => issue.message ?? '')
    .filter((message) => message !== '')
    .join('; ');
}

/** The four parts of a refusal, each on its own line. */
const refusalText = (refusal: RefusalDetails): string =>
  [
    plainLine(refusal.message),
    ...(refusal.where === '' ? [] : [`Where: ${plainLine(refusal.where)}`]),
    `What to do: ${plainLine(refusal.next)}`,
    `Code: ${refusal.code}`,
    '',
  ].join('\n');
