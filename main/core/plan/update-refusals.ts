import { dateInWords, type IsoDate } from '#shared/domain/dates.ts';
import { reportedStatuses, type ActionStatus } from '#shared/domain/plan.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { statusAndProgress } from '#shared/wording/plan-labels.ts';
import type { Schema } from '#main/store/schema.ts';
import type { Selectable } from 'kysely';

/** A report as it is kept. */
export type UpdateRow = Selectable<Schema['updates']>;

/** A report in one phrase: "5 July 2019 by Head of service: In progress, 60% done, rated green, forecast 1 August 2019". */
function updateInWords(row: UpdateRow): string {
  return [
    `${dateInWords(row.reported_on)}${row.reported_by === '' ? '' : ` by ${row.reported_by}`}: ${statusAndProgress(row.status, row.progress_percent)}`,
    ...(row.self_rating === null ? [] : [`rated ${row.self_rating}`]),
    ...(row.forecast_on === null ? [] : [`forecast ${dateInWords(row.forecast_on)}`]),
    ...(row.narrative === '' ? [] : [`“${row.narrative}”`]),
  ].join(', ');
}

const reported: ReadonlySet<ActionStatus> = new Set(reportedStatuses);

/** A report cannot end an action: that is a decision. @throws Refusal `EndNeedsDecision` */
export function refuseEndByReport(ref: string, status: ActionStatus): void {
  if (reported.has(status)) return;
  throw new Refusal({
    code: 'EndNeedsDecision',
    message: `A report cannot say that ${ref} is ${status}: somebody decides that, at a meeting or between meetings, with a reason.`,
    where: 'status',
    next: 'Open the action and choose Cancel or Supersede; or report that it is in progress.',
  });
}

export const updateInTheFuture = (reportedOn: IsoDate): Refusal =>
  new Refusal({
    code: 'UpdateInTheFuture',
    message: `The report is dated ${dateInWords(reportedOn)}, which is after today.`,
    where: 'reportedOn',
    next: 'Enter the day on which the owner reported.',
  });

export const forecastOfFinished = (ref: string, forecastOn: IsoDate): Refusal =>
  new Refusal({
    code: 'ForecastOfFinished',
    message: `The report says that ${ref} is finished, and also forecasts when it will be done (${dateInWords(forecastOn)}).`,
    where: 'forecastOn',
    next: 'Leave the forecast empty, or choose another status.',
  });

export const progressNotStarted = (ref: string, percent: number): Refusal =>
  new Refusal({
    code: 'ProgressNotStarted',
    message: `The report says that ${ref} is not started, and also that it is ${percent}% done.`,
    where: 'status',
    next: 'Choose "In progress" or "Completed", or leave the progress empty.',
  });

export const updateBeforeLast = (ref: string, reportedOn: IsoDate, last: IsoDate): Refusal =>
  new Refusal({
    code: 'UpdateBeforeLast',
    message: `The report is dated ${dateInWords(reportedOn)}, but ${ref} has a later one of ${dateInWords(last)}.`,
    where: 'reportedOn',
    next: 'Enter a date that is not before the last report.',
  });

/** Said to the later of two people who report on one action at the same time; both reports are kept if they want it. */
export const updateSince = (ref: string, others: readonly UpdateRow[]): Refusal =>
  new Refusal({
    code: 'UpdateSince',
    message: `${others.length === 1 ? 'Another report' : `${others.length} other reports`} on ${ref} came in since this was opened. ${others.map(updateInWords).join('; ')}.`,
    where: ref,
    next: 'Read it, then save yours too, or change yours first. Both reports are kept.',
  });

export const updateNotFound = (ref: string): Refusal =>
  new Refusal({
    code: 'UpdateNotFound',
    message: `There is no such report on ${ref}.`,
    where: ref,
    next: 'Choose a report from the history of the action.',
  });

/** A chain of corrections has no forks: whoever corrects next corrects the correction. */
export const updateCorrected = (ref: string, by: UpdateRow): Refusal =>
  new Refusal({
    code: 'UpdateCorrectedAlready',
    message: `This report on ${ref} was corrected on ${dateInWords(by.recorded_at.slice(0, 10))}${by.reported_by === '' ? '' : ` by ${by.reported_by}`}: ${by.correction_reason || 'no reason was kept'}.`,
    where: ref,
    next: 'Correct the report that took its place, if that is wrong too.',
  });

export const correctionWithoutReason = (ref: string): Refusal =>
  new Refusal({
    code: 'CorrectionWithoutReason',
    message: `A report on ${ref} is corrected, and nobody said why.`,
    where: 'reason',
    next: 'Say what was wrong with the report.',
  });

export const correctionChangesNothing = (ref: string): Refusal =>
  new Refusal({
    code: 'CorrectionChangesNothing',
    message: `The correction says the same as the report on ${ref} that it would take the place of.`,
    where: ref,
    next: 'Change what was wrong, or leave the report as it is.',
  });
