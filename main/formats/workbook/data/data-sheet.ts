import { firstDayOf } from '#shared/domain/dates.ts';
import { colours } from '#shared/domain/rating/rating.ts';
import type { Binder } from '../binder.ts';
import { byUnit, monthFormat } from '../cells/number-format.ts';
import { dateValue, finiteNumber, looksLikeFormula, safeText } from '../cells/safe-text.ts';
import { ratingWords, unitWords } from '../cells/words.ts';
import { columnWidth } from '../cells/text-measure.ts';
import { font, looks, ratingRules, styled } from '../styles.ts';
import { addressOf } from '../binder.ts';
import {
  columnOf,
  firstMonthColumn,
  type DataPlan,
  type PlannedBars,
  type PlannedChart,
  type PlannedTrend,
} from './data-plan.ts';

const monthWidth = 66;
const leadWidths = [84, 340, 110, 250, 380];
const flat = { ...looks.body, alignment: { vertical: 'top', wrapText: false } } as const;

/** Writes every series that a chart or sparkline draws, months across, in the rows that the plan gave them. */
export function writeDataSheet(binder: Binder, plan: DataPlan): void {
  const writer = new DataWriter(binder, plan);
  writer.head();
  for (const chart of plan.charts) writer.chart(chart);
  for (const bars of plan.bars) writer.bars(bars);
  writer.trends(plan.trends);
}

class DataWriter {
  readonly #binder: Binder;
  readonly #plan: DataPlan;
  readonly #name: string;

  constructor(binder: Binder, plan: DataPlan) {
    this.#binder = binder;
    this.#plan = plan;
    this.#name = binder.names.data;
  }

  #set(
    row: number,
    column: number,
    value: string | number | Date,
    look: Parameters<typeof styled>[0],
    format?: string,
  ): void {
    const cell = this.#binder.sheet(this.#name).getCell(row, column);
    cell.value = typeof value === 'string' ? safeText(value, `${this.#name}, ${addressOf({ row, column })}`) : value;
    const inert = typeof value === 'string' && looksLikeFormula(value) ? '@' : undefined;
    cell.style = styled(look, { format: format ?? inert });
  }

  #figure(
    row: number,
    column: number,
    stored: number,
    format: string,
    traced?: { within: string; row: string; column: string; shown: string; origin: string },
  ): void {
    this.#set(row, column, stored, styled(flat, { align: 'right' }), format);
    if (traced) this.#binder.trace({ ...traced, place: { sheet: this.#name, row, column } });
  }

  head(): void {
    const sheet = this.#binder.sheet(this.#name);
    const { months, monthRow } = this.#plan;
    for (const [i, width] of leadWidths.entries()) sheet.getColumn(i + 1).width = columnWidth(width);
    const trendLength = Math.max(0, ...this.#plan.trends.map(({ cell }) => cell.values.length));
    for (let i = 0; i < Math.max(months.length, trendLength, colours.length); i += 1) {
      sheet.getColumn(firstMonthColumn + i).width = columnWidth(monthWidth);
    }
    this.#set(1, 1, 'Data behind the charts', looks.title);
    sheet.getRow(1).height = 26;
    this.#set(
      2,
      1,
      'One row a series, months across. The charts and sparklines of this workbook are drawn from these cells.',
      looks.subtitle,
    );
    this.#set(
      3,
      1,
      'Percentages are Excel percentages (0.853 shown as 85.3%). An empty cell is a month without a figure, never nought.',
      looks.subtitle,
    );
    this.#set(4, 1, 'Back to Read me', { font: looks.link.font });
    this.#binder.link(
      { sheet: this.#name, row: 4, column: 1 },
      { place: { sheet: this.#binder.names.readMe, row: 1, column: 1 } },
    );
    if (this.#plan.charts.length === 0) return;
    for (const [i, label] of ['Code', 'Subject', 'Unit', 'Series', 'Basis'].entries())
      this.#set(monthRow, i + 1, label, looks.head);
    for (const [i, month] of months.entries()) {
      this.#set(
        monthRow,
        firstMonthColumn + i,
        dateValue(firstDayOf(month), this.#name),
        styled(looks.head, { align: 'right' }),
        monthFormat,
      );
    }
    sheet.getRow(monthRow).height = 20;
  }

  chart({ block, chart, series, ratingRow }: PlannedChart): void {
    for (const { row, series: one } of series) {
      this.#lead(
        row,
        [chart.code, chart.title, unitWords[chart.unit], one.name, one.basis || 'As reported: see the figure index'],
        one.role === 'actual',
      );
      for (const [period, value] of one.values) {
        const { stored, format } = byUnit(finiteNumber(value, `${chart.code}, ${one.name}, ${period}`), chart.unit);
        const origin = one.origins.get(period);
        const traced =
          origin === undefined
            ? undefined
            : {
                within: block.caption,
                row: `${chart.code} · ${one.name}`,
                column: period,
                shown: String(value),
                origin,
              };
        this.#figure(row, columnOf(this.#plan, period), stored, format, traced);
      }
    }
    const [first] = series;
    if (first) this.#binder.link({ sheet: this.#name, row: first.row, column: 1 }, { to: block.id });
    if (first) this.#binder.sheet(this.#name).getCell(first.row, 1).style = styled(flat, { font: looks.link.font });
    if (ratingRow !== null) this.#ratings(ratingRow, chart);
  }

  #ratings(row: number, chart: PlannedChart['chart']): void {
    this.#lead(row, [chart.code, chart.title, '', 'Rating', 'Rating of each month'], false);
    for (const point of chart.points) {
      if (point.value === null) continue;
      const words = `${ratingWords[point.colour]}${point.restated ? ' (restated)' : ''}`;
      this.#set(row, columnOf(this.#plan, point.period), words, styled({ ...flat, font: font(8) }, { align: 'right' }));
    }
    const from = addressOf({ row, column: firstMonthColumn });
    const to = addressOf({ row, column: firstMonthColumn + this.#plan.months.length - 1 });
    this.#binder
      .sheet(this.#name)
      .addConditionalFormatting({ ref: `${from}:${to}`, rules: ratingRules(from, this.#binder.rulePriority()) });
  }

  bars({ block, chart, headRow }: PlannedBars): void {
    this.#set(headRow - 1, 1, chart.title, looks.caption);
    this.#binder.link({ sheet: this.#name, row: headRow - 1, column: 1 }, { to: block.id });
    for (let column = 1; column < firstMonthColumn; column += 1)
      this.#set(headRow, column, column === 2 ? 'Subject' : '', looks.head);
    for (const [i, colour] of colours.entries())
      this.#set(headRow, firstMonthColumn + i, ratingWords[colour], styled(looks.head, { align: 'right' }));
    for (const [i, bar] of chart.bars.entries()) {
      const row = headRow + 1 + i;
      this.#lead(row, ['', bar.label, unitWords.count, 'Ratings', 'See the figure index'], false);
      for (const [c, colour] of colours.entries()) {
        const count = finiteNumber(bar.counts[colour], `${chart.title}, ${bar.label}`);
        this.#figure(row, firstMonthColumn + c, count, '#,##0', {
          within: block.caption,
          row: bar.label,
          column: ratingWords[colour],
          shown: String(count),
          origin: bar.origin,
        });
      }
    }
  }

  trends(trends: readonly PlannedTrend[]): void {
    const [first] = trends;
    if (!first) return;
    this.#set(
      first.row - 2,
      1,
      'Sparklines without a chart of their own in this pack: oldest value first, latest last',
      looks.caption,
    );
    for (let column = 1; column < firstMonthColumn; column += 1)
      this.#set(first.row - 1, column, ['', 'Subject', 'Unit', 'Series', 'Basis'][column - 1] ?? '', looks.head);
    const longest = Math.max(...trends.map(({ cell }) => cell.values.length));
    for (let i = 0; i < longest; i += 1)
      this.#set(first.row - 1, firstMonthColumn + i, `Value ${i + 1}`, styled(looks.head, { align: 'right' }));
    for (const { cell, row, name, unit } of trends) {
      this.#lead(row, ['', name, unit === null ? 'As reported' : unitWords[unit], 'Trend', cell.text], false);
      for (const [i, value] of cell.values.entries()) {
        if (value === null) continue;
        const number = finiteNumber(value, `${name}, trend`);
        const { stored, format } = unit === null ? { stored: number, format: '#,##0.0' } : byUnit(number, unit);
        this.#figure(row, firstMonthColumn + i, stored, format);
      }
    }
  }

  #lead(row: number, texts: readonly string[], strong: boolean): void {
    for (const [i, text] of texts.entries())
      this.#set(row, i + 1, text, strong ? { ...flat, font: font(10, { bold: true }) } : flat);
  }
}
