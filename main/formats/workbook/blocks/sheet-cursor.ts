import type { Cell as SheetCell, CellRichTextValue, Style, Worksheet } from 'exceljs';
import type { Binder, Place } from '../binder.ts';
import { looksLikeFormula } from '../cells/safe-text.ts';
import { columnWidth, rowHeight, wrappedLines, type TextFont } from '../cells/text-measure.ts';
import { styled } from '../styles.ts';

/** Pixels of running text: longer lines are hard to read, and a sheet may be far wider than a screen. */
const textWidthLimit = 860;
const spareColumn = 125;

/** Writes a sheet from the top down: the next free row, and the widths of its columns. */
export class SheetCursor {
  readonly binder: Binder;
  readonly sheet: Worksheet;
  readonly name: string;
  /** Next free row, from 1. */
  row = 1;
  /** Points from the top of the sheet to `row`. */
  top = 0;
  /** First row under the sheet's own heading. */
  bodyRow = 1;
  readonly #widths: number[];

  constructor(binder: Binder, name: string, widths: readonly number[]) {
    this.binder = binder;
    this.name = name;
    this.sheet = binder.sheet(name);
    this.#widths = [...widths];
    while (this.#widths.reduce((sum, width) => sum + width, 0) < 800) this.#widths.push(spareColumn);
    for (const [i, width] of this.#widths.entries()) this.sheet.getColumn(i + 1).width = columnWidth(width);
  }

  place(column = 1): Place {
    return { sheet: this.name, row: this.row, column };
  }

  width(column: number): number {
    return this.#widths[column - 1] ?? spareColumn;
  }

  /** The column that ends a stretch of about so many pixels (never under three quarters) from `from` on, and its real width. */
  span(from: number, pixels: number): { to: number; width: number } {
    let to = from;
    let width = this.width(from);
    while (to < this.#widths.length && (width < pixels * 0.75 || width + this.width(to + 1) <= pixels)) {
      to += 1;
      width += this.width(to);
    }
    return { to, width };
  }

  /** The columns that running text and charts cover, and their width in pixels. */
  textSpan(): { to: number; width: number } {
    return this.span(1, textWidthLimit);
  }

  /** Ends the row with a height in points. */
  next(height: number): void {
    this.sheet.getRow(this.row).height = height;
    this.row += 1;
    this.top += height;
  }

  gap(height = 8): void {
    this.next(height);
  }

  /**
   * One wrapped text across the sheet, in a row as high as it needs. Merged: prose is never part of a table.
   * @param last column it ends in; that of the running text when left out.
   */
  prose(
    value: string | CellRichTextValue,
    shown: string,
    look: Partial<Style>,
    size: TextFont,
    extra = 0,
    last = this.textSpan().to,
  ): SheetCell {
    const to = last;
    const width = this.#widths.slice(0, to).reduce((sum, one) => sum + one, 0);
    const cell = this.sheet.getCell(this.row, 1);
    cell.value = value;
    cell.style = looksLikeFormula(shown) ? styled(look, { format: '@' }) : look;
    if (to > 1) this.sheet.mergeCells(this.row, 1, this.row, to);
    this.next(rowHeight(wrappedLines(shown, width - extra, size), size) + (extra > 0 ? 4 : 0));
    return cell;
  }
}
