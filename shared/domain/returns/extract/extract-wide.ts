import {
  figureCell,
  losingFigures,
  textOf,
  unreadCell,
  type ExtractedCell,
  type Extraction,
  type UnreadCell,
} from './extraction.ts';
import { isTotalLabel } from '../layouts/headings.ts';
import { columnsOfMonth, type MonthColumns, type MonthHeading, type WideLayout } from '../layouts/layout.ts';
import { leftOfMonths } from '../layouts/label-columns.ts';
import { otherBands } from '../layouts/month-bands.ts';
import { readMonthHeading } from '../layouts/month-heading.ts';
import { headsOtherTable, rowsBesideResults } from '../layouts/other-rows.ts';
import { statusOf } from '../values/provisional.ts';
import type { SheetCell, SheetData, SheetRow } from '../sheet/sheet-data.ts';
import { cellAt, type SheetLookup } from '../sheet/sheet-lookup.ts';

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
    const filled = filledColumns(body);
    const months = heading.months.filter((month) => figureColumns(month).some((column) => filled.has(column)));
    unread.push(...unreadHeadings(lookup, layout, heading, months, body));
    const withBlanks = months.length * body.length <= mostFigures;
    if (!withBlanks) unread.push({ sheet: lookup.sheet.name, cell: '', text: '', why: tooManyBlanks });
    const byColumn = new Map(months.flatMap((month) => figureColumns(month).map((column) => [column, month])));
    const table = { months, byColumn, withBlanks };
    const other = otherRows(lookup, layout, heading, body);
    for (const cell of other.unread) unread.push(cell);
    for (const row of body) {
      if (other.rows.has(row.row)) continue;
      const result = readRow(lookup, layout, row, table);
      for (const cell of result.cells) cells.push(cell);
      for (const cell of result.unread) unread.push(cell);
    }
  }
  return { cells, unread };
}

/** Rows below the months that are not results: targets beside them, and tables with headings of their own. */
function otherRows(
  lookup: SheetLookup,
  layout: WideLayout,
  heading: MonthHeading,
  body: readonly SheetRow[],
): { readonly rows: ReadonlySet<number>; readonly unread: readonly UnreadCell[] } {
  const sheet = lookup.sheet.name;
  const figures = new Set(heading.months.flatMap(figureColumns));
  const beside = rowsBesideResults(lookup, layout, body, leftOfMonths(heading));
  const rows = new Set<number>();
  const unread: UnreadCell[] = [];
  let headed: number | null = null;
  for (const row of body) {
    const word = beside.get(row.row);
    const first = row.cells.find(({ column }) => figures.has(column));
    if (first !== undefined && headsOtherTable(lookup, layout, row, figures)) {
      headed = row.row;
      unread.push(
        losingFigures(unreadCell(sheet, first, `Row ${headed} heads a table of its own, but names no month.`), true),
      );
    } else if (headed !== null && first !== undefined) {
      unread.push(unreadCell(sheet, first, `It stands below the headings of row ${headed}, which name no month.`));
    } else if (word !== undefined && first !== undefined) {
      unread.push(unreadCell(sheet, first, `A row beside the results, marked "${word}".`));
    } else continue;
    rows.add(row.row);
  }
  return { rows, unread };
}

/** Months by rows of a sheet of which every blank is reported; no real return comes near it. */
const mostFigures = 2_000_000;
const tooManyBlanks = 'The table is so large that its blank cells were not looked at.';

/** The months of one heading and the rows below it. */
interface MonthTable {
  readonly months: readonly MonthColumns[];
  /** Of each column of values, numerators and denominators. */
  readonly byColumn: ReadonlyMap<number, MonthColumns>;
  readonly withBlanks: boolean;
}

const figureColumns = (month: MonthColumns): number[] =>
  [month.value, month.numerator, month.denominator].filter((column) => column !== null);

/** Columns with something in them: a month still to come is one of blanks, or of formulas that have nothing to divide by yet. */
function filledColumns(body: readonly SheetRow[]): ReadonlySet<number> {
  const columns = new Set<number>();
  for (const { cells } of body) {
    for (const cell of cells) if (cell.kind !== 'error' && cell.kind !== 'blank') columns.add(cell.column);
  }
  return columns;
}

function unreadHeadings(
  lookup: SheetLookup,
  layout: WideLayout,
  heading: MonthHeading,
  filled: readonly MonthColumns[],
  body: readonly SheetRow[],
): UnreadCell[] {
  const sheet = lookup.sheet.name;
  const monthColumns = new Set(heading.months.flatMap(columnsOfMonth));
  const readColumns = new Set(filled.flatMap(columnsOfMonth));
  const whyUnclear = new Map(heading.unclear.map(({ column, why }) => [column, why]));
  const unread: UnreadCell[] = [];
  for (const cell of lookup.cellsOf(heading.row)) {
    const unclear = whyUnclear.get(cell.column);
    if (unclear !== undefined) {
      const hasFigures = body.some(({ cells }) => cellAt(cells, cell.column) !== null);
      unread.push(losingFigures(unreadCell(sheet, cell, unclear), hasFigures));
    } else if (!isLabelColumn(layout, cell.column)) {
      const right = Math.max(cell.column, lookup.mergeFrom(heading.row, cell.column)?.right ?? 0);
      const why = whyUnread(lookup, heading, cell, right, readColumns);
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
  heading: MonthHeading,
  cell: SheetCell,
  right: number,
  filled: ReadonlySet<number>,
): string | null {
  const { row } = heading;
  const covers = (columns: ReadonlySet<number>): boolean => {
    for (let column = cell.column; column <= right; column++) if (columns.has(column)) return true;
    return false;
  };
  if (covers(filled)) return null;
  if (covers(new Set(heading.months.flatMap(columnsOfMonth)))) return 'A month without any figures.';
  const reading = readMonthHeading(lookup, row, cell);
  if (reading.kind !== 'period') return 'A column that is not a month.';
  const named = lookup.cellsOf(row).filter((each) => readMonthHeading(lookup, row, each).kind === 'period');
  const band = otherBands(lookup, row, named).get(cell.column);
  if (band !== undefined) return `A month under "${band}", which is not a result of that month alone.`;
  // Its value may stand further right, under "Target, Actual".
  const months = heading.months.filter(({ period }) => period === reading.period).flatMap(columnsOfMonth);
  return months.some((column) => filled.has(column)) ? null : 'A month that was not chosen.';
}

const isLabelColumn = ({ codeColumn, nameColumn, commentColumn, statusColumn }: WideLayout, column: number): boolean =>
  [codeColumn, nameColumn, commentColumn, statusColumn].includes(column);

function readRow(lookup: SheetLookup, layout: WideLayout, row: SheetRow, table: MonthTable): Extraction {
  const sheet = lookup.sheet.name;
  const code = textOf(lookup.label(row.row, layout.codeColumn ?? 0));
  const name = textOf(lookup.label(row.row, layout.nameColumn ?? 0));
  const figures = row.cells.filter((cell) => table.byColumn.has(cell.column));
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
  const present = new Set(figures.flatMap(({ column }) => table.byColumn.get(column) ?? []));
  const latest = [...present].reduce((last, month) => (month.period > last ? month.period : last), '');
  const cells = Array.from(table.withBlanks ? table.months : present, (month) => {
    // A remark stands beside the row, and is about its latest figure.
    const comment = month.period === latest ? remark.comment : '';
    return readMonth(lookup.sheet, row, month, { code, name, comment, provisional: remark.provisional });
  });
  return { cells, unread: [] };
}

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
