import { senderKey } from '#shared/domain/calendar/schedule.ts';
import { addMonths, periodInWords, periodsFrom, type IsoDate, type Period } from '#shared/domain/dates.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { formatValue, markerInWords } from '#shared/domain/units.ts';
import type { ObservationFact, Unit } from '#shared/domain/indicator.ts';
import type { TemplateOrder, TemplateRow } from '#main/formats/template/template-order.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { knownNow } from '../as-at.ts';
import { loadDefinitions } from '../indicators/load-definitions.ts';
import { loadPlaces } from '../indicators/load-period-values.ts';
import { loadCitations } from '../load-citations.ts';
import { nothingOwed } from './calendar-commands.ts';
import { loadCalendar, owedIn, type CalendarData, type OwedFacts } from './load-calendar.ts';

/** How many months before the one asked for are shown for reference. */
const monthsHeld = 3;

export interface TemplateRequest {
  readonly period: Period;
  /** Only these; everybody who owes something for the period when left out. */
  readonly senders?: readonly string[] | undefined;
}

/**
 * What the workbook of each sender says: its indicators under the definition in force in the period, with what is held
 * of the months before it.
 * @throws Refusal `NothingOwed` where a sender, or nobody at all, owes anything for the period.
 */
export async function templateOrders(
  db: ReadableDb,
  request: TemplateRequest,
  context: { readonly today: IsoDate; readonly producer: string },
): Promise<TemplateOrder[]> {
  const { period } = request;
  const asAt = knownNow(context.today, context.today);
  const data = await loadCalendar(db, asAt, { from: period, to: period });
  const owed = chosenOf(owedIn(data, period), request);
  const rowsOf = await rowMaker(db, data, period, owed);
  const authority = await db.selectFrom('authorities').selectAll().executeTakeFirstOrThrow();
  return owed.map(({ schedule, state }) => ({
    workspaceUid: authority.workspace_uid,
    authority: authority.name,
    board: authority.board_name,
    marking: authority.marking,
    notice: authority.notice,
    sender: schedule.sender,
    period,
    dueOn: state.dueOn,
    producer: context.producer,
    heldPeriods: heldPeriodsOf(period),
    rows: schedule.indicators.flatMap((code) => rowsOf(code) ?? []),
  }));
}

const heldPeriodsOf = (period: Period): Period[] => periodsFrom(addMonths(period, -monthsHeld), addMonths(period, -1));

function chosenOf(owed: readonly OwedFacts[], { period, senders }: TemplateRequest): readonly OwedFacts[] {
  if (senders === undefined) {
    if (owed.length === 0) throw nobodyOwes(period);
    return owed;
  }
  return senders.map((sender) => {
    const found = owed.find(({ schedule }) => senderKey(schedule.sender) === senderKey(sender));
    if (found === undefined) throw nothingOwed(sender, period);
    return found;
  });
}

const nobodyOwes = (period: Period): Refusal =>
  new Refusal({
    code: 'NothingOwed',
    message: `Nobody owes a return for ${periodInWords(period)}.`,
    where: `period ${period}`,
    next: 'Set up in the return calendar who owes what, or choose another month.',
  });

type RowOf = (code: string) => TemplateRow | null;

async function rowMaker(
  db: ReadableDb,
  data: CalendarData,
  period: Period,
  owed: readonly OwedFacts[],
): Promise<RowOf> {
  const periods = heldPeriodsOf(period);
  const ids = new Set(
    owed.flatMap(({ schedule }) => schedule.indicators.flatMap((code) => data.indicators.get(code)?.id ?? [])),
  );
  const places = [...ids].flatMap((indicator) => periods.map((each) => ({ indicator, period: each })));
  const values = await loadPlaces(db, data.asAt, places, await loadCitations(db));
  const definitions = await loadDefinitions(db, data.asAt, period);
  return (code) => {
    const id = data.indicators.get(code)?.id;
    const definition = id === undefined ? undefined : definitions.get(id)?.definition;
    if (id === undefined || definition === undefined) return null;
    const held = new Map((values.get(id) ?? []).map((value) => [value.period, value.used]));
    return {
      indicatorId: id,
      code,
      name: definition.name,
      definitionVersion: definition.version,
      unit: definition.unit,
      numeratorLabel: definition.numeratorLabel,
      denominatorLabel: definition.denominatorLabel,
      held: periods.map((each) => heldText(held.get(each), definition.unit)),
    };
  };
}

function heldText(fact: ObservationFact | undefined, unit: Unit): string {
  if (fact === undefined) return '';
  if (fact.value !== null) return formatValue(fact.value, unit);
  return fact.marker === null ? fact.originalText : markerInWords(fact.marker);
}
