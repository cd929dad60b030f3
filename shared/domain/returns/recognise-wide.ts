import { monthsBetween } from '../dates.ts';
import { fold } from './fold.ts';
import { rolesOfHeading, type ColumnRole } from './headings.ts';
import { columnsOfMonth, type MonthColumns, type MonthHeading, type WideLayout } from './layout.ts';
import { readMonthHeading } from './month-heading.ts';
import { parseHeaderYear } from './parse-period.ts';
import { parseValue } from './parse-value.ts';
import { cellText, type SheetCell, type SheetRow } from './sheet-data.ts';
import type { SheetLookup } from './sheet-lookup.ts';
import { isStatusColumn } from './status-column.ts';

/** A sheet with more rows that look like months across is a list with dates in it. */
const mostHeadings = 200;

/**
 * Finds the rows with months across, and the columns left of them that say which indicator a row is. A single month is
 * taken for a heading only where no row has several, and where its own row or the codes below say that it is one.
 */
export function recogniseWide(lookup: SheetLookup): WideLayout | null {
  const rows = lookup.rows.map((row) => readHeading(lookup, row)).filter((heading) => heading !== null);
  const several = withFigures(lookup, rows, (heading) => heading.found > 1);
  const headings =
    several.length > 0
      ? several
      : withFigures(lookup, rows, (heading) => heading.found === 1 && headsSingleMonth(lookup, heading));
  const [first] = headings;
  if (first === undefined) return null;
  const firstMonth = Math.min(...first.months.map(columnOf));
  const { codeColumn, nameColumn, named } = labelColumns(lookup, first, firstMonth);
  if (codeColumn === null && nameColumn === null) return null;
  const months = first.months.length;
  const gaps = headings.some((heading) => heading.unclear.length > 0);
  return {
    kind: 'wide',
    sheet: lookup.sheet.name,
    headings,
    codeColumn,
    nameColumn,
    ...remarkColumns(lookup, first),
    confidence: named && !gaps ? 'certain' : 'likely',
    because: `row ${first.row} has ${
      months === 1
        ? `one month, ${first.months[0]?.period}`
        : `${months} months across, from ${first.months[0]?.period} to ${first.months.at(-1)?.period}`
    }${named ? '' : '; the columns left of them have no heading that is known'}`,
  };
}

/** A row with months, and how many cells of it are months. */
interface HeadingRow extends MonthHeading {
  readonly found: number;
}

/** Headings that have figures down to the next one; none where there are so many that the sheet is a list with dates in it. */
function withFigures(
  lookup: SheetLookup,
  rows: readonly HeadingRow[],
  isHeading: (heading: HeadingRow) => boolean,
): HeadingRow[] {
  const candidates = rows.filter(isHeading);
  if (candidates.length > mostHeadings) return [];
  return candidates.filter((heading, index) => hasFigures(lookup, heading, candidates[index + 1]?.row));
}

/**
 * One month alone may be the date of a report, or the due date of an action. It heads a column of figures where a code
 * or name is headed beside it, or where codes stand below it and none in its own row.
 */
function headsSingleMonth(lookup: SheetLookup, heading: MonthHeading): boolean {
  const firstMonth = Math.min(...heading.months.map(columnOf));
  const beside = lookup.rows
    .filter(({ row }) => row >= heading.row && row < heading.firstDataRow)
    .flatMap(({ cells }) => cells)
    .filter((cell) => cell.kind === 'text' && cell.column < firstMonth)
    .map((cell) => cellText(cell));
  if (beside.some(isLabelHeading)) return true;
  const { codeColumn } = guessLabelColumns(lookup, heading, firstMonth);
  if (codeColumn === null || beside.some((text) => looksLikeCode(fold(text)))) return false;
  return !lookup.rows.some(({ row }) => {
    const cell = row > heading.row ? lookup.cell(row, codeColumn) : null;
    return cell !== null && isLabelHeading(cellText(cell));
  });
}

const isLabelHeading = (text: string): boolean => {
  const roles = rolesOfHeading(text);
  return roles.has('code') || roles.has('name');
};

/** Some figure or marker stands under the months: rows of start and due dates have none. */
function hasFigures(lookup: SheetLookup, heading: MonthHeading, end = Number.POSITIVE_INFINITY): boolean {
  const columns = new Set(heading.months.map(columnOf));
  return lookup.rows.some(
    ({ row, cells }) =>
      row >= heading.firstDataRow &&
      row < end &&
      cells.some((cell) => columns.has(cell.column) && parseValue(cell, 'score').kind !== 'problem'),
  );
}

const columnOf = (month: MonthColumns): number => month.value ?? month.numerator ?? month.denominator ?? 0;

function readHeading(lookup: SheetLookup, row: SheetRow): HeadingRow | null {
  const unclear: { column: number; why: string }[] = [];
  const found: { cell: SheetCell; period: string; provisional: boolean }[] = [];
  for (const cell of row.cells) {
    const reading = readMonthHeading(lookup, row.row, cell);
    if (reading.kind === 'period') found.push({ cell, ...reading });
    else if (reading.kind === 'problem') unclear.push({ column: cell.column, why: reading.problem });
  }
  const cells = found.map(({ cell }) => cell);
  if (found.length === 0 || !inOrder(found.map(({ period }) => period)) || !looksLikeHeadings(row, cells)) return null;
  const months: MonthColumns[] = [];
  let firstDataRow = row.row + 1;
  for (const [index, { cell, period, provisional }] of found.entries()) {
    const group = monthGroup(lookup, row.row, cell.column, found[index + 1]?.cell.column);
    const month = monthColumns(lookup, group, period, provisional);
    if (month === null) unclear.push({ column: cell.column, why: unclearGroup });
    else months.push(month);
    firstDataRow = Math.max(firstDataRow, group.subHeadings === null ? group.bottom + 1 : group.subHeadings + 1);
  }
  return months.length === 0 ? null : { row: row.row, firstDataRow, months, unclear, found: found.length };
}

const unclearGroup =
  'The month spans several columns, and they are not headed value, or numerator and denominator, so it is not clear which to read.';

/** Months across run forwards or backwards without repeating; dates in a row of data (start, due) rarely do so in whole months. */
function inOrder(periods: readonly string[]): boolean {
  const steps = periods.slice(1).map((period, index) => monthsBetween(periods[index] ?? period, period));
  return steps.every((step) => step > 0) || steps.every((step) => step < 0);
}

/** Headings are words and months. A row with other numbers, or with dates inside months, is data. */
function looksLikeHeadings(row: SheetRow, months: readonly SheetCell[]): boolean {
  const others = row.cells.filter((cell) => !months.includes(cell));
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

/** A month is spread over columns where its cell is merged, or where the row below heads it as one part of a figure. */
function monthGroup(lookup: SheetLookup, row: number, column: number, nextMonth: number | undefined): MonthGroup {
  const merge = lookup.mergeFrom(row, column);
  const bottom = merge?.bottom ?? row;
  if (merge !== null && merge.right > merge.left)
    return { left: merge.left, right: merge.right, bottom, subHeadings: bottom + 1 };
  const below = lookup.cell(bottom + 1, column);
  const isPart = below?.kind === 'text' && partRoles.some((role) => rolesOfHeading(below.value).has(role));
  if (!isPart) return { left: column, right: column, bottom, subHeadings: null };
  return { left: column, right: (nextMonth ?? column + partRoles.length) - 1, bottom, subHeadings: bottom + 1 };
}

const partRoles = ['value', 'numerator', 'denominator'] as const;

function monthColumns(
  lookup: SheetLookup,
  group: MonthGroup,
  period: string,
  provisional: boolean,
): MonthColumns | null {
  if (group.subHeadings === null) {
    return { period, value: group.left, numerator: null, denominator: null, comment: null, provisional };
  }
  const byRole = new Map<ColumnRole, number>();
  for (let at = group.left; at <= group.right; at++) {
    const below = lookup.cell(group.subHeadings, at);
    if (below?.kind !== 'text') continue;
    for (const role of rolesOfHeading(below.value).keys()) if (!byRole.has(role)) byRole.set(role, at);
  }
  const value = byRole.get('value') ?? null;
  const numerator = byRole.get('numerator') ?? null;
  const denominator = byRole.get('denominator') ?? null;
  const comment = byRole.get('comment') ?? null;
  return value === null && (numerator === null || denominator === null)
    ? null
    : { period, value, numerator, denominator, comment, provisional };
}

interface LabelColumns {
  readonly codeColumn: number | null;
  readonly nameColumn: number | null;
  /** True where headings say so; false where it was worked out from the cells below. */
  readonly named: boolean;
}

function labelColumns(lookup: SheetLookup, heading: MonthHeading, firstMonth: number): LabelColumns {
  const roles: Partial<Record<ColumnRole, number>> = {};
  for (const row of lookup.rows.filter((each) => each.row > heading.row - 3 && each.row < heading.firstDataRow)) {
    for (const cell of row.cells) {
      if (cell.kind !== 'text' || cell.column >= firstMonth) continue;
      const [best] = [...rolesOfHeading(cell.value)].toSorted((a, b) => a[1] - b[1]);
      if (best !== undefined) roles[best[0]] ??= cell.column;
    }
  }
  if (roles.code !== undefined || roles.name !== undefined) {
    return { codeColumn: roles.code ?? null, nameColumn: roles.name ?? null, named: true };
  }
  return guessLabelColumns(lookup, heading, firstMonth);
}

/** Columns beside the months that hold a remark on the row, or say that it is provisional. */
export function remarkColumns(
  lookup: SheetLookup,
  heading: MonthHeading,
): Pick<WideLayout, 'commentColumn' | 'statusColumn'> {
  const months = new Set(heading.months.flatMap(columnsOfMonth));
  const find = (role: ColumnRole, isOne: (column: number) => boolean): number | null => {
    const rows = lookup.rows.filter(({ row }) => row >= heading.row && row < heading.firstDataRow);
    const cell = rows
      .flatMap(({ cells }) => cells)
      .find(
        (each) =>
          each.kind === 'text' &&
          !months.has(each.column) &&
          rolesOfHeading(each.value).has(role) &&
          isOne(each.column),
      );
    return cell?.column ?? null;
  };
  return {
    commentColumn: find('comment', () => true),
    statusColumn: find('status', (column) => isStatusColumn(lookup, column, heading.firstDataRow)),
  };
}

const looksLikeCode = (text: string): boolean => /^[a-z]{0,6}[ .\-_/]?\d[\w.\-/]{0,8}$/.test(text);

/** Without headings: a column of short words with digits and no spaces holds codes, the fullest other text column names. */
function guessLabelColumns(lookup: SheetLookup, heading: MonthHeading, firstMonth: number): LabelColumns {
  const textsByColumn = new Map<number, string[]>();
  for (const row of lookup.rows.filter((each) => each.row >= heading.firstDataRow)) {
    for (const cell of row.cells) {
      if (cell.kind === 'text' && cell.column < firstMonth) {
        textsByColumn.set(cell.column, [...(textsByColumn.get(cell.column) ?? []), fold(cell.value)]);
      }
    }
  }
  const columns = [...textsByColumn].toSorted((a, b) => b[1].length - a[1].length);
  const codeColumn = columns.find(([, texts]) => texts.filter(looksLikeCode).length > texts.length / 2)?.[0] ?? null;
  const nameColumn = columns.find(([column]) => column !== codeColumn)?.[0] ?? null;
  return { codeColumn, nameColumn, named: false };
}
