import type { PicturedCell, SheetPicture } from '#shared/contract/sheet-picture.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { printAsRead } from '#shared/domain/returns/values/print-number.ts';
import { cellText, type SheetCell, type SheetData, type SheetFile } from '#shared/domain/returns/sheet/sheet-data.ts';
import { hiddenColumnsOf } from '#shared/domain/returns/sheet/sheet-lookup.ts';

/** Rows and columns of one picture: as much as fits a large screen. */
const pictureRows = 60;
const pictureColumns = 40;
/** A remark of a page is cut: the picture is to find a place by. */
const longestText = 200;

/** A part of a sheet, from 1 and included; further rows and columns may be shown beside it. */
export interface PictureWindow {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** Rows above it, such as those of the headings. */
  readonly rowsAbove?: readonly number[];
  /** Columns to the left of it, such as those of the labels. */
  readonly columnsBefore?: readonly number[];
}

/**
 * What a sheet looks like from a place on; the first visible sheet where none is named.
 * @throws Refusal `SheetNotFound`
 */
export function pictureOf(
  file: SheetFile,
  place: { readonly sheet?: string | undefined; readonly top: number; readonly left: number },
): SheetPicture {
  const { top, left } = place;
  const sheet = findSheet(file, place.sheet);
  return drawSheet(file, sheet, { top, left, bottom: top + pictureRows - 1, right: left + pictureColumns - 1 });
}

/** @throws Refusal `SheetNotFound` */
export function findSheet(file: SheetFile, name?: string): SheetData {
  const sheet =
    name === undefined
      ? (file.sheets.find(({ state }) => state === 'visible') ?? file.sheets[0])
      : file.sheets.find((each) => each.name === name);
  if (sheet !== undefined) return sheet;
  throw new Refusal({
    code: 'SheetNotFound',
    message: name === undefined ? 'There is no sheet in this file.' : `There is no sheet "${name}" in this file.`,
    where: file.fileName,
    next: 'Name a sheet of this file.',
  });
}

/** The cells of a window as a person would see them. */
export function drawSheet(file: SheetFile, sheet: SheetData, window: PictureWindow): SheetPicture {
  const { top, left, bottom, right, rowsAbove = [], columnsBefore = [] } = window;
  const rowsShown = new Set(rowsAbove);
  const columnsShown = new Set(columnsBefore);
  const isShown = ({ column }: SheetCell): boolean => (column >= left && column <= right) || columnsShown.has(column);
  const rows = sheet.rows
    .filter(({ row }) => (row >= top && row <= bottom) || rowsShown.has(row))
    .map(({ row, cells }) => ({ row, cells: cells.filter(isShown).map(toPicturedCell) }))
    .filter(({ cells }) => cells.length > 0);
  const hiddenColumns = [...hiddenColumnsOf(sheet)].filter(
    (column) => (column >= left && column <= right) || columnsShown.has(column),
  );
  return {
    sheets: file.sheets.map(({ name, state }) => ({ name, state })),
    sheet: sheet.name,
    top,
    left,
    bottom,
    right,
    lastRow: sheet.rows.at(-1)?.row ?? 0,
    lastColumn: sheet.rows.reduce((last, { cells }) => Math.max(last, cells.at(-1)?.column ?? 0), 0),
    hiddenColumns,
    hiddenRows: sheet.hiddenRows.filter((row) => (row >= top && row <= bottom) || rowsShown.has(row)),
    rows,
  };
}

function toPicturedCell(cell: SheetCell): PicturedCell {
  const text = cell.kind === 'number' ? printAsRead(cellText(cell)) : cellText(cell);
  return {
    column: cell.column,
    text: text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text,
    isNumber: cell.kind === 'number',
    ...(cell.fill === undefined ? {} : { fill: cell.fill }),
  };
}
