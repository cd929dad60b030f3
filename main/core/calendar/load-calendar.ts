import { isOverdue, returnState, type ReturnState } from '#shared/domain/calendar/return-state.ts';
import { dueDate, schedulesFor, senderKey, type Schedule } from '#shared/domain/calendar/schedule.ts';
import type { Period } from '#shared/domain/dates.ts';
import type { BankHolidays } from '#shared/domain/working-days.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, type AsAt } from '../as-at.ts';
import { inUse, loadCatalogued, type CataloguedIndicator } from '../indicators/load-in-use.ts';
import { loadBankHolidays } from '../rule-sets/load-bank-holidays.ts';
import { loadReceipts, type KnownReceipt } from './load-receipts.ts';
import { loadSchedules, type RecordedSchedule } from './load-schedules.ts';

/** Everything that the states of a span of periods follow from, as known at the as-at date. */
export interface CalendarData {
  readonly asAt: AsAt;
  readonly schedules: readonly RecordedSchedule[];
  readonly receipts: readonly KnownReceipt[];
  /** By code. */
  readonly indicators: ReadonlyMap<string, CataloguedIndicator>;
  readonly holidays: BankHolidays;
}

/** What one sender owes for one period, and how it stands. */
export interface OwedFacts {
  readonly period: Period;
  /** Without the indicators that are retired in the period. */
  readonly schedule: Schedule;
  readonly state: ReturnState;
  readonly overdue: boolean;
  /** Figures of the period that this sender's returns brought, of indicators it owes. */
  readonly receipts: readonly KnownReceipt[];
}

/** Schedules, receipts and bank holidays of a span of periods. */
export async function loadCalendar(
  db: ReadableDb,
  asAt: AsAt,
  span: { readonly from: Period; readonly to: Period },
): Promise<CalendarData> {
  const schedules = await loadSchedules(db, endOfKnowledge(asAt));
  const indicators = new Map((await loadCatalogued(db, asAt)).map((indicator) => [indicator.code, indicator]));
  const owed = new Set(schedules.flatMap((schedule) => schedule.indicators));
  const ids = [...owed].flatMap((code) => indicators.get(code)?.id ?? []);
  const receipts = await loadReceipts(db, asAt, span, ids);
  return { asAt, schedules, receipts, indicators, holidays: await loadBankHolidays() };
}

/** What is owed for a period of the span, a sender at a time, in the order the senders were first recorded. */
export function owedIn(data: CalendarData, period: Period): OwedFacts[] {
  const { asAt, holidays, indicators } = data;
  const isUsed = (code: string): boolean => {
    const indicator = indicators.get(code);
    return indicator !== undefined && inUse(indicator, period);
  };
  const bySender = Map.groupBy(
    data.receipts.filter((receipt) => receipt.period === period),
    ({ sender }) => sender,
  );
  return schedulesFor(data.schedules, period).flatMap((whole) => {
    const schedule = { ...whole, indicators: whole.indicators.filter(isUsed) };
    if (schedule.indicators.length === 0) return [];
    const owed = new Set(schedule.indicators);
    const receipts = (bySender.get(senderKey(schedule.sender)) ?? []).filter(({ indicator }) => owed.has(indicator));
    const dueOn = dueDate(period, schedule.dueWorkingDays, holidays);
    const state = returnState({ indicators: schedule.indicators, dueOn }, receipts, asAt.asAtOn, holidays);
    return { period, schedule, state, overdue: isOverdue(state, asAt.asAtOn), receipts };
  });
}
