import type { ChaseText } from '../calendar/chase-text.ts';
import { dateInWords, type IsoDate } from '../dates.ts';
import { days } from '../rating/wording.ts';

/** What the e-mail to an owner is made from: roles, references, titles and dates only. */
export interface OwnerMailFacts {
  readonly authority: string;
  readonly board: string;
  /** The role that writes, which signs the text. */
  readonly from: string;
  /** Who gets the workbook, as a role or an agency. */
  readonly recipient: string;
  readonly fileName: string;
  readonly dueOn: IsoDate;
  readonly actions: readonly OwnerMailAction[];
}

export interface OwnerMailAction {
  readonly ref: string;
  readonly title: string;
  readonly agreedDueOn: IsoDate;
  /** 0 where it is not. */
  readonly daysOverdue: number;
}

/** The e-mail that the workbook goes out with, in plain text. */
export function ownerMail(facts: OwnerMailFacts): ChaseText {
  const { actions } = facts;
  const overdue = actions.filter(({ daysOverdue }) => daysOverdue > 0);
  const by = dateInWords(facts.dueOn);
  const count = actions.length === 1 ? '1 open action' : `${actions.length} open actions`;
  const paragraphs = [
    'Dear colleague',
    `The workbook attached (${facts.fileName}) holds ${actions.length === 1 ? 'the' : 'your'} ${count} of the improvement plan of ${facts.authority}. Please fill in the yellow cells and send it back by ${by}.`,
    ...overdueText(overdue, actions.length),
    'If nothing has changed on an action, please say so in the last column: a row that comes back as it was sent counts as no report.',
    'New actions can be proposed on the sheet “New actions”. Please give roles rather than names, and nothing by which a child or a family could be recognised.',
    `Kind regards\n${facts.from}\n${facts.board}`,
  ];
  const late = overdue.length === 0 ? '' : `, ${overdue.length} overdue`;
  return {
    subject: `${facts.authority}: ${count}${late}, please report by ${by} (${facts.recipient})`,
    body: paragraphs.join('\n\n'),
  };
}

function overdueText(overdue: readonly OwnerMailAction[], all: number): string[] {
  if (overdue.length === 0) return [all === 1 ? 'It is not overdue.' : 'None of them is overdue.'];
  const said =
    overdue.length === all
      ? all === 1
        ? 'It is overdue:'
        : 'All of them are overdue:'
      : `${overdue.length} of them ${overdue.length === 1 ? 'is' : 'are'} overdue:`;
  const lines = overdue.map(
    ({ ref, title, agreedDueOn, daysOverdue }) =>
      `- ${ref} ${title}: due ${dateInWords(agreedDueOn)}, ${days(daysOverdue)} ago`,
  );
  return [[said, ...lines].join('\n')];
}
