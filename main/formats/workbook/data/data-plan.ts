import type { Period } from '#shared/domain/dates.ts';
import type { Unit } from '#shared/domain/indicator.ts';
import type {
  BlockId,
  Cell,
  ChartBlock,
  OriginId,
  PackDocument,
  RatingBarsSpec,
  SpcChartSpec,
} from '#shared/domain/pack/document.ts';
import type { Colour } from '#shared/domain/rating/rating.ts';
import { dataRowId, notesOn, roleNames, seriesOf, type ChartSeries } from './chart-series.ts';

/** Where everything stands on the Data sheet, decided before anything is written: charts and sparklines point there. */
export interface DataPlan {
  /** Headings of the columns with figures, from `firstValueColumn` on. */
  readonly columns: readonly string[];
  /** One a month and series, in the order of the sheet. */
  readonly rows: readonly DataRow[];
  readonly charts: ReadonlyMap<BlockId, PlannedChart>;
  readonly bars: readonly PlannedBars[];
  readonly sparklines: ReadonlyMap<SparklineCell, DataRange>;
}

/** A month of an indicator, with all that is drawn of it. */
export interface DataRow {
  readonly id: string;
  readonly code: string;
  readonly subject: string;
  readonly unit: Unit;
  readonly period: Period;
  /** Null where only a sparkline draws the month. */
  readonly colour: Colour | null;
  readonly notes: string;
  /** By heading of the column. */
  readonly values: ReadonlyMap<string, number>;
  /** Where the figure of the month comes from; null where it has none. */
  readonly origin: OriginId | null;
  /** The chart that draws the row; null for a sparkline's. */
  readonly chart: BlockId | null;
}

/** Rows of the sheet, both included. */
export interface DataRange {
  readonly from: number;
  readonly to: number;
}

export interface PlannedChart extends DataRange {
  readonly block: ChartBlock;
  readonly chart: SpcChartSpec;
  readonly series: readonly ChartSeries[];
  /** As in the rows. */
  readonly periods: readonly Period[];
}

export interface PlannedBars extends DataRange {
  readonly block: ChartBlock;
  readonly chart: RatingBarsSpec;
}

export type SparklineCell = Extract<Cell, { kind: 'sparkline' }>;

export const dataHeadRow = 6;
/** Id, reference, subject, unit, month, rating and notes come before the figures. */
export const monthColumn = 5;
export const firstValueColumn = 8;
export const barsHeadRow = 5;

/** Excel takes headings that differ only in case for the same. */
const headingKey = (heading: string): string => heading.toLowerCase();

export const columnOf = (plan: DataPlan, heading: string): number =>
  firstValueColumn + plan.columns.findIndex((column) => headingKey(column) === headingKey(heading));

/** Lays out the Data sheet. Pure: the same document always gets the same rows. */
export function planData(document: PackDocument): DataPlan {
  const blocks = document.sections.flatMap((section) => section.blocks);
  const charts = blocks.filter((block) => block.kind === 'chart');
  const rows: DataRow[] = [];
  const seriesNames = new SeriesNames();
  const planned = new Map<BlockId, PlannedChart>();
  const append = (added: readonly DataRow[]): DataRange => {
    rows.push(...added);
    return { from: dataHeadRow + rows.length - added.length + 1, to: dataHeadRow + rows.length };
  };

  for (const block of charts) {
    if (block.chart.kind !== 'spc' || block.chart.points.length === 0) continue;
    const { chart } = block;
    const series = seriesOf(chart);
    const range = append(chartRows(block.id, chart, series, seriesNames.next(chart.code)));
    planned.set(block.id, { ...range, block, chart, series, periods: chart.points.map(({ period }) => period) });
  }

  const sparklines = new Map<SparklineCell, DataRange>();
  for (const { cell, subject } of sparklinesOf(document)) {
    if (cell.values.every((value) => value === null)) continue;
    const range = tailOf(planned, cell) ?? append(sparklineRows(cell, subject, seriesNames.next(cell.code)));
    sparklines.set(cell, range);
  }

  return { columns: columnsOf(planned), rows, charts: planned, bars: planBars(charts), sparklines };
}

/** A second series of the same reference, such as one over other months, gets ids of its own. */
class SeriesNames {
  readonly #taken = new Map<string, number>();

  next(code: string): string {
    const times = (this.#taken.get(code) ?? 0) + 1;
    this.#taken.set(code, times);
    return times === 1 ? code : `${code} (${times})`;
  }
}

function chartRows(block: BlockId, chart: SpcChartSpec, series: readonly ChartSeries[], name: string): DataRow[] {
  return chart.points.map((point, i) => ({
    id: dataRowId(name, point.period),
    code: chart.code,
    subject: chart.title,
    unit: chart.unit,
    period: point.period,
    colour: point.value === null ? null : point.colour,
    notes: notesOn(chart, i),
    values: new Map(
      series.flatMap((one): [string, number][] => {
        const value = one.values.get(point.period);
        return value === undefined ? [] : [[one.name, value]];
      }),
    ),
    origin: point.value === null ? null : point.origin,
    chart: block,
  }));
}

const sparklineRows = (cell: SparklineCell, subject: string, name: string): DataRow[] =>
  cell.months.map((period, i) => {
    const value = cell.values[i] ?? null;
    return {
      id: dataRowId(name, period),
      code: cell.code,
      subject,
      unit: cell.unit,
      period,
      colour: null,
      notes: '',
      values: new Map(value === null ? [] : [[roleNames.actual, value]]),
      origin: value === null ? null : (cell.origins[i] ?? null),
      chart: null,
    };
  });

/** Rows of the control chart whose last values a sparkline repeats; null when no chart draws the same figures. */
function tailOf(charts: ReadonlyMap<BlockId, PlannedChart>, cell: SparklineCell): DataRange | null {
  const planned = cell.chart === null ? undefined : charts.get(cell.chart);
  if (planned === undefined || planned.chart.code !== cell.code) return null;
  const tail = planned.chart.points.slice(-cell.values.length);
  const same =
    tail.length === cell.values.length &&
    tail.every(({ period, value }, i) => period === cell.months[i] && value === cell.values[i]);
  return same ? { from: planned.to - tail.length + 1, to: planned.to } : null;
}

/** Actual first, then what any chart draws, each heading once. */
function columnsOf(charts: ReadonlyMap<BlockId, PlannedChart>): string[] {
  const series = [...charts.values()].flatMap((chart) => chart.series);
  const drawn = new Set(series.map(({ name }) => name));
  const own = Object.values(roleNames);
  const benchmarks = series.flatMap(({ role, name }) => (role === 'benchmark' ? [name] : []));
  const wanted = [...own.slice(0, 7), ...benchmarks, ...own.slice(7)];
  const byKey = new Map(wanted.toReversed().map((name) => [headingKey(name), name]));
  return [...byKey.values()].toReversed().filter((name) => name === roleNames.actual || drawn.has(name));
}

function planBars(charts: readonly ChartBlock[]): PlannedBars[] {
  let row = barsHeadRow;
  return charts.flatMap((block): PlannedBars[] => {
    if (block.chart.kind !== 'rating_bars' || block.chart.bars.length === 0) return [];
    const from = row + 1;
    row += block.chart.bars.length;
    return [{ block, chart: block.chart, from, to: row }];
  });
}

function sparklinesOf(document: PackDocument): { cell: SparklineCell; subject: string }[] {
  return document.sections.flatMap((section) =>
    section.blocks.flatMap((block) =>
      block.kind === 'table'
        ? block.rows.flatMap((owner) =>
            owner.cells.flatMap((cell) =>
              cell.kind === 'sparkline' ? [{ cell, subject: subjectOf(owner.cells, cell.code) }] : [],
            ),
          )
        : [],
    ),
  );
}

/** The words of the row after its reference: the indicator's name. */
const subjectOf = (cells: readonly Cell[], code: string): string =>
  cells.flatMap((cell) => (cell.kind === 'text' && cell.text !== '' && cell.text !== code ? [cell.text] : []))[0] ?? '';
