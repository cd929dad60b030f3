import {
  figureCell,
  losingFigures,
  textOf,
  unreadCell,
  type ExtractedCell,
  type Extraction,
  type UnreadCell,
} from './extraction.ts';
import { isTotalLabel } from './headings.ts';
import { columnsOfMonth, type MonthColumns, type MonthHeading, type WideLayout } from './layout.ts';
import { readMonthHeading } from './month-heading.ts';
import { statusOf } from './provisional.ts';
import type { SheetCell, SheetData, SheetRow } from './sheet-data.ts';
import { cellAt, type SheetLookup } from './sheet-lookup.ts';

/** One figure from each month of each row, heading by heading. */
export function extractWide(lookup: SheetLookup, layout: WideLayout): Extraction {
  const cells: ExtractedCell[] = [];
  const unread: UnreadCell[] = [];
  const [first] = layout.headings;
  for (const row of lookup.rows.filter((each) => each.row < (first?.row ?? 0))) {
    const [title] = row.cells;
    if (title !== undefined) unread.push(unreadCell(lookup.sheet.name, title, 'Above the table.'));
  }
  for (const [index, heading] of layout.headings.entries()) {
    const end = layout.headings[index + 1]?.row ?? Number.POSITIVE_INFINITY;
    const body = lookup.rows.filter(({ row }) => row >= heading.firstDataRow && row < end);
    const months = heading.months.filter((month) => isFilled(lookup, body, month));
    unread.push(...unreadHeadings(lookup, layout, heading, months, body));
    for (const row of body) {
      const result = readRow(lookup, layout, row, months);
      cells.push(...result.cells);
      unread.push(...result.unread);
    }
  }
  return { cells, unread };
}

const figureColumns = (month: MonthColumns): number[] =>
  [month.value, month.numerator, month.denominator].filter((column) => column !== null);

/** A month still to come is a column of blanks, or of formulas that have nothing to divide by yet. */
const isFilled = (lookup: SheetLookup, body: readonly SheetRow[], month: MonthColumns): boolean =>
  body.some(({ row }) =>
    figureColumns(month).some((column) => {
      const cell = lookup.cell(row, column);
      return cell !== null && cell.kind !== 'error' && cell.kind !== 'blank';
    }),
  );

function unreadHeadings(
  lookup: SheetLookup,
  layout: WideLayout,
  heading: MonthHeading,
  filled: readonly MonthColumns[],
  body: readonly SheetRow[],
): UnreadCell[] {
  const sheet = lookup.sheet.name;
  const monthColumns = new Set(heading.months.flatMap(columnsOfMonth));
  const filledColumns = new Set(filled.flatMap(columnsOfMonth));
  const unread: UnreadCell[] = [];
  for (const cell of lookup.cellsOf(heading.row)) {
    const unclear = heading.unclear.find(({ column }) => column === cell.column);
    if (unclear !== undefined) {
      const hasFigures = body.some(({ cells }) => cellAt(cells, cell.column) !== null);
      unread.push(losingFigures(unreadCell(sheet, cell, unclear.why), hasFigures));
    } else if (!isLabelColumn(layout, cell.column)) {
      const right = Math.max(cell.column, lookup.mergeFrom(heading.row, cell.column)?.right ?? 0);
      const why = whyUnread(lookup, heading.row, cell, right, monthColumns, filledColumns);
      if (why !== null) unread.push(unreadCell(sheet, cell, why));
    }
  }
  for (let row = heading.row + 1; row < heading.firstDataRow; row++) {
    const others = lookup
      .cellsOf(row)
      .filter(({ column }) => !monthColumns.has(column) && !isLabelColumn(layout, column));
    unread.push(...others.map((cell) => unreadCell(sheet, cell, 'A column that is not part of a figure.')));
  }
  return unread;
}

/** Null for a heading over columns that are read. */
function whyUnread(
  lookup: SheetLookup,
  row: number,
  cell: SheetCell,
  right: number,
  months: ReadonlySet<number>,
  filled: ReadonlySet<number>,
): string | null {
  const covers = (columns: ReadonlySet<number>): boolean => {
    for (let column = cell.column; column <= right; column++) if (columns.has(column)) return true;
    return false;
  };
  if (covers(filled)) return null;
  if (covers(months)) return 'A month without any figures.';
  return readMonthHeading(lookup, row, cell).kind === 'period'
    ? 'A month that was not chosen.'
    : 'A column that is not a month.';
}

const isLabelColumn = ({ codeColumn, nameColumn, commentColumn, statusColumn }: WideLayout, column: number): boolean =>
  [codeColumn, nameColumn, commentColumn, statusColumn].includes(column);

function readRow(lookup: SheetLookup, layout: WideLayout, row: SheetRow, months: readonly MonthColumns[]): Extraction {
  const sheet = lookup.sheet.name;
  const code = textOf(lookup.label(row.row, layout.codeColumn ?? 0));
  const name = textOf(lookup.label(row.row, layout.nameColumn ?? 0));
  const columns = new Set(months.flatMap(figureColumns));
  const figures = row.cells.filter((cell) => columns.has(cell.column));
  const [first] = row.cells;
  if (first === undefined) return { cells: [], unread: [] };
  if (figures.length === 0)
    return { cells: [], unread: [unreadCell(sheet, first, 'A heading, a note or a row without figures.')] };
  if (isTotalLabel(code) || (code === '' && isTotalLabel(name))) {
    return { cells: [], unread: [unreadCell(sheet, first, 'A row of totals.')] };
  }
  const lost = (why: string): Extraction => ({
    cells: [],
    unread: figures.map((cell) => losingFigures(unreadCell(sheet, cell, why), true)),
  });
  if (code === '' && name === '') return lost('A figure in a row without an indicator.');
  const spread = figures.find((cell) => spansMonths(lookup, row.row, cell));
  if (spread !== undefined) {
    return lost(`In this row ${spread.ref} spans several columns, so it is not clear which month its figure is of.`);
  }
  const remark = remarkOf(layout, row);
  const latest = latestFilled(row, months);
  const cells = months.map((month) =>
    readMonth(lookup.sheet, row, month, {
      code,
      name,
      comment: month === latest ? remark.comment : '',
      provisional: remark.provisional,
    }),
  );
  return { cells, unread: [] };
}

/** A remark stands beside the row, and is about its latest figure. */
const latestFilled = (row: SheetRow, months: readonly MonthColumns[]): MonthColumns | undefined =>
  months
    .filter((month) => figureColumns(month).some((column) => cellAt(row.cells, column) !== null))
    .toSorted((a, b) => (a.period < b.period ? -1 : 1))
    .at(-1);

function remarkOf(
  { commentColumn, statusColumn }: WideLayout,
  { cells }: SheetRow,
): { comment: string; provisional: boolean } {
  const at = (column: number | null): string => (column === null ? '' : textOf(cellAt(cells, column)));
  return { comment: at(commentColumn), provisional: statusOf(at(statusColumn)) === 'provisional' };
}

function spansMonths(lookup: SheetLookup, row: number, cell: SheetCell): boolean {
  const merge = lookup.mergeFrom(row, cell.column);
  return merge !== null && merge.right > merge.left;
}

interface RowFacts {
  readonly code: string;
  readonly name: string;
  readonly comment: string;
  readonly provisional: boolean;
}

function readMonth(sheet: SheetData, { row, cells }: SheetRow, month: MonthColumns, facts: RowFacts): ExtractedCell {
  const at = (column: number | null): SheetCell | null => (column === null ? null : cellAt(cells, column));
  const own = textOf(at(month.comment));
  return figureCell({
    sheet: sheet.name,
    row,
    code: facts.code,
    name: facts.name,
    column: month.value ?? month.numerator ?? 0,
    period: month.period,
    value: at(month.value),
    numerator: at(month.numerator),
    denominator: at(month.denominator),
    comment: own === '' ? facts.comment : own,
    provisional: month.provisional || facts.provisional || statusOf(textOf(at(month.status))) === 'provisional',
    ...(sheet.commaMayBeDecimal === true ? { commaDoubt: true } : {}),
  });
}
