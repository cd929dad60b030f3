import type { CellRichTextValue } from 'exceljs';
import type {
  CalloutBlock,
  FiguresBlock,
  HeadingBlock,
  ListBlock,
  ParagraphBlock,
  Run,
} from '#shared/domain/pack/document.ts';
import { cellValue } from '../cells/cell-values.ts';
import { looksLikeFormula, safeText } from '../cells/safe-text.ts';
import { rowHeight, wrappedLines } from '../cells/text-measure.ts';
import { font, looks, palette, styled } from '../styles.ts';
import { columnBeside, linksOf, putLink, writeLinks } from './links-on-sheet.ts';
import type { SheetCursor } from './sheet-cursor.ts';

const ordinary = { size: 10 } as const;

export function writeHeading(cursor: SheetCursor, block: HeadingBlock): void {
  if (block.newPage === true && cursor.row > cursor.bodyRow) cursor.sheet.getRow(cursor.row - 1).addPageBreak();
  if (cursor.row > cursor.bodyRow) cursor.gap(block.level === 2 ? 10 : 6);
  cursor.binder.anchor(block.id, cursor.place());
  const size = block.level === 2 ? 13 : 11;
  cursor.prose(safeText(block.text, 'a heading'), block.text, block.level === 2 ? looks.heading2 : looks.heading3, {
    size,
    bold: true,
  });
}

export function writeParagraph(cursor: SheetCursor, block: ParagraphBlock): void {
  cursor.binder.anchor(block.id, cursor.place());
  writeRuns(cursor, block.runs, '', 'a paragraph');
  cursor.gap(4);
}

export function writeList(cursor: SheetCursor, block: ListBlock): void {
  cursor.binder.anchor(block.id, cursor.place());
  for (const item of block.items) writeRuns(cursor, item, '•  ', 'a list');
  cursor.gap(4);
}

/** A box; its tone is said in words as well as in colour. */
export function writeCallout(cursor: SheetCursor, block: CalloutBlock): void {
  cursor.binder.anchor(block.id, cursor.place());
  const tone = block.tone === 'warning' ? 'Warning: ' : '';
  const title: Run = { text: `${tone}${block.title}${block.runs.length > 0 ? '\n' : ''}`, strong: true };
  writeRuns(cursor, [title, ...block.runs], '', 'a callout', block.tone);
  cursor.gap(8);
}

/** Large figures with their labels and notes, one a row. */
export function writeFigures(cursor: SheetCursor, block: FiguresBlock): void {
  cursor.binder.anchor(block.id, cursor.place());
  for (const item of block.items) {
    const cell = cellValue(item.cell, `${block.id}, ${item.label}`);
    const figure = cursor.span(1, 120);
    const label = cursor.span(figure.to + 1, 260);
    const note = cursor.span(label.to + 1, 460);
    const put = (column: number, to: number, value: typeof cell.value, look: Parameters<typeof styled>[0]): void => {
      const target = cursor.sheet.getCell(cursor.row, column);
      target.value = value;
      target.style = typeof value === 'string' && looksLikeFormula(value) ? styled(look, { format: '@' }) : look;
      if (to > column) cursor.sheet.mergeCells(cursor.row, column, cursor.row, to);
    };
    const large = styled(looks.figure, { format: cell.format ?? undefined });
    put(
      1,
      figure.to,
      cell.value,
      typeof cell.value === 'number' ? large : { ...large, font: font(12, { bold: true, colour: palette.navy }) },
    );
    put(figure.to + 1, label.to, safeText(item.label, block.id), looks.figureLabel);
    put(
      label.to + 1,
      note.to,
      safeText([item.note, ...cell.flags].filter(Boolean).join('; '), block.id),
      looks.figureNote,
    );
    if (cell.origin !== null) {
      cursor.binder.trace({
        place: cursor.place(),
        within: 'Key figures',
        row: item.label,
        column: item.note,
        shown: cell.shown,
        origin: cell.origin,
      });
    }
    const lines = Math.max(
      wrappedLines(item.label, label.width, { size: 10, bold: true }),
      wrappedLines(item.note, note.width, { size: 9 }),
    );
    cursor.next(Math.max(28, rowHeight(lines, ordinary)));
  }
  cursor.gap(8);
}

/**
 * Runs as one cell, and links beside it or below: a cell holds one link at most, and LibreOffice draws a cell with a
 * link without its bold words and line breaks.
 */
function writeRuns(
  cursor: SheetCursor,
  runs: readonly Run[],
  lead: string,
  where: string,
  tone?: 'information' | 'warning',
): void {
  const text = lead + runs.map((run) => run.text).join('');
  safeText(text, where);
  const look = tone === undefined ? looks.prose : looks[tone];
  const links = linksOf(runs);
  const beside = tone === undefined ? columnBeside(cursor, links) : null;
  const { row } = cursor;
  const to = beside === null ? undefined : beside - 1;
  cursor.prose(valueOf(runs, lead, where), text, look, ordinary, tone === undefined ? 0 : 14, to);
  const [only] = links;
  if (beside !== null && only !== undefined) putLink(cursor, row, beside, only);
  else writeLinks(cursor, links);
}

function valueOf(runs: readonly Run[], lead: string, where: string): string | CellRichTextValue {
  if (!runs.some((run) => run.strong === true || run.link))
    return safeText(lead + runs.map((run) => run.text).join(''), where);
  const pieces = [...(lead === '' ? [] : [{ text: lead }]), ...runs] satisfies Run[];
  return {
    richText: pieces
      .filter((run: Run) => run.text !== '')
      .map((run: Run) => ({
        text: safeText(run.text, where),
        font: font(10, {
          bold: run.strong ?? false,
          underline: run.link !== undefined,
          ...(run.link ? { colour: palette.link } : {}),
        }),
      })),
  };
}
