import type { z } from 'zod';
import type { EventDetail } from '#shared/contract/scrutiny.ts';
import { editedEvent, newEvent, scrutinyKinds, type ScrutinyKind } from '#shared/contract/scrutiny-inputs.ts';
import { firstDayOf, periodInWords, periodOf, type IsoDate } from '#shared/domain/dates.ts';
import { parsePeriod } from '#shared/domain/returns/values/parse-period.ts';
import { emptyDate, noRealDate, partsOf, readDate, type DateParts } from '../../../components/DateInput.tsx';
import type { FieldProblem } from '../../../components/ErrorSummary.tsx';
import { readEntry } from './read-entry.ts';
import { sourceFrom, sourceOrder, type SourceTyped } from './source-typed.ts';
import type { EntryRead } from './useEntry.ts';

/** An event as typed: its date no more exactly than its source gives it. */
export interface EventTyped {
  readonly ref: string;
  readonly kind: ScrutinyKind;
  readonly title: string;
  readonly body: string;
  readonly precision: 'day' | 'month' | 'year';
  readonly startsOn: DateParts;
  readonly endsOn: DateParts;
  readonly month: string;
  readonly year: string;
  readonly publishedOn: DateParts;
  readonly summary: string;
  readonly source: SourceTyped;
  readonly reason: string;
}

/** In the order of the screen. */
export const eventIds = {
  kind: 'event-kind',
  title: 'event-title',
  body: 'event-body',
  startsOn: 'event-starts',
  endsOn: 'event-ends',
  publishedOn: 'event-published',
  ref: 'event-ref',
  summary: 'event-summary',
  ...sourceOrder,
  reason: 'event-reason',
} as const;

export const emptyEvent: EventTyped = {
  ref: '',
  kind: 'inspection',
  title: '',
  body: '',
  precision: 'day',
  startsOn: emptyDate,
  endsOn: emptyDate,
  month: '',
  year: '',
  publishedOn: emptyDate,
  summary: '',
  source: sourceFrom(null),
  reason: '',
};

/** An event as the form to correct it opens. */
export function typedEvent({ event, body }: Pick<EventDetail, 'event' | 'body'>): EventTyped {
  return {
    ref: event.ref,
    kind: scrutinyKinds.find((kind) => kind === event.kind) ?? 'other',
    title: event.title,
    body,
    precision: event.datePrecision,
    startsOn: partsOf(event.startsOn),
    endsOn: partsOf(event.endsOn),
    month: periodInWords(periodOf(event.startsOn)),
    year: event.startsOn.slice(0, 4),
    publishedOn: partsOf(event.publishedOn),
    summary: event.summary,
    source: event.citation === null ? { ...sourceFrom(null), mode: 'none' } : sourceFrom(event.citation),
    reason: '',
  };
}

/** The first and last day that were typed; what cannot be read is said. */
function readWhen(typed: EventTyped, start: IsoDate | null): { days: Days; wrong: FieldProblem[] } {
  const nothing = { startsOn: '', endsOn: null };
  const say = (message: string) => ({ days: nothing, wrong: [{ field: eventIds.startsOn, message }] });
  if (typed.precision === 'month') {
    const reading = parsePeriod({ kind: 'text', value: typed.month });
    if (reading.kind !== 'period') return say('Enter the month, such as June 2019');
    // a month that spans into another was typed with its last day, which the form does not show: it is kept
    const kept = start !== null && periodOf(start) === reading.period ? typed.endsOn : emptyDate;
    const last = readDate(kept);
    return { days: { startsOn: firstDayOf(reading.period), endsOn: last.kind === 'date' ? last.on : null }, wrong: [] };
  }
  if (typed.precision === 'year') {
    if (!/^\d{4}$/u.test(typed.year.trim())) return say('Enter the year, such as 2013');
    return { days: { startsOn: `${typed.year.trim()}-01-01`, endsOn: null }, wrong: [] };
  }
  const [first, last] = [readDate(typed.startsOn), readDate(typed.endsOn)];
  if (first.kind !== 'date') return say(first.kind === 'empty' ? 'Enter the first day' : noRealDate);
  const wrong = last.kind === 'invalid' ? [{ field: eventIds.endsOn, message: noRealDate }] : [];
  return { days: { startsOn: first.on, endsOn: last.kind === 'date' ? last.on : null }, wrong };
}

interface Days {
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate | null;
}

function readAs<T>(schema: z.ZodType<T>, typed: EventTyped, start: IsoDate | null): EntryRead<T> {
  const { days, wrong } = readWhen(typed, start);
  const { ref, kind, title, body, summary, reason, precision } = typed;
  const values = { ref, kind, title, body, summary, reason, datePrecision: precision, ...days };
  return readEntry(schema, eventIds, {
    values,
    dates: { publishedOn: typed.publishedOn },
    source: typed.source,
    wrong,
  });
}

export const readNewEvent = (typed: EventTyped) => readAs(newEvent, typed, null);
export const readEditedEvent = (start: IsoDate) => (typed: EventTyped) => readAs(editedEvent, typed, start);

const prefixes: Readonly<Record<ScrutinyKind, string>> = {
  inspection: 'INS',
  focused_visit: 'FV',
  monitoring_visit: 'MV',
  direction: 'DIR',
  commissioner_report: 'COM',
  progress_review: 'REV',
  appointment: 'APP',
  statement: 'ST',
  other: 'EV',
};

/** The reference that is offered: the kind and the year, with a number where that is taken. */
export function suggestedRef(typed: EventTyped, taken: readonly string[]): string {
  const year = { day: typed.startsOn.year, month: /\d{4}/u.exec(typed.month)?.[0] ?? '', year: typed.year }[
    typed.precision
  ];
  if (!/^\d{4}$/u.test(year.trim())) return '';
  const base = `${prefixes[typed.kind]}-${year.trim()}`;
  for (let number = 1; ; number++) {
    const ref = number === 1 ? base : `${base}-${number}`;
    if (!taken.includes(ref)) return ref;
  }
}
