import { dateInWords, firstDayOf, lastDayOf, type IsoDate } from '../../dates.ts';
import { fold } from '../../returns/fold.ts';
import type { SheetCell } from '../../returns/sheet/sheet-data.ts';
import { dateOptions, type DateOption } from './date-options.ts';
import { fullYear, isoOf, monthNumber, monthPattern } from './date-words.ts';

/** What a cell under a date says. Nothing is ever guessed: what is no date by itself is asked, with what it may mean. */
export type DateReading =
  | {
      readonly kind: 'date';
      readonly on: IsoDate;
      /** Why it is this day, where the cell names none; else empty. */ readonly said: string;
    }
  /** 5/6/2019 is two days: which of them depends on who typed it. */
  | { readonly kind: 'either'; readonly dayFirst: IsoDate; readonly monthFirst: IsoDate }
  | { readonly kind: 'asked'; readonly options: readonly DateOption[] };

export interface DateContext {
  /** Which day of a month is meant where only the month is said: the first of a start, the last of what is due. */
  readonly edge: 'first' | 'last';
  /** Whether 5/6/2019 is in June; null where the file has both ways. */
  readonly dayFirst: boolean | null;
  /** The day as of which the tracker is. */
  readonly asOn: IsoDate;
}

/** Plans are of these years; anything else is a slip of the keyboard, or of Excel. */
const [firstYear, lastYear] = [2005, 2060];

/** A date of a cell; null where it is empty. */
export function readDateCell(cell: SheetCell, context: DateContext): DateReading | null {
  switch (cell.kind) {
    case 'blank':
      return null;
    case 'date':
      return plausible(cell.value.slice(0, 10), '', cell.value);
    case 'text':
      return cell.value.trim() === '' ? null : readDateText(cell.value, context);
    case 'number':
      return { kind: 'asked', options: serialOption(cell.value) };
    case 'boolean':
    case 'error':
      return { kind: 'asked', options: [] };
  }
}

/** A date written as text. */
export function readDateText(written: string, context: DateContext): DateReading {
  const text = tidied(written);
  const numeric = numericDate(text);
  if (numeric !== null) return inOrder(numeric, context, written);
  const day = wordedDate(text);
  if (day !== null) return plausible(day, '', written);
  const month = monthOf(text);
  if (month !== null) {
    const on = context.edge === 'first' ? firstDayOf(month) : lastDayOf(month);
    return plausible(on, `“${written.trim()}” is read as ${dateInWords(on)}`, written);
  }
  return { kind: 'asked', options: dateOptions(text, context) };
}

/** Without what changes nothing: weekdays, "by", ordinals, a time of midnight. */
export const tidied = (written: string): string =>
  fold(written)
    .replaceAll(/\b(\d{1,2})(st|nd|rd|th)\b/g, '$1')
    .replace(/^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )/, '')
    .replace(/^(?:by|on|due|due by) (?=\d|the \d)/, '')
    .replace(/^the (?=\d)/, '')
    .replace(/[ t]00:00(?::00)?$/, '')
    .replace(/(\d) of (?=[a-z])/, '$1 ')
    .trim();

interface NumericDate {
  readonly dayFirst: IsoDate | null;
  readonly monthFirst: IsoDate | null;
}

/** `30/6/19` both ways round; null for anything else. */
export function numericDate(text: string): NumericDate | null {
  const [, first = '', , second = '', year = ''] = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text) ?? [];
  if (year === '') return null;
  return {
    dayFirst: isoOf(fullYear(year), Number(second), Number(first)),
    monthFirst: isoOf(fullYear(year), Number(first), Number(second)),
  };
}

function inOrder({ dayFirst, monthFirst }: NumericDate, context: DateContext, written: string): DateReading {
  const one = dayFirst ?? monthFirst;
  if (one === null) return { kind: 'asked', options: [] };
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst) return plausible(one, '', written);
  if (context.dayFirst === null) return { kind: 'either', dayFirst, monthFirst };
  return plausible(context.dayFirst ? dayFirst : monthFirst, '', written);
}

const dayMonthYear = new RegExp(`^(\\d{1,2})[ \\-/.]*(${monthPattern})[ \\-/.,']*(\\d{4}|\\d{2})$`);
const monthDayYear = new RegExp(`^(${monthPattern})[ .]*(\\d{1,2}),? (\\d{4})$`);

/** `2019-06-30`, `30 June 2019`, `30-Jun-19`, `June 30, 2019`; null for anything else. */
function wordedDate(text: string): IsoDate | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso !== null) return isoOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const british = dayMonthYear.exec(text);
  if (british !== null) {
    return isoOf(fullYear(british[3] ?? ''), monthNumber(british[2] ?? ''), Number(british[1]));
  }
  const american = monthDayYear.exec(text);
  return american === null ? null : isoOf(Number(american[3]), monthNumber(american[1] ?? ''), Number(american[2]));
}

const monthYear = new RegExp(`^(?:(?:by )?(?:the )?end (?:of )?)?(${monthPattern})[ \\-/.,]*(\\d{4})$`);

/** `June 2019`, `end of June 2019`, `06/2019` as a month; null for anything else: "Sept 19" may be a day as well. */
function monthOf(text: string): string | null {
  const [, name = '', year = ''] = monthYear.exec(text) ?? [];
  const [, number = ''] = /^(\d{1,2})[/.-]\d{4}$/.exec(text) ?? [];
  const month = name === '' ? Number(number) : monthNumber(name);
  const on = month === 0 ? null : isoOf(Number(year === '' ? text.slice(-4) : year), month, 1);
  return on === null ? null : on.slice(0, 7);
}

function plausible(on: IsoDate, said: string, written: string): DateReading {
  const year = Number(on.slice(0, 4));
  if (year >= firstYear && year <= lastYear) return { kind: 'date', on, said };
  return { kind: 'asked', options: [{ on, label: `${dateInWords(on)}, as it stands there: ${written.trim()}` }] };
}

/** A number that Excel would show as a date in another format. */
function serialOption(serial: number): DateOption[] {
  if (!Number.isInteger(serial) || serial < 38_353 || serial > 58_806) return [];
  const on = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
  return [{ on, label: `${dateInWords(on)}, which Excel would show for the number ${serial}` }];
}
