import { Argument, InvalidArgumentError, type Command } from 'commander';
import { join, resolve } from 'node:path';
import { exportable, type ExportWhat } from '#shared/contract/exports.ts';
import { isPeriod, type IsoDate, type Period } from '#shared/domain/dates.ts';
import type { Answer } from '../answer.ts';
import { withWorkspace } from '../open-session.ts';
import { dateOption } from '../option-values.ts';
import { withJsonAndExamples, type Host } from '../program.ts';
import { textTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';

interface ExportOptions {
  readonly out: string;
  readonly asAt?: IsoDate;
  readonly period?: { readonly from: Period; readonly to: Period };
  readonly force?: boolean;
  readonly json?: boolean;
}

export function addExport(program: Command, host: Host): void {
  const command = program
    .command('export')
    .summary('write figures, the catalogue or benchmarks as CSV')
    .description(
      'Writes CSV files (UTF-8) with a datapackage.json beside them that says what every column holds (Frictionless Data Package). Every figure has its file, cell and SHA-256.',
    )
    .addArgument(new Argument('<what>', 'what to write').choices(exportable))
    .argument('<workspace>', 'the workspace file')
    .requiredOption('--out <folder>', 'where the files go; made when it is not there')
    .option('--as-at <date>', 'only what was known on this day', dateOption)
    .option('--period <months>', 'a month, or two with dots between them: 2018-04..2019-03', spanOption)
    .option('--force', 'replace files of the same names')
    .action((what: ExportWhat, workspace: string, options: ExportOptions) =>
      host.answer(options, () => runExport(host.terminal, what, workspace, options)),
    );
  withJsonAndExamples(
    command,
    'export observations n.plumbline --out figures',
    'export all n.plumbline --out as-known-then --as-at 2019-07-31 --period 2018-04..2019-03 --json',
  );
}

function spanOption(text: string): { from: Period; to: Period } {
  const [from = '', to = from, ...rest] = text.split('..');
  if (!isPeriod(from) || !isPeriod(to) || rest.length > 0) {
    throw new InvalidArgumentError('Give a month, such as 2019-06, or two: 2018-04..2019-03.');
  }
  return { from, to };
}

async function runExport(
  terminal: Terminal,
  what: ExportWhat,
  workspace: string,
  { out, asAt, period, force }: ExportOptions,
): Promise<Answer> {
  const { files } = await withWorkspace(terminal, workspace, 'read', ({ client }) =>
    client.exports.write({
      what,
      folder: resolve(terminal.cwd, out),
      ...(asAt === undefined ? {} : { asAtOn: asAt }),
      ...period,
      replace: force === true,
    }),
  );
  const written = files.map(({ name, ...file }) => ({ path: join(out, name), ...file }));
  const columns = [{ label: 'file' }, { label: 'rows', align: 'right' }, { label: 'bytes', align: 'right' }] as const;
  return {
    json: { files: written },
    text: textTable(
      columns,
      written.map(({ path, rows, bytes }) => [path, rows === null ? '' : String(rows), String(bytes)]),
    ),
  };
}
