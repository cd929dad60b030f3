import type { CalendarReturn, CalendarView, ChaseRecord, OwedReturn } from '#shared/contract/calendar.ts';
import { chaseText } from '#shared/domain/calendar/chase-text.ts';
import { senderKey } from '#shared/domain/calendar/schedule.ts';
import { addMonths, dateInWords, periodsFrom, type IsoDate, type Period } from '#shared/domain/dates.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { endOfKnowledge, knownNow, type AsAt } from '../as-at.ts';
import { loadDefinitions } from '../indicators/load-definitions.ts';
import { latestPeriod } from '../period-in-view.ts';
import type { Session } from '../session.ts';
import { loadCalendar, owedIn, type CalendarData, type OwedFacts } from './load-calendar.ts';
import type { KnownReceipt } from './load-receipts.ts';

/** How many periods the grid shows: a year and the month a year ago. */
const periodsShown = 13;

export interface CalendarAsked {
  readonly period?: Period | undefined;
  /** How it stood on that day. Today when left out: who is chased depends on what is here now, however old the period. */
  readonly asAtOn?: IsoDate | undefined;
}

/**
 * Who owes what, for the period asked for (the latest with figures when left out) and the twelve before it, as it stood
 * on the as-at date with all that is recorded by now.
 * @throws Refusal `AsAtInFuture`
 */
export async function calendarView(session: Session, asked: CalendarAsked): Promise<CalendarView> {
  const { db } = session.workspace;
  const today = session.today();
  if (asked.asAtOn !== undefined && asked.asAtOn > today) throw asAtInFuture(asked.asAtOn, today);
  const period = asked.period ?? (await latestPeriod(db, today));
  const asAt = knownNow(asked.asAtOn ?? today, today);
  const from = addMonths(period, 1 - periodsShown);
  const data = await loadCalendar(db, asAt, { from, to: period });
  const periods = periodsFrom(from, period);
  const owed = periods.map((each) => owedIn(data, each));
  const chosen = owed.at(-1) ?? [];
  return {
    period,
    asAtOn: asAt.asAtOn,
    periods,
    senders: sendersOf(data).map((sender) => ({
      sender,
      cells: periods.map((each, index) => {
        const facts = owed[index]?.find(({ schedule }) => senderKey(schedule.sender) === senderKey(sender));
        return { period: each, state: facts?.state ?? null, overdue: facts?.overdue ?? false };
      }),
    })),
    owed: (await owedReturns(session, data, chosen)).toSorted(byUrgency),
    remark: remarkOn(owed.flat(), data),
  };
}

const asAtInFuture = (asAtOn: IsoDate, today: IsoDate): Refusal =>
  new Refusal({
    code: 'AsAtInFuture',
    message: `${dateInWords(asAtOn)} is still to come, so nothing can be known as at that day.`,
    where: `as-at date ${asAtOn}`,
    next: `Choose ${dateInWords(today)} or an earlier day.`,
  });

/** As each was written last, in the order they were first recorded. */
const sendersOf = ({ schedules }: CalendarData): string[] => [
  ...new Map(schedules.map(({ sender }) => [senderKey(sender), sender])).values(),
];

/** Overdue first, the longest first; then what is still to come; what is here last. */
function byUrgency(a: OwedReturn, b: OwedReturn): number {
  const weight = ({ overdue, state }: OwedReturn): number => (overdue ? 2 : state.completedOn === null ? 1 : 0);
  return weight(b) - weight(a) || (b.state.workingDaysLate ?? 0) - (a.state.workingDaysLate ?? 0);
}

function remarkOn(owed: readonly OwedFacts[], { holidays }: CalendarData): string {
  if (owed.every(({ state }) => state.dueOn !== null)) return '';
  return `Bank holidays are known from ${dateInWords(holidays.from)} to ${dateInWords(holidays.to)}: due dates outside that time are not shown, and nothing there counts as late.`;
}

async function owedReturns(session: Session, data: CalendarData, chosen: readonly OwedFacts[]): Promise<OwedReturn[]> {
  const { db } = session.workspace;
  const [first] = chosen;
  if (first === undefined) return [];
  const authority = await db.selectFrom('authorities').select(['name', 'board_name']).executeTakeFirstOrThrow();
  const from = await session.actor();
  const nameOf = await loadNames(db, data, first.period);
  const chases = await loadChases(db, data.asAt, first.period);
  return chosen.map((facts) => {
    const { schedule, state, overdue, period } = facts;
    const missing = state.missing.map((code) => ({ code, name: nameOf(code) }));
    const chased = chases.get(senderKey(schedule.sender)) ?? [];
    const chasedOn = chased.map((chase) => chase.chasedOn);
    const writing = { authority: authority.name, board: authority.board_name, from };
    const { asAtOn } = data.asAt;
    return {
      sender: schedule.sender,
      contact: schedule.contact,
      state,
      overdue,
      missing,
      fromOthers: fromOthers(facts, data.receipts),
      returns: returnsOf(facts.receipts),
      chases: chased,
      text: chaseText({ ...writing, sender: schedule.sender, period, state, missing, asAtOn, chasedOn }),
    };
  });
}

/** Names of indicators by code, under the definition in force in the period. */
async function loadNames(db: ReadableDb, data: CalendarData, period: Period): Promise<(code: string) => string> {
  const definitions = await loadDefinitions(db, data.asAt, period);
  return (code) => {
    const id = data.indicators.get(code)?.id;
    return id === undefined ? '' : (definitions.get(id)?.definition.name ?? '');
  };
}

/** Reminders about a period up to the as-at date, by folded sender, oldest first. */
async function loadChases(db: ReadableDb, asAt: AsAt, period: Period): Promise<Map<string, ChaseRecord[]>> {
  const rows = await db
    .selectFrom('chases')
    .selectAll()
    .where('period', '=', period)
    .where('chased_on', '<=', asAt.asAtOn)
    .where('recorded_at', '<', endOfKnowledge(asAt))
    .orderBy('chased_on')
    .orderBy('id')
    .execute();
  const bySender = Map.groupBy(rows, ({ sender }) => senderKey(sender));
  return new Map(
    [...bySender].map(([sender, ofSender]) => [
      sender,
      ofSender.map((row) => ({ chasedOn: row.chased_on, chasedBy: row.chased_by, note: row.note })),
    ]),
  );
}

/** The files that the figures came in, with how many each brought first. */
function returnsOf(receipts: readonly KnownReceipt[]): CalendarReturn[] {
  const byFile = Map.groupBy(receipts, ({ sha256 }) => sha256);
  return [...byFile.values()].flatMap((ofFile) => {
    const [first] = ofFile;
    if (first === undefined) return [];
    const { fileName, sha256, receivedOn } = first;
    return { fileName, sha256, receivedOn, figures: ofFile.length };
  });
}

/** A figure under another sender's name is held all the same: said, so that nobody is chased for what is here. */
function fromOthers({ period, state }: OwedFacts, receipts: readonly KnownReceipt[]): number {
  const missing = new Set(state.missing);
  const held = receipts.filter((receipt) => receipt.period === period && missing.has(receipt.indicator));
  return new Set(held.map(({ indicator }) => indicator)).size;
}
