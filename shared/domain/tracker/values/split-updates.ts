import { addDays, dateInWords, type IsoDate } from '../../dates.ts';
import { fold } from '../../returns/fold.ts';
import { fullYear, isoOf, monthNumber, monthPattern } from './date-words.ts';
import type { DateOption } from './date-options.ts';

/** A part of a progress cell. All parts together are the text of the cell, character for character. */
export interface UpdatePart {
  readonly text: string;
  /** Null where it names no day, or one that may be several: `options` then has them. */
  readonly on: IsoDate | null;
  /** Why it is this day where the text alone does not say it; else empty. */
  readonly because: string;
  readonly options: readonly DateOption[];
}

interface SplitContext {
  readonly startsOn: IsoDate | null;
  readonly asOn: IsoDate;
  readonly dayFirst: boolean | null;
}

const numeric = String.raw`\d{1,2}[/.]\d{1,2}(?:[/.](?:\d{4}|\d{2}))?`;
const worded = String.raw`(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?\d{1,2}(?:st|nd|rd|th)?[ \-](?:of )?${monthPattern}(?:[ \-,]+(?:\d{4}|'?\d{2}(?![\d:/])))?`;
const monthOnly = String.raw`${monthPattern} \d{4}`;
const dateForm = String.raw`(?:\d{4}-\d{2}-\d{2}|${numeric}|${worded}|${monthOnly})`;
const bracketed = String.raw`[[(]?(${dateForm})[\])]?`;
/** At the beginning of a line a date may be followed by words at once; in mid-text only by a dash or a colon. */
const marker = new RegExp(
  String.raw`(?:(^|\n)[ \t]*(?:[-–—•*>·]+[ \t]*)?(?:update|as at|as of)?[ \t]*${bracketed}(?=[ \t]*[-–—:.,\])]|[ \t]+\S|[ \t]*\n|$)|([.;|!?)][ \t]+|\n)${bracketed}(?=[ \t]*(?:[-–—:])))`,
  'giu',
);

interface Found {
  readonly at: number;
  readonly written: string;
}

function markersIn(text: string): Found[] {
  return [...text.matchAll(marker)].flatMap((match) => {
    const written = fold(match[2] ?? match[4] ?? '');
    // "1/2 of the staff" and "3.4 is done" are no days
    const isHalf = /^\d+[/.]\d+$/.test(written) && !/^\s*[-–—:]/.test(text.slice(match.index + match[0].length));
    // What ends the sentence before stays with it.
    return isHalf || /^\d+\.\d+$/.test(written)
      ? []
      : [{ at: match.index + (match[1] ?? match[3] ?? '').length, written }];
  });
}

/** The days that a written date may be: one, or one for each year that it may be of. */
function candidatesOf(written: string, { startsOn, asOn, dayFirst }: SplitContext): IsoDate[] {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written);
  if (iso !== null) return present([isoOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))]);
  const text = written
    .replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? (?=\d)/, '')
    .replaceAll(/(\d)(st|nd|rd|th)\b/g, '$1')
    .replace(' of ', ' ');
  const month = new RegExp(`^(${monthPattern}) (\\d{4})$`).exec(text);
  if (month !== null) return present([monthEnd(Number(month[2]), monthNumber(month[1] ?? ''), asOn)]);
  const words = new RegExp(`^(\\d{1,2})[ \\-](${monthPattern})(?:[ \\-,]+'?(\\d{4}|\\d{2}))?$`).exec(text);
  const years = (year: string | undefined): number[] =>
    year === undefined ? yearsBetween(startsOn ?? addDays(asOn, -1100), asOn) : [fullYear(year)];
  if (words !== null) {
    return present(years(words[3]).map((year) => isoOf(year, monthNumber(words[2] ?? ''), Number(words[1]))));
  }
  const [, first, second, year] = /^(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?$/.exec(text) ?? [];
  const british = years(year).map((each) => isoOf(each, Number(second), Number(first)));
  const american = years(year).map((each) => isoOf(each, Number(first), Number(second)));
  if (dayFirst === null) return present([...british, ...american]);
  return present(dayFirst ? british : american);
}

const present = (dates: readonly (IsoDate | null)[]): IsoDate[] => [...new Set(dates.filter((date) => date !== null))];

const yearsBetween = (from: IsoDate, to: IsoDate): number[] => {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step);
};

/** A month is said to have gone by its last day, or by the day of the tracker while it lasts. */
function monthEnd(year: number, month: number, asOn: IsoDate): IsoDate | null {
  const next = isoOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1);
  if (next === null) return null;
  const last = addDays(next, -1);
  return last.slice(0, 7) === asOn.slice(0, 7) && last > asOn ? asOn : last;
}

/** Work is reported from shortly before its agreed start, as people begin early. */
const beforeStart = 92;

/**
 * Divides a progress cell where a dated paragraph begins. The year of a date without one is settled by the start of the
 * action and the day of the tracker, else by the order of the paragraphs; what stays open is asked, with its options.
 */
export function splitUpdates(text: string, context: SplitContext): UpdatePart[] {
  const found = markersIn(text);
  if (found.length === 0) return [{ text, on: null, because: '', options: [] }];
  const earliest = context.startsOn === null ? null : addDays(context.startsOn, -beforeStart);
  const open = found.map(({ written }) => {
    const all = candidatesOf(written, context).filter((date) => date <= context.asOn);
    // a date with its year stands, however early; of several years those before the start are out
    return all.length > 1 && earliest !== null ? keepSome(all, (date) => date >= earliest) : all;
  });
  const settled = settleByOrder(open);
  const parts = found.map(({ at, written }, index): UpdatePart => {
    const slice = text.slice(at, found[index + 1]?.at ?? text.length);
    const left = settled[index] ?? [];
    const [on] = left;
    if (on === undefined || left.length > 1) {
      return {
        text: slice,
        on: null,
        because: '',
        options: left.map((date) => ({ on: date, label: dateInWords(date) })),
      };
    }
    const because = hasYear.test(written) ? '' : becauseOf(open[index]?.length ?? 0);
    return { text: slice, on, because, options: [] };
  });
  const before = text.slice(0, found[0]?.at ?? 0);
  return before === '' ? parts : [{ text: before, on: null, because: '', options: [] }, ...parts];
}

const hasYear = /\d{4}|[/.' -,]\d{2}$|^\d+\D+\d+\D+\d/;

const keepSome = <T>(all: readonly T[], keep: (one: T) => boolean): T[] => {
  const kept = all.filter(keep);
  return kept.length > 0 ? kept : [...all];
};

const becauseOf = (left: number): string =>
  left === 1
    ? 'The only year between the start of the action and the day of the tracker.'
    : 'The only year in the order of the paragraphs.';

/** Where paragraphs with one possible day go one way, up or down, the others must lie between their neighbours. */
function settleByOrder(open: readonly (readonly IsoDate[])[]): (readonly IsoDate[])[] {
  const fixed = open.flatMap((dates) => (dates.length === 1 ? dates : []));
  const isUp = fixed.every((date, index) => index === 0 || (fixed[index - 1] ?? '') <= date);
  const isDown = fixed.every((date, index) => index === 0 || (fixed[index - 1] ?? '') >= date);
  if (fixed.length < 2 || isUp === isDown) return [...open];
  return open.map((dates, index) => {
    if (dates.length < 2) return dates;
    const before = open.slice(0, index).findLast((each) => each.length === 1)?.[0];
    const after = open.slice(index + 1).find((each) => each.length === 1)?.[0];
    const [low, high] = isUp ? [before, after] : [after, before];
    const between = dates.filter((date) => (low === undefined || date >= low) && (high === undefined || date <= high));
    return between.length === 1 ? between : dates;
  });
}
