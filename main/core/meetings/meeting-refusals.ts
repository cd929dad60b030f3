import { dateInWords, type IsoDate } from '#shared/domain/dates.ts';
import { Refusal } from '#shared/domain/refusal.ts';

export const meetingNotFound = (ref: string): Refusal =>
  new Refusal({
    code: 'MeetingNotFound',
    message: `There is no meeting ${ref} in this workspace.`,
    where: ref,
    next: 'Choose a meeting from the list of meetings, or add the meeting first.',
  });

export const meetingCancelled = (ref: string): Refusal =>
  new Refusal({
    code: 'MeetingCancelled',
    message: `Meeting ${ref} was cancelled, so nothing can be recorded of it.`,
    where: ref,
    next: 'Choose another meeting, or plan a new one.',
  });

export const meetingNotYetHeld = (ref: string, heldOn: IsoDate): Refusal =>
  new Refusal({
    code: 'MeetingNotYetHeld',
    message: `Meeting ${ref} is on ${dateInWords(heldOn)}, which is after today: nothing has been decided in it yet.`,
    where: ref,
    next: 'Record it on the day of the meeting, or mend the date of the meeting first.',
  });

export const meetingHasRecords = (ref: string, what: string): Refusal =>
  new Refusal({
    code: 'MeetingHasRecords',
    message: `Decisions, moderations or minutes of meeting ${ref} are on record, so it ${what}.`,
    where: ref,
    next: 'Leave the meeting as it is, and record what was decided since at another one.',
  });

export const alreadyPlanned = (title: string, heldOn: IsoDate, ref: string): Refusal =>
  new Refusal({
    code: 'MeetingAlreadyPlanned',
    message: `“${title}” is planned for ${dateInWords(heldOn)} already, as ${ref}.`,
    where: 'heldOn',
    next: 'Choose another day, or another title.',
  });

export const seriesEmpty = (): Refusal =>
  new Refusal({
    code: 'SeriesEmpty',
    message: 'No day between the first and the last is one of this series.',
    where: 'to',
    next: 'Choose a later last day, or another day of the month.',
  });

export const seriesTooLong = (most: number, found: number): Refusal =>
  new Refusal({
    code: 'SeriesTooLong',
    message: `This series would have ${found} meetings; at most ${most} are planned in one go.`,
    where: 'to',
    next: 'Choose an earlier last day.',
  });

export const agendaItemNotFound = (ref: string, item: number): Refusal =>
  new Refusal({
    code: 'AgendaItemNotFound',
    message: `Item ${item} is not on the agenda of meeting ${ref}.`,
    where: ref,
    next: 'Choose an item of this agenda.',
  });

export const agendaOrderIncomplete = (ref: string): Refusal =>
  new Refusal({
    code: 'AgendaOrderIncomplete',
    message: `The new order does not name each item on the agenda of meeting ${ref} once.`,
    where: ref,
    next: 'Look at the agenda again: somebody may have changed it meanwhile.',
  });

export const itemTwice = (ref: string, title: string): Refusal =>
  new Refusal({
    code: 'AgendaItemTwice',
    message: `“${title}” stands on the agenda of meeting ${ref} already.`,
    where: ref,
    next: 'Leave it out, or choose another title.',
  });

export const forwardItemNotFound = (id: number): Refusal =>
  new Refusal({
    code: 'ForwardItemNotFound',
    message: `There is no item number ${id} in the forward plan, or it has ended.`,
    where: 'forward plan',
    next: 'Choose an item of the forward plan.',
  });

export const decisionNotFound = (ref: string): Refusal =>
  new Refusal({
    code: 'DecisionNotFound',
    message: `There is no decision ${ref} in this workspace.`,
    where: ref,
    next: 'Choose a decision from the action log.',
  });

export const aboutUnknown = (reference: string): Refusal =>
  new Refusal({
    code: 'DecisionAboutUnknown',
    message: `There is no action, indicator or finding ${reference} in this workspace.`,
    where: 'about',
    next: 'Choose what the decision is about from the list, or leave it empty.',
  });

export const dueBeforeMeeting = (dueOn: IsoDate, heldOn: IsoDate): Refusal =>
  new Refusal({
    code: 'DueBeforeMeeting',
    message: `The decision would be due on ${dateInWords(dueOn)}, before the meeting of ${dateInWords(heldOn)} that took it.`,
    where: 'dueOn',
    next: 'Enter a later day, or leave it empty.',
  });

export const outcomeUnchanged = (ref: string, stateText: string): Refusal =>
  new Refusal({
    code: 'OutcomeUnchanged',
    message: `Decision ${ref} stands so already: ${stateText}.`,
    where: 'state',
    next: 'Nothing needs to be done, or choose another state.',
  });

export const outcomeDateNotPossible = (reportedOn: IsoDate, why: string): Refusal =>
  new Refusal({
    code: 'OutcomeDateNotPossible',
    message: `The outcome is dated ${dateInWords(reportedOn)}, which is ${why}.`,
    where: 'reportedOn',
    next: 'Enter the day on which it was reported.',
  });

export const minutesAreAgreed = (ref: string): Refusal =>
  new Refusal({
    code: 'MinutesAreAgreed',
    message: `The minutes of meeting ${ref} were agreed and cannot be a draft again.`,
    where: 'state',
    next: 'Record a correction: the agreed minutes stay beneath it.',
  });

export const correctionMissing = (ref: string): Refusal =>
  new Refusal({
    code: 'CorrectionMissing',
    message: `The minutes of meeting ${ref} were agreed; a version after them has to say what it corrects.`,
    where: 'correction',
    next: 'Enter what is corrected and why.',
  });

export const minutesDateNotPossible = (writtenOn: IsoDate, why: string): Refusal =>
  new Refusal({
    code: 'MinutesDateNotPossible',
    message: `The minutes are dated ${dateInWords(writtenOn)}, which is ${why}.`,
    where: 'writtenOn',
    next: 'Enter the day on which this version was written or agreed.',
  });
