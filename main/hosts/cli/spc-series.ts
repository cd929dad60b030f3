import { isIsoDate, isPeriod } from '#shared/domain/dates.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { cellText, type SheetCell, type SheetFile, type SheetRow } from '#shared/domain/returns/sheet/sheet-data.ts';

/** One row of the series, in the words of its file. */
interface SeriesRow {
  readonly line: number;
  readonly x: string;
  readonly y: number | null;
}

/** Rows in the order of `x`: by date where `x` is a date or month, by size where it is a number, else as in the file. */
export interface Series {
  readonly fileName: string;
  readonly orderedBy: 'date' | 'number' | 'file';
  readonly rows: readonly SeriesRow[];
}

interface RowProblem {
  readonly line: number;
  readonly problem: string;
}

/**
 * Reads a file of two columns, `x` and `y` (named so in its first row, in any case and order, other columns are
 * left alone), as a series for a control chart. An empty `y`, or R's NA, is a missing value and keeps its place.
 * @throws Refusal naming the lines of every row that cannot be read; no row is ever left out in silence.
 */
export function seriesFrom(file: SheetFile): Series {
  const rows = file.sheets.find((sheet) => sheet.rows.length > 0)?.rows ?? [];
  const [header, ...body] = rows;
  const columns = columnsOf(file.fileName, header);
  const problems: RowProblem[] = [];
  const read: SeriesRow[] = [];
  for (const row of body) {
    const x = textAt(row, columns.x);
    const y = readY(row.cells.find((cell) => cell.column === columns.y));
    if (x === '' && y === null) continue;
    if (x === '') problems.push({ line: row.row, problem: 'x is blank' });
    else if (typeof y === 'string') problems.push({ line: row.row, problem: y });
    else read.push({ line: row.row, x, y });
  }
  const orderedBy = orderOf(read);
  problems.push(...strangersIn(read, orderedBy), ...repeatsIn(read, orderedBy));
  refuseProblems(file.fileName, problems);
  refuseEmpty(file.fileName, read);
  return { fileName: file.fileName, orderedBy, rows: sorted(read, orderedBy) };
}

/** Index of the row whose `x` is the date given, in the file's spelling or another of the same day; -1 for none. */
export function findRow(series: Series, x: string): number {
  const key = sortKey(x, series.orderedBy);
  return series.rows.findIndex((row) => row.x === x || (key !== null && sortKey(row.x, series.orderedBy) === key));
}

const textAt = (row: SheetRow, column: number): string => {
  const cell = row.cells.find((candidate) => candidate.column === column);
  return cell === undefined ? '' : cellText(cell).trim();
};

function columnsOf(fileName: string, header: SheetRow | undefined): { x: number; y: number } {
  const named = (name: string): number | undefined =>
    header?.cells.find((cell) => cellText(cell).trim().toLowerCase() === name)?.column;
  const [x, y] = [named('x'), named('y')];
  if (x !== undefined && y !== undefined) return { x, y };
  throw new Refusal({
    code: 'SeriesColumnsMissing',
    message: `The first line has to name two columns "x" and "y"; ${missing(x, y)} not there.`,
    where: `${fileName}, line ${header?.row ?? 1}`,
    next: 'Put a first line "x,y" above the series: x is the date or month, y is the value.',
  });
}

function missing(x: number | undefined, y: number | undefined): string {
  if (x === undefined && y === undefined) return 'both are';
  return x === undefined ? '"x" is' : '"y" is';
}

const numberShape = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+|(?=\.))(?:\.\d+)?(?:e[+-]?\d+)?$/i;

/** A number, null for a missing value, or what is wrong as the end of a sentence. Percentages stay in points. */
function readY(cell: SheetCell | undefined): number | null | string {
  if (cell === undefined) return null;
  if (cell.kind === 'number') return Number.parseFloat(cellText(cell));
  const text = cellText(cell).trim();
  if (text === '' || text === 'NA') return null;
  const figure = text.endsWith('%') ? text.slice(0, -1).trimEnd() : text;
  const value = numberShape.test(figure) ? Number(figure.replaceAll(',', '')) : Number.NaN;
  return Number.isFinite(value) ? value : `y is "${text.slice(0, 40)}", which is no number`;
}

/** What the value sorts by under an order; null where it does not belong in it. */
function sortKey(x: string, orderedBy: Series['orderedBy']): string | number | null {
  if (orderedBy === 'date') return isoOf(x);
  if (orderedBy === 'number') return x !== '' && Number.isFinite(Number(x)) ? Number(x) : null;
  return x;
}

/** ISO text of a date, a month, or a date in the British order (01/04/2019); null for anything else. */
function isoOf(x: string): string | null {
  if (isIsoDate(x) || isPeriod(x)) return x;
  const [, day, month, year] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(x) ?? [];
  const iso = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return isIsoDate(iso) ? iso : null;
}

/** The order that most of the rows can be put in; labels such as "Week 1" keep the order of the file. */
function orderOf(rows: readonly SeriesRow[]): Series['orderedBy'] {
  const dates = rows.filter((row) => sortKey(row.x, 'date') !== null).length;
  const numbers = rows.filter((row) => sortKey(row.x, 'number') !== null).length;
  if (dates === 0 && numbers === 0) return 'file';
  return dates >= numbers ? 'date' : 'number';
}

/** Rows that cannot be put in order with the rest: a chart that guessed their place would be a different chart. */
const strangersIn = (rows: readonly SeriesRow[], orderedBy: Series['orderedBy']): RowProblem[] =>
  rows
    .filter((row) => sortKey(row.x, orderedBy) === null)
    .map((row) => ({
      line: row.line,
      problem: `x is "${row.x.slice(0, 40)}", which is no ${orderedBy === 'date' ? 'date or month' : 'number'} like the others`,
    }));

function repeatsIn(rows: readonly SeriesRow[], orderedBy: Series['orderedBy']): RowProblem[] {
  const firstLine = new Map<string | number, number>();
  const repeats: RowProblem[] = [];
  for (const row of rows) {
    const key = sortKey(row.x, orderedBy) ?? row.x;
    const first = firstLine.get(key);
    if (first === undefined) firstLine.set(key, row.line);
    else repeats.push({ line: row.line, problem: `x is ${row.x}, which line ${first} has already` });
  }
  return repeats;
}

function sorted(rows: readonly SeriesRow[], orderedBy: Series['orderedBy']): readonly SeriesRow[] {
  if (orderedBy === 'file') return rows;
  return rows.toSorted((a, b) => {
    const [left, right] = [sortKey(a.x, orderedBy) ?? '', sortKey(b.x, orderedBy) ?? ''];
    return left < right ? -1 : left > right ? 1 : 0;
  });
}

const mostNamed = 5;

function refuseProblems(fileName: string, problems: readonly RowProblem[]): void {
  const ordered = problems.toSorted((a, b) => a.line - b.line);
  const [first] = ordered;
  if (first === undefined) return;
  const named = ordered.slice(0, mostNamed).map(({ line, problem }) => `line ${line}: ${problem}`);
  const rest = ordered.length > mostNamed ? `; and ${ordered.length - mostNamed} more` : '';
  const count = ordered.length === 1 ? '1 row' : `${ordered.length} rows`;
  throw new Refusal({
    code: 'SeriesRowUnreadable',
    message: `${count} of the series cannot be read: ${named.join('; ')}${rest}.`,
    where: `${fileName}, line ${first.line}`,
    next: 'Correct the rows named; where a value is missing leave y empty.',
  });
}

function refuseEmpty(fileName: string, rows: readonly SeriesRow[]): void {
  if (rows.some((row) => row.y !== null)) return;
  throw new Refusal({
    code: 'SeriesEmpty',
    message: 'There is no value in the series, so there is nothing to chart.',
    where: fileName,
    next: 'Put one row for each period under the first line "x,y".',
  });
}
