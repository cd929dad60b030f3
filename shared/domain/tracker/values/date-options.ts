import { dateInWords, firstDayOf, lastDayOf, type IsoDate } from '../../dates.ts';
import { fullYear, isoOf, monthNumber, monthPattern } from './date-words.ts';

/** A day that a text may mean, and why. */
export interface DateOption {
  readonly on: IsoDate;
  readonly label: string;
}

interface OptionContext {
  readonly edge: 'first' | 'last';
  readonly asOn: IsoDate;
}

/** The days that a text may mean, in the order of the calendar; none for "TBC", "Ongoing" and "ASAP". `text` is tidied. */
export function dateOptions(text: string, context: OptionContext): DateOption[] {
  const found = [quarters, seasons, monthAndTwoDigits, withoutYear, wholeYears, insideText]
    .map((find) => find(text, context))
    .find((options) => options.length > 0);
  const byDay = new Map((found ?? []).map((option) => [option.on, option]));
  return [...byDay.values()].toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

const yearsAround = (asOn: IsoDate): number[] => [-1, 0, 1].map((step) => Number(asOn.slice(0, 4)) + step);

/** From `from` to `to`, as months: the first day or the last of them. */
const edgeOf = (edge: OptionContext['edge'], from: string, to: string): IsoDate =>
  edge === 'first' ? firstDayOf(from) : lastDayOf(to);

const monthText = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}`;
const financialYear = (year: number): string => `${year}-${String((year + 1) % 100).padStart(2, '0')}`;

/** Quarters of a financial year, from April; a single year may also be a calendar's. */
function quarters(text: string, { edge, asOn }: OptionContext): DateOption[] {
  const [, quarter = ''] = /(?:\bq|\bquarter |\bqtr )([1-4])\b/.exec(text) ?? [];
  if (quarter === '') return [];
  const rest = text.replace(/(?:\bq|\bquarter |\bqtr )[1-4]\b/, ' ');
  const inYear = (year: number): DateOption => {
    const months = financialQuarter(year, Number(quarter));
    const on = edgeOf(edge, ...months);
    return { on, label: `${dateInWords(on)}: Q${quarter} of the financial year ${financialYear(year)}` };
  };
  const pair = /\b(20\d\d|\d\d) ?[/-] ?(20\d\d|\d\d)\b/.exec(rest);
  if (pair !== null) return [inYear(fullYear(pair[1] ?? ''))];
  const single = /\b20\d\d\b/.exec(rest)?.[0];
  if (single === undefined) return yearsAround(asOn).map(inYear);
  const first = Number(quarter) * 3 - 2;
  const on = edgeOf(edge, monthText(Number(single), first), monthText(Number(single), first + 2));
  const ofCalendar = { on, label: `${dateInWords(on)}: Q${quarter} of the calendar year ${single}` };
  return [inYear(Number(single)), ofCalendar];
}

function financialQuarter(year: number, quarter: number): [string, string] {
  const first = quarter === 4 ? 1 : quarter * 3 + 1;
  const inYear = quarter === 4 ? year + 1 : year;
  return [monthText(inYear, first), monthText(inYear, first + 2)];
}

const seasonMonths: readonly (readonly [name: string, from: number, to: number])[] = [
  ['spring', 3, 5],
  ['summer', 6, 8],
  ['autumn', 9, 11],
];

/** Seasons by the months that weather services count; winter spans two years and is not offered. */
function seasons(text: string, { edge, asOn }: OptionContext): DateOption[] {
  const season = seasonMonths.find(([name]) => new RegExp(`\\b${name}\\b`).test(text));
  if (season === undefined) return [];
  const [name, from, to] = season;
  const given = /\b20\d\d\b/.exec(text)?.[0];
  return (given === undefined ? yearsAround(asOn) : [Number(given)]).map((year) => {
    const on = edgeOf(edge, monthText(year, from), monthText(year, to));
    return { on, label: `${dateInWords(on)}: ${edge === 'first' ? 'the first' : 'the last'} day of ${name} ${year}` };
  });
}

const monthDigits = new RegExp(`^(?:(?:by )?(?:the )?end (?:of )?)?(${monthPattern})[ \\-/.']+(\\d{2})$`);

/** "Sept 19" is a month of 2019, or the nineteenth of a month. */
function monthAndTwoDigits(text: string, { edge, asOn }: OptionContext): DateOption[] {
  const [, name = '', digits = ''] = monthDigits.exec(text) ?? [];
  if (name === '') return [];
  const month = monthNumber(name);
  const ofYear = monthText(fullYear(digits), month);
  const end = edgeOf(edge, ofYear, ofYear);
  const day = yearsAround(asOn).flatMap((year) => {
    const on = isoOf(year, month, Number(digits));
    return on === null || /\bend\b/.test(text) ? [] : [{ on, label: `${dateInWords(on)}: that day` }];
  });
  return [
    { on: end, label: `${dateInWords(end)}: ${edge === 'first' ? 'the first' : 'the last'} day of the month` },
    ...day,
  ];
}

const dayAndMonth = new RegExp(`^(\\d{1,2})[ \\-/.]*(${monthPattern})$|^(${monthPattern}) (\\d{1,2})$`);
const monthAlone = new RegExp(
  `^(?:(?:by )?(?:the )?(end|early|late|mid|middle|start|beginning)[ -](?:of )?)?(${monthPattern})$`,
);

/** "30 June" and "June" of the years around. */
function withoutYear(text: string, { edge, asOn }: OptionContext): DateOption[] {
  const day = dayAndMonth.exec(text);
  if (day !== null) {
    const month = monthNumber(day[2] ?? day[3] ?? '');
    return yearsAround(asOn).flatMap((year) => {
      const on = isoOf(year, month, Number(day[1] ?? day[4]));
      return on === null ? [] : [{ on, label: dateInWords(on) }];
    });
  }
  const [, , name = ''] = monthAlone.exec(text) ?? [];
  if (name === '') return [];
  return yearsAround(asOn).map((year) => {
    const month = monthText(year, monthNumber(name));
    const on = edgeOf(edge, month, month);
    return { on, label: `${dateInWords(on)}: ${edge === 'first' ? 'the first' : 'the last'} day of the month` };
  });
}

/** "2019/20" and "End of 2019". */
function wholeYears(text: string, { edge }: OptionContext): DateOption[] {
  const [, first = '', second = ''] =
    /^(?:(?:by )?(?:the )?(?:end|start) (?:of )?)?(?:fy ?)?(20\d\d)(?: ?[/-] ?(20\d\d|\d\d))?$/.exec(text) ?? [];
  if (first === '') return [];
  const year = Number(first);
  const financial = edge === 'first' ? `${year}-04-01` : `${year + 1}-03-31`;
  const ofFinancial = { on: financial, label: `${dateInWords(financial)}: the financial year ${financialYear(year)}` };
  if (second !== '') return [ofFinancial];
  const calendar = edge === 'first' ? `${year}-01-01` : `${year}-12-31`;
  return [{ on: calendar, label: `${dateInWords(calendar)}: the calendar year ${year}` }, ofFinancial];
}

const anyDate = new RegExp(
  `\\b(\\d{1,2})[ \\-/.]*(${monthPattern})[ \\-/.,']*(\\d{4}|\\d{2})\\b|\\b(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})\\b`,
  'g',
);

/** Dates that stand among other words: "was 31/03/2019, now 30/06/2019". */
function insideText(text: string): DateOption[] {
  return [...text.matchAll(anyDate)].flatMap(([written, day, name = '', year = '', d, m, y = '']) => {
    const on =
      name === '' ? isoOf(fullYear(y), Number(m), Number(d)) : isoOf(fullYear(year), monthNumber(name), Number(day));
    return on === null ? [] : [{ on, label: `${dateInWords(on)}: “${written}” in the text` }];
  });
}
