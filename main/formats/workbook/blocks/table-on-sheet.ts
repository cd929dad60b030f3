import { addressOf, type Place } from '../binder.ts';
import type { CellValue } from '../cells/cell-values.ts';
import { safeText } from '../cells/safe-text.ts';
import { rowHeight, wrappedLines } from '../cells/text-measure.ts';
import { boldFont, linkFont, looks, ratingRules, styled } from '../styles.ts';
import { isTrace } from './column-widths.ts';
import type { SheetCursor } from './sheet-cursor.ts';
import type { ShapedColumn, ShapedRow, TableShape } from './table-shape.ts';

/** Where a table stands on its sheet. */
export interface PlacedTable {
  readonly headRow: number;
  readonly lastRow: number;
  /** Those that are printed: without the trace at the right. */
  readonly columns: number;
  /** Group, reference and title: what says at the left which row it is. */
  readonly headColumns: number;
  /** Points above the heading row. */
  readonly top: number;
}

/** Range of the Data sheet that a sparkline draws; null when it has nothing to draw. */
export type SparklineRange = (cell: NonNullable<CellValue['sparkline']>) => string | null;

export function writeCaption(cursor: SheetCursor, caption: string): void {
  if (caption !== '') cursor.prose(safeText(caption, 'a caption'), caption, looks.caption, { size: 10, bold: true });
}

/**
 * Writes caption and table; a table without rows is its sentence, never an empty grid (null then).
 * @param within what the figure index calls the table.
 */
export function writeTable(
  cursor: SheetCursor,
  table: TableShape,
  rangeOf: SparklineRange,
  within = table.block.caption,
): PlacedTable | null {
  const { block } = table;
  cursor.binder.anchor(block.id, cursor.place());
  writeCaption(cursor, block.caption);
  if (table.rows.length === 0) {
    cursor.prose(safeText(block.whenEmpty, block.caption), block.whenEmpty, looks.prose, { size: 10 });
    cursor.gap();
    return null;
  }
  const headRow = cursor.row;
  const { top } = cursor;
  addExcelTable(cursor, table);
  writeHead(cursor, table);
  const firstRow = cursor.row;
  for (const row of table.rows) writeRow(cursor, table, row, rangeOf, within);
  const lastRow = cursor.row - 1;
  colourRatings(cursor, table, firstRow, lastRow);
  cursor.gap(14);
  const columns = table.columns.filter((column) => !isTrace(column)).length;
  const headColumns = Math.min(table.columns[0]?.role === 'group' ? 3 : 2, columns - 1);
  return { headRow, lastRow, columns, headColumns, top };
}

/** Adds the table with its values; looks and heights follow row by row. */
function addExcelTable(cursor: SheetCursor, table: TableShape): void {
  cursor.sheet.addTable({
    name: cursor.binder.tableName(table.block.id),
    ref: addressOf(cursor.place()),
    headerRow: true,
    totalsRow: false,
    style: { theme: 'TableStyleLight1', showRowStripes: false },
    columns: table.columns.map((column) => ({ name: column.label, filterButton: true })),
    rows: table.rows.map((row) => row.cells.map((cell) => cell.value)),
  });
}

function writeHead(cursor: SheetCursor, table: TableShape): void {
  let lines = 1;
  for (const [i, column] of table.columns.entries()) {
    cursor.sheet.getCell(cursor.row, i + 1).style = styled(looks.head, { align: column.align, indent: column.indent });
    lines = Math.max(lines, wrappedLines(column.label, cursor.width(i + 1) - 18, { size: 10, bold: true }));
  }
  cursor.next(rowHeight(lines, { size: 10 }) + 4);
}

function writeRow(
  cursor: SheetCursor,
  table: TableShape,
  row: ShapedRow,
  rangeOf: SparklineRange,
  within: string,
): void {
  const { binder } = cursor;
  binder.anchor(row.id, cursor.place());
  const line = cursor.sheet.getRow(cursor.row);
  let lines = 1;
  let traced: Place | null = null;
  for (const [i, cell] of row.cells.entries()) {
    const column = table.columns[i];
    if (!column) continue;
    const place = cursor.place(i + 1);
    const linked = cell.link !== null && cell.value !== null;
    const words = typeof cell.value === 'string';
    line.getCell(i + 1).style = styled(column.role === 'row_id' ? looks.rowId : looks.body, {
      align: column.align,
      indent: column.indent,
      wrap: words || cell.value === null ? undefined : false,
      format: cell.format ?? undefined,
      font: linked ? linkFont : cell.strong ? boldFont : undefined,
    });
    if (linked) binder.link(place, { to: cell.link ?? '' });
    if (cell.origin !== null) {
      const index = binder.trace({
        place,
        within,
        row: row.name || row.id,
        column: column.label,
        shown: cell.shown,
        origin: cell.origin,
      });
      traced ??= index;
    }
    if (cell.sparkline) placeSparkline(cursor, place, rangeOf(cell.sparkline));
    if (column.role === 'index' && traced !== null) linkToIndex(cursor, place, traced);
    // Figures and dates do not wrap; Excel would show #### instead, and their columns are wide enough.
    if (words) lines = Math.max(lines, linesOf(cell, column, cursor.width(i + 1)));
  }
  cursor.next(Math.max(rowHeight(lines, { size: 10 }), row.cells.some((cell) => cell.sparkline) ? 24 : 0));
}

/** Room of an indent, and how high the columns for the screen may make a row. */
const indentWidth = 9;
const mostTraceLines = 2;

function linesOf(cell: CellValue, column: ShapedColumn, width: number): number {
  if (column.role === 'row_id') return 1;
  const room = width - (column.indent ? indentWidth : 0);
  const lines = wrappedLines(cell.shown, room, { size: 10, bold: cell.strong || cell.rating });
  return isTrace(column) ? Math.min(lines, mostTraceLines) : lines;
}

function linkToIndex(cursor: SheetCursor, place: Place, traced: Place): void {
  const cell = cursor.sheet.getCell(place.row, place.column);
  cell.value = `row ${traced.row}`;
  cell.style = styled(looks.body, { align: 'left', font: linkFont });
  cursor.binder.link(place, { place: traced });
}

function placeSparkline(cursor: SheetCursor, place: Place, range: string | null): void {
  if (range !== null) cursor.binder.sparklines.push({ place, range });
}

function colourRatings(cursor: SheetCursor, table: TableShape, firstRow: number, lastRow: number): void {
  for (const [i] of table.columns.entries()) {
    if (!table.rows.some((row) => row.cells[i]?.rating)) continue;
    const from = addressOf({ row: firstRow, column: i + 1 });
    cursor.sheet.addConditionalFormatting({
      ref: `${from}:${addressOf({ row: lastRow, column: i + 1 })}`,
      rules: ratingRules(from, cursor.binder.rulePriority()),
    });
  }
}
