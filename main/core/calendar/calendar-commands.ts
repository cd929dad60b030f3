import type { z } from 'zod';
import type { newSchedule } from '#shared/contract/calendar.ts';
import { senderKey, type Schedule } from '#shared/domain/calendar/schedule.ts';
import { dateInWords, periodInWords, type IsoDate, type Period } from '#shared/domain/dates.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { knownNow } from '../as-at.ts';
import type { Session } from '../session.ts';
import { loadCalendar, owedIn } from './load-calendar.ts';
import { loadSchedules } from './load-schedules.ts';

export type NewSchedule = z.infer<typeof newSchedule>;

/**
 * Adds what a sender owes from a period on; the schedules before it stay for the periods before it.
 * @throws Refusal `IndicatorNotFound` for a code that the workspace does not have.
 */
export async function saveSchedule(session: Session, schedule: NewSchedule): Promise<void> {
  const author = await session.author('calendar.saveSchedule');
  await session.workspace.write(author, async (db) => {
    const known = await db.selectFrom('indicators').select(['id', 'code']).execute();
    const ids = new Map(known.map(({ id, code }) => [code, id]));
    const indicators = [...new Set(schedule.indicators)].map((code) => {
      const id = ids.get(code);
      if (id === undefined) throw indicatorNotFound(code);
      return id;
    });
    const before = (await loadSchedules(db)).findLast(({ sender }) => senderKey(sender) === senderKey(schedule.sender));
    const row = {
      sender: schedule.sender,
      contact: schedule.contact,
      first_period: schedule.firstPeriod,
      last_period: schedule.lastPeriod,
      every_months: schedule.everyMonths,
      due_working_days: schedule.dueWorkingDays,
    };
    const { id } = await db
      .insertInto('return_schedules')
      .values({ ...row, decided_by: author.actor, recorded_at: author.at })
      .returning('id')
      .executeTakeFirstOrThrow();
    const owed = indicators.map((indicator_id) => ({ schedule_id: id, indicator_id }));
    await db.insertInto('return_schedule_indicators').values(owed).execute();
    const after = { ...row, indicators: schedule.indicators };
    const change = { entity: 'return_schedules', ref: schedule.sender, before: auditOf(before), after };
    return { result: null, changes: [change] };
  });
}

const auditOf = (schedule: Schedule | undefined) =>
  schedule === undefined
    ? null
    : {
        sender: schedule.sender,
        contact: schedule.contact,
        first_period: schedule.firstPeriod,
        last_period: schedule.lastPeriod,
        every_months: schedule.everyMonths,
        due_working_days: schedule.dueWorkingDays,
        indicators: schedule.indicators,
      };

const indicatorNotFound = (code: string): Refusal =>
  new Refusal({
    code: 'IndicatorNotFound',
    message: `There is no indicator ${code} in this workspace.`,
    where: 'indicators',
    next: 'Choose it from the list of indicators.',
  });

export interface NewChase {
  readonly sender: string;
  readonly period: Period;
  readonly chasedOn: IsoDate;
  readonly note: string;
}

/**
 * Records that a sender was reminded of a period, by the role that is set.
 * @throws Refusal `NothingOwed` where the sender owes nothing for the period, `ChaseInFuture`
 */
export async function recordChase(session: Session, chase: NewChase): Promise<void> {
  const today = session.today();
  if (chase.chasedOn > today) throw chaseInFuture(chase.chasedOn);
  const author = await session.author('calendar.recordChase');
  await session.workspace.write(author, async (db) => {
    const data = await loadCalendar(db, knownNow(today, today), { from: chase.period, to: chase.period });
    const owing = owedIn(data, chase.period).find(
      ({ schedule }) => senderKey(schedule.sender) === senderKey(chase.sender),
    );
    if (owing === undefined) throw nothingOwed(chase.sender, chase.period);
    const row = {
      sender: owing.schedule.sender,
      period: chase.period,
      chased_on: chase.chasedOn,
      chased_by: author.actor,
      note: chase.note,
    };
    await db
      .insertInto('chases')
      .values({ ...row, recorded_at: author.at })
      .execute();
    const change = { entity: 'chases', ref: `${row.sender} ${chase.period}`, before: null, after: row };
    return { result: null, changes: [change] };
  });
}

const chaseInFuture = (on: IsoDate): Refusal =>
  new Refusal({
    code: 'ChaseInFuture',
    message: `${dateInWords(on)} is after today.`,
    where: 'chasedOn',
    next: 'Enter the day on which you wrote or called.',
  });

/** Said of a sender's chase, template or listing. */
export const nothingOwed = (sender: string, period: Period): Refusal =>
  new Refusal({
    code: 'NothingOwed',
    message: `${sender} owes nothing for ${periodInWords(period)}.`,
    where: `${sender}, ${period}`,
    next: 'Look at the return calendar for who owes what, or set up what this sender owes.',
  });
