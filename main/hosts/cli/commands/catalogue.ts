import type { Command } from 'commander';
import type { StagedCatalogue } from '#shared/contract/catalogue.ts';
import { periodOf, type Period } from '#shared/domain/dates.ts';
import { stagedCatalogueLabels, stagedEntryLabels } from '#shared/wording/catalogue-labels.ts';
import type { RefusalDetails } from '#shared/domain/refusal.ts';
import type { Answer } from '../answer.ts';
import { withWorkspace } from '../open-session.ts';
import { periodOption } from '../option-values.ts';
import { withJsonAndExamples, type Host } from '../program.ts';
import { readInput } from '../read-input.ts';
import { plainLine, textTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';

interface CatalogueOptions {
  readonly accept?: boolean;
  readonly from?: Period;
  readonly reason?: string;
  readonly decidedBy?: string;
  readonly retireMissing?: boolean;
  readonly rebase?: boolean;
  readonly json?: boolean;
}

export function addCatalogue(program: Command, host: Host): void {
  const catalogue = program.command('catalogue').summary('take a catalogue of indicators in from CSV');
  const command = catalogue
    .command('import')
    .summary('what a catalogue file would change; with --accept take it in')
    .description(
      'Reads a catalogue (as `export catalogue` writes it) and says what would change. With --accept it is taken in as one transaction: each change a dated fact, nothing overwritten.',
    )
    .argument('<workspace>', 'the workspace file')
    .argument('<file>', 'the catalogue (.csv or .xlsx)')
    .option('--accept', 'take the changes in; needs --reason')
    .option('--from <month>', 'from when changes stand that name no month; this month when left out', periodOption)
    .option('--reason <text>', 'why it is changed')
    .option('--decided-by <role>', 'who decided it; the role of the workspace when left out')
    .option('--retire-missing', 'retire indicators that are not in the file')
    .option('--rebase', 'start control limits anew where a definition measures something else')
    .action((workspace: string, file: string, options: CatalogueOptions) =>
      host.answer(options, () => runImport(host.terminal, workspace, file, options)),
    );
  withJsonAndExamples(
    command,
    'catalogue import n.plumbline catalogue.csv',
    'catalogue import n.plumbline catalogue.csv --accept --from 2026-04 --reason "New improvement plan" --json',
  );
}

async function runImport(
  terminal: Terminal,
  workspace: string,
  path: string,
  options: CatalogueOptions,
): Promise<Answer> {
  const accept = options.accept === true;
  const staged = await withWorkspace(terminal, workspace, accept ? 'write' : 'read', async ({ client, session }) => {
    const { fileName, content } = await readInput(terminal, path);
    const given = {
      fileName,
      content: new Blob([content]),
      from: options.from ?? periodOf(session.today()),
      retireMissing: options.retireMissing === true,
    };
    if (!accept) return client.catalogue.stageFile(given);
    const decidedBy = options.decidedBy ?? (await session.actor());
    const rebase = options.rebase === true;
    return client.catalogue.acceptFile({ ...given, rebase, reason: options.reason ?? '', decidedBy });
  });
  const refusal = refusalOf(staged);
  const json = refusal === null ? staged : { ...staged, error: refusal };
  return { json, text: stagedText(staged), refusal };
}

function refusalOf({ outcome, fileName, message, rows }: StagedCatalogue): RefusalDetails | null {
  if (outcome !== 'refused') return null;
  const [first] = rows.flatMap(({ problems }) => problems);
  return {
    code: 'CatalogueEntryNotValid',
    message: first === undefined ? message : `${message} The first: ${first.message}.`,
    where: first === undefined ? fileName : `${fileName} › ${first.cell}`,
    next: 'Correct the file and import it again.',
  };
}

function stagedText({ outcome, fileName, message, rows, notRead }: StagedCatalogue): string {
  const lines = rows.flatMap((row) =>
    row.outcome === 'same' || row.outcome === 'not_in_file'
      ? []
      : row.problems.length > 0
        ? row.problems.map((problem) => [problem.cell, row.code, stagedEntryLabels[row.outcome], problem.message])
        : row.differences.length > 0
          ? row.differences.map(({ column, before, after }) => [
              row.cell,
              row.code,
              stagedEntryLabels[row.outcome],
              `${column}: "${before}" becomes "${after}"`,
            ])
          : [[row.cell, row.code, stagedEntryLabels[row.outcome], row.name]],
  );
  const columns = [{ label: 'cell' }, { label: 'indicator' }, { label: 'outcome' }, { label: 'what', widest: 200 }];
  return [
    `${plainLine(fileName)}: ${stagedCatalogueLabels[outcome]}`,
    ...(message === '' ? [] : [message]),
    ...(notRead.length === 0 ? [] : [`Columns that are not read: ${plainLine(notRead.join(', '))}`]),
    ...(lines.length === 0 ? [] : ['', textTable(columns, lines)]),
  ].join('\n');
}
