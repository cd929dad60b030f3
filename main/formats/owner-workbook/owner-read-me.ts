import type { Worksheet } from 'exceljs';
import { dateInWords } from '#shared/domain/dates.ts';
import { ReadMeLines } from '../fillable/read-me-lines.ts';
import type { OwnerWorkbookOrder } from './owner-order.ts';

/** The first sheet: what is wanted, by when, and how to fill it in, for somebody who has never seen Plumbline. */
export function writeOwnerReadMe(sheet: Worksheet, order: OwnerWorkbookOrder): void {
  const lines = new ReadMeLines(sheet);
  lines.title('Your actions, and how they stand');
  if (order.notice !== '') lines.pair('Note', order.notice);
  lines.pair('For', order.recipient);
  lines.pair('From', `${order.authority}, ${order.board}`);
  lines.pair('Please send it by', dateInWords(order.dueOn));
  lines.pair('How many', order.rows.length === 1 ? '1 open action' : `${order.rows.length} open actions`);
  lines.heading('How to fill it in');
  for (const [label, text] of howTo(order)) lines.pair(label, text);
  lines.heading('What becomes of it');
  for (const [label, text] of afterwards) lines.pair(label, text);
}

const howTo = ({ isAgency }: OwnerWorkbookOrder): readonly (readonly [string, string])[] => [
  [
    'The sheet “Your actions”',
    'Fill in the yellow cells only. They hold what you last reported. The other cells are locked so that nothing is changed by accident; there is no password.',
  ],
  ...(isAgency
    ? ([
        [
          'Several leads',
          'The sheet holds the actions that your agency leads, and those that it supports: for the latter please report your agency’s own part.',
        ],
      ] as const)
    : []),
  ['Status', 'Not started, In progress or Completed. Only the board cancels or replaces an action.'],
  [
    'Progress',
    'A whole number from 0 to 100. Please say what was done rather than what was meant: a procedure that is written is not one that is followed.',
  ],
  [
    'Your own rating',
    'Red, Amber or Green, as you see it. It is printed beside the rating by rule, which rests on dates and reports alone.',
  ],
  [
    'Forecast',
    'The day on which it will be done, as 30/6/2019. It moves no due date: a new due date is agreed by the board. Leave it out where the action is completed.',
  ],
  [
    'What happened since',
    'What was done, what shows that it worked, and what comes next; at most 4,000 characters. If nothing has changed, say so: a row that comes back as it was sent counts as no report.',
  ],
  ['Reports as at', 'The day of which your reports are. Left empty, the day on which the workbook is received counts.'],
  [
    'The sheet “New actions”',
    'Room for actions that you propose: what is to be done, how one would know that it worked, and from when to when.',
  ],
];

const afterwards: readonly (readonly [string, string])[] = [
  [
    'What is read back',
    'Only cells that you changed. Every row carries a hidden reference, so rows may be sorted, sheets renamed and columns widened. An emptied cell takes nothing back.',
  ],
  [
    'If others report too',
    'Where something was changed in the plan after this workbook was made, a person decides; both reports stay in the history.',
  ],
  [
    'Roles, not names',
    'Please write no name of a child, a family or a member of staff, and nothing by which a child could be recognised.',
  ],
];
