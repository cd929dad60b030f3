import { fold } from '../fold.ts';
import { rolesOfHeading, type ColumnRole } from './headings.ts';
import { columnsOfMonth, type MonthColumns, type MonthHeading, type WideLayout } from './layout.ts';
import { looksLikeFigure } from '../values/parse-value.ts';
import type { SheetLookup } from '../sheet/sheet-lookup.ts';
import { isStatusColumn } from './status-column.ts';

export interface LabelColumns {
  readonly codeColumn: number | null;
  readonly nameColumn: number | null;
  /** True where headings say so; false where it was worked out from the cells below. */
  readonly named: boolean;
}

/** The first column of a month, whatever it holds. */
const firstColumnOf = (month: MonthColumns): number => Math.min(...columnsOfMonth(month));

/** Left edge of the months of a heading. */
export const leftOfMonths = (heading: MonthHeading): number => Math.min(...heading.months.map(firstColumnOf));

/** The columns left of the months that say which indicator a row is of, by their headings, else by the cells below. */
export function labelColumns(lookup: SheetLookup, heading: MonthHeading): LabelColumns {
  const firstMonth = leftOfMonths(heading);
  const roles: Partial<Record<ColumnRole, number>> = {};
  for (const row of lookup.rows) {
    if (row.row <= heading.row - 3) continue;
    if (row.row >= heading.firstDataRow) break;
    for (const cell of row.cells) {
      if (cell.kind !== 'text' || cell.column >= firstMonth) continue;
      const [best] = [...rolesOfHeading(cell.value)].toSorted((a, b) => a[1] - b[1]);
      if (best !== undefined) roles[best[0]] ??= cell.column;
    }
  }
  if (roles.code !== undefined || roles.name !== undefined) {
    return { codeColumn: roles.code ?? null, nameColumn: roles.name ?? null, named: true };
  }
  return guessLabelColumns(lookup, heading);
}

export const looksLikeCode = (text: string): boolean => /^[a-z]{0,6}[ .\-_/]?\d[\w.\-/]{0,8}$/.test(text);

/** Without headings: a column of short words with digits and no spaces holds codes, the fullest other text column names. */
export function guessLabelColumns(lookup: SheetLookup, heading: MonthHeading): LabelColumns {
  const firstMonth = leftOfMonths(heading);
  const textsByColumn = new Map<number, string[]>();
  for (const row of lookup.rows) {
    if (row.row < heading.firstDataRow) continue;
    for (const cell of row.cells) {
      if (cell.column >= firstMonth) break;
      if (cell.kind !== 'text') continue;
      const texts = textsByColumn.get(cell.column);
      if (texts === undefined) textsByColumn.set(cell.column, [fold(cell.value)]);
      else texts.push(fold(cell.value));
    }
  }
  // Names differ from row to row and are the longest words; sections and owners repeat.
  const distinct = (texts: readonly string[]): number => new Set(texts).size;
  const letters = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0);
  const columns = [...textsByColumn].toSorted(([, a], [, b]) => distinct(b) - distinct(a) || letters(b) - letters(a));
  const codeColumn = columns.find(([, texts]) => texts.filter(looksLikeCode).length > texts.length / 2)?.[0] ?? null;
  const nameColumn = columns.find(([column]) => column !== codeColumn)?.[0] ?? null;
  return { codeColumn, nameColumn, named: false };
}

/** Columns beside the months that hold a remark on the row, or say that it is provisional. */
export function remarkColumns(
  lookup: SheetLookup,
  heading: MonthHeading,
): Pick<WideLayout, 'commentColumn' | 'statusColumn'> {
  const months = new Set(heading.months.flatMap(columnsOfMonth));
  const headings = lookup.rows
    .filter(({ row }) => row >= heading.row && row < heading.firstDataRow)
    .flatMap(({ cells }) => cells)
    .filter(({ column }) => !months.has(column));
  const find = (role: ColumnRole): number | null =>
    headings.find((cell) => cell.kind === 'text' && rolesOfHeading(cell.value).has(role))?.column ?? null;
  const status = find('status');
  return {
    commentColumn: find('comment'),
    statusColumn: status !== null && isStatusColumn(lookup, status, heading.firstDataRow) ? status : null,
  };
}

/** Rows of figures that a table without a known heading must have at least. */
const fewestNamedRows = 2;

/**
 * Names under a heading that nobody knows: every figure below the month has a text beside it in one column, no two the
 * same, and nothing below the month is anything but a figure or a symbol.
 */
export function namesBesideFigures(lookup: SheetLookup, heading: MonthHeading): number | null {
  const columns = heading.months.flatMap(
    ({ value, numerator, denominator }) => value ?? numerator ?? denominator ?? [],
  );
  const firstMonth = leftOfMonths(heading);
  const rows = lookup.rows.filter(({ row }) => row >= heading.firstDataRow);
  const withFigures = rows.filter(({ row }) => columns.some((column) => lookup.cell(row, column) !== null));
  if (withFigures.length < fewestNamedRows) return null;
  const onlyFigures = withFigures.every(({ row }) =>
    columns.every((column) => looksLikeFigure(lookup.cell(row, column))),
  );
  if (!onlyFigures) return null;
  for (let column = firstMonth - 1; column >= 1; column--) {
    const texts = withFigures.map(({ row }) => lookup.label(row, column));
    if (!texts.every((cell) => cell?.kind === 'text')) continue;
    if (new Set(texts.map((cell) => fold(cell.value))).size === texts.length) return column;
  }
  return null;
}
