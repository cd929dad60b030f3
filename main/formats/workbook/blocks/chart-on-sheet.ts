import type { ChartBlock } from '#shared/domain/pack/document.ts';
import { firstDayOf, monthsBetween } from '#shared/domain/dates.ts';
import { paperPalette } from '#shared/charts/theme.ts';
import { naturalBounds } from '#shared/charts/value-text.ts';
import { colours, type Colour } from '#shared/domain/rating/rating.ts';
import type { Place } from '../binder.ts';
import { quotedSheet } from '../sheet-names.ts';
import { unitFormat, percentAsFraction } from '../cells/number-format.ts';
import { dateSerial, plainText, safeText } from '../cells/safe-text.ts';
import { ratingWords } from '../cells/words.ts';
import { seriesLooks } from '../data/chart-series.ts';
import {
  barsHeadRow,
  columnOf,
  dataHeadRow,
  monthColumn,
  type DataPlan,
  type PlannedBars,
  type PlannedChart,
} from '../data/data-plan.ts';
import { barLabelColumn, firstCountColumn } from '../data/rating-counts-sheet.ts';
import { valueAxis } from '../data/value-axis.ts';
import { absoluteCell, absoluteRange } from '../package/addresses.ts';
import type { BarChartModel, ChartModel, LineChartModel, LineSeries } from '../package/chart-model.ts';
import { looks } from '../styles.ts';
import type { SheetCursor } from './sheet-cursor.ts';

/** A row of 15 points is 20 pixels high. */
const rowPoints = 15;
const rowPixels = 20;

/** Writes the caption, keeps the rows free that the chart covers, and says where its figures are. */
export function writeChart(cursor: SheetCursor, block: ChartBlock, plan: DataPlan): void {
  const { binder } = cursor;
  const { data, ratingCounts } = binder.names;
  binder.anchor(block.id, cursor.place());
  cursor.prose(safeText(block.caption, 'a chart caption'), block.caption, looks.caption, { size: 10, bold: true });
  const line = plan.charts.get(block.id);
  const bars = plan.bars.find((chart) => chart.block.id === block.id);
  if (line) place(cursor, lineModel(line, plan, data), 17, { sheet: data, row: line.from, column: 1 });
  else if (bars && ratingCounts !== null) {
    const rows = Math.max(8, 5 + Math.ceil(bars.chart.bars.length * 1.4));
    place(cursor, barModel(bars, ratingCounts), rows, { sheet: ratingCounts, row: bars.from, column: 1 });
  } else cursor.prose(nothing, nothing, looks.prose, { size: 10 });
  for (const rebase of line?.chart.rebases ?? []) {
    const note = `Limits recalculated: ${rebase.label}`;
    cursor.prose(safeText(note, block.caption), note, looks.quiet, { size: 9 });
  }
  cursor.gap(10);
}

const nothing = 'There are no figures to draw yet.';

function place(cursor: SheetCursor, model: ChartModel, rows: number, figures: Place): void {
  cursor.binder.charts.push({
    sheet: cursor.name,
    row: cursor.row,
    column: 1,
    width: Math.round(cursor.textSpan().width),
    height: rows * rowPixels - 6,
    model,
  });
  for (let i = 0; i < rows; i += 1) cursor.next(rowPoints);
  const words = `Figures of this chart: sheet ${figures.sheet}, row ${figures.row} on`;
  const from = cursor.place();
  cursor.prose(words, words, { ...looks.quiet, font: { ...looks.link.font, size: 9 } }, { size: 9 });
  cursor.binder.link(from, { place: figures });
}

/** The rows of this chart on the Data sheet, a column a line. */
function lineModel(
  { block, chart, series, periods, from, to }: PlannedChart,
  plan: DataPlan,
  data: string,
): LineChartModel {
  const sheet = quotedSheet(data);
  const range = (column: number): string => `${sheet}!${absoluteRange(from, column, to, column)}`;
  const stored = (value: number): number => (chart.unit === 'percent' ? percentAsFraction(value) : value);

  const drawn = series.map((one): LineSeries => {
    const column = columnOf(plan, one.name);
    return {
      name: { range: `${sheet}!${absoluteCell(dataHeadRow, column)}`, texts: [plainText(one.name)] },
      values: {
        range: range(column),
        numbers: periods.map((period) => {
          const value = one.values.get(period);
          return value === undefined ? null : stored(value);
        }),
      },
      look: seriesLooks[one.role],
      breaks: one.breaks.map((period) => periods.indexOf(period)).filter((index) => index >= 0),
      notes: one.notes.map(({ period, text }) => ({ index: periods.indexOf(period), text: plainText(text) })),
    };
  });
  const values = drawn.flatMap((one) => one.values.numbers.filter((value) => value !== null));
  const [least, most] = naturalBounds(chart.unit);
  const months = 1 + monthsBetween(periods[0] ?? '', periods.at(-1) ?? '');
  return {
    kind: 'line',
    title: plainText(chart.title.includes(chart.code) ? chart.title : `${chart.code} ${chart.title}`),
    alt: plainText(block.alt),
    months: { range: range(monthColumn), serials: periods.map((period) => dateSerial(firstDayOf(period))) },
    series: drawn,
    valueFormat: unitFormat(chart.unit, values.every(Number.isInteger)),
    axisFormat: axisFormat(chart.unit === 'percent', values),
    axis: valueAxis(values, [stored(least), stored(most)]),
    labelEvery: Math.max(1, Math.ceil(months / 12)),
  };
}

function axisFormat(percent: boolean, values: readonly number[]): string {
  const spread = Math.max(...values) - Math.min(...values);
  if (percent) return spread < 0.05 ? '0.0%' : '0%';
  return spread < 5 ? '#,##0.0' : '#,##0';
}

function barModel({ block, chart, from, to }: PlannedBars, counts: string): BarChartModel {
  const sheet = quotedSheet(counts);
  return {
    kind: 'bars',
    title: plainText(chart.title),
    alt: plainText(block.alt),
    labels: {
      range: `${sheet}!${absoluteRange(from, barLabelColumn, to, barLabelColumn)}`,
      texts: chart.bars.map((bar) => plainText(bar.label)),
    },
    series: colours.map((colour, i) => {
      const column = firstCountColumn + i;
      return {
        name: { range: `${sheet}!${absoluteCell(barsHeadRow, column)}`, texts: [ratingWords(colour)] },
        values: {
          range: `${sheet}!${absoluteRange(from, column, to, column)}`,
          numbers: chart.bars.map((bar) => bar.counts[colour]),
        },
        colour: barColour(colour),
        ink: colour === 'grey' ? '1B2430' : paperPalette.ratings[colour].text.replace('#', ''),
      };
    }),
  };
}

/** White, the paper's own "not rated", would be invisible between the bars of a native chart. */
const barColour = (colour: Colour): string =>
  colour === 'grey' ? 'B8BEC6' : paperPalette.ratings[colour].fill.replace('#', '').toUpperCase();
