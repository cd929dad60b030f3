import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { addMonths, earlierOf, periodInWords, periodOf, type Period } from '#shared/domain/dates.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { TemplateFile } from '#main/core/calendar/make-templates.ts';
import { latestPeriod } from '#main/core/period-in-view.ts';
import type { Session } from '#main/core/session.ts';
import { makeFolder } from '#main/store/make-folder.ts';
import { saveFile } from '#main/store/save-file.ts';
import type { Answer } from '../answer.ts';
import { withWorkspace } from '../open-session.ts';
import { periodOption } from '../option-values.ts';
import { withJsonAndExamples, type Host } from '../program.ts';
import { textTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';

interface TemplatesOptions {
  readonly out: string;
  readonly sender?: readonly string[];
  readonly period?: Period;
  readonly force?: boolean;
  readonly json?: boolean;
}

export function addTemplates(program: Command, host: Host): void {
  const command = program
    .command('templates')
    .summary('workbooks for senders to fill in')
    .description(
      'Writes a workbook for each sender that owes figures for a month by the return calendar: its indicators, open cells with checks, and hidden references by which it is read back with "import". Existing files stay as they are unless --force is given.',
    )
    .argument('<workspace>', 'the workspace file')
    .requiredOption('--out <folder>', 'where the workbooks go; made when it is not there')
    .option('--sender <name>', 'only this sender; may be given more than once', oneMore)
    .option('--period <month>', 'the month owed; the one after the latest with figures when left out', periodOption)
    .option('--force', 'replace files of the same name')
    .action((path: string, options: TemplatesOptions) =>
      host.answer(options, () => runTemplates(host.terminal, path, options)),
    );
  withJsonAndExamples(
    command,
    'templates e.plumbline --out templates --period 2019-07',
    'templates e.plumbline --out one-sender --sender "Human resources and quality assurance" --json',
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

/** Looks before it writes the first file, so that a refusal leaves the folder as it was. */
function saveAll(folder: string, files: readonly TemplateFile[], overwrite: boolean): void {
  makeFolder(folder);
  const existing = files.map(({ name }) => join(folder, name)).find((file) => existsSync(file));
  if (existing !== undefined && !overwrite) {
    throw new Refusal({
      code: 'FileExists',
      message: 'There is already a file of this name, perhaps one that somebody has begun to fill in.',
      where: existing,
      next: 'Choose another folder, or say --force to replace it.',
    });
  }
  for (const { name, content } of files) saveFile(join(folder, name), content, { overwrite });
}
