import type { NewDeadline, NewResponse } from '#shared/contract/scrutiny-inputs.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { countDeadline, givenBasis } from '#shared/domain/scrutiny/response-deadline.ts';
import { responseStanding } from '#shared/domain/scrutiny/response-standing.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { everKnown } from '../as-at.ts';
import { loadBankHolidays } from '../rule-sets/load-bank-holidays.ts';
import type { Session } from '../session.ts';
import { keepSource } from '../sources/keep-source.ts';
import { eventRow } from './event-commands.ts';
import {
  deadlineNotFound,
  dueBeforeEvent,
  reportBeforeEvent,
  reportInFuture,
  responseNotInOrder,
} from './scrutiny-refusals.ts';
import { knownEvents } from './standing-scrutiny.ts';

/** What is stored of a due date: the day itself and the words of how it came about; it is never counted anew. */
interface Due {
  readonly counted_from_on: IsoDate | null;
  readonly working_days: number | null;
  readonly due_on: IsoDate;
  readonly basis: string;
}

/**
 * Records what an event requires by when.
 * @throws Refusal `ScrutinyEventNotFound`, `BankHolidaysUnknown`, `DueBeforeEvent`
 */
export async function addDeadline(session: Session, deadline: NewDeadline): Promise<void> {
  const due = await dueOf(deadline.due);
  const author = await session.author('scrutiny.addDeadline');
  await session.workspace.write(author, async (db) => {
    const event = await eventRow(db, deadline.eventRef);
    const { starts_on } = await standingEventOf(db, event.id);
    if (due.due_on < starts_on) throw dueBeforeEvent(due.due_on, starts_on);
    const row = { requirement: deadline.requirement, ...due };
    const source_id = await keepSource(db, deadline.source);
    await db
      .insertInto('response_deadlines')
      .values({ event_id: event.id, ...row, source_id, recorded_by: author.actor, recorded_at: author.at })
      .execute();
    const after = { ...row, source: deadline.source?.title ?? '' };
    return { result: null, changes: [{ entity: 'response_deadlines', ref: event.ref, before: null, after }] };
  });
}

async function dueOf(due: NewDeadline['due']): Promise<Due> {
  if (due.kind === 'given') {
    return { counted_from_on: null, working_days: null, due_on: due.on, basis: givenBasis(due.on) };
  }
  const { dueOn, basis } = countDeadline(due.from, due.workingDays, await loadBankHolidays());
  return { counted_from_on: due.from, working_days: due.workingDays, due_on: dueOn, basis };
}

/**
 * Says what came of an answer: sent, accepted, sent back, or not asked for any more. Gives the event's reference.
 * @throws Refusal `DeadlineNotFound`, `ResponseInFuture`, `ResponseBeforeEvent`, `ResponseNotInOrder`
 */
export async function reportResponse(session: Session, report: NewResponse): Promise<string> {
  if (report.reportedOn > session.today()) throw reportInFuture(report.reportedOn);
  const author = await session.author('scrutiny.reportResponse');
  return session.workspace.write(author, async (db) => {
    const deadline = await db
      .selectFrom('response_deadlines')
      .selectAll()
      .where('id', '=', report.deadline)
      .executeTakeFirst();
    if (deadline === undefined) throw deadlineNotFound();
    const event = await standingEventOf(db, deadline.event_id);
    if (report.reportedOn < event.starts_on) throw reportBeforeEvent(report.reportedOn, event.starts_on);
    await refuseOutOfOrder(db, deadline.due_on, report);
    const { state, reportedOn, note } = report;
    const row = { deadline_id: deadline.id, state, reported_on: reportedOn, note };
    const source_id = await keepSource(db, report.source);
    await db
      .insertInto('response_reports')
      .values({ ...row, source_id, recorded_by: author.actor, recorded_at: author.at })
      .execute();
    const after = { requirement: deadline.requirement, state, reported_on: reportedOn, note };
    return { result: event.ref, changes: [{ entity: 'response_reports', ref: event.ref, before: null, after }] };
  });
}

async function standingEventOf(db: ReadableDb, id: number) {
  const event = (await knownEvents(db, everKnown)).find((one) => one.id === id);
  if (event === undefined) throw deadlineNotFound();
  return event;
}

/** Only what was sent can be accepted or sent back, and nothing happens before what happened last. */
async function refuseOutOfOrder(db: ReadableDb, dueOn: IsoDate, report: NewResponse): Promise<void> {
  const rows = await db
    .selectFrom('response_reports')
    .select(['state', 'reported_on as reportedOn'])
    .where('deadline_id', '=', report.deadline)
    .orderBy('reported_on')
    .orderBy('id')
    .execute();
  const last = rows.at(-1);
  if (last !== undefined && report.reportedOn < last.reportedOn) {
    throw responseNotInOrder(
      `A later report of ${last.reportedOn} is recorded already.`,
      'Enter a day on or after the last report.',
    );
  }
  const { state } = responseStanding(dueOn, rows, report.reportedOn);
  if ((report.state === 'accepted' || report.state === 'returned') && state !== 'submitted') {
    throw responseNotInOrder(
      `It cannot be ${report.state === 'accepted' ? 'accepted' : 'sent back'}: nothing is with those who asked for it.`,
      'Record first that it was submitted, with its day.',
    );
  }
  if (report.state === 'submitted' && (state === 'submitted' || state === 'accepted')) {
    throw responseNotInOrder(`It was ${state} already.`, 'Record that it was sent back first, if it was.');
  }
}
