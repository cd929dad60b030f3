import type { Style } from 'exceljs';
import { addressOf, type Binder, type LinkTarget } from './binder.ts';
import { looksLikeFormula, safeText } from './cells/safe-text.ts';
import { dateFormat } from './cells/number-format.ts';
import { columnWidth, rowHeight, wrappedLines } from './cells/text-measure.ts';
import { linkFont, looks, noLook, styled } from './styles.ts';

/** A cell of a table about the workbook itself: the figure index, the origins, the list of sheets. */
export interface PlainCell {
  readonly value: string | number | Date;
  readonly link?: LinkTarget;
}

export interface PlainColumn {
  readonly label: string;
  /** In pixels. */
  readonly width: number;
  readonly align?: 'right';
}

/** A long list of ids is kept whole, but must not make its row as high as a page. */
const mostLines = 4;

const size = { size: 10 } as const;

/** Without rules: an empty cell then needs no look of its own, and these tables have tens of thousands of cells. */
const words = { font: looks.body.font, alignment: looks.body.alignment };
const styles = {
  words,
  inert: styled(words, { format: '@' }),
  linked: styled(words, { align: 'left', font: linkFont }),
  linkedBeside: styled(words, { align: 'left', indent: true, font: linkFont }),
  date: styled(words, { format: dateFormat }),
  number: styled(words, { align: 'right', format: '#,##0' }),
};

/** Writes an Excel table from `row` on and sets the column widths; gives the first free row. */
export function writePlainTable(
  binder: Binder,
  sheetName: string,
  row: number,
  tableName: string,
  columns: readonly PlainColumn[],
  rows: readonly (readonly PlainCell[])[],
): number {
  const sheet = binder.sheet(sheetName);
  sheet.addTable({
    name: binder.tableName(tableName),
    ref: addressOf({ row, column: 1 }),
    headerRow: true,
    style: { theme: 'TableStyleLight1', showRowStripes: true },
    columns: columns.map(({ label }) => ({ name: label, filterButton: true })),
    rows: rows.map((cells) =>
      cells.map(({ value }) => (typeof value === 'string' ? safeText(value, sheetName) || null : value)),
    ),
  });
  for (const [i, { width, align }] of columns.entries()) {
    sheet.getColumn(i + 1).width = columnWidth(width);
    sheet.getCell(row, i + 1).style = align === undefined ? looks.head : styled(looks.head, { align });
  }
  sheet.getRow(row).height = 20;
  for (const [r, cells] of rows.entries()) {
    const target = sheet.getRow(row + 1 + r);
    let lines = 1;
    for (const [c, cell] of cells.entries()) {
      if (cell.value === '') {
        target.getCell(c + 1).style = noLook;
        continue;
      }
      target.getCell(c + 1).style = styleOf(cell, columns[c - 1]?.align === 'right');
      if (cell.link) binder.link({ sheet: sheetName, row: row + 1 + r, column: c + 1 }, cell.link);
      lines = Math.max(lines, linesOf(cell, columns[c]?.width ?? 80));
    }
    target.height = rowHeight(Math.min(lines, mostLines), { size: 10 });
  }
  return row + 1 + rows.length;
}

function styleOf({ value, link }: PlainCell, beside: boolean): Partial<Style> {
  if (link) return beside ? styles.linkedBeside : styles.linked;
  if (value instanceof Date) return styles.date;
  if (typeof value === 'number') return styles.number;
  return looksLikeFormula(value) ? styles.inert : styles.words;
}

const linesOf = ({ value }: PlainCell, width: number): number =>
  typeof value === 'string' ? wrappedLines(value, width, size) : 1;
