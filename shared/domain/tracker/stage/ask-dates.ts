import type { IsoDate } from '../../dates.ts';
import { fold } from '../../returns/fold.ts';
import { cellText } from '../../returns/sheet/sheet-data.ts';
import { placeOf, type TrackerRow } from '../columns/tracker-row.ts';
import { readDateCell, type DateContext } from '../values/read-date.ts';
import type { StageContext } from './stage-context.ts';

export type DateRole = 'start' | 'due' | 'revised' | 'forecast';

/** A date of a row, as far as it is known. */
export type RowDate =
  | { readonly kind: 'date'; readonly on: IsoDate; readonly said: string }
  /** Nothing stands there, or somebody decided to leave it open. */
  | { readonly kind: 'none'; readonly decided: boolean }
  | { readonly kind: 'open' };

const words: Readonly<Record<DateRole, { readonly what: string; readonly none: string }>> = {
  start: { what: 'start', none: 'Leave these rows out' },
  due: { what: 'due date, which becomes the baseline', none: 'Leave these rows out' },
  revised: { what: 'revised due date', none: 'No revised date: the due date stays' },
  forecast: { what: 'forecast', none: 'No forecast' },
};

/** Reads a date of a row; what is no date becomes a question, asked once for all cells with that text. */
export function askDate(context: StageContext, row: TrackerRow, role: DateRole, isNeeded: boolean): RowDate {
  const cell = row.cells.get(role);
  const reading = cell === undefined ? null : readDateCell(cell, dateContext(context, role));
  if (cell === undefined || reading === null) return isNeeded ? askMissing(context, row, role) : noDate;
  if (reading.kind === 'date') return { kind: 'date', on: reading.on, said: reading.said };
  const place = placeOf(row.sheet, cell.ref);
  const text = cellText(cell).trim();
  if (reading.kind === 'either') return askOrder(context, place, text, isNeeded);
  const answer = context.asking.ask({
    key: `date:${role}:${fold(text)}`,
    group: 'date',
    kind: 'date',
    text,
    question: `Which day is “${text}” as a ${words[role].what}?`,
    hint: reading.options.length === 0 ? 'It names no day.' : 'It names no one day; these are near.',
    cell: place,
    options: reading.options.map(({ on, label }) => ({ value: on, label })),
    suggestion: reading.options.length === 1 ? { kind: 'date', on: reading.options[0]?.on ?? null } : null,
    openLabel: words[role].none,
    required: isNeeded || role === 'revised' || role === 'forecast',
  });
  return answered(answer?.on, answer === null);
}

const noDate: RowDate = { kind: 'none', decided: false };

const answered = (on: IsoDate | null | undefined, isOpen: boolean): RowDate =>
  isOpen || on === undefined
    ? { kind: 'open' }
    : on === null
      ? { kind: 'none', decided: true }
      : { kind: 'date', on, said: '' };

const dateContext = ({ dayFirst, asOn }: StageContext, role: DateRole): DateContext => ({
  edge: role === 'start' ? 'first' : 'last',
  dayFirst,
  asOn,
});

/** A start and a baseline that the tracker does not give must be given by somebody. */
function askMissing(context: StageContext, row: TrackerRow, role: DateRole): RowDate {
  const answer = context.asking.ask({
    key: `date:${role}:`,
    group: 'date',
    kind: 'date',
    text: '',
    question: `Which ${words[role].what} have the actions that say none?`,
    hint: 'The tracker gives none for these rows.',
    cell: actionCell(row),
    options: role === 'start' ? [{ value: context.asOn, label: 'The day of the tracker' }] : [],
    openLabel: words[role].none,
  });
  return answered(answer?.on, answer === null);
}

function askOrder(context: StageContext, cell: string, text: string, isNeeded: boolean): RowDate {
  const { dayFirst, monthFirst } = context.order;
  const both =
    dayFirst === null
      ? `“${monthFirst ?? ''}” has its month first.`
      : `“${dayFirst}” has its day first and “${monthFirst ?? ''}” its month.`;
  context.asking.ask({
    key: 'order',
    group: 'order',
    kind: 'order',
    text,
    question: 'Do dates in numbers begin with the day or with the month?',
    hint: `${both} “${text}” may be either.`,
    cell,
    suggestion: dayFirst === null ? { kind: 'order', dayFirst: false } : null,
    required: isNeeded || monthFirst !== null,
  });
  return { kind: 'open' };
}

/** Names a row in a question: the cell of its action. */
export const actionCell = (row: TrackerRow): string =>
  placeOf(row.sheet, row.cells.get('action')?.ref ?? `A${row.row}`);
