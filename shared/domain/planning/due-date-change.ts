import { dateInWords, daysBetween, type IsoDate } from '../dates.ts';
import { isFinished, type ActionFacts, type ActionStatus } from '../plan.ts';
import { days } from '../rating/wording.ts';
import type { RefusalDetails } from '../refusal.ts';

/** What a change of the agreed due date is held against: all that is recorded, whatever a screen shows. */
export type DatedAction = Pick<ActionFacts, 'ref' | 'startsOn' | 'baselineDueOn' | 'dueDateChanges'> & {
  readonly status: ActionStatus;
};

/** A new date, and the day on which it was agreed. */
export interface NewDueDate {
  readonly dueOn: IsoDate;
  readonly agreedOn: IsoDate;
}

/** The agreed due date in force: the last one agreed, else the baseline. */
export const dueDateInForce = ({ baselineDueOn, dueDateChanges }: DatedAction): IsoDate =>
  dueDateChanges.at(-1)?.dueOn ?? baselineDueOn;

/** Why a new due date cannot be recorded; null where it can. */
export function dueDateProblem(action: DatedAction, change: NewDueDate, today: IsoDate): RefusalDetails | null {
  const { dueOn, agreedOn } = change;
  const last = action.dueDateChanges.at(-1);
  if (isFinished(action.status)) return dueDateOfFinished(action);
  if (agreedOn > today) return agreedInFuture(agreedOn);
  if (last !== undefined && agreedOn < last.agreedOn) return agreedBeforeLast(agreedOn, last.agreedOn);
  if (dueOn < action.startsOn) return dueBeforeStart(action.startsOn, dueOn);
  if (dueOn === dueDateInForce(action)) return dueDateSame(dueOn);
  return null;
}

/**
 * What a new date means, said before it is recorded: the distance from the baseline, which no agreement ever shortens,
 * and how often the date will have moved. West Berkshire's board saw red only "because deadlines had been rescheduled";
 * ours is to see the rescheduling.
 */
export function dueDateEffect(action: DatedAction, dueOn: IsoDate): string {
  const fromNow = daysBetween(dueDateInForce(action), dueOn);
  const moved = timesMoved(action) + 1;
  return [
    `This will be ${fromBaseline(action.baselineDueOn, dueOn)}, and ${days(Math.abs(fromNow))} ${fromNow > 0 ? 'later' : 'earlier'} than agreed now (${dateInWords(dueDateInForce(action))}).`,
    `The agreed date will have moved ${moved === 1 ? 'once' : `${moved} times`}.`,
  ].join(' ');
}

function fromBaseline(baselineDueOn: IsoDate, dueOn: IsoDate): string {
  const late = daysBetween(baselineDueOn, dueOn);
  if (late === 0) return `on the baseline again, ${dateInWords(baselineDueOn)}`;
  return `${days(Math.abs(late))} ${late > 0 ? 'after' : 'before'} the baseline of ${dateInWords(baselineDueOn)}`;
}

/** How often the agreed date differed from the one before it. */
export function timesMoved({ baselineDueOn, dueDateChanges }: DatedAction): number {
  const agreed = [baselineDueOn, ...dueDateChanges.map((change) => change.dueOn)];
  return agreed.filter((date, at) => at > 0 && date !== agreed[at - 1]).length;
}

const dueDateOfFinished = ({ ref, status }: DatedAction): RefusalDetails => ({
  code: 'ActionFinished',
  message: `${ref} is ${status}, so nothing about it can be agreed any more.`,
  where: ref,
  next: 'If it is not finished after all, add an update that says so first.',
});

const agreedInFuture = (agreedOn: IsoDate): RefusalDetails => ({
  code: 'DecidedInFuture',
  message: `The decision would be of ${dateInWords(agreedOn)}, which is after today.`,
  where: 'decidedOn',
  next: 'Enter a decision only once it was taken.',
});

const agreedBeforeLast = (agreedOn: IsoDate, lastOn: IsoDate): RefusalDetails => ({
  code: 'AgreedBeforeLast',
  message: `The date would have been agreed on ${dateInWords(agreedOn)}, but a later agreement of ${dateInWords(lastOn)} is on record.`,
  where: 'decidedOn',
  next: 'Choose the meeting that agreed it last.',
});

/** Said wherever an action would be due before it starts. */
export const dueBeforeStart = (startsOn: IsoDate, dueOn: IsoDate): RefusalDetails => ({
  code: 'DueBeforeStart',
  message: `The action would be due on ${dateInWords(dueOn)}, before it starts on ${dateInWords(startsOn)}.`,
  where: 'dueOn',
  next: 'Enter a due date on or after the start, or an earlier start.',
});

const dueDateSame = (dueOn: IsoDate): RefusalDetails => ({
  code: 'DueDateSame',
  message: `${dateInWords(dueOn)} is the agreed due date already.`,
  where: 'dueOn',
  next: 'Enter another date, or leave it as it is.',
});
