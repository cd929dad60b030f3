import { periodInWords } from '../../dates.ts';
import { fold } from '../fold.ts';
import { rolesOfHeading } from './headings.ts';
import {
  guessLabelColumns,
  labelColumns,
  leftOfMonths,
  looksLikeCode,
  namesBesideFigures,
  remarkColumns,
} from './label-columns.ts';
import { columnsOfMonth, type Confidence, type MonthHeading, type WideLayout } from './layout.ts';
import { readHeading, type HeadingRow } from './month-columns.ts';
import { looksLikeFigure } from '../values/parse-value.ts';
import { cellText, columnName } from '../sheet/sheet-data.ts';
import type { SheetLookup } from '../sheet/sheet-lookup.ts';

/** A sheet with more rows that look like months across is a list with dates in it. */
const mostHeadings = 200;

/**
 * Finds the rows with months across, and the columns left of them that say which indicator a row is. A single month is
 * taken for a heading only where no row has several, and where its own row or the cells below say that it is one.
 */
export function recogniseWide(lookup: SheetLookup): WideLayout | null {
  const rows = lookup.rows.flatMap((row) => readHeading(lookup, row) ?? []);
  const several = withFigures(lookup, rows, (heading) => heading.found > 1);
  // counted before each is held against the whole sheet, which for a long list with a month in each row never ends
  const single = rows.filter((heading) => heading.found === 1);
  const singles = single.length > mostHeadings ? [] : single;
  const headings =
    several.length > 0
      ? withSingles(lookup, several, singles)
      : withFigures(lookup, singles, (heading) => headsSingleMonth(lookup, heading));
  if (headings.length > 0) return layoutOf(lookup, headings);
  const named = withFigures(lookup, singles, () => true).find(({ row }) => isFirstOfTable(lookup, row));
  const nameColumn = named === undefined ? null : namesBesideFigures(lookup, named);
  return named === undefined || nameColumn === null ? null : unsureLayout(lookup, named, nameColumn);
}

function layoutOf(lookup: SheetLookup, headings: readonly HeadingRow[]): WideLayout | null {
  const [first] = headings;
  if (first === undefined) return null;
  const { codeColumn, nameColumn, named } = labelColumns(lookup, first);
  if (codeColumn === null && nameColumn === null) return null;
  const gaps = headings.some((heading) => heading.unclear.length > 0);
  return {
    ...wideLayout(lookup, headings, first, named && !gaps && !first.yearFromTitle ? 'certain' : 'likely'),
    codeColumn,
    nameColumn,
    because: `${monthsInWords(first)}${first.yearFromTitle ? '; their year is that of the title' : ''}${named ? '' : '; the columns left of them have no heading that is known'}`,
  };
}

/** A table with one month below one with several heads its columns just so: with a code or name in the same place. */
function withSingles(
  lookup: SheetLookup,
  several: readonly HeadingRow[],
  singles: readonly HeadingRow[],
): readonly HeadingRow[] {
  const [first] = several;
  if (first === undefined || singles.length === 0) return several;
  const { codeColumn, nameColumn } = labelColumns(lookup, first);
  const isHeaded = ({ row }: HeadingRow): boolean =>
    [codeColumn, nameColumn].some((column) => {
      const cell = column === null ? null : lookup.cell(row, column);
      return cell !== null && isLabelHeading(cellText(cell));
    });
  const added = withFigures(lookup, singles, (heading) => heading.row > first.row && isHeaded(heading));
  return added.length === 0 ? several : [...several, ...added].toSorted((a, b) => a.row - b.row);
}

/** Only a proposal: nobody can tell a list of names from a list of teams. */
function unsureLayout(lookup: SheetLookup, heading: HeadingRow, nameColumn: number): WideLayout {
  const cell = lookup.cell(heading.row, nameColumn);
  const under = cell === null ? 'which has no heading' : `under the heading "${cellText(cell).slice(0, 60)}"`;
  return {
    ...wideLayout(lookup, [heading], heading, 'unsure'),
    codeColumn: null,
    nameColumn,
    because: `${monthsInWords(heading)}, and the names were taken from column ${columnName(nameColumn)}, ${under}`,
  };
}

const wideLayout = (
  lookup: SheetLookup,
  headings: readonly MonthHeading[],
  first: MonthHeading,
  confidence: Confidence,
): Omit<WideLayout, 'codeColumn' | 'nameColumn' | 'because'> => ({
  kind: 'wide',
  sheet: lookup.sheet.name,
  headings,
  ...remarkColumns(lookup, first),
  confidence,
});

function monthsInWords({ row, months }: MonthHeading): string {
  const [first, last] = [months[0], months.at(-1)].map((month) =>
    month === undefined ? '' : periodInWords(month.period),
  );
  const words =
    months.length === 1
      ? `one month, ${first ?? ''}`
      : `${months.length} months across, from ${first ?? ''} to ${last ?? ''}`;
  return `row ${row} has ${words}`;
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

/** Some figure or marker stands under the months: rows of start and due dates have none. */
function hasFigures(lookup: SheetLookup, heading: MonthHeading, end = Number.POSITIVE_INFINITY): boolean {
  const columns = new Set(heading.months.flatMap(columnsOfMonth));
  return lookup.rows.some(
    ({ row, cells }) =>
      row >= heading.firstDataRow &&
      row < end &&
      cells.some((cell) => columns.has(cell.column) && looksLikeFigure(cell)),
  );
}

/**
 * One month alone may be the date of a report, or the due date of an action. It heads a column of figures where a code
 * or name is headed beside it, or where codes stand below it and none in its own row.
 */
function headsSingleMonth(lookup: SheetLookup, heading: MonthHeading): boolean {
  const firstMonth = leftOfMonths(heading);
  const beside = lookup.rows
    .filter(({ row }) => row >= heading.row && row < heading.firstDataRow)
    .flatMap(({ cells }) => cells)
    .filter((cell) => cell.kind === 'text' && cell.column < firstMonth)
    .map((cell) => cellText(cell));
  if (beside.some(isLabelHeading)) return true;
  const { codeColumn } = guessLabelColumns(lookup, heading);
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

/** Above it stand only titles, one cell in a row: further down a row with a month is data. */
const isFirstOfTable = (lookup: SheetLookup, row: number): boolean =>
  lookup.rows.every((each) => each.row >= row || each.cells.length === 1);
