import type { Style, Worksheet } from 'exceljs';
import { safeText } from '../workbook/cells/safe-text.ts';
import { columnWidth, rowHeight, wrappedLines } from '../workbook/cells/text-measure.ts';
import { looks } from '../workbook/styles.ts';

const widths = [190, 560] as const;
/** A look of its own: exceljs changes the shared one when a cell's alignment is set. */
const labelLook: Partial<Style> = { ...looks.caption, alignment: { vertical: 'top', wrapText: true } };

/** Writes the first sheet of a workbook to be filled in: two columns, what something is called and what it says. */
export class ReadMeLines {
  readonly #sheet: Worksheet;
  #row = 0;

  constructor(sheet: Worksheet) {
    this.#sheet = sheet;
    for (const [index, width] of widths.entries()) sheet.getColumn(index + 1).width = columnWidth(width);
    sheet.views = [{ state: 'normal', showGridLines: false }];
  }

  title(text: string): void {
    this.#row += 1;
    this.#put(1, text, looks.title);
    this.#sheet.getRow(this.#row).height = 30;
  }

  heading(text: string): void {
    this.#row += 2;
    this.#put(1, text, looks.heading3);
    this.#sheet.getRow(this.#row).height = 22;
  }

  pair(label: string, text: string): void {
    this.#row += 1;
    this.#put(1, label, labelLook);
    this.#put(2, text, looks.prose);
    const lines = Math.max(
      wrappedLines(label, widths[0], { size: 10, bold: true }),
      wrappedLines(text, widths[1], { size: 10 }),
    );
    this.#sheet.getRow(this.#row).height = rowHeight(lines, { size: 10 });
  }

  #put(column: number, text: string, style: Partial<Style>): void {
    const cell = this.#sheet.getCell(this.#row, column);
    cell.value = safeText(text, 'the read-me sheet');
    cell.style = style;
  }
}
