import type { ReturnState, ReturnStateKind } from '../domain/calendar/return-state.ts';
import type { ReturnCycle } from '../domain/calendar/schedule.ts';
import { dateInWords } from '../domain/dates.ts';
import { formatNumber } from '../domain/units.ts';

/** Short words of each state, for a grid; what differs by number is said by `returnStateInWords`. */
export const returnStateLabels: Readonly<Record<ReturnStateKind, string>> = {
  on_time: 'On time',
  late: 'Late',
  part: 'In part',
  missing: 'Missing',
  not_due: 'Not due yet',
  received: 'Received',
  waiting: 'Waited for',
};

export const returnCycleLabels: Readonly<Record<ReturnCycle, string>> = {
  1: 'Every month',
  3: 'Every 3 months',
  6: 'Every 6 months',
  12: 'Every 12 months',
};

/** "1 working day", "4 working days"; "some days" where bank holidays are not known that far. */
const workingDaysInWords = (days: number | null): string =>
  days === null
    ? 'a number of days that cannot be counted'
    : `${formatNumber(days, 0)} working ${days === 1 ? 'day' : 'days'}`;

/** A state as a phrase: "late by 3 working days", "in part (12 of 18), overdue by 1 working day". */
export function returnStateInWords(state: ReturnState, isOverdue: boolean): string {
  const late = workingDaysInWords(state.workingDaysLate);
  const overdue = isOverdue ? `, overdue by ${late}` : '';
  switch (state.kind) {
    case 'on_time':
      return 'on time';
    case 'late':
      return `late by ${late}`;
    case 'part':
      return `in part (${state.received} of ${state.owed})${overdue}`;
    case 'missing':
      return `missing${overdue}`;
    case 'not_due':
      return 'not due yet';
    case 'received':
      return 'received; when it was due is not known';
    case 'waiting':
      return 'waited for; when it is due is not known';
  }
}

/** "due on 12 July 2019", or why that cannot be said. */
export const dueInWords = (state: Pick<ReturnState, 'dueOn'>): string =>
  state.dueOn === null
    ? 'due date not known: the bank holidays of that year are not in this version'
    : `due on ${dateInWords(state.dueOn)}`;
