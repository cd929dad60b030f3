import { Option, type Command } from 'commander';
import { readSheetsInChild } from '#main/formats/sheets/read-in-child.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { explainOptions } from '#shared/domain/spc/explain-options.ts';
import { variationIcon } from '#shared/domain/spc/icons.ts';
import type { Assurance, Direction, SpcResult, VariationIcon } from '#shared/domain/spc/series.ts';
import { xmr, type XmrOptions } from '#shared/domain/spc/xmr.ts';
import type { Answer } from '../answer.ts';
import { listOption, numberOption, wholeNumberOption } from '../option-values.ts';
import { withJsonAndExamples, type Host } from '../program.ts';
import { readInput } from '../read-input.ts';
import { findRow, seriesFrom, type Series } from '../spc-series.ts';
import { textTable } from '../table.ts';
import type { Terminal } from '../terminal.ts';

interface SpcOptions {
  readonly direction: keyof typeof directions;
  readonly target?: number;
  readonly rebase?: readonly string[];
  readonly fix?: number;
  readonly screen: boolean;
  readonly runLength: '6' | '7';
  readonly twoInThree: 'package' | 'mdc2023';
  readonly json?: boolean;
}

/** The words of the command line for what the method calls increase and decrease. */
const directions = { up: 'increase', down: 'decrease', neutral: 'neutral' } as const satisfies Record<
  string,
  Direction
>;

export function addSpc(program: Command, host: Host): void {
  const command = program
    .command('spc')
    .summary('control chart (XmR) of a series in a CSV file')
    .description(
      'Calculates the control chart (XmR) of a series: mean and limits of every point, the special causes, and both icons. FILE has a first line "x,y"; x is a date, a month, a number or a label, y the value, empty where it is missing.',
    )
    .argument('<file>', 'CSV file (or workbook) with the columns x and y')
    .addOption(new Option('--direction <way>', 'which way is better').choices(Object.keys(directions)).default('up'))
    .option('--target <number>', 'target, for the assurance icon', numberOption)
    .option('--rebase <x,…>', 'start new limits at these values of x', listOption)
    .option('--fix <points>', 'limits from the first so many points only (12 or more)', wholeNumberOption(1, 100_000))
    .option('--no-screen', 'keep outlying moving ranges in the limits')
    .addOption(new Option('--run-length <points>', 'points of a shift or trend').choices(['6', '7']).default('7'))
    .addOption(
      new Option('--two-in-three <rule>', 'which points count as close to a limit')
        .choices(['package', 'mdc2023'])
        .default('package'),
    )
    .action((file: string, options: SpcOptions) => host.answer(options, () => runSpc(host.terminal, file, options)));
  withJsonAndExamples(
    command,
    'spc referrals.csv --direction neutral',
    'spc visits.csv --target 90 --rebase 2019-04-01 --json',
  );
}

async function runSpc(terminal: Terminal, path: string, options: SpcOptions): Promise<Answer> {
  const input = await readInput(terminal, path);
  const file = await readSheetsInChild(input.fileName, input.content);
  const series = seriesFrom(file);
  const direction = directions[options.direction];
  // The method sorts by text; places keep the order that the series itself has (9 before 10).
  const keys = series.rows.map((_, index) => String(index).padStart(7, '0'));
  const points = series.rows.map((row, index) => ({ x: keys[index] ?? '', y: row.y }));
  const method: XmrOptions = {
    direction,
    target: options.target ?? null,
    rebases: rebaseRows(series, options.rebase ?? []).map((row) => keys[row] ?? ''),
    fixAfter: options.fix ?? null,
    screenOutliers: options.screen,
    runLength: Number(options.runLength),
    twoInThree: options.twoInThree,
  };
  const result = xmr(points, method);
  return {
    json: spcJson(series, result),
    text: [
      spcText(series, result, direction, options.target ?? null),
      ...explainOptions(points, method, 'point').map((sentence) => `Note       ${sentence}`),
    ].join('\n'),
    remarks: [
      ...file.warnings.map((warning) => `${warning.where}: ${warning.message}`),
      ...(series.orderedBy === 'file' ? ['x holds labels, so the points are taken in the order of the file.'] : []),
    ],
  };
}

/** A rebase that meets no point would do nothing in silence, so it is refused. */
function rebaseRows(series: Series, rebases: readonly string[]): readonly number[] {
  const rows = rebases.map((x) => findRow(series, x));
  const unmet = rebases.filter((_, i) => rows[i] === -1);
  if (unmet.length === 0) return rows;
  throw new Refusal({
    code: 'RebaseNotInSeries',
    message: `New limits were asked for at ${unmet.join(', ')}, which is no x of the series.`,
    where: series.fileName,
    next: `Give values of x as they stand in the file, which runs from ${series.rows[0]?.x} to ${series.rows.at(-1)?.x}.`,
  });
}

/** The stable shape: names and values are those of the reference outputs, null where there is no number. */
const spcJson = (series: Series, result: SpcResult): object => ({
  points: result.points.map((point, i) => ({
    x: series.rows[i]?.x ?? point.x,
    y: point.y,
    mean: point.mean,
    lpl: point.lpl,
    upl: point.upl,
    outsideLimits: point.outsideLimits,
    relativeToMean: point.relativeToMean,
    closeToLimits: point.closeToLimits,
    specialCauseType: point.specialCauseType,
    pointType: point.pointType,
  })),
  variation: result.variation,
  assurance: result.assurance,
});

const variationWords: Readonly<Record<VariationIcon, string>> = {
  common_cause: 'common cause: no significant change',
  improvement_high: 'special cause, improvement: higher values, which is better',
  improvement_low: 'special cause, improvement: lower values, which is better',
  concern_high: 'special cause, concern: higher values, which is worse',
  concern_low: 'special cause, concern: lower values, which is worse',
  neutral_high: 'special cause: higher values, neither better nor worse',
  neutral_low: 'special cause: lower values, neither better nor worse',
};

const assuranceWords: Readonly<Record<Assurance, string>> = {
  consistent_pass: 'the target will be met consistently',
  inconsistent: 'the target will be met at times and missed at times',
  consistent_fail: 'the target will not be met unless something changes',
};

const figure = (value: number | null): string => (value === null ? '' : String(Number(value.toPrecision(6))));

/** The first reason that holds: without a target, a direction or limits there is nothing to hold against what. */
function whyNoAssurance({ points }: SpcResult, direction: Direction, target: number | null): string {
  if (target === null) return 'none: it needs a target (--target)';
  if (direction === 'neutral') return 'none: it needs a direction that is better (--direction up or down)';
  return `none: there are no limits to hold the target against, because ${whyNoLimits(points)}`;
}

function whyNoLimits(points: SpcResult['points']): string {
  const group = points.at(-1)?.rebaseGroup;
  const values = points.flatMap(({ rebaseGroup, y }) => (rebaseGroup === group && y !== null ? [y] : []));
  return values.length > 1 && new Set(values).size === 1
    ? 'all its values are the same'
    : 'there are too few values in a row';
}

function noteOnLimits({ points }: SpcResult): string[] {
  if (points.at(-1)?.lpl === null) return [`Note       no limits can be calculated: ${whyNoLimits(points)}`];
  return points.some(({ shortGroup, lpl }) => shortGroup && lpl !== null)
    ? ['Note       fewer than 13 points under some of the limits: they are trial limits']
    : [];
}

function spcText(series: Series, result: SpcResult, direction: Direction, target: number | null): string {
  const columns = [
    { label: 'x' },
    { label: 'y', align: 'right' },
    { label: 'mean', align: 'right' },
    { label: 'lower', align: 'right' },
    { label: 'upper', align: 'right' },
    { label: 'signal' },
    { label: 'meaning' },
  ] as const;
  const rows = result.points.map((point, i) => [
    series.rows[i]?.x ?? point.x,
    figure(point.y),
    figure(point.mean),
    figure(point.lpl),
    figure(point.upl),
    point.specialCauseType === 'Common Cause' ? '' : point.specialCauseType,
    point.pointType === 'common_cause' ? '' : (point.pointType.split('_')[2] ?? ''),
  ]);
  return [
    textTable(columns, rows),
    '',
    `Variation  ${variationWords[variationIcon(result, direction)]}`,
    `Assurance  ${result.assurance === null ? whyNoAssurance(result, direction, target) : assuranceWords[result.assurance]}`,
    ...noteOnLimits(result),
  ].join('\n');
}
