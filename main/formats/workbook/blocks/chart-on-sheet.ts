import type { ChartBlock } from '#shared/domain/pack/document.ts';
import { firstDayOf } from '#shared/domain/dates.ts';
import { paperPalette } from '#shared/charts/theme.ts';
import { naturalBounds } from '#shared/charts/value-text.ts';
import { colours, type Colour } from '#shared/domain/rating/rating.ts';
import { quotedSheet } from '../sheet-names.ts';
import { unitFormat, percentAsFraction } from '../cells/number-format.ts';
import { dateSerial, plainText, safeText } from '../cells/safe-text.ts';
import { ratingWords } from '../cells/words.ts';
import { columnOf, firstMonthColumn, type DataPlan, type PlannedBars, type PlannedChart } from '../data/data-plan.ts';
import { seriesLooks } from '../data/chart-series.ts';
import { valueAxis } from '../data/value-axis.ts';
import { absoluteRange } from '../package/addresses.ts';
import type { BarChartModel, LineChartModel, LineSeries } from '../package/chart-model.ts';
import { looks } from '../styles.ts';
import type { SheetCursor } from './sheet-cursor.ts';

/** A row of 15 points is 20 pixels high. */
const rowPoints = 15;
const rowPixels = 20;

/** Writes the caption, keeps the rows free that the chart covers, and says where its figures are. */
export function writeChart(cursor: SheetCursor, block: ChartBlock, plan: DataPlan): void {
  const { binder } = cursor;
  binder.anchor(block.id, cursor.place());
  cursor.prose(safeText(block.caption, 'a chart caption'), block.caption, looks.caption, { size: 10, bold: true });
  const line = plan.charts.find((chart) => chart.block.id === block.id);
  const bars = plan.bars.find((chart) => chart.block.id === block.id);
  const data = binder.names.data;
  const model = line ? lineModel(line, plan, data) : bars ? barModel(bars, data) : null;
  if (model === null) {
    cursor.prose('There are no figures to draw yet.', 'There are no figures to draw yet.', looks.prose, { size: 10 });
    cursor.gap();
    return;
  }
  const rows = line ? 17 : Math.max(8, 5 + Math.ceil((bars?.chart.bars.length ?? 0) * 1.4));
  binder.charts.push({
    sheet: cursor.name,
    row: cursor.row,
    column: 1,
    width: Math.round(cursor.textSpan().width),
    height: rows * rowPixels - 6,
    model,
  });
  for (let i = 0; i < rows; i += 1) cursor.next(rowPoints);

  const row = line?.series[0]?.row ?? bars?.headRow ?? 1;
  const place = cursor.place();
  const words = `Figures of this chart: sheet ${data}, row ${row} on`;
  cursor.prose(words, words, { ...looks.quiet, font: { ...looks.link.font, size: 9 } }, { size: 9 });
  binder.link(place, { place: { sheet: data, row, column: 1 } });
  for (const rebase of line?.chart.rebases ?? []) {
    const note = `Limits recalculated: ${rebase.label}`;
    cursor.prose(safeText(note, block.caption), note, looks.quiet, { size: 9 });
  }
  cursor.gap(10);
}

/** Only the months of this chart, as they stand side by side on the Data sheet. */
function lineModel({ block, chart, series }: PlannedChart, plan: DataPlan, data: string): LineChartModel {
  const periods = chart.points.map((point) => point.period).toSorted();
  const from = columnOf(plan, periods[0] ?? '');
  const to = columnOf(plan, periods.at(-1) ?? '');
  const months = plan.months.slice(from - firstMonthColumn, to - firstMonthColumn + 1);
  const range = (row: number, first: number, last: number): string =>
    `${quotedSheet(data)}!${absoluteRange(row, first, row, last)}`;
  const stored = (value: number): number => (chart.unit === 'percent' ? percentAsFraction(value) : value);

  const drawn = series.map(({ row, series: one }): LineSeries => {
    const noteAt = one.note === null ? -1 : months.indexOf(one.note.period);
    return {
      name: { range: `${quotedSheet(data)}!$D$${row}`, texts: [plainText(one.name)] },
      values: {
        range: range(row, from, to),
        numbers: months.map((month) => {
          const value = one.values.get(month);
          return value === undefined ? null : stored(value);
        }),
      },
      look: seriesLooks[one.role],
      inLegend: one.inLegend,
      note: one.note === null || noteAt < 0 ? null : { index: noteAt, text: plainText(one.note.text) },
    };
  });
  const values = drawn.flatMap((one) => one.values.numbers.filter((value) => value !== null));
  const [least, most] = naturalBounds(chart.unit);
  return {
    kind: 'line',
    title: plainText(chart.title.includes(chart.code) ? chart.title : `${chart.code} ${chart.title}`),
    alt: plainText(block.alt),
    months: { range: range(plan.monthRow, from, to), serials: months.map((month) => dateSerial(firstDayOf(month))) },
    series: drawn,
    valueFormat: unitFormat(chart.unit, values.every(Number.isInteger)),
    axisFormat: axisFormat(chart.unit === 'percent', values),
    axis: valueAxis(values, [stored(least), stored(most)]),
    labelEvery: Math.max(1, Math.ceil(months.length / 12)),
  };
}

function axisFormat(percent: boolean, values: readonly number[]): string {
  const spread = Math.max(...values) - Math.min(...values);
  if (percent) return spread < 0.05 ? '0.0%' : '0%';
  return spread < 5 ? '#,##0.0' : '#,##0';
}

function barModel({ block, chart, headRow }: PlannedBars, data: string): BarChartModel {
  const [first, last] = [headRow + 1, headRow + chart.bars.length];
  const sheet = quotedSheet(data);
  return {
    kind: 'bars',
    title: plainText(chart.title),
    alt: plainText(block.alt),
    labels: {
      range: `${sheet}!${absoluteRange(first, 2, last, 2)}`,
      texts: chart.bars.map((bar) => plainText(bar.label)),
    },
    series: colours.map((colour, i) => {
      const column = firstMonthColumn + i;
      return {
        name: {
          range: `${sheet}!${absoluteRange(headRow, column, headRow, column).split(':')[0] ?? ''}`,
          texts: [ratingWords[colour]],
        },
        values: {
          range: `${sheet}!${absoluteRange(first, column, last, column)}`,
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
