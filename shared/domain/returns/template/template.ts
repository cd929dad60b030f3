import { periodInWords, type Period } from '../../dates.ts';
import type { SheetCell, SheetData, SheetRow } from '../sheet/sheet-data.ts';
import { fold } from '../fold.ts';
import type { LongLayout } from '../layouts/layout.ts';
import {
  readTemplateId,
  templateColumns,
  templateHeadings,
  type TemplateColumn,
  type TemplateHead,
  type TemplateRowId,
} from './template-ids.ts';

/** What a workbook of ours says of itself beside the columns that any long return has. */
export interface TemplateFacts {
  /** Null where it was deleted. */
  readonly head: TemplateHead | null;
  /** By row. */
  readonly rows: ReadonlyMap<number, TemplateRowId>;
  readonly markerColumn: number | null;
  /** Columns and rows that hold nothing but ids; hidden, and read all the same. */
  readonly idColumns: ReadonlySet<number>;
  readonly idRows: ReadonlySet<number>;
}

/** Nobody puts more above a table. */
const rowsLookedAt = 100;

const isId = (cell: SheetCell): boolean => cell.kind === 'text' && readTemplateId(cell.value) !== null;

/** Columns found by their ids or else by their headings. */
type Columns = ReadonlyMap<TemplateColumn, number>;

/**
 * Knows a sheet as one of the workbooks that were sent out, by the ids in it or else by its headings: wherever its rows
 * and columns are now, whatever it is called, and also when it was saved as CSV. Null for any other sheet.
 */
export function recogniseTemplate(sheet: SheetData): LongLayout | null {
  // Files may have a million cells, and of all but our own a look at the top is enough.
  const top = sheet.rows.slice(0, rowsLookedAt);
  if (findHeadings(top, telling.length) === null && !top.some(({ cells }) => cells.some(isId))) return null;
  const ids = collectIds(sheet);
  // Among references two headings are enough to find the row that they stand in.
  const headings = findHeadings(top, ids.rows.size > 0 ? 2 : telling.length);
  const columns = mergedColumns(ids.columns, headings?.columns ?? new Map());
  const hasFigures = columns.has('value') || (columns.has('numerator') && columns.has('denominator'));
  if (!hasFigures || (ids.rows.size === 0 && !columns.has('code') && !columns.has('name'))) return null;
  const facts: TemplateFacts = {
    head: ids.head,
    rows: ids.rows,
    markerColumn: columns.get('marker') ?? null,
    idColumns: ids.idColumns,
    idRows: ids.idRows,
  };
  const headerRow = headings?.row ?? Math.max(0, ...ids.idRows);
  return {
    kind: 'long',
    sheet: sheet.name,
    headerRow,
    firstDataRow: headerRow + 1,
    columns: asLongColumns(columns),
    period: periodOf(ids.head, ids.rows),
    confidence: ids.rows.size > 0 ? 'certain' : 'likely',
    because: because(ids.head, ids.rows),
    template: facts,
  };
}

interface Ids {
  readonly head: TemplateHead | null;
  readonly rows: Map<number, TemplateRowId>;
  readonly columns: Map<TemplateColumn, number>;
  readonly idColumns: Set<number>;
  readonly idRows: Set<number>;
}

function collectIds(sheet: SheetData): Ids {
  let head: TemplateHead | null = null;
  const rows = new Map<number, TemplateRowId>();
  const columns = new Map<TemplateColumn, number>();
  const [idColumns, idRows] = [new Set<number>(), new Set<number>()];
  for (const { row, cells } of sheet.rows) {
    for (const cell of cells) {
      const id = cell.kind === 'text' ? readTemplateId(cell.value) : null;
      if (id === null) continue;
      if (id.kind === 'row') {
        rows.set(row, id.row);
        idColumns.add(cell.column);
      } else if (id.kind === 'template') {
        head ??= id.head;
        idColumns.add(cell.column);
        idRows.add(row);
      } else if (id.kind === 'column') {
        if (!columns.has(id.column)) columns.set(id.column, cell.column);
        idRows.add(row);
      } else {
        idColumns.add(cell.column);
      }
    }
  }
  return { head, rows, columns, idColumns, idRows };
}

/** Headings that no other return has together. */
const telling: readonly TemplateColumn[] = ['code', 'name', 'value', 'marker'];

function findHeadings(
  rows: readonly SheetRow[],
  least: number,
): { readonly row: number; readonly columns: Columns } | null {
  const byHeading = new Map(templateColumns.map((column) => [fold(templateHeadings[column]), column]));
  for (const { row, cells } of rows) {
    const columns = new Map<TemplateColumn, number>();
    for (const cell of cells) {
      const column = cell.kind === 'text' ? byHeading.get(fold(cell.value)) : undefined;
      if (column !== undefined && !columns.has(column)) columns.set(column, cell.column);
    }
    if (telling.filter((column) => columns.has(column)).length >= least) return { row, columns };
  }
  return null;
}

/** A column's id stands before a heading: the heading may have been written over. */
const mergedColumns = (byId: Columns, byHeading: Columns): Columns => new Map([...byHeading, ...byId]);

function asLongColumns(columns: Columns): LongLayout['columns'] {
  const found: { -readonly [Role in keyof LongLayout['columns']]: number } = {};
  for (const [column, at] of columns) if (column !== 'marker') found[column] = at;
  return found;
}

/** The one month that all rows are of; null where they are of several, or where no id is left. */
function periodOf(head: TemplateHead | null, rows: ReadonlyMap<number, TemplateRowId>): Period | null {
  const periods = new Set([...rows.values()].map(({ period }) => period));
  const [only] = periods;
  if (periods.size > 1) return null;
  return only ?? head?.period ?? null;
}

function because(head: TemplateHead | null, rows: ReadonlyMap<number, TemplateRowId>): string {
  const found = rows.size === 1 ? '1 row was' : `${rows.size} rows were`;
  const month = periodOf(head, rows);
  const made = head === null ? '' : ` to ${head.sender}`;
  const ours = `the workbook that was sent out${made}${month === null ? '' : ` for ${periodInWords(month)}`}`;
  return rows.size === 0
    ? `it is ${ours}, but its hidden references are gone or unknown, so rows are matched by code and name`
    : `it is ${ours}, and ${found} found by their hidden references`;
}
