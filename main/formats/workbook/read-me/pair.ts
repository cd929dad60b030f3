import type { LinkTarget } from '../binder.ts';
import type { SheetCursor } from '../blocks/sheet-cursor.ts';
import { safeText } from '../cells/safe-text.ts';
import { rowHeight, wrappedLines } from '../cells/text-measure.ts';
import { boldFont, font, linkFont, looks, styled } from '../styles.ts';

interface PairOptions {
  readonly link?: LinkTarget;
  /** Defined name of the cell, for formulas and checks: `as_at`. */
  readonly name?: string;
  /** Larger and bold: what a reader compares. */
  readonly strong?: boolean;
}

const largeFont = font(12, { bold: true });

/** A heading within the sheet. */
export function title(cursor: SheetCursor, text: string): void {
  cursor.gap(12);
  cursor.prose(text, text, looks.heading2, { size: 13, bold: true });
}

/** A line of the read-me sheet: what it is about, and what there is to know. */
export function pair(cursor: SheetCursor, label: string, text: string, options: PairOptions = {}): void {
  const { sheet, binder } = cursor;
  const [left, right] = [sheet.getCell(cursor.row, 1), sheet.getCell(cursor.row, 2)];
  left.value = safeText(label, 'Read me');
  left.style = styled(looks.body, { font: options.link ? linkFont : boldFont });
  right.value = safeText(text, 'Read me');
  right.style = options.strong === true ? styled(looks.body, { font: largeFont }) : looks.body;
  if (options.link) binder.link(cursor.place(), options.link);
  if (options.name !== undefined) binder.workbook.definedNames.add(`'${cursor.name}'!$B$${cursor.row}`, options.name);
  const lines = Math.max(
    wrappedLines(text, cursor.width(2), { size: 10 }),
    wrappedLines(label, cursor.width(1), { size: 10, bold: true }),
  );
  cursor.next(rowHeight(lines, { size: 10 }) + 2);
}
