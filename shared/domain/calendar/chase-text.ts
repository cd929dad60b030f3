import { dateInWords, periodInWords, type IsoDate, type Period } from '../dates.ts';
import { isOverdue, type ReturnState } from './return-state.ts';

/** What a reminder is made from. Nothing in it is about a child: names of indicators, dates and roles only. */
export interface ChaseFacts {
  readonly authority: string;
  readonly board: string;
  /** The role that writes, which signs the text. */
  readonly from: string;
  readonly sender: string;
  readonly period: Period;
  readonly state: ReturnState;
  /** Indicators that are not here, in the order of the schedule. */
  readonly missing: readonly { readonly code: string; readonly name: string }[];
  readonly asAtOn: IsoDate;
  /** Days on which the sender was chased for this period before. */
  readonly chasedOn: readonly IsoDate[];
}

export interface ChaseText {
  readonly subject: string;
  readonly body: string;
}

/** An e-mail to somebody who still owes figures, in plain text; null where nothing is owed any more. */
export function chaseText(facts: ChaseFacts): ChaseText | null {
  const { authority, board, from, period, state } = facts;
  if (state.completedOn !== null) return null;
  const month = periodInWords(period);
  const overdue = isOverdue(state, facts.asAtOn);
  const paragraphs = [
    'Dear colleague',
    opening(facts, overdue),
    ...reminded(facts),
    standing(facts),
    facts.missing.map(({ code, name }) => `- ${code} ${name}`).join('\n'),
    'How to send them: reply to this e-mail with the workbook we sent you for this purpose, filled in, or with your usual file. Where a figure cannot be given, please say why in the workbook rather than leaving the row empty.',
    'Please send totals only: no list of children, and no names, dates of birth or other personal details.',
    overdue
      ? 'If the figures are on their way, thank you: please tell us on which day to expect them.'
      : 'If you cannot send them by then, please tell us on which day to expect them.',
    `Kind regards\n${from}\n${board}`,
  ];
  return {
    subject: `${authority}: figures for ${month}${overdue ? ' are overdue' : ''} (${facts.sender})`,
    body: paragraphs.join('\n\n'),
  };
}

function opening({ period, state, sender }: ChaseFacts, overdue: boolean): string {
  const what = `The figures for ${periodInWords(period)} from ${sender}`;
  if (state.dueOn === null) return `${what} are still to come.`;
  const due = dateInWords(state.dueOn);
  return overdue ? `${what} were due on ${due}.` : `${what} are due on ${due}.`;
}

function reminded({ chasedOn }: ChaseFacts): string[] {
  const last = chasedOn.toSorted().at(-1);
  return last === undefined ? [] : [`We last wrote to you about this on ${dateInWords(last)}.`];
}

function standing({ state: { owed, received } }: ChaseFacts): string {
  const left = owed - received;
  if (received > 0) {
    const lacking = left === 1 ? 'This one is still missing:' : `These ${left} are still missing:`;
    return `Thank you for the ${received} of ${owed} that we have. ${lacking}`;
  }
  return owed === 1
    ? 'We have not received this figure yet:'
    : `We have not received any of these ${owed} figures yet:`;
}

/** The longest address that Windows hands on to an e-mail program. */
const longestAddress = 2_000;

/**
 * A link that starts the e-mail in the person's own program; null without a contact. A text too long for such a link
 * is left out of it and has to be pasted.
 */
export function mailAddress(
  contact: string,
  text: ChaseText,
): { readonly href: string; readonly whole: boolean } | null {
  if (!isMailAddress(contact)) return null;
  const subject = `mailto:${encodeURIComponent(contact).replaceAll('%40', '@')}?subject=${encodeURIComponent(text.subject)}`;
  const whole = `${subject}&body=${encodeURIComponent(text.body.replaceAll('\n', '\r\n'))}`;
  return whole.length <= longestAddress ? { href: whole, whole: true } : { href: subject, whole: false };
}

/** One address with one @ and a dot behind it: enough to keep a telephone number or two addresses out of the field. */
export const isMailAddress = (text: string): boolean => /^[^\s@,;:<>"]+@[^\s@,;:<>"]+\.[^\s@,;:<>"]+$/u.test(text);
