import type { Schedule, ReturnCycle } from '#shared/domain/calendar/schedule.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { ReadableDb } from '#main/store/workspace.ts';

/** A schedule with who decided it and when. */
export interface RecordedSchedule extends Schedule {
  readonly decidedBy: string;
  readonly decidedOn: IsoDate;
}

/**
 * Every schedule recorded before an instant (all of them where it is left out), in the order they were recorded, with
 * the codes of its indicators in the catalogue's order.
 */
export async function loadSchedules(db: ReadableDb, before?: string): Promise<RecordedSchedule[]> {
  const rows = await db
    .selectFrom('return_schedules')
    .selectAll()
    .$if(before !== undefined, (query) => query.where('recorded_at', '<', before ?? ''))
    .orderBy('id')
    .execute();
  const codes = await db
    .selectFrom('return_schedule_indicators')
    .innerJoin('indicators', 'indicators.id', 'return_schedule_indicators.indicator_id')
    .select(['schedule_id', 'code'])
    .orderBy('position')
    .orderBy('code')
    .execute();
  const bySchedule = Map.groupBy(codes, ({ schedule_id }) => schedule_id);
  return rows.map((row) => ({
    sender: row.sender,
    contact: row.contact,
    firstPeriod: row.first_period,
    lastPeriod: row.last_period,
    // the table allows no other number
    everyMonths: row.every_months as ReturnCycle,
    dueWorkingDays: row.due_working_days,
    indicators: (bySchedule.get(row.id) ?? []).map(({ code }) => code),
    decidedBy: row.decided_by,
    decidedOn: row.recorded_at.slice(0, 10),
  }));
}
