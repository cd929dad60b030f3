import type { CalendarFacts } from '#shared/domain/pack/snapshot.ts';
import type { Period } from '#shared/domain/dates.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import type { AsAt } from '../as-at.ts';
import { loadCalendar, owedIn } from './load-calendar.ts';

/** How the returns owed for a period stand at the as-at date; empty where nobody owes any by the calendar. */
export async function loadCalendarFacts(db: ReadableDb, asAt: AsAt, period: Period): Promise<CalendarFacts[]> {
  const data = await loadCalendar(db, asAt, { from: period, to: period });
  return owedIn(data, period).map(({ schedule, state, overdue }) => ({ sender: schedule.sender, state, overdue }));
}
