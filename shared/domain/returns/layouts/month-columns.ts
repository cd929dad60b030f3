import { monthsBetween, type Period } from '../../dates.ts';
import { rolesOfHeading } from './headings.ts';
import type { MonthColumns, MonthHeading } from './layout.ts';
import { readMonthHeading, type MonthPart } from './month-heading.ts';
import { otherBands } from './month-bands.ts';
import { parseHeaderYear } from '../values/parse-period.ts';
import { cellText, type SheetCell, type SheetRow } from '../sheet/sheet-data.ts';
import type { SheetLookup } from '../sheet/sheet-lookup.ts';

/** A row with months, and how many it names, also those whose columns cannot be told. */
export interface HeadingRow extends MonthHeading {
  readonly found: number;
  /** The months have no year but that of a title. */
  readonly yearFromTitle: boolean;
}

interface FoundMonth {
  readonly cell: SheetCell;
  readonly period: Period;
  readonly provisional: boolean;
  readonly part: MonthPart | null;
  readonly yearFromTitle: boolean;
}

/** A row read as a heading of months across; null where it is none. */
export function readHeading(lookup: SheetLookup, row: SheetRow): HeadingRow | null {
  const { found, unclear } = readMonths(lookup, row);
  const cells = found.map(({ cell }) => cell);
  const parted = found.some(({ part }) => part !== null);
  const periods = found.map(({ period }) => period);
  const distinct = [...new Set(periods)];
  if (found.length === 0 || !inOrder(parted ? distinct : periods)) return null;
  if (!looksLikeHeadings(row, cells)) return null;
  const known = {
    row: row.row,
    unclear,
    found: distinct.length,
    yearFromTitle: found.some((each) => each.yearFromTitle),
  };
  if (parted) {
    const months = monthsOfParts(found);
    return months === null ? null : { ...known, firstDataRow: row.row + 1, months };
  }
  const months: MonthColumns[] = [];
  let firstDataRow = row.row + 1;
  for (const { cell, period, provisional } of found) {
    const group = monthGroup(lookup, row, cell.column);
    const month = monthColumns(lookup, group, period, provisional);
    if (month === null) unclear.push({ column: cell.column, why: unclearGroup });
    else months.push(month);
    firstDataRow = Math.max(firstDataRow, group.subHeadings === null ? group.bottom + 1 : group.subHeadings + 1);
  }
  return months.length === 0 ? null : { ...known, firstDataRow, months };
}

/** The months that a row names, without those under a band such as "Cumulative", and what may be one but is not clear. */
function readMonths(
  lookup: SheetLookup,
  row: SheetRow,
): { readonly found: readonly FoundMonth[]; readonly unclear: { column: number; why: string }[] } {
  const unclear: { column: number; why: string }[] = [];
  const named: FoundMonth[] = [];
  for (const cell of row.cells) {
    const reading = readMonthHeading(lookup, row.row, cell);
    if (reading.kind === 'period') named.push({ cell, ...reading });
    else if (reading.kind === 'problem') unclear.push({ column: cell.column, why: reading.problem });
  }
  if (named.length < 2) return { found: named, unclear };
  const other = otherBands(
    lookup,
    row.row,
    named.map(({ cell }) => cell),
  );
  return { found: named.filter(({ cell }) => !other.has(cell.column)), unclear };
}

/** Months whose headings name their parts ("Apr-19 num", "Apr-19 den"), put together; null where a part comes twice or alone. */
function monthsOfParts(found: readonly FoundMonth[]): MonthColumns[] | null {
  const months = new Map<Period, MonthColumns>();
  for (const { cell, period, provisional, part } of found) {
    const month = months.get(period) ?? emptyMonth(period);
    const role = part ?? 'value';
    if (month[role] !== null) return null;
    months.set(period, { ...month, [role]: cell.column, provisional: month.provisional || provisional });
  }
  return [...months.values()].every(isComplete) ? [...months.values()] : null;
}

const emptyMonth = (period: Period): MonthColumns => ({
  period,
  value: null,
  numerator: null,
  denominator: null,
  comment: null,
  status: null,
  provisional: false,
});

const isComplete = ({ value, numerator, denominator }: MonthColumns): boolean =>
  value !== null || (numerator !== null && denominator !== null);

const unclearGroup =
  'The month spans several columns, and they are not headed value, or numerator and denominator, so it is not clear which to read.';

/** Months across run forwards or backwards without repeating; dates in a row of data (start, due) rarely do so in whole months. */
function inOrder(periods: readonly Period[]): boolean {
  const steps = periods.slice(1).map((period, index) => monthsBetween(periods[index] ?? period, period));
  return steps.every((step) => step > 0) || steps.every((step) => step < 0);
}

/** Headings are words and months. A row with other numbers, or with dates inside months, is data. */
function looksLikeHeadings(row: SheetRow, months: readonly SheetCell[]): boolean {
  const own = new Set(months);
  const others = row.cells.filter((cell) => !own.has(cell));
  if (others.some((cell) => cell.kind === 'number' && parseHeaderYear(cell) === null)) return false;
  const days = months.map(dayShown).filter((day) => day !== null);
  return days.every((day) => day === 1) || days.every((day) => day >= 28);
}

/** Day of the month where the cell shows a full date; null where it shows a month only. */
function dayShown(cell: SheetCell): number | null {
  if (cell.kind === 'date') return cell.format.toLowerCase().includes('d') ? Number(cell.value.slice(8, 10)) : null;
  const match = /^(?:\d{4}-\d{2}-(\d{2})|(\d{1,2})(?:[./-]\d{1,2}[./-]\d|(?:st|nd|rd|th)?[ -][a-z]))/i.exec(
    cellText(cell).trim(),
  );
  return match === null ? null : Number(match[1] ?? match[2]);
}

/** The columns that belong to one month, and the row of their own headings where they have one. */
interface MonthGroup {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly subHeadings: number | null;
}

/** A month is spread over columns where its cell is merged, or where the row below heads them as parts of a figure. */
function monthGroup(lookup: SheetLookup, { row, cells }: SheetRow, column: number): MonthGroup {
  const merge = lookup.mergeFrom(row, column);
  const bottom = merge?.bottom ?? row;
  if (merge !== null && merge.right > merge.left)
    return { left: merge.left, right: merge.right, bottom, subHeadings: bottom + 1 };
  // Up to the next heading, be it a month or "YTD": "Apr-19" alone over "Target, Actual, RAG".
  const next = cells.find((cell) => cell.column > column)?.column ?? column + mostParts;
  const right = Math.min(next, column + mostParts) - 1;
  const below = lookup.cellsOf(bottom + 1).filter((cell) => cell.column >= column && cell.column <= right);
  const [first] = below;
  const isSpread =
    first?.column === column && below.every((cell) => cell.kind === 'text') && below.some((cell) => isPart(cell));
  return isSpread
    ? { left: column, right, bottom, subHeadings: bottom + 1 }
    : { left: column, right: column, bottom, subHeadings: null };
}

/** Target, numerator, denominator, value, rating, comment, status. */
const mostParts = 7;

const isPart = (cell: SheetCell): boolean =>
  cell.kind === 'text' && figureParts.some((role) => rolesOfHeading(cell.value).has(role));

const figureParts = ['value', 'numerator', 'denominator'] as const;

function monthColumns(
  lookup: SheetLookup,
  group: MonthGroup,
  period: Period,
  provisional: boolean,
): MonthColumns | null {
  if (group.subHeadings === null) return { ...emptyMonth(period), value: group.left, provisional };
  const byRole = new Map<string, number>();
  for (let at = group.left; at <= group.right; at++) {
    const below = lookup.cell(group.subHeadings, at);
    if (below?.kind !== 'text') continue;
    for (const role of rolesOfHeading(below.value).keys()) if (!byRole.has(role)) byRole.set(role, at);
  }
  const month: MonthColumns = {
    period,
    value: byRole.get('value') ?? null,
    numerator: byRole.get('numerator') ?? null,
    denominator: byRole.get('denominator') ?? null,
    comment: byRole.get('comment') ?? null,
    status: byRole.get('status') ?? null,
    provisional,
  };
  return isComplete(month) ? month : null;
}
