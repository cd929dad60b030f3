import { InvalidArgumentError } from 'commander';
import { layoutsFile } from '#shared/contract/layouts-file.ts';
import { layoutMapping, type ReturnDecisions } from '#shared/contract/return-decisions.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { LayoutMapping } from '#shared/domain/returns/layouts/mapping.ts';
import { readInput } from './read-input.ts';
import type { Terminal } from './terminal.ts';

type Match = ReturnDecisions['matches'][number];
type Percentage = ReturnDecisions['percentages'][number];

/** What the options of `import` say about every file named. */
export interface DecisionOptions {
  readonly sender?: string;
  readonly map?: string;
  readonly sheet?: readonly string[];
  readonly match?: readonly Match[];
  readonly percent?: readonly Percentage[];
  readonly provisional?: boolean;
  readonly remember: boolean;
}

/** `TEXT=CODE`, divided at the last `=`; without a code the text's figures are left out. For commander: adds to those before. */
export function matchOption(text: string, before: readonly Match[] = []): Match[] {
  const at = text.lastIndexOf('=');
  if (at < 1) throw new InvalidArgumentError('Write it as TEXT=CODE, or TEXT= to leave its figures out.');
  const code = text.slice(at + 1).trim();
  return [...before, { text: text.slice(0, at).trim(), indicator: code === '' ? null : code }];
}

/** `CODE=fraction` or `CODE=points`. */
export function percentOption(text: string, before: readonly Percentage[] = []): Percentage[] {
  const [, indicator = '', as = ''] = /^(.+)=(fraction|points)$/.exec(text.trim()) ?? [];
  if (as !== 'fraction' && as !== 'points') {
    throw new InvalidArgumentError('Write it as CODE=fraction (0.853 is 85.3%) or CODE=points (0.853 is 0.853%).');
  }
  return [...before, { indicator: indicator.trim(), as }];
}

/**
 * The decisions of the command line, as the screen would send them.
 * @throws Refusal of `readInput`, or `MappingFileNotValid`
 */
export async function decisionsOf(terminal: Terminal, options: DecisionOptions): Promise<ReturnDecisions> {
  return {
    ...(options.sheet === undefined ? {} : { sheets: [...options.sheet] }),
    mappings: options.map === undefined ? [] : await readMappings(terminal, options.map, options.sender ?? ''),
    matches: [...(options.match ?? [])],
    percentages: [...(options.percent ?? [])],
    provisional: options.provisional === true,
    remember: options.remember,
  };
}

async function readMappings(terminal: Terminal, path: string, sender: string): Promise<LayoutMapping[]> {
  const { content } = await readInput(terminal, path);
  const json = jsonOf(path, content.toString('utf8'));
  if (json !== null && typeof json === 'object' && 'plumbline' in json) {
    const file = layoutsFile.safeParse(json);
    if (!file.success) throw notValid(path, issueOf(file.error));
    // A file of all senders' layouts brings those of the sender named; without a name every one.
    return onePerSheet(
      path,
      file.data.layouts.filter((layout) => sender === '' || layout.sender === sender).map(({ mapping }) => mapping),
    );
  }
  const mappings = layoutMapping
    .array()
    .min(1)
    .safeParse(Array.isArray(json) ? json : [json]);
  if (!mappings.success) throw notValid(path, issueOf(mappings.error));
  return onePerSheet(path, mappings.data);
}

function onePerSheet(path: string, mappings: readonly LayoutMapping[]): LayoutMapping[] {
  const [first] = mappings;
  if (first === undefined) throw notValid(path, 'It holds no layout of this sender.');
  const twice = mappings.find((mapping, index) => mappings.findIndex(({ sheet }) => sheet === mapping.sheet) !== index);
  if (twice === undefined) return [...mappings];
  const sheet = twice.sheet === '' ? 'one CSV file' : `sheet "${twice.sheet}"`;
  throw notValid(path, `It holds several layouts for ${sheet}: name the sender, or leave only one of them.`);
}

function jsonOf(path: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw notValid(path, 'It is not JSON.');
  }
}

function issueOf(error: {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
}) {
  const [issue] = error.issues;
  if (issue === undefined) return '';
  const place = issue.path.map(String).join(' › ');
  return place === '' ? `${issue.message}.` : `At ${place}: ${issue.message}.`;
}

const notValid = (path: string, why: string): Refusal =>
  new Refusal({
    code: 'MappingFileNotValid',
    message: `${path} does not say where the figures of a sheet stand. ${why}`,
    where: path,
    next: 'Give one mapping, a list of them, or a file of exported layouts: see "import" in docs/cli.md.',
  });
