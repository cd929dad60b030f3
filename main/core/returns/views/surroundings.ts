import type { SheetPicture } from '#shared/contract/sheet-picture.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Layout } from '#shared/domain/returns/layouts/layout.ts';
import { parseCellRef, type SheetFile } from '#shared/domain/returns/sheet/sheet-data.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { chooseLayouts, type ChoiceContext } from '../reading/choose-layouts.ts';
import { drawSheet, findSheet } from './sheet-picture.ts';

/** Rows above and below a cell, and columns to either side, that are shown with it. */
const rowsAround = 5;
const columnsAround = 4;

export interface StoredReturn {
  readonly fileName: string;
  readonly sender: string;
  readonly bytes: Uint8Array;
}

/** The file of an accepted return, as it was kept. @throws Refusal `ReturnNotFound` */
export async function loadStoredReturn(db: ReadableDb, sha256: string): Promise<StoredReturn> {
  const row = await db
    .selectFrom('returns')
    .innerJoin('files', 'files.sha256', 'returns.sha256')
    .select(['returns.file_name', 'returns.sender', 'files.content'])
    .where('returns.sha256', '=', sha256)
    .executeTakeFirst();
  if (row !== undefined) return { fileName: row.file_name, sender: row.sender, bytes: row.content };
  throw new Refusal({
    code: 'ReturnNotFound',
    message: 'There is no return with this content in the workspace.',
    where: sha256,
    next: 'Choose one from the list of returns.',
  });
}

/**
 * The cells around one cell, with the rows of its headings and the columns of its labels, so that a person sees what it
 * is of.
 * @throws Refusal `SheetNotFound` or `CellNotFound`
 */
export function surroundingsOf(
  file: SheetFile,
  place: { readonly sheet: string; readonly cell: string },
  context: ChoiceContext,
): SheetPicture {
  const sheet = findSheet(file, place.sheet);
  const at = parseCellRef(place.cell);
  if (at === null) {
    throw new Refusal({
      code: 'CellNotFound',
      message: `"${place.cell}" is no cell.`,
      where: file.fileName,
      next: 'Give a cell such as B7.',
    });
  }
  // Named, so that a figure of a hidden sheet that was asked for is shown with its headings, too.
  const named = { ...context, decisions: { ...context.decisions, sheets: [sheet.name] } };
  const layout = chooseLayouts(file, named).find((choice) => choice.sheet === sheet)?.layout ?? null;
  return drawSheet(file, sheet, {
    top: Math.max(1, at.row - rowsAround),
    left: Math.max(1, at.column - columnsAround),
    bottom: at.row + rowsAround,
    right: at.column + columnsAround,
    rowsAbove: headingRows(layout, at.row),
    columnsBefore: labelColumns(layout),
  });
}

function headingRows(layout: Layout | null, row: number): number[] {
  if (layout === null) return [];
  const heading =
    layout.kind === 'wide'
      ? layout.headings.findLast(({ firstDataRow }) => firstDataRow <= row)
      : { row: layout.headerRow, firstDataRow: layout.headerRow + 1 };
  if (heading === undefined) return [];
  // A row of years or of groups may stand above that of the months.
  const first = Math.max(1, layout.kind === 'wide' ? heading.row - 1 : heading.row);
  return Array.from({ length: Math.min(6, heading.firstDataRow - first) }, (_, i) => first + i);
}

function labelColumns(layout: Layout | null): number[] {
  switch (layout?.kind) {
    case 'wide':
      return [layout.codeColumn, layout.nameColumn].filter((column) => column !== null);
    case 'long':
      return [layout.columns.code, layout.columns.name, layout.columns.period].filter((column) => column !== undefined);
    case 'open':
    case undefined:
      return [];
  }
}
