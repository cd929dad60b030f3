import { isIsoDate, isPeriod, monthNames, type Period } from '../../dates.ts';
import { fold } from '../fold.ts';
import { showsDayWithoutYear } from './number-format.ts';
import type { CellContent } from '../sheet/sheet-data.ts';

/** A cell read as a month. `none`: it is not about a month at all; `problem`: it may be, but which one is not certain. */
export type PeriodReading =
  | { readonly kind: 'period'; readonly period: Period }
  | { readonly kind: 'problem'; readonly problem: string }
  | { readonly kind: 'none' };

export interface PeriodContext {
  /** Year from a row above, for months written without one. */
  readonly year?: HeaderYear | null;
  /** The column shows elsewhere that days stand before months (`30/04/2019`). */
  readonly dayFirst?: boolean;
}

/** A calendar year, or the year in which a financial year begins. */
export interface HeaderYear {
  readonly kind: 'calendar' | 'financial';
  readonly year: number;
}

/** No way of writing a month is longer; whole paragraphs are not looked at. */
const longestMonth = 60;
/** Titles are sentences; paragraphs are not looked at. */
const longestTitle = 200;
const none: PeriodReading = { kind: 'none' };
const months = monthNames.map((name) => name.slice(0, 3).toLowerCase());
/** As a spreadsheet program set to German writes months that English ones write otherwise; none can be mistaken. */
const germanMonths: Readonly<Record<string, number>> = { mrz: 3, mär: 3, mai: 5, okt: 10, dez: 12 };
const monthWord =
  '(jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|mrz|märz?|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)';
const wordFirst = new RegExp(`^(?:(\\d{1,2})(?:st|nd|rd|th)?[ -])?${monthWord}\\.?[ \\-/,]*'?(\\d{4}|\\d{2})$`);
const yearFirst = new RegExp(`^(\\d{4})[ \\-/]${monthWord}$`);
const wordOnly = new RegExp(`^${monthWord}\\.?$`);

/**
 * Reads a heading or cell as a month: "Apr-19", "April 2019", "2019-04", "04/2019", "201904", an Excel date, a full
 * date (the month it falls in). Two-digit years are 2000 to 2099, as no return reaches back further.
 */
export function parsePeriod(
  cell: (CellContent & { readonly format?: string }) | null,
  context: PeriodContext = {},
): PeriodReading {
  if (cell === null) return none;
  switch (cell.kind) {
    case 'date':
      return fromDate(cell.value, cell.format ?? '');
    case 'number':
      return Number.isInteger(cell.value) ? fromDigits(String(cell.value)) : none;
    case 'text':
      if (cell.value.length > longestMonth) return none;
      return fromText(fold(cell.value).replaceAll(/[\u2010-\u2015_]/g, '-'), context);
    case 'boolean':
    case 'error':
    case 'blank':
      return none;
  }
}

function month(year: number, monthNumber: number): PeriodReading {
  const period = `${year}-${String(monthNumber).padStart(2, '0')}`;
  return isPeriod(period) && year >= 1990 && year < 2100 ? { kind: 'period', period } : none;
}

function fromDate(date: string, format: string): PeriodReading {
  // "Apr-19" typed into some versions of Excel becomes 19 April of the year of typing, shown as 19-Apr.
  if (showsDayWithoutYear(format) && !date.endsWith('-01')) {
    return {
      kind: 'problem',
      problem: `The cell holds ${date} but shows no year; Excel may have read a month and year as a day and month.`,
    };
  }
  return month(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
}

const fromDigits = (digits: string): PeriodReading =>
  /^\d{6}$/.test(digits) ? month(Number(digits.slice(0, 4)), Number(digits.slice(4))) : none;

function fromText(text: string, context: PeriodContext): PeriodReading {
  const named = wordFirst.exec(text);
  if (named !== null) return fromWords(named[2] ?? '', fullYear(named[3] ?? ''));
  const reversed = yearFirst.exec(text);
  if (reversed !== null) return fromWords(reversed[2] ?? '', Number(reversed[1]));
  const alone = wordOnly.exec(text);
  if (alone !== null) return fromMonthAlone(alone[1] ?? '', context.year ?? null);
  const yearMonth = /^(\d{4})[-/. ](\d{1,2})$/.exec(text);
  if (yearMonth !== null) return yearAndMonth(text, Number(yearMonth[1]), Number(yearMonth[2]));
  const monthYear = /^(\d{1,2})[-/. ](\d{4})$/.exec(text);
  if (monthYear !== null) return month(Number(monthYear[2]), Number(monthYear[1]));
  const isoDate = text.slice(0, 10);
  if (/^\d{4}-\d{2}-\d{2}(?:[t ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?z?)?$/.test(text)) {
    return isIsoDate(isoDate) ? month(Number(text.slice(0, 4)), Number(text.slice(5, 7))) : none;
  }
  return fromSlashedDate(text, context.dayFirst ?? false) ?? fromDigits(text);
}

/** `2010/11` is as likely a financial year as a month; `2010-11` is how months are written in data. */
function yearAndMonth(text: string, year: number, number: number): PeriodReading {
  if (!text.includes('/') || number !== (year + 1) % 100) return month(year, number);
  const problem = `"${text}" could be ${monthName(number)} ${year} or the financial year ${text}; write the month as ${year}-${String(number).padStart(2, '0')}.`;
  return month(year, number).kind === 'none' ? none : { kind: 'problem', problem };
}

/** `04/05/2019` is 4 May here and 5 April elsewhere; it is only read where one of the two is impossible or the same. */
function fromSlashedDate(text: string, dayFirst: boolean): PeriodReading | null {
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?: \d{2}:\d{2}(?::\d{2})?)?$/.exec(text);
  if (match === null) return null;
  const [first, second, year] = [Number(match[1]), Number(match[2]), fullYear(match[3] ?? '')];
  if (first > 31 || second > 31 || first === 0 || second === 0) return none;
  if (first > 12 || first === second || (dayFirst && second <= 12)) return second > 12 ? none : month(year, second);
  if (second > 12) return month(year, first);
  return {
    kind: 'problem',
    problem: `"${text}" could be a day in ${monthName(second)} or in ${monthName(first)}; write the month as 2019-04 or Apr-19.`,
  };
}

/** True where a column of dates can only be read with the day first: some day is over 12 and no month is. */
export function showsDayFirst(texts: readonly string[]): boolean {
  const pairs = texts.flatMap((text) => {
    const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})\b/.exec(text.trim());
    return match === null ? [] : [[Number(match[1]), Number(match[2])] as const];
  });
  return pairs.some(([first]) => first > 12) && pairs.every(([, second]) => second <= 12);
}

const fullYear = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));
const monthNumber = (word: string): number => germanMonths[word.slice(0, 3)] ?? months.indexOf(word.slice(0, 3)) + 1;
const monthName = (number: number): string => monthNames[number - 1] ?? '';
const fromWords = (word: string, year: number): PeriodReading => month(year, monthNumber(word));

function fromMonthAlone(word: string, year: HeaderYear | null): PeriodReading {
  if (year === null) return { kind: 'problem', problem: `"${word}" has no year, and no year stands above it.` };
  const number = monthNumber(word);
  return month(year.kind === 'financial' && number < 4 ? year.year + 1 : year.year, number);
}

/** A heading that holds only a year: `2019`, `2019-20`, `19/20`, "Financial year 2019 to 2020", "April 2019 to March 2020". */
export function parseHeaderYear(cell: CellContent | null): HeaderYear | null {
  if (cell === null || (cell.kind !== 'text' && cell.kind !== 'number')) return null;
  const text = fold(String(cell.value)).replaceAll(/[\u2010-\u2015]/g, '-');
  if (text.length > longestMonth) return null;
  const spelt = /^apr(?:il)? (20\d{2}) ?(?:-|to) ?mar(?:ch)? (20\d{2})$/.exec(text);
  if (spelt !== null) return financialYear(Number(spelt[1]), Number(spelt[2]));
  const match =
    /^(?:(?:financial |fiscal |calendar )?year |fy ?)?(20\d{2}|\d{2}(?= ?[-/]))(?: ?(?:-|\/|to) ?((?:20)?\d{2}))?(?: (?:financial|fiscal) year)?$/.exec(
      text,
    );
  if (match === null) return null;
  const year = fullYear(match[1] ?? '');
  if (match[2] === undefined) return { kind: /^(?:financial|fiscal|fy)/.test(text) ? 'financial' : 'calendar', year };
  return financialYear(year, Number(match[2]));
}

/** The financial year that a title names: "Performance report 2019/20"; null for none, and for more than one. */
export function yearInTitle(text: string): HeaderYear | null {
  if (text.length > longestTitle) return null;
  const years = [...text.matchAll(/\b(20\d{2}) ?[-/\u2010-\u2015] ?((?:20)?\d{2})\b(?![-/])/g)].flatMap(
    ([, first, second]) => financialYear(Number(first), Number(second)) ?? [],
  );
  return years.length === 1 ? (years[0] ?? null) : null;
}

/** Null where the second year does not follow the first. */
const financialYear = (year: number, second: number): HeaderYear | null =>
  second % 100 === (year + 1) % 100 ? { kind: 'financial', year } : null;
