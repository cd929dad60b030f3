import type { Command } from 'commander';
import { join, resolve } from 'node:path';
import { addMonths, earlierOf, periodInWords, periodOf, type IsoDate, type Period } from '#shared/domain/dates.ts';
import { latestPeriod } from '#main/core/period-in-view.ts';
import type { Session } from '#main/core/session.ts';
import type { Answer } from '../answer.ts';
import { withWorkspace } from '../open-session.ts';
import { dateOption, periodOption } from '../option-values.ts';
import { runOwnerTemplates } from '../owner-templates.ts';
import { withJsonAndExamples, type Host } from '../program.ts';
import { saveAll } from '../save-all.ts';
import { textTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';

interface TemplatesOptions {
  readonly out: string;
  readonly sender?: readonly string[];
  readonly period?: Period;
  /** A role or agency, or true for every role. */
  readonly owner?: string | true;
  readonly by?: IsoDate;
  readonly force?: boolean;
  readonly json?: boolean;
}

export function addTemplates(program: Command, host: Host): void {
  const command = program
    .command('templates')
    .summary('workbooks for senders or owners to fill in')
    .description(
      'Writes a workbook for each sender that owes figures for a month by the return calendar: its indicators, open cells with checks, and hidden references by which it is read back with "import". With --owner it writes one for each role with open actions, read back with "collect". Existing files stay as they are unless --force is given.',
    )
    .argument('<workspace>', 'the workspace file')
    .requiredOption('--out <folder>', 'where the workbooks go; made when it is not there')
    .option('--sender <name>', 'only this sender; may be given more than once', oneMore)
    .option('--period <month>', 'the month owed; the one after the latest with figures when left out', periodOption)
    .option(
      '--owner [role]',
      'actions in place of figures: for this role or agency, or for every role when none is named',
    )
    .option(
      '--by <date>',
      'with --owner, when it is to be sent back; ten working days from today when left out',
      dateOption,
    )
    .option('--force', 'replace files of the same name')
    .action((path: string, options: TemplatesOptions) =>
      host.answer(options, () =>
        options.owner === undefined
          ? runTemplates(host.terminal, path, options)
          : runOwnerTemplates(host.terminal, path, { ...options, owner: options.owner }),
      ),
    );
  withJsonAndExamples(
    command,
    'templates e.plumbline --out templates --period 2019-07',
    'templates e.plumbline --out one-sender --sender "Human resources and quality assurance" --json',
    'templates e.plumbline --out owners --owner --by 2019-09-03',
    'templates e.plumbline --out one-owner --owner "Head of the front door"',
  );
}

/** A sender's name may hold a comma. */
const oneMore = (text: string, earlier: readonly string[] | undefined): readonly string[] => [...(earlier ?? []), text];

async function runTemplates(terminal: Terminal, path: string, options: TemplatesOptions): Promise<Answer> {
  const { makeTemplates } = await import('#main/core/calendar/make-templates.ts');
  const { period, files } = await withWorkspace(terminal, path, 'read', async ({ session }) => {
    const asked = options.period ?? (await nextPeriod(session));
    const work = makeTemplates(session, { period: asked, senders: options.sender });
    let step = await work.next();
    while (step.done !== true) step = await work.next();
    return { period: asked, files: step.value };
  });
  saveAll(resolve(terminal.cwd, options.out), files, options.force === true);
  const saved = files.map(({ sender, name, sha256, bytes, indicators }) => ({
    sender,
    path: join(options.out, name),
    indicators,
    sha256,
    bytes,
  }));
  const columns = [
    { label: 'sender', widest: 70 },
    { label: 'indicators', align: 'right' },
    { label: 'file', widest: 200 },
  ] as const;
  const rows = saved.map((file) => [file.sender, String(file.indicators), file.path]);
  return { json: { period, files: saved }, text: `${periodInWords(period)}\n\n${textTable(columns, rows)}` };
}

/** The month after the latest with figures, though never one that has not begun. */
async function nextPeriod(session: Session): Promise<Period> {
  const today = session.today();
  const latest = await latestPeriod(session.workspace.db, today);
  return earlierOf(addMonths(latest, 1), periodOf(today));
}
