import type { Worksheet } from 'exceljs';
import { dateInWords, periodInWords } from '#shared/domain/dates.ts';
import { templateMarkers } from '#shared/domain/returns/template/template-ids.ts';
import { ReadMeLines } from '../fillable/read-me-lines.ts';
import type { TemplateOrder } from './template-order.ts';

/** The first sheet: what is wanted, by when, and how to fill it in, for somebody who has never seen Plumbline. */
export function writeReadMe(sheet: Worksheet, order: TemplateOrder): void {
  const lines = new ReadMeLines(sheet);
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
