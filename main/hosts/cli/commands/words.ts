import { Argument, type Command } from 'commander';
import type { SectionWords, WordsView } from '#shared/contract/section-words.ts';
import { periodInWords, type Period } from '#shared/domain/dates.ts';
import { monthlyBoardKey, sectionIds, type SectionId } from '#shared/domain/pack/profile.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { wordsStateLabels } from '#shared/wording/section-labels.ts';
import type { Answer } from '../answer.ts';
import { withWorkspace, type OpenSession } from '../open-session.ts';
import { periodOption } from '../option-values.ts';
import { withJsonAndExamples, type Host } from '../program.ts';
import { readInput } from '../read-input.ts';
import { textTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';

interface WordsOptions {
  readonly period: Period;
  readonly profile: string;
  readonly json?: boolean;
}

interface WriteOptions extends WordsOptions {
  readonly text?: string;
  readonly file?: string;
  readonly confirm?: boolean;
}

/** The words at the head of each section of a month's pack: written, carried over from an earlier month, confirmed. */
export function addWords(program: Command, host: Host): void {
  const group = program.command('words').summary('what a month’s pack says at the head of its sections');
  const list = ofMonth(group.command('list'))
    .summary('each section with its words and how they stand')
    .description('Prints each section of the pack with its words of the month and whether they are confirmed.')
    .action((path: string, options: WordsOptions) =>
      host.answer(options, () => listWords(host.terminal, path, options)),
    );
  withJsonAndExamples(
    list,
    'words list e.plumbline --period 2019-06',
    'words list e.plumbline --period 2019-06 --profile public --json',
  );
  addWrite(ofMonth(group.command('write')), host);
  addStep(ofMonth(group.command('carry')), host, 'carry');
  addStep(ofMonth(group.command('confirm')), host, 'confirm');
}

const ofMonth = (command: Command): Command =>
  command
    .argument('<workspace>', 'the workspace file')
    .requiredOption('--period <month>', 'the month of the pack, such as 2019-06', periodOption)
    .option('--profile <key>', 'the kind of pack; the monthly board pack when left out', monthlyBoardKey);

function addWrite(command: Command, host: Host): void {
  command
    .summary('write the words of a section')
    .description(
      'Writes the words of one section for a month, as a draft unless --confirm is given. Each line is a paragraph; lines that begin with a hyphen are a list. An empty text takes back what stands.',
    )
    .addArgument(new Argument('<section>', 'the section, as `words list` calls it').choices(sectionIds))
    .option('--text <words>', 'the words')
    .option('--file <path>', 'a text file (UTF-8) that holds them')
    .option('--confirm', 'confirm them in the same step')
    .action((path: string, section: SectionId, options: WriteOptions) =>
      host.answer(options, () => writeWords(host.terminal, path, section, options)),
    );
  withJsonAndExamples(
    command,
    'words write e.plumbline summary --period 2019-06 --text "Visits fell in June."',
    'words write e.plumbline exceptions --period 2019-06 --text "Ten actions are red." --confirm --json',
  );
}

const steps = {
  carry: {
    summary: 'begin from the words of an earlier month',
    description:
      'Puts the newest words of an earlier month into this one as a draft that names the month it comes from: of one section, or of every section that has none yet.',
    examples: [
      'words carry e.plumbline summary --period 2019-07',
      'words carry e.plumbline summary --period 2019-08 --json',
    ],
  },
  confirm: {
    summary: 'say that drafts hold for this month',
    description:
      'Confirms the words that stand: of one section, or every draft. A pack cannot be made final with words that nobody has confirmed.',
    examples: [
      'words confirm e.plumbline summary --period 2019-07',
      'words confirm e.plumbline --period 2019-08 --json',
    ],
  },
} as const;

function addStep(command: Command, host: Host, step: keyof typeof steps): void {
  const { summary, description, examples } = steps[step];
  command
    .summary(summary)
    .description(description)
    .addArgument(new Argument('[section]', 'the section; all of them when left out').choices(sectionIds))
    .action((path: string, section: SectionId | undefined, options: WordsOptions) =>
      host.answer(options, () =>
        withWorkspace(host.terminal, path, 'write', async ({ client }) => {
          const place = { ...placeOf(options), ...(section === undefined ? {} : { section }) };
          return wordsAnswer(await client.sectionWords[step](place));
        }),
      ),
    );
  withJsonAndExamples(command, ...examples);
}

const placeOf = ({ period, profile }: WordsOptions) => ({ period, profile });

const listWords = (terminal: Terminal, path: string, options: WordsOptions): Promise<Answer> =>
  withWorkspace(terminal, path, 'read', async ({ client }: OpenSession) =>
    wordsAnswer(await client.sectionWords.list(placeOf(options))),
  );

async function writeWords(
  terminal: Terminal,
  path: string,
  section: SectionId,
  options: WriteOptions,
): Promise<Answer> {
  const text = await textOf(terminal, options);
  return withWorkspace(terminal, path, 'write', async ({ client }) =>
    wordsAnswer(
      await client.sectionWords.write({ ...placeOf(options), section, text, confirm: options.confirm === true }),
    ),
  );
}

async function textOf(terminal: Terminal, { text, file }: WriteOptions): Promise<string> {
  if (text !== undefined && file === undefined) return text;
  if (file === undefined || text !== undefined) throw textOrFile();
  const { content } = await readInput(terminal, file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch (error) {
    throw notText(file, error);
  }
}

const textOrFile = (): Refusal =>
  new Refusal({
    code: 'WordsNotGiven',
    message: 'Either --text with the words or --file with a text file is needed, and not both.',
    where: '--text',
    next: 'Give one of the two.',
  });

const notText = (file: string, cause: unknown): Refusal =>
  new Refusal(
    {
      code: 'WordsNotReadable',
      message: `${file} is not a text file in UTF-8.`,
      where: file,
      next: 'Save it as plain text in UTF-8, and give it again.',
    },
    { cause },
  );

function wordsAnswer(view: WordsView): Answer {
  const { counts, sections, profileName, period } = view;
  return {
    json: {
      profile: view.profile,
      period,
      counts,
      toCarry: view.toCarry,
      sections: sections.map(({ introduction: _introduction, ...words }) => words),
    },
    text: [
      `${profileName}, ${periodInWords(period)}: ${counts.confirmed} confirmed, ${counts.draft} draft, ${counts.none} without words`,
      '',
      textTable(
        [{ label: 'Section' }, { label: 'State' }, { label: 'By' }, { label: 'Words' }],
        sections.map((words) => [words.section, wordsStateLabels[words.state], byOf(words), wordsOf(words)]),
      ),
    ].join('\n'),
  };
}

const byOf = ({ current }: SectionWords): string => current?.confirmed?.by ?? current?.writtenBy ?? '';

const wordsOf = ({ current, before }: SectionWords): string =>
  current?.text ?? (before === null ? '' : `(last written for ${periodInWords(before.period)})`);
