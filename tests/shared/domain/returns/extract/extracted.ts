import { extractCells } from '#shared/domain/returns/extract/extract.ts';
import type { Extraction } from '#shared/domain/returns/extract/extraction.ts';
import { recogniseSheet } from '#shared/domain/returns/layouts/recognise-layout.ts';
import type { SheetData } from '#shared/domain/returns/sheet/sheet-data.ts';

export function extract(sheet: SheetData): Extraction {
  const { layout, because } = recogniseSheet(sheet);
  if (layout === null) throw new Error(because);
  return extractCells(sheet, layout);
}

/** `FD01 2019-04 B3=12` for each figure. */
export const figures = (sheet: SheetData): string[] =>
  extract(sheet).cells.map(
    ({ code, name, period, cell, originalText }) => `${code || name} ${period} ${cell}=${originalText}`,
  );
export const unread = (sheet: SheetData): string[] =>
  extract(sheet).unread.map(({ cell, text, why }) => `${cell} ${text}: ${why}`);

/** Cells whose figures belong to no indicator or month, which keeps the file out. */
export const lost = (sheet: SheetData): string[] =>
  extract(sheet)
    .unread.filter(({ losesFigures }) => losesFigures === true)
    .map(({ cell }) => cell);
