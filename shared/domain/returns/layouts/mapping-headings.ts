import { textOf } from '../extract/extraction.ts';
import { fold } from '../fold.ts';
import { rolesOfHeading } from './headings.ts';
import { columnsOfMonth, type MonthColumns, type MonthHeading } from './layout.ts';
import type { ColumnPart, LayoutMapping, PeriodColumn } from './mapping.ts';
import { readMonthHeading, type MonthReading } from './month-heading.ts';
import { cellText, columnName, type SheetCell } from '../sheet/sheet-data.ts';
import type { SheetLookup } from '../sheet/sheet-lookup.ts';

type WideMapping = Extract<LayoutMapping, { kind: 'wide' }>;

/** Headings of parts (numerator, value) may stand between the month and the chosen heading row. */
const rowsAboveHeading = 3;
/** Columns of one month at most: its parts, targets, ratings and remarks. */
const widestMonth = 12;
/** Blank columns between two months at most. */
const widestGap = 12;

/** The headings of a mapped sheet: its months, later ones to the right of them, and headings repeated further down. */
export function headingsOfMapping(
  lookup: SheetLookup,
  mapping: WideMapping,
): { readonly headings: readonly MonthHeading[] } | { readonly problem: string } {
  const first = headingAt(lookup, mapping, mapping.headerRow);
  if ('problem' in first) return first;
  const headings = [first];
  for (const row of repeatedHeadings(lookup, mapping)) {
    const heading = headingAt(lookup, mapping, row);
    if (!('problem' in heading)) headings.push(heading);
  }
  return { headings };
}

/** A column with its month, and the place of the heading that names it. */
interface MappedColumn {
  readonly column: number;
  readonly part: ColumnPart;
  readonly period: string;
  readonly provisional: boolean;
  readonly heading: number;
  readonly given?: true;
}

function headingAt(lookup: SheetLookup, mapping: WideMapping, row: number): MonthHeading | { problem: string } {
  const mapped: MappedColumn[] = [];
  for (const column of mapping.periodColumns) {
    const found = columnWithMonth(lookup, row, column);
    if ('problem' in found) return found;
    mapped.push(found);
  }
  const grown = laterMonths(lookup, row, mapping, mapped);
  const months = groupMonths([...mapped, ...grown.columns]);
  if ('problem' in months) return months;
  const firstDataRow = row + mapping.firstDataRow - mapping.headerRow;
  return { row, firstDataRow, months: withRemarks(lookup, months.months, row, firstDataRow), unclear: grown.unclear };
}

function columnWithMonth(
  lookup: SheetLookup,
  row: number,
  { column, part, period }: PeriodColumn,
): MappedColumn | { problem: string } {
  if (period !== null) return { column, part, period, provisional: false, heading: column, given: true };
  const found = monthOver(lookup, row, column);
  if (found?.reading.kind === 'period') {
    const { period: read, provisional } = found.reading;
    return { column, part, period: read, provisional, heading: found.cell.column };
  }
  const cell = lookup.cell(row, column);
  const why =
    found?.reading.kind === 'problem'
      ? found.reading.problem
      : cell === null
        ? 'there is nothing in it.'
        : `"${cellText(cell).slice(0, 60)}" is none.`;
  return { problem: `Column ${columnName(column)} has no month in its heading in row ${row}: ${why}` };
}

/** The month that heads a column: its own cell, the merged cell or the month to the left that it belongs to, or one above. */
function monthOver(
  lookup: SheetLookup,
  row: number,
  column: number,
): { readonly cell: SheetCell; readonly reading: MonthReading } | null {
  let unclear: { cell: SheetCell; reading: MonthReading } | null = null;
  for (let at = row; at >= Math.max(1, row - rowsAboveHeading); at--) {
    const cell = headingCell(lookup, at, column);
    if (cell === null) continue;
    const reading = readMonthHeading(lookup, at, cell);
    if (reading.kind === 'period') return { cell, reading };
    if (reading.kind === 'problem') unclear ??= { cell, reading };
  }
  return unclear;
}

/** The cell of a row that stands over a column: its own, or the nearest one to the left. */
function headingCell(lookup: SheetLookup, row: number, column: number): SheetCell | null {
  for (let at = column; at >= Math.max(1, column - widestMonth); at--) {
    const cell = lookup.cell(row, at);
    if (cell === null) continue;
    const merge = lookup.mergeFrom(row, at);
    return merge === null || merge.right >= column ? cell : null;
  }
  return null;
}

function groupMonths(columns: readonly MappedColumn[]): { months: MonthColumns[] } | { problem: string } {
  const months = new Map<string, MonthColumns>();
  for (const { column, part, period, provisional, given } of columns) {
    const month = months.get(period) ?? {
      period,
      value: null,
      numerator: null,
      denominator: null,
      comment: null,
      status: null,
      provisional,
      ...(given === undefined ? {} : { given }),
    };
    const other = month[part];
    if (other !== null) {
      return { problem: `Columns ${columnName(other)} and ${columnName(column)} are both the ${part} for ${period}.` };
    }
    months.set(period, { ...month, [part]: column });
  }
  const lonely = [...months.values()].find(
    ({ value, numerator, denominator }) => value === null && (numerator === null || denominator === null),
  );
  if (lonely !== undefined) {
    const has = lonely.numerator === null ? 'denominator' : 'numerator';
    return { problem: `For ${lonely.period} only the ${has} is chosen: choose its value, or both parts of it.` };
  }
  return { months: [...months.values()] };
}

/** The columns that follow a month's figures and are headed as a remark on them, or as their status. */
function withRemarks(
  lookup: SheetLookup,
  months: readonly MonthColumns[],
  row: number,
  firstDataRow: number,
): MonthColumns[] {
  const starts = months.map((month) => Math.min(...columnsOfMonth(month))).toSorted((a, b) => a - b);
  const headings = lookup.rows
    .filter((each) => each.row > row && each.row < firstDataRow)
    .flatMap(({ cells }) => cells.filter((cell) => cell.kind === 'text'));
  return months.map((month) => {
    const own = columnsOfMonth(month);
    const start = Math.min(...own);
    const end = Math.min(starts.find((other) => other > start) ?? Infinity, start + widestMonth);
    const find = (role: 'comment' | 'status'): number | null =>
      headings.find(
        ({ column, value }) =>
          column >= start && column < end && !own.includes(column) && rolesOfHeading(value).has(role),
      )?.column ?? null;
    return headings.length === 0 ? month : { ...month, comment: find('comment'), status: find('status') };
  });
}

/** Months to the right of the mapped ones, with the same columns as the last of them: returns grow. */
function laterMonths(
  lookup: SheetLookup,
  row: number,
  mapping: WideMapping,
  mapped: readonly MappedColumn[],
): { readonly columns: MappedColumn[]; readonly unclear: { column: number; why: string }[] } {
  const columns: MappedColumn[] = [];
  const unclear: { column: number; why: string }[] = [];
  const last = mapped.toSorted((a, b) => a.column - b.column).at(-1);
  if (last === undefined || mapping.periodColumns.some(({ period }) => period !== null)) return { columns, unclear };
  const pattern = mapped.filter(({ period }) => period === last.period);
  const known = new Set(mapped.map(({ period }) => period));
  let end = last.column;
  for (const { row: at, cells } of headingRows(lookup, row)) {
    for (const cell of cells) {
      if (cell.column <= last.column || cell.column > end + widestGap) continue;
      const reading = readMonthHeading(lookup, at, cell);
      if (reading.kind === 'problem') unclear.push({ column: cell.column, why: reading.problem });
      if (reading.kind !== 'period' || known.has(reading.period)) continue;
      known.add(reading.period);
      for (const { column, part, heading } of pattern) {
        const { period, provisional } = reading;
        columns.push({ column: cell.column + column - heading, part, period, provisional, heading: cell.column });
      }
      end = Math.max(end, cell.column + last.column - last.heading);
    }
    if (columns.length > 0) break;
  }
  return { columns, unclear };
}

const headingRows = (lookup: SheetLookup, row: number): { row: number; cells: readonly SheetCell[] }[] =>
  lookup.rows.filter((each) => each.row <= row && each.row >= row - rowsAboveHeading).toReversed();

/** Rows that repeat the headings, months in every mapped column and no other label than theirs: the table begins again there. */
function repeatedHeadings(lookup: SheetLookup, mapping: WideMapping): number[] {
  if (mapping.periodColumns.some(({ period }) => period !== null)) return [];
  const columns = new Set(mapping.periodColumns.map(({ column }) => column));
  const labels = [mapping.codeColumn, mapping.nameColumn].filter((column) => column !== null);
  const textAt = (row: number, column: number): string => fold(textOf(lookup.label(row, column)));
  // 201904 may be a figure as well.
  const isLabelled = (row: number): boolean =>
    labels.every((column) => ['', textAt(mapping.headerRow, column)].includes(textAt(row, column)));
  return lookup.rows
    .filter(({ row }) => row >= mapping.firstDataRow)
    .filter(({ row, cells }) => {
      const figures = cells.filter(({ column }) => columns.has(column));
      return (
        figures.length > 0 &&
        isLabelled(row) &&
        figures.every((cell) => cell.kind !== 'number' && readMonthHeading(lookup, row, cell).kind === 'period')
      );
    })
    .map(({ row }) => row);
}
