import { firstDayOf } from '#shared/domain/dates.ts';
import { addressOf, type Binder } from '../binder.ts';
import { byUnit, monthFormat } from '../cells/number-format.ts';
import { dateValue, finiteNumber, looksLikeFormula, safeText } from '../cells/safe-text.ts';
import { columnWidth, rowHeight, textWidth, wrappedLines } from '../cells/text-measure.ts';
import { ratingWords, unitWords } from '../cells/words.ts';
import { linkFont, looks, noLook, ratingRules, styled } from '../styles.ts';
import { writeSheetHead } from '../sheet-head.ts';
import { columnOf, dataHeadRow, firstValueColumn, monthColumn, type DataPlan, type DataRow } from './data-plan.ts';

const lead = [
  { label: 'Row id', width: 112 },
  { label: 'Ref', width: 70 },
  { label: 'Subject', width: 300 },
  { label: 'Unit', width: 126 },
  { label: 'Month', width: 76 },
  { label: 'Rating', width: 104 },
  { label: 'Notes', width: 190 },
] as const;
const ratingColumn = 6;
const valueWidth = 86;
const signalWidth = 132;

// Without rules between the rows: empty cells have no look of their own, and a rule would break off at them.
const words = { font: looks.body.font, alignment: { vertical: 'middle', wrapText: false } } as const;
const beside = styled(words, { align: 'left', indent: true });
const figure = styled(words, { align: 'right' });
const month = styled(figure, { format: monthFormat });
const linked = styled(words, { font: linkFont });
const origin = styled(beside, { font: linkFont });
const inert = styled(words, { format: '@' });

/** Every month that a chart or sparkline draws, one row each, as an Excel table that months of packs can be joined by. */
export function writeDataSheet(binder: Binder, plan: DataPlan): void {
  const name = binder.names.data;
  writeSheetHead(binder, name, 'Data behind the charts', [
    'One row a month and indicator. The charts and sparklines of this workbook are drawn from these cells; the row id is the same in every pack.',
    'Percentages are Excel percentages (0.853 shown as 85.3%). An empty cell is a month without a figure, never nought.',
  ]);
  const sheet = binder.sheet(name);
  if (plan.rows.length === 0) {
    sheet.getCell(dataHeadRow, 1).value = 'This pack draws no charts by month.';
    sheet.getCell(dataHeadRow, 1).style = { font: looks.prose.font };
    return;
  }
  const headings = [...lead.map(({ label }) => label), ...plan.columns, 'Where from'];
  sheet.addTable({
    name: binder.tableName('data'),
    ref: addressOf({ row: dataHeadRow, column: 1 }),
    headerRow: true,
    style: { theme: 'TableStyleLight1', showRowStripes: true },
    columns: headings.map((heading) => ({ name: safeText(heading, name), filterButton: true })),
    rows: plan.rows.map((row) => valuesOf(row, plan)),
  });
  styleHead(binder, headings);
  for (const [i, row] of plan.rows.entries()) styleRow(binder, row, dataHeadRow + 1 + i, plan);
  const ratings = { row: dataHeadRow + 1, column: ratingColumn };
  const last = { row: dataHeadRow + plan.rows.length, column: ratingColumn };
  sheet.addConditionalFormatting({
    ref: `${addressOf(ratings)}:${addressOf(last)}`,
    rules: ratingRules(addressOf(ratings), binder.rulePriority()),
  });
}

/** The values of a row as the table holds them, a cell a column. */
function valuesOf(row: DataRow, plan: DataPlan): (string | number | Date | null)[] {
  const stored = new Map(
    [...row.values].map(([heading, value]) => [
      columnOf(plan, heading),
      byUnit(finiteNumber(value, `${row.id}, ${heading}`), row.unit).stored,
    ]),
  );
  const texts = [row.id, row.code, row.subject, unitWords[row.unit]].map((text) => safeText(text, row.id) || null);
  return [
    ...texts,
    dateValue(firstDayOf(row.period), row.id),
    row.colour === null ? null : ratingWords(row.colour),
    safeText(row.notes, row.id) || null,
    ...plan.columns.map((_, i) => stored.get(firstValueColumn + i) ?? null),
    row.origin,
  ];
}

function styleHead(binder: Binder, headings: readonly string[]): void {
  const sheet = binder.sheet(binder.names.data);
  let lines = 1;
  for (const [i, heading] of headings.entries()) {
    const column = i + 1;
    const isFigure = column === monthColumn || (column >= firstValueColumn && i < headings.length - 1);
    const longest = Math.max(...heading.split(' ').map((word) => textWidth(word, { size: 10, bold: true }))) + 26;
    const width =
      lead[i]?.width ??
      Math.max(heading.startsWith('Special cause') ? signalWidth : valueWidth, Math.min(longest, 140));
    sheet.getColumn(column).width = columnWidth(width);
    sheet.getCell(dataHeadRow, column).style = styled(looks.head, { align: isFigure ? 'right' : 'left' });
    lines = Math.max(lines, wrappedLines(heading, width - 18, { size: 10, bold: true }));
  }
  sheet.getRow(dataHeadRow).height = rowHeight(lines, { size: 10 }) + 4;
}

function styleRow(binder: Binder, row: DataRow, at: number, plan: DataPlan): void {
  const { data, origins } = binder.names;
  const line = binder.sheet(data).getRow(at);
  for (const [i, text] of [row.id, row.code, row.subject, '', '', '', row.notes].entries()) {
    line.getCell(i + 1).style = looksLikeFormula(text) ? inert : i + 1 === ratingColumn ? beside : words;
  }
  for (let column = firstValueColumn; column <= firstValueColumn + plan.columns.length; column += 1)
    line.getCell(column).style = noLook;
  line.getCell(monthColumn).style = month;
  for (const [heading, value] of row.values) {
    line.getCell(columnOf(plan, heading)).style = styled(figure, { format: byUnit(value, row.unit).format });
  }
  if (row.chart !== null && plan.charts.get(row.chart)?.from === at) {
    line.getCell(2).style = linked;
    binder.link({ sheet: data, row: at, column: 2 }, { to: row.chart });
  }
  if (row.origin !== null) {
    const column = firstValueColumn + plan.columns.length;
    line.getCell(column).style = origin;
    const place = { sheet: origins, row: binder.originRow(row.origin, row.id), column: 1 };
    binder.link({ sheet: data, row: at, column }, { place });
  }
}
