import { addDays, isIsoDate, monthNames, type IsoDate } from '../dates.ts';
import type { Colour } from '../rating/rating.ts';
import { fold } from '../returns/fold.ts';
import { cellText, type SheetCell } from '../returns/sheet/sheet-data.ts';
import { isPercentFormat, percentagePoints } from '../returns/values/number-format.ts';
import { longestNarrative, ownerRatings, ownerStatuses, ownerStatusWords, type OwnerStatus } from './owner-answers.ts';

/** One cell that an owner filled in, as a value of its kind or as a sentence that says what is wrong with it. */
export type AnswerReading<T> =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'invalid'; readonly why: string; readonly next: string };

const empty = { kind: 'empty' } as const;
const valueOf = <T>(value: T): AnswerReading<T> => ({ kind: 'value', value });
const invalid = (why: string, next: string) => ({ kind: 'invalid', why, next }) as const;

/** Where a cell is left out of the file it has no content; where a formula came to nothing it is blank. */
type Cell = SheetCell | undefined;
type Emptiness = { readonly kind: 'empty' } | { readonly kind: 'invalid'; readonly why: string; readonly next: string };

/** What holds for a cell of every kind; null where it has something to be read. */
function withoutContent(cell: Cell): Emptiness | null {
  if (cell === undefined || cell.kind === 'blank') return empty;
  if (cell.kind === 'error') {
    return invalid(`The cell shows the error ${cell.value}.`, 'Type the answer itself in place of the formula.');
  }
  return fold(cellText(cell)) === '' ? empty : null;
}

/** A sentence must not swell to a paragraph. */
const quoted = (cell: SheetCell): string => {
  const text = cellText(cell).trim();
  return `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;
};

export function readStatus(cell: Cell): AnswerReading<OwnerStatus> {
  const none = withoutContent(cell);
  if (none !== null || cell === undefined) return none ?? empty;
  const text = fold(cellText(cell)).replaceAll(/[-_]/g, ' ');
  const status = ownerStatuses.find((known) => fold(ownerStatusWords[known]) === text);
  if (status !== undefined) return valueOf(status);
  if (text === 'complete') return valueOf('completed');
  if (['cancelled', 'canceled', 'superseded'].includes(text)) {
    return invalid(
      `${quoted(cell)} is not for a workbook to say: only the board cancels or supersedes an action.`,
      'Take it to the board, and record its decision on the action’s own page.',
    );
  }
  return invalid(
    `${quoted(cell)} is not one of the list.`,
    'Choose Not started, In progress or Completed, and put the rest into the narrative.',
  );
}

/** A whole number of per cent: 60, 60%, 0.6 and "60 %" are all 60. */
export function readProgress(cell: Cell): AnswerReading<number> {
  const none = withoutContent(cell);
  if (none !== null || cell === undefined) return none ?? empty;
  const percent = percentOf(cell);
  if (percent !== null && Number.isInteger(percent) && percent >= 0 && percent <= 100) return valueOf(percent);
  return invalid(
    percent === null ? `${quoted(cell)} is not a number.` : `${quoted(cell)} is not a whole number from 0 to 100.`,
    'Enter the progress as a whole number from 0 to 100, such as 60.',
  );
}

function percentOf(cell: SheetCell): number | null {
  if (cell.kind === 'number') {
    // Excel turns a typed "60%" into 0.6; between nought and one nothing else can be meant by a whole per cent.
    return isPercentFormat(cell.format) || (cell.value > 0 && cell.value < 1)
      ? percentagePoints(cell.value)
      : cell.value;
  }
  if (cell.kind !== 'text') return null;
  const match = /^(\d{1,3}(?:[.,]\d{1,12})?) ?(%|per ?cent)?$/.exec(fold(cell.value));
  if (match === null) return null;
  const number = Number((match[1] ?? '').replace(',', '.'));
  return match[2] === undefined && number > 0 && number < 1 ? percentagePoints(number) : number;
}

/** @param sent what the cell went out with: a Blue that was reported otherwise may come back as it was. */
export function readRating(cell: Cell, sent: Colour | null): AnswerReading<Colour> {
  const none = withoutContent(cell);
  if (none !== null || cell === undefined) return none ?? empty;
  const text = fold(cellText(cell));
  const known: readonly Colour[] = sent === null ? ownerRatings : [...ownerRatings, sent];
  const rating = known.find((colour) => colour === text || colour.slice(0, 1) === text);
  if (rating !== undefined) return valueOf(rating);
  const why =
    text === 'blue' || text === 'b'
      ? 'Blue is given for a tested impact alone, and not by the owner.'
      : `${quoted(cell)} is not one of the list.`;
  return invalid(why, 'Choose Red, Amber or Green, or leave it as it was.');
}

export function readNarrative(cell: Cell): AnswerReading<string> {
  const none = withoutContent(cell);
  if (none !== null || cell === undefined) return none ?? empty;
  const text = cellText(cell).replaceAll('\r\n', '\n').trim();
  if (text.length <= longestNarrative) return valueOf(text);
  return invalid(
    `The text has ${text.length.toLocaleString('en-GB')} characters, more than the 4,000 that a report holds.`,
    'Shorten it, and attach the rest as evidence.',
  );
}

/** A day: a date, Excel's serial number of one, or a text such as "30/6/2019", "30 June 2019", "2019-06-30". */
export function readDay(cell: Cell): AnswerReading<IsoDate> {
  const none = withoutContent(cell);
  if (none !== null || cell === undefined) return none ?? empty;
  const day = dayOf(cell);
  if (day !== null && day >= '2000-01-01' && day <= '2099-12-31') return valueOf(day);
  return invalid(
    day === null ? `${quoted(cell)} is not a date.` : `${quoted(cell)} is not a day of this century.`,
    'Enter a day such as 30/6/2019, or leave the cell as it was where no day is known.',
  );
}

function dayOf(cell: SheetCell): IsoDate | null {
  if (cell.kind === 'date') return isIsoDate(cell.value.slice(0, 10)) ? cell.value.slice(0, 10) : null;
  if (cell.kind === 'number') return fromSerial(cell.value);
  if (cell.kind !== 'text') return null;
  const text = fold(cell.value).replaceAll(/[\u2010-\u2015]/g, '-');
  if (/^\d{5}$/.test(text)) return fromSerial(Number(text));
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ]\d{1,2}:\d{2}.*)?$/.exec(text);
  if (iso !== null) return realDay(iso[1], iso[2], iso[3]);
  // The read-me sheet says day, month, year; a month that comes first is refused where it shows itself.
  const slashed = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?: \d{1,2}:\d{2}.*)?$/.exec(text);
  if (slashed !== null) return realDay(slashed[3], slashed[2], slashed[1]);
  const worded = /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?[- ]([a-z]{3,9})\.?,?[- ](\d{4}|\d{2})$/.exec(text);
  if (worded === null) return null;
  const month = monthNames.findIndex((name) => monthMatches(name.toLowerCase(), worded[2] ?? '')) + 1;
  return month === 0 ? null : realDay(worded[3], String(month), worded[1]);
}

const monthMatches = (name: string, word: string): boolean =>
  name === word || name.slice(0, 3) === word || (name === 'september' && word === 'sept');

/** Days since 30 December 1899, for dates that Excel shows as numbers; outside of 2000 to 2099 it is no date at all. */
const fromSerial = (serial: number): IsoDate | null =>
  serial >= 36_526 && serial < 73_051 ? addDays('1899-12-30', Math.floor(serial)) : null;

function realDay(year = '', month = '', day = ''): IsoDate | null {
  const full = year.length === 2 ? `20${year}` : year;
  const date = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(date) ? date : null;
}
