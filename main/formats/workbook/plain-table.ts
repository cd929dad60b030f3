import { addressOf, type Binder, type LinkTarget } from './binder.ts';
import { looksLikeFormula, safeText } from './cells/safe-text.ts';
import { dateFormat } from './cells/number-format.ts';
import { columnWidth, rowHeight, wrappedLines } from './cells/text-measure.ts';
import { linkFont, looks, styled } from './styles.ts';

/** A cell of a table about the workbook itself: the figure index, the origins, the list of sheets. */
export interface PlainCell {
  readonly value: string | Date;
  readonly link?: LinkTarget;
}

export interface PlainColumn {
  readonly label: string;
  /** In pixels. */
  readonly width: number;
}

/** Writes an Excel table of words from `row` on and sets the column widths; gives the first free row. */
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
    style: { theme: 'TableStyleLight1', showRowStripes: false },
    columns: columns.map(({ label }) => ({ name: label, filterButton: true })),
    rows: rows.map((cells) =>
      cells.map(({ value }) => (typeof value === 'string' ? safeText(value, sheetName) || null : value)),
    ),
  });
  for (const [i, { width }] of columns.entries()) {
    sheet.getColumn(i + 1).width = columnWidth(width);
    sheet.getCell(row, i + 1).style = looks.head;
  }
  sheet.getRow(row).height = 20;
  for (const [r, cells] of rows.entries()) {
    let lines = 1;
    for (const [c, { value, link }] of cells.entries()) {
      const place = { sheet: sheetName, row: row + 1 + r, column: c + 1 };
      const format = value instanceof Date ? dateFormat : looksLikeFormula(value) ? '@' : undefined;
      sheet.getCell(place.row, place.column).style = styled(looks.body, { format, font: link ? linkFont : undefined });
      if (link) binder.link(place, link);
      if (typeof value === 'string')
        lines = Math.max(lines, wrappedLines(value, columns[c]?.width ?? 80, { size: 10 }));
    }
    sheet.getRow(row + 1 + r).height = rowHeight(lines, { size: 10 });
  }
  return row + 1 + rows.length;
}
