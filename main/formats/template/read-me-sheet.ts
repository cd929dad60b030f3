import type { Style, Worksheet } from 'exceljs';
import { dateInWords, periodInWords } from '#shared/domain/dates.ts';
import { templateMarkers } from '#shared/domain/returns/template/template-ids.ts';
import { safeText } from '../workbook/cells/safe-text.ts';
import { columnWidth, rowHeight, wrappedLines } from '../workbook/cells/text-measure.ts';
import { looks } from '../workbook/styles.ts';
import type { TemplateOrder } from './template-order.ts';

const widths = [190, 560] as const;

/** The first sheet: what is wanted, by when, and how to fill it in, for somebody who has never seen Plumbline. */
export function writeReadMe(sheet: Worksheet, order: TemplateOrder): void {
  for (const [index, width] of widths.entries()) sheet.getColumn(index + 1).width = columnWidth(width);
  sheet.views = [{ state: 'normal', showGridLines: false }];
  const lines = new Lines(sheet);
  lines.title(`Figures for ${periodInWords(order.period)}`);
  if (order.notice !== '') lines.pair('Note', order.notice);
  lines.pair('For', `${order.authority}, ${order.board}`);
  lines.pair('From', order.sender);
  if (order.dueOn !== null) lines.pair('Please send it by', dateInWords(order.dueOn));
  lines.pair('How many', `${order.rows.length} ${order.rows.length === 1 ? 'indicator' : 'indicators'}`);
  lines.heading('How to fill it in');
  for (const [label, text] of instructions(order)) lines.pair(label, text);
  lines.heading('Where there is no figure');
  for (const { word, meaning } of templateMarkers) lines.pair(word, meaning);
}

const instructions = ({ heldPeriods }: TemplateOrder): readonly (readonly [string, string])[] => [
  [
    'The sheet “Return”',
    'Fill in the yellow cells only. The others are locked so that nothing is changed by accident; there is no password.',
  ],
  [
    'Numerator and denominator',
    'The number above the line and the number below it. The column “What to enter” says what to count. With both given you may leave the value empty: it is worked out from them.',
  ],
  ['Value', 'Percentages as 85.3 for 85.3%. Please do not round more than the figures you hold.'],
  [
    'If there is no figure',
    'Leave the value empty and choose why from the list. Never enter 0 for a figure that you do not have: 0 means that there were none.',
  ],
  [
    'Comment',
    'Anything the board should know of a figure. No names, and nothing by which a child or a family could be recognised.',
  ],
  ...(heldPeriods.length === 0
    ? []
    : ([
        [
          'What we hold',
          'The figures we have for the months before, for comparison. If one of them is wrong, please say so in the comment and send a corrected return for that month.',
        ],
      ] as const)),
  [
    'What is read back',
    'Every row carries a hidden reference, so rows may be sorted and columns widened. Please do not copy figures of another month into this file: it is read as the month named in it.',
  ],
  [
    'Totals only',
    'Never put a list of children into this file, nor names, dates of birth or other personal details. Such a file is refused whole.',
  ],
];

/** Writes down a sheet of two columns. */
class Lines {
  readonly #sheet: Worksheet;
  #row = 0;

  constructor(sheet: Worksheet) {
    this.#sheet = sheet;
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
    this.#put(1, label, looks.caption);
    this.#put(2, text, looks.prose);
    this.#sheet.getCell(this.#row, 1).alignment = { vertical: 'top', wrapText: true };
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
