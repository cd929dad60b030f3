import { dateInWords, type IsoDate } from '#shared/domain/dates.ts';
import { Refusal } from '#shared/domain/refusal.ts';

export const eventNotFound = (ref: string): Refusal =>
  new Refusal({
    code: 'ScrutinyEventNotFound',
    message: `There is no scrutiny event ${ref} in this workspace.`,
    where: ref,
    next: 'Choose an event from the list of scrutiny.',
  });

export const findingNotFound = (ref: string): Refusal =>
  new Refusal({
    code: 'FindingNotFound',
    message: `There is no finding ${ref} in this workspace, or it was not known at that date or was withdrawn.`,
    where: ref,
    next: 'Choose a finding from the page of its event, or a later period.',
  });

export const refTaken = (ref: string, of: 'event' | 'finding'): Refusal =>
  new Refusal({
    code: 'ScrutinyRefTaken',
    message: `The reference ${ref} is taken by another ${of}.`,
    where: 'ref',
    next: 'Choose another reference; one that was used is never given again.',
  });

export const areaNotKnown = (framework: string, area: string): Refusal =>
  new Refusal({
    code: 'AreaNotKnown',
    message: `“${area}” is no area of the framework ${framework}.`,
    where: 'area',
    next: 'Choose one of its areas, or add the area to the framework first.',
  });

export const gradeNotKnown = (framework: string, grade: string): Refusal =>
  new Refusal({
    code: 'GradeNotKnown',
    message: `“${grade}” is no grade of the framework ${framework}.`,
    where: 'grade',
    next: 'Choose one of its grades.',
  });

export const areaJudgedAlready = (area: string): Refusal =>
  new Refusal({
    code: 'AreaJudgedAlready',
    message: `This event has a judgement of “${area}” already.`,
    where: 'area',
    next: 'Correct that judgement instead of adding another.',
  });

export const judgementNotFound = (): Refusal =>
  new Refusal({
    code: 'JudgementNotFound',
    message: 'There is no such judgement, or it was withdrawn.',
    where: 'judgement',
    next: 'Choose a judgement from the page of its event.',
  });

export const frameworkTaken = (name: string): Refusal =>
  new Refusal({
    code: 'FrameworkTaken',
    message: `There is a framework ${name} already.`,
    where: 'name',
    next: 'Choose another name, or add an area to it.',
  });

export const frameworkNotKnown = (name: string): Refusal =>
  new Refusal({
    code: 'FrameworkNotKnown',
    message: `There is no framework ${name}.`,
    where: 'framework',
    next: 'Choose one of the frameworks, or add it first.',
  });

export const repeatedInList = (what: 'area' | 'grade', name: string): Refusal =>
  new Refusal({
    code: 'FrameworkNotValid',
    message: `The ${what} “${name}” is there twice.`,
    where: `${what}s`,
    next: `Give each ${what} once.`,
  });

export const areaTaken = (framework: string, name: string): Refusal =>
  new Refusal({
    code: 'AreaTaken',
    message: `The framework ${framework} has the area “${name}” already.`,
    where: 'name',
    next: 'Choose another name.',
  });

export const deadlineNotFound = (): Refusal =>
  new Refusal({
    code: 'DeadlineNotFound',
    message: 'There is no such answer due in this workspace.',
    where: 'deadline',
    next: 'Choose it from the page of its event.',
  });

export const dueBeforeEvent = (dueOn: IsoDate, startsOn: IsoDate): Refusal =>
  new Refusal({
    code: 'DueBeforeEvent',
    message: `An answer cannot be due on ${dateInWords(dueOn)}, before the event began on ${dateInWords(startsOn)}.`,
    where: 'due',
    next: 'Enter a later day.',
  });

export const responseNotInOrder = (message: string, next: string): Refusal =>
  new Refusal({ code: 'ResponseNotInOrder', message, where: 'state', next });

export const reportInFuture = (on: IsoDate): Refusal =>
  new Refusal({
    code: 'ResponseInFuture',
    message: `${dateInWords(on)} is after today.`,
    where: 'reportedOn',
    next: 'Enter the day on which it happened.',
  });

export const reportBeforeEvent = (on: IsoDate, startsOn: IsoDate): Refusal =>
  new Refusal({
    code: 'ResponseBeforeEvent',
    message: `${dateInWords(on)} is before the event began on ${dateInWords(startsOn)}.`,
    where: 'reportedOn',
    next: 'Enter the day on which it happened.',
  });

/** Said where a form was sent without anything changed in it. */
export const nothingToSave = (what: string): Refusal =>
  new Refusal({
    code: 'NothingToSave',
    message: `${what} stands so already.`,
    where: '',
    next: 'Change what is wrong and save again, or leave the page.',
  });
