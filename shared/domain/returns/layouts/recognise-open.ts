import { fold } from '../fold.ts';
import type { OpenColumn, OpenLayout } from './layout.ts';
import {
  isAreaHeading,
  isFigure,
  isTotalOfFilter,
  monthOfHeading,
  requiredHeadings,
  snakeCase,
} from './open-data-columns.ts';
import { firstOfMonths, monthInYear, readOpenTime } from './open-data-time.ts';
import { authorityOf, type OpenRowPlaces } from './open-data-rows.ts';
import { cellText, type SheetCell, type SheetRow } from '../sheet/sheet-data.ts';
import type { SheetLookup } from '../sheet/sheet-lookup.ts';

/** Open data has its headings in the first row, or below a title or two. */
const searchedRows = 10;
/** A name of a month in fewer columns than these is part of a measure (`number_at_31_march`), not a month of a year. */
const fewestMonths = 3;

/** What is known besides the sheet. */
export interface OpenContext {
  /** Code of the workspace's authority, old or new; empty where it has none. */
  readonly laCode: string;
  /** Name of the file without its ending: what months are figures of, where no column says it. */
  readonly title: string;
}

/** Open data of *Explore education statistics*; a reason where it is that and cannot be read; null where it is not. */
export function recogniseOpen(lookup: SheetLookup, context: OpenContext): OpenLayout | { readonly why: string } | null {
  for (const row of lookup.rows.slice(0, searchedRows)) {
    const columns = new Map(row.cells.map((cell) => [snakeCase(cellText(cell)), cell.column]));
    if (!requiredHeadings.every((heading) => columns.has(heading))) continue;
    return readColumns(lookup, row, columns, context);
  }
  return null;
}

function readColumns(
  lookup: SheetLookup,
  header: SheetRow,
  columns: ReadonlyMap<string, number>,
  { laCode, title }: OpenContext,
): OpenLayout | { readonly why: string } {
  const places: OpenRowPlaces = {
    laCode,
    geographicLevelColumn: columns.get('geographic_level') ?? 0,
    timePeriodColumn: columns.get('time_period') ?? 0,
    timeIdentifierColumn: columns.get('time_identifier') ?? 0,
    oldLaCodeColumn: columns.get('old_la_code') ?? null,
    newLaCodeColumn: columns.get('new_la_code') ?? null,
  };
  const isOpenData = 'it is open data of Explore education statistics';
  if (places.oldLaCodeColumn === null && places.newLaCodeColumn === null) {
    return { why: `${isOpenData} without figures for local authorities` };
  }
  if (laCode.trim() === '') {
    return {
      why: `${isOpenData} about many areas, and this workspace does not say which authority is its own: enter the authority's code, such as E10000021, in the settings`,
    };
  }
  const body = lookup.rows.filter(({ row }) => row > header.row);
  const own = body.filter((row) => authorityOf(row, places) === 'own');
  if (own.length === 0) return { why: `${isOpenData}, and none of its ${body.length} rows is of ${laCode} alone` };
  const kinds = columnKinds(header, body);
  const measures = nameMeasures(kinds.measures, title);
  const layout: OpenLayout = {
    kind: 'open',
    sheet: lookup.sheet.name,
    headerRow: header.row,
    firstDataRow: header.row + 1,
    ...places,
    filters: breakdowns(kinds.filters, body, own),
    measures,
    firstMonth: firstOfMonths(
      measures.flatMap(({ month }) => month ?? []).filter((month, index, all) => all.indexOf(month) === index),
    ),
    confidence: 'certain',
    because: '',
  };
  const months = own.filter((row) => isReadable(layout, row)).length;
  if (months === 0) return { why: `${isOpenData}, but ${noMonths(layout, own)}` };
  return { ...layout, ...reasons(layout, own.length, body.length) };
}

/** A column of words breaks figures down, one of numbers and symbols is a measure; one without anything is neither. */
function columnKinds(header: SheetRow, body: readonly SheetRow[]): { filters: SheetCell[]; measures: SheetCell[] } {
  const others = header.cells.filter((cell) => !isAreaHeading(snakeCase(cellText(cell))));
  const open = new Map(others.map((cell) => [cell.column, { heading: cell, filled: false, words: false }]));
  for (const { cells } of body) {
    for (const cell of cells) {
      const column = open.get(cell.column);
      if (column === undefined || column.words) continue;
      column.filled = true;
      column.words = !isFigure(cell);
    }
  }
  const kinds = [...open.values()];
  return {
    filters: kinds.filter(({ words }) => words).map(({ heading }) => heading),
    measures: kinds.filter(({ filled, words }) => filled && !words).map(({ heading }) => heading),
  };
}

/** Filters that tell rows apart; one with the same word in every row does not. */
function breakdowns(
  filters: readonly SheetCell[],
  body: readonly SheetRow[],
  own: readonly SheetRow[],
): OpenLayout['filters'] {
  return filters.flatMap((heading) => {
    const values = new Set<string>();
    for (const { cells } of body) {
      const cell = cells.find(({ column }) => column === heading.column);
      values.add(cell === undefined ? '' : fold(cellText(cell)));
      if (values.size > 1) break;
    }
    if (values.size < 2) return [];
    const hasTotal = own.some(({ cells }) =>
      isTotalOfFilter(cells.find(({ column }) => column === heading.column) ?? null),
    );
    return { column: heading.column, heading: cellText(heading).trim(), hasTotal };
  });
}

const plainParts = new Set(['', 'number', 'count', 'no', 'total', 'value']);

/** Names of the measures. Columns of months alone are of the one measure beside them (the year's total), or of the file's title. */
function nameMeasures(headings: readonly SheetCell[], title: string): OpenColumn[] {
  const read = headings.map((cell) => {
    const heading = cellText(cell).trim();
    return { column: cell.column, heading, of: monthOfHeading(heading) };
  });
  const inMonths = (measure: string): number =>
    read.filter(({ of }) => of !== null && fold(of.measure) === fold(measure)).length;
  const isMonth = (of: (typeof read)[number]['of']): of is NonNullable<typeof of> =>
    of !== null && inMonths(of.measure) >= fewestMonths;
  const plain = read.filter(({ of }) => !isMonth(of));
  const base = plain.length === 1 ? (plain[0]?.heading ?? title) : title;
  return read.map(({ column, heading, of }) => {
    if (!isMonth(of)) return { column, measure: heading, month: null };
    const part = fold(of.measure);
    const measure = plainParts.has(part)
      ? base
      : /^(?:%|pct|per ?cent|percent(?:age)?)$/.test(part)
        ? `${base} ${of.measure}`
        : of.measure;
    return { column, measure, month: of.month };
  });
}

function isReadable(layout: OpenLayout, { cells }: SheetRow): boolean {
  const text = (column: number): string => {
    const cell = cells.find((each) => each.column === column);
    return cell === undefined ? '' : cellText(cell);
  };
  const [period, identifier] = [text(layout.timePeriodColumn), text(layout.timeIdentifierColumn)];
  if (readOpenTime(period, identifier).kind === 'month') return layout.measures.some(({ month }) => month === null);
  return layout.measures.some(
    ({ month }) => month !== null && monthInYear(period, identifier, month, layout.firstMonth) !== null,
  );
}

function noMonths(layout: OpenLayout, own: readonly SheetRow[]): string {
  const [first] = own;
  const text = (column: number): string => {
    const cell = first?.cells.find((each) => each.column === column);
    return cell === undefined ? '' : cellText(cell);
  };
  const time = readOpenTime(text(layout.timePeriodColumn), text(layout.timeIdentifierColumn));
  const words = time.kind === 'other' ? time.words : time.period;
  return `its figures are not of months (such as ${words}): a figure of a year or a quarter would be wrong beside monthly ones, so bring it in as a benchmark instead`;
}

function reasons(
  { measures, firstMonth, filters }: OpenLayout,
  own: number,
  all: number,
): Pick<OpenLayout, 'confidence' | 'because'> {
  const months = measures.filter(({ month }) => month !== null).length;
  const year = firstMonth === null || firstMonth === 1 ? '' : '; a year of four digits is the one in which they end';
  const across = months === 0 ? '' : `, with ${months} columns of months${year}`;
  const names = filters.filter(({ hasTotal }) => !hasTotal).length > 0;
  return {
    confidence: names ? 'likely' : 'certain',
    because: `it is open data of Explore education statistics${across}, and ${own} of its ${all} rows ${own === 1 ? 'is' : 'are'} of this authority`,
  };
}
