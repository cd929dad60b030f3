import { rolesOfHeading } from './headings.ts';
import {
  parseHeaderYear,
  parsePeriod,
  yearInTitle,
  type HeaderYear,
  type PeriodReading,
} from '../values/parse-period.ts';
import { withoutStatus } from '../values/provisional.ts';
import { cellText, type SheetCell } from '../sheet/sheet-data.ts';
import type { SheetLookup } from '../sheet/sheet-lookup.ts';

/** Rows above a heading in which its years may stand: a title, a band of quarters and a band of years. */
const yearRowsAbove = 3;
/** Columns to the left of a month in which its year may stand: a year of months with four columns each, and room. */
const yearColumnsLeft = 60;
/** Title rows in which the one year of a sheet may stand. */
const titleRows = 10;

const longestHeading = 80;
/** Asked of every text of a sheet before it is taken apart. */
const mayNameMonth =
  /jan|feb|m[aä]r|mrz|apr|ma[yi]|jun|jul|aug|sep|o[ck]t|nov|de[cz]|\d{4}[-_/. ]\d|\d[-_/. ]\d{4}|\d{6}/i;

/** What of a month a column holds, where its heading says so: "Apr-19 numerator". */
const monthParts = ['value', 'numerator', 'denominator', 'comment', 'status'] as const;
export type MonthPart = (typeof monthParts)[number];

/** A month, and whether its year is only that of a title. */
type YearReading =
  | (Extract<PeriodReading, { kind: 'period' }> & { readonly yearFromTitle: boolean })
  | Exclude<PeriodReading, { kind: 'period' }>;

/** A heading cell read as a month; what part of it, and whether it says that the month is provisional. */
export type MonthReading =
  | (Extract<YearReading, { kind: 'period' }> & { readonly provisional: boolean; readonly part: MonthPart | null })
  | Exclude<PeriodReading, { kind: 'period' }>;

/** Reads "Apr-19", "Apr" below a year, "Apr-19 (p)", "Num Apr-19". */
export function readMonthHeading(lookup: SheetLookup, row: number, cell: SheetCell): MonthReading {
  const plain = readWithYear(lookup, row, cell);
  if (plain.kind === 'period') return { ...plain, provisional: false, part: null };
  if (cell.kind !== 'text' || cell.value.length > longestHeading || !mayNameMonth.test(cell.value)) return plain;
  const { text, status } = withoutStatus(cell.value);
  const provisional = status === 'provisional';
  if (status !== null) {
    const reading = readWithYear(lookup, row, { ...cell, value: text });
    if (reading.kind === 'period') return { ...reading, provisional, part: null };
  }
  return withPart(lookup, row, { ...cell, value: text }, provisional) ?? plain;
}

/** "30 April 2019" and two words for the part. */
const mostWords = 5;

/** A month with a part of a figure before or after it: at most two words of each. */
function withPart(
  lookup: SheetLookup,
  row: number,
  cell: SheetCell & { readonly kind: 'text' },
  provisional: boolean,
): MonthReading | null {
  const words = cell.value.trim().split(/[\s_:|–]+/);
  if (words.length > mostWords) return null;
  for (const count of [1, 2]) {
    if (words.length <= count) return null;
    for (const [part, month] of [
      [words.slice(-count), words.slice(0, -count)],
      [words.slice(0, count), words.slice(count)],
    ] as const) {
      const roles = rolesOfHeading(part.join(' '));
      const role = monthParts.find((each) => roles.has(each));
      if (role === undefined) continue;
      const reading = readWithYear(lookup, row, { ...cell, value: month.join(' ').replace(/^-|-$/g, '') });
      if (reading.kind === 'period') return { ...reading, provisional, part: role };
    }
  }
  return null;
}

function readWithYear(lookup: SheetLookup, row: number, cell: SheetCell): YearReading {
  const plain = parsePeriod(cell);
  if (plain.kind === 'period') return { ...plain, yearFromTitle: false };
  if (plain.kind === 'none') return plain;
  const above = yearAbove(lookup, row, cell.column);
  const reading = parsePeriod(cell, { year: above ?? yearOfTitles(lookup, row) });
  return reading.kind === 'period' ? { ...reading, yearFromTitle: above === null } : reading;
}

/** Year for a month written without one: from the merged band above it, or the nearest year to the left in a row above. */
function yearAbove(lookup: SheetLookup, row: number, column: number): HeaderYear | null {
  for (let above = row - 1; above >= Math.max(1, row - yearRowsAbove); above--) {
    // A band that ends before this column says nothing about it.
    const band = yearsOfRow(lookup, above).findLast(
      ({ from, to }) => from <= column && from >= column - yearColumnsLeft && (to ?? column) >= column,
    );
    if (band !== undefined) return band.year;
  }
  return null;
}

/** A year and the columns that it stands over; open to the right where its cell is not merged. */
interface YearBand {
  readonly from: number;
  readonly to: number | null;
  readonly year: HeaderYear;
}

const yearsByRow = new WeakMap<SheetLookup, Map<number, readonly YearBand[]>>();

/** The years of a row, in column order; found once, as a sheet may have a month without a year in every cell. */
function yearsOfRow(lookup: SheetLookup, row: number): readonly YearBand[] {
  const known = yearsByRow.get(lookup) ?? new Map<number, readonly YearBand[]>();
  yearsByRow.set(lookup, known);
  const found = known.get(row);
  if (found !== undefined) return found;
  const bands = lookup.cellsOf(row).flatMap((cell): YearBand | [] => {
    const year = parseHeaderYear(cell);
    return year === null ? [] : { from: cell.column, to: lookup.mergeFrom(row, cell.column)?.right ?? null, year };
  });
  known.set(row, bands);
  return bands;
}

/** The one financial year that a title names ("Performance report 2019/20"); null for none, for two, or beside a band of years. */
function yearOfTitles(lookup: SheetLookup, row: number): HeaderYear | null {
  const last = Math.min(row - 1, titleRows);
  const known = titleYears.get(lookup) ?? new Map<number, HeaderYear | null>();
  titleYears.set(lookup, known);
  const found = known.get(last);
  if (found !== undefined) return found;
  const year = findYearOfTitles(lookup, last);
  known.set(last, year);
  return year;
}

/** By the last title row: a sheet may have a month without a year in every cell. */
const titleYears = new WeakMap<SheetLookup, Map<number, HeaderYear | null>>();

function findYearOfTitles(lookup: SheetLookup, lastRow: number): HeaderYear | null {
  const years = new Map<number, HeaderYear>();
  for (const { row, cells } of lookup.rows) {
    if (row > lastRow) break;
    for (const cell of cells) {
      if (parseHeaderYear(cell) !== null) return null;
      const year = cell.kind === 'text' ? yearInTitle(cellText(cell)) : null;
      if (year !== null) years.set(year.year, year);
    }
  }
  const [only] = years.values();
  return years.size === 1 ? (only ?? null) : null;
}
