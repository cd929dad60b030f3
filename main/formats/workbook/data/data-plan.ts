import { monthsBetween, periodsFrom, type Period } from '#shared/domain/dates.ts';
import type { Unit } from '#shared/domain/indicator.ts';
import type {
  Cell,
  ChartBlock,
  PackDocument,
  RatingBarsSpec,
  Row,
  SpcChartSpec,
} from '#shared/domain/pack/document.ts';
import { seriesOf, type ChartSeries } from './chart-series.ts';

/** Where everything stands on the Data sheet, decided before anything is written: charts and sparklines point there. */
export interface DataPlan {
  /** Every month from the first to the last of any chart. */
  readonly months: readonly Period[];
  readonly monthRow: number;
  readonly charts: readonly PlannedChart[];
  readonly bars: readonly PlannedBars[];
  readonly trends: readonly PlannedTrend[];
}

export interface PlannedChart {
  readonly block: ChartBlock;
  readonly chart: SpcChartSpec;
  readonly series: readonly { readonly row: number; readonly series: ChartSeries }[];
  /** Row with the rating of each month; null when no month is rated. */
  readonly ratingRow: number | null;
}

export interface PlannedBars {
  readonly block: ChartBlock;
  readonly chart: RatingBarsSpec;
  readonly headRow: number;
}

/** A sparkline that no control chart of the pack draws. */
export interface PlannedTrend {
  readonly cell: SparklineCell;
  readonly row: number;
  readonly name: string;
  /** Null when no figure of the row says what the values are. */
  readonly unit: Unit | null;
}

export type SparklineCell = Extract<Cell, { kind: 'sparkline' }>;

/** Code, subject, unit, series and basis come before the months. */
export const firstMonthColumn = 6;
const firstChartRow = 7;

export const columnOf = (plan: DataPlan, period: Period): number =>
  firstMonthColumn + monthsBetween(plan.months[0] ?? period, period);

/** Lays out the Data sheet. Pure: the same document always gets the same rows. */
export function planData(document: PackDocument): DataPlan {
  const blocks = document.sections.flatMap((section) => section.blocks);
  const charts = blocks.filter((block) => block.kind === 'chart');
  let row = firstChartRow;

  const planned = charts.flatMap((block): PlannedChart[] => {
    if (block.chart.kind !== 'spc' || block.chart.points.length === 0) return [];
    const series = seriesOf(block.chart, document.meta.ruleSetId).map((one) => ({ row: row++, series: one }));
    const rated = block.chart.points.some((point) => point.value !== null);
    return [{ block, chart: block.chart, series, ratingRow: rated ? row++ : null }];
  });

  const bars = charts.flatMap((block): PlannedBars[] => {
    if (block.chart.kind !== 'rating_bars' || block.chart.bars.length === 0) return [];
    row += 3;
    const headRow = row;
    row += block.chart.bars.length;
    return [{ block, chart: block.chart, headRow }];
  });

  row += 4;
  const trends = sparklinesOf(document)
    .filter(({ cell }) => cell.values.some((value) => value !== null) && !chartOf(planned, cell))
    .map(({ cell, owner }): PlannedTrend => ({ cell, row: row++, name: nameOf(owner), unit: unitOf(cell, owner) }));

  const periods = planned.flatMap(({ chart }) => chart.points.map((point) => point.period)).toSorted();
  const [first] = periods;
  const last = periods.at(-1);
  const months = first === undefined || last === undefined ? [] : periodsFrom(first, last);
  return { months, monthRow: firstChartRow - 1, charts: planned, bars, trends };
}

/**
 * The control chart whose last values a sparkline repeats, so that both are drawn from the same cells;
 * undefined when the pack has no such chart or it says something else.
 */
export function chartOf(charts: readonly PlannedChart[], cell: SparklineCell): PlannedChart | undefined {
  return charts.find(({ block, chart }) => {
    if (block.id !== cell.chart || cell.values.length === 0) return false;
    const tail = chart.points.slice(-cell.values.length);
    const monthly = tail.every((point, i) => i === 0 || monthsBetween(tail[i - 1]?.period ?? '', point.period) === 1);
    return monthly && tail.length === cell.values.length && tail.every((point, i) => point.value === cell.values[i]);
  });
}

function sparklinesOf(document: PackDocument): { cell: SparklineCell; owner: Row }[] {
  return document.sections.flatMap((section) =>
    section.blocks.flatMap((block) =>
      block.kind === 'table'
        ? block.rows.flatMap((owner) =>
            owner.cells.flatMap((cell) => (cell.kind === 'sparkline' ? [{ cell, owner }] : [])),
          )
        : [],
    ),
  );
}

const nameOf = (row: Row): string => {
  const words = row.cells.flatMap((cell) => (cell.kind === 'text' && cell.text !== '' ? [cell.text] : []));
  return words.slice(0, 2).join(' · ') || row.id;
};

/** The unit of the figure beside it that equals the sparkline's latest value. */
function unitOf(cell: SparklineCell, row: Row): Unit | null {
  const latest = cell.values.findLast((value) => value !== null);
  const figure = row.cells.find((other) => other.kind === 'number' && other.value === latest);
  return figure?.kind === 'number' ? figure.unit : null;
}
