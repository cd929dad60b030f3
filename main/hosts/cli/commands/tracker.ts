import type { Command } from 'commander';
import { keyedAnswer, trackerMapping, type StagedTracker, type TrackerDecisions } from '#shared/contract/tracker.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { Refusal, type RefusalDetails } from '#shared/domain/refusal.ts';
import type { Answer } from '../answer.ts';
import { withWorkspace } from '../open-session.ts';
import { dateOption } from '../option-values.ts';
import { withJsonAndExamples, type Host } from '../program.ts';
import { readInput } from '../read-input.ts';
import type { Terminal } from '../terminal.ts';
import { trackerText } from '../tracker-report.ts';

interface TrackerOptions {
  readonly accept?: boolean;
  readonly sheet?: readonly string[];
  readonly map?: string;
  readonly answers?: string;
  readonly asOf?: IsoDate;
  readonly remember: boolean;
  readonly json?: boolean;
}

export function addTracker(program: Command, host: Host): void {
  const command = program
    .command('tracker')
    .summary('read an action tracker; with --accept take it over')
    .description(
      'Reads an action tracker (.xlsx or .csv) in any layout, says what it would become and what has to be decided first. With --accept it is taken over as one transaction, or not at all.',
    )
    .argument('<workspace>', 'the workspace file')
    .argument('<file>', 'the tracker')
    .option('--accept', 'take it over')
    .option('--as-of <date>', 'the day the tracker is of; today when left out', dateOption)
    .option('--sheet <name>', 'read this sheet, also a hidden one, and no other; may be repeated', anotherSheet)
    .option('--map <file>', 'which column is what: one mapping or a list of them (JSON)')
    .option('--answers <file>', 'answers to its questions: a list of key and answer (JSON)')
    .option('--no-remember', 'do not remember the layout and the lasting answers')
    .action((workspace: string, file: string, options: TrackerOptions) =>
      host.answer(options, () => runTracker(host.terminal, workspace, file, options)),
    );
  withJsonAndExamples(
    command,
    'tracker e.plumbline tracker.xlsx',
    'tracker e.plumbline tracker.xlsx --as-of 2019-06-30 --answers answers.json --accept --json',
  );
}

const anotherSheet = (text: string, before: readonly string[] = []): string[] => [...before, text];

async function runTracker(
  terminal: Terminal,
  workspace: string,
  path: string,
  options: TrackerOptions,
): Promise<Answer> {
  const decisions = await decisionsOf(terminal, options);
  const accept = options.accept === true;
  const staged = await withWorkspace(terminal, workspace, accept ? 'write' : 'read', async ({ client }) => {
    const { fileName, content } = await readInput(terminal, path);
    const input = { fileName, content: new Blob([content]), decisions };
    return accept ? client.tracker.accept(input) : client.tracker.stage(input);
  });
  return { json: staged satisfies StagedTracker, text: trackerText(staged), refusal: null };
}

async function decisionsOf(terminal: Terminal, options: TrackerOptions): Promise<TrackerDecisions> {
  const { sheet, map, answers, asOf, remember } = options;
  return {
    ...(sheet === undefined ? {} : { sheets: [...sheet] }),
    mappings: map === undefined ? [] : valid(map, trackerMapping.array().safeParse(await readList(terminal, map))),
    answers:
      answers === undefined ? [] : valid(answers, keyedAnswer.array().safeParse(await readList(terminal, answers))),
    asOn: asOf ?? null,
    remember,
  };
}

/** One of something or a list of it, as a list. */
async function readList(terminal: Terminal, path: string): Promise<readonly unknown[]> {
  const { content } = await readInput(terminal, path);
  const json = jsonOf(path, content.toString('utf8'));
  return Array.isArray(json) ? json : [json];
}

type Parsed<T> =
  | { readonly success: true; readonly data: T }
  | {
      readonly success: false;
      readonly error: {
        readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
      };
    };

/** @throws Refusal `TrackerFileNotValid` */
function valid<T>(path: string, parsed: Parsed<T>): T {
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw notValid(path, `At ${issue?.path.map(String).join(' › ') ?? ''}: ${issue?.message ?? ''}.`);
}

function jsonOf(path: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw notValid(path, 'It is not JSON.');
  }
}

const notValid = (path: string, why: string): Refusal =>
  new Refusal({
    code: 'TrackerFileNotValid',
    message: `${path} holds no mapping or no answers for a tracker. ${why}`,
    where: path,
    next: 'Give what "tracker --json" prints under "sheets" or "questions": see "tracker" in docs/cli.md.',
  } satisfies RefusalDetails);
