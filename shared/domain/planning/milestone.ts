import { dateInWords, daysBetween, type IsoDate } from '../dates.ts';
import { days } from '../rating/wording.ts';
import type { RefusalDetails } from '../refusal.ts';

export const milestoneStates = ['due', 'reached', 'dropped'] as const;
export type MilestoneState = (typeof milestoneStates)[number];

/** A report on a milestone: moved to another date, reached on a day, or dropped, with why. */
export interface MilestoneReport {
  readonly state: MilestoneState;
  /** Its agreed date; of one that was reached, the day it was reached. */
  readonly dueOn: IsoDate;
  readonly reportedOn: IsoDate;
  readonly reportedBy: string;
  readonly note: string;
}

/** A step inside an action. Its baseline never moves. */
export interface MilestoneFacts {
  readonly id: number;
  readonly title: string;
  readonly baselineDueOn: IsoDate;
  /** Oldest first. */
  readonly reports: readonly MilestoneReport[];
}

export interface MilestonePosition {
  readonly state: MilestoneState;
  readonly dueOn: IsoDate;
  readonly overdue: boolean;
  /** Days from the baseline to the day it was reached or, while it is due, to the later of its date and the as-at date. */
  readonly slippageDays: number;
  readonly sentence: string;
}

/** Where a milestone stands at the end of a day. */
export function milestonePosition({ baselineDueOn, reports }: MilestoneFacts, asAtOn: IsoDate): MilestonePosition {
  const last = reports.at(-1);
  const state = last?.state ?? 'due';
  const dueOn = last?.dueOn ?? baselineDueOn;
  const overdue = state === 'due' && dueOn < asAtOn;
  const until = overdue ? asAtOn : dueOn;
  const late = daysBetween(baselineDueOn, until);
  return {
    state,
    dueOn,
    overdue,
    slippageDays: state === 'dropped' ? 0 : Math.max(0, late),
    sentence: sentence(state, dueOn, late, overdue ? daysBetween(dueOn, asAtOn) : 0),
  };
}

function sentence(state: MilestoneState, dueOn: IsoDate, late: number, overdueDays: number): string {
  if (state === 'dropped') return 'Dropped';
  const slipped =
    late === 0 ? 'on its baseline' : `${days(Math.abs(late))} ${late > 0 ? 'after' : 'before'} its baseline`;
  if (state === 'reached') return `Reached on ${dateInWords(dueOn)}, ${slipped}`;
  if (overdueDays > 0) return `Overdue by ${days(overdueDays)}: due ${dateInWords(dueOn)}, now ${slipped}`;
  return `Due ${dateInWords(dueOn)}, ${slipped}`;
}

/** Why a milestone cannot be due on that day; null where it can. It lies inside its action. */
export function milestoneDateProblem(
  dueOn: IsoDate,
  action: { readonly ref: string; readonly startsOn: IsoDate; readonly agreedDueOn: IsoDate },
): RefusalDetails | null {
  if (dueOn < action.startsOn) {
    return {
      code: 'MilestoneBeforeStart',
      message: `The milestone would be due on ${dateInWords(dueOn)}, before ${action.ref} starts on ${dateInWords(action.startsOn)}.`,
      where: 'dueOn',
      next: 'Enter a date on or after the start of the action.',
    };
  }
  if (dueOn <= action.agreedDueOn) return null;
  return {
    code: 'MilestoneAfterDue',
    message: `The milestone would be due on ${dateInWords(dueOn)}, after ${action.ref} itself is due on ${dateInWords(action.agreedDueOn)}.`,
    where: 'dueOn',
    next: 'Enter a date on or before the agreed due date, or have another due date agreed first.',
  };
}
