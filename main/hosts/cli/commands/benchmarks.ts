import { InvalidArgumentError, Option, type Command } from 'commander';
import type { StagedBenchmarks } from '#shared/contract/benchmarks.ts';
import type { RefusalDetails } from '#shared/domain/refusal.ts';
import { areaLabels, stagedBenchmarkLabels, stagedBenchmarksLabels } from '#shared/wording/catalogue-labels.ts';
import type { Answer } from '../answer.ts';
import { withWorkspace } from '../open-session.ts';
import { withJsonAndExamples, type Host } from '../program.ts';
import { readInput } from '../read-input.ts';
import { plainLine, textTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';

interface BenchmarkOptions {
  readonly accept?: boolean;
  readonly years: 'ending' | 'starting';
  readonly authority?: string;
  readonly neighbours?: string;
  readonly region?: string;
  readonly match?: readonly Match[];
  readonly json?: boolean;
}

interface Match {
  readonly measure: string;
  readonly indicator: string;
}

export function addBenchmarks(program: Command, host: Host): void {
  const benchmarks = program.command('benchmarks').summary('take in published figures of other areas');
  const command = benchmarks
    .command('import')
    .summary('what a file of figures would bring; with --accept keep them')
    .description(
      'Reads figures of the authority, its neighbours, its region and England (as the Local Authority Interactive Tool has them) and says what would be new. With --accept they are kept, with the file byte for byte.',
    )
    .argument('<workspace>', 'the workspace file')
    .argument('<file>', 'the figures (.csv or .xlsx)')
    .option('--accept', 'keep the figures of every measure that is matched')
    .addOption(
      new Option('--years <meaning>', 'whether 2019 ends in March 2019 or begins in April 2019')
        .choices(['ending', 'starting'])
        .default('ending'),
    )
    .option('--authority <name>', 'how the file names the authority')
    .option('--neighbours <name>', 'how it names the statistical neighbours')
    .option('--region <name>', 'how it names the region')
    .option('--match <measure=indicator>', 'which indicator a measure is; may be given more than once', matchOption)
    .action((workspace: string, file: string, options: BenchmarkOptions) =>
      host.answer(options, () => runImport(host.terminal, workspace, file, options)),
    );
  withJsonAndExamples(
    command,
    'benchmarks import n.plumbline lait.csv --match CPP_Total_NumRef=FD05',
    'benchmarks import n.plumbline lait.csv --accept --json',
  );
}

function matchOption(text: string, earlier: readonly Match[] | undefined): readonly Match[] {
  const at = text.lastIndexOf('=');
  const [measure, indicator] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  if (at <= 0 || measure === '' || indicator === '') throw new InvalidArgumentError('Give MEASURE=INDICATOR.');
  return [...(earlier ?? []), { measure, indicator }];
}

async function runImport(
  terminal: Terminal,
  workspace: string,
  path: string,
  { accept = false, years, authority, neighbours, region, match = [] }: BenchmarkOptions,
): Promise<Answer> {
  const staged = await withWorkspace(terminal, workspace, accept ? 'write' : 'read', async ({ client }) => {
    const { fileName, content } = await readInput(terminal, path);
    const areas = { authority, statistical_neighbours: neighbours, region };
    const given = { fileName, content: new Blob([content]), areas, measures: [...match], years };
    return accept ? client.benchmarks.accept(given) : client.benchmarks.stage(given);
  });
  const { indicators: _indicators, areaTexts: _areas, ...shown } = staged;
  const refusal = refusalOf(staged);
  const json = refusal === null ? shown : { ...shown, error: refusal };
  return { json, text: stagedText(staged), refusal };
}

function refusalOf({ outcome, fileName, message, areas, rows }: StagedBenchmarks): RefusalDetails | null {
  if (outcome === 'questions') {
    const open = Object.entries(areas).filter(([, { how }]) => how === 'open');
    const names = open.map(
      ([kind, { candidates }]) =>
        `${areaLabels[kind as keyof typeof areaLabels]}: ${candidates.slice(0, 10).join(', ')}`,
    );
    return {
      code: 'BenchmarkAreaUnclear',
      message,
      where: `${fileName} (${names.join('; ')})`,
      next: 'Name it with --authority, --neighbours or --region.',
    };
  }
  if (outcome !== 'refused') return null;
  return {
    code: 'NoFigureUsable',
    message,
    where: `${fileName} › ${rows[0]?.cell ?? ''}`,
    next: rows[0]?.problem ?? '',
  };
}

function stagedText({ outcome, fileName, message, rows, measures, displaced }: StagedBenchmarks): string {
  const columns = [
    { label: 'cell' },
    { label: 'indicator' },
    { label: 'area' },
    { label: 'year' },
    { label: 'value', align: 'right' },
    { label: 'outcome' },
    { label: 'held', align: 'right' },
    { label: 'problem', widest: 200 },
  ] as const;
  const shown = rows.filter((row) => row.outcome !== 'same');
  const open = measures.filter(({ how }) => how === 'open');
  return [
    `${plainLine(fileName)}: ${stagedBenchmarksLabels[outcome]}`,
    ...(message === '' ? [] : [message]),
    ...displaced.map(({ indicator, measure }) => `${indicator} no longer has the figures of ${plainLine(measure)}.`),
    ...(open.length === 0 ? [] : [`${open.length} measures are matched to no indicator and left out.`]),
    ...(shown.length === 0
      ? []
      : [
          '',
          textTable(
            columns,
            shown.map((row) => [
              row.cell,
              row.indicator,
              row.areaName,
              row.year,
              row.valueText,
              stagedBenchmarkLabels[row.outcome],
              row.heldText,
              row.problem,
            ]),
          ),
        ]),
  ].join('\n');
}
