import { columnRoles, rolesOfHeading, type ColumnRole } from './headings.ts';
import { listed } from '../../in-words.ts';
import type { LongLayout } from './layout.ts';
import { rememberPeriods } from '../values/long-period.ts';
import type { SheetRow } from '../sheet/sheet-data.ts';
import { cellAt, type SheetLookup } from '../sheet/sheet-lookup.ts';
import { isStatusColumn } from './status-column.ts';

/** Headings stand near the top; below that a row that looks like one is data. */
const searchedRows = 60;

/** Finds a heading row with a code or name, a period, and a value or its parts; null where there is none. */
export function recogniseLong(lookup: SheetLookup): LongLayout | null {
  for (const [index, row] of lookup.rows.slice(0, searchedRows).entries()) {
    const columns = withReadableStatus(lookup, assignRoles(row), row.row + 1);
    if (!isComplete(columns)) continue;
    const body = lookup.rows.slice(index + 1);
    const periodOf = rememberPeriods(true);
    const isMonth = ({ cells }: SheetRow): boolean =>
      periodOf(cellAt(cells, columns.period ?? 0), cellAt(cells, columns.year ?? 0)).kind === 'period';
    const readable = body.filter(isMonth).length;
    const certain = readable > 0 && readable === body.length;
    return {
      kind: 'long',
      sheet: lookup.sheet.name,
      headerRow: row.row,
      firstDataRow: row.row + 1,
      columns,
      period: null,
      confidence: certain ? 'certain' : readable > 0 ? 'likely' : 'unsure',
      because: `row ${row.row} has headings for ${listOf(columns)}, and ${readable} of the ${body.length} rows below it name a month`,
    };
  }
  return null;
}

/** Each column gets one role and each role one column; the most exact heading chooses first. */
function assignRoles(row: SheetRow): Partial<Record<ColumnRole, number>> {
  const claims = row.cells
    .filter((cell) => cell.kind === 'text')
    .flatMap((cell) => [...rolesOfHeading(cell.value)].map(([role, place]) => ({ role, place, column: cell.column })))
    .toSorted(
      (a, b) => a.place - b.place || columnRoles.indexOf(a.role) - columnRoles.indexOf(b.role) || a.column - b.column,
    );
  const columns: Partial<Record<ColumnRole, number>> = {};
  const taken = new Set<number>();
  for (const { role, column } of claims) {
    if (columns[role] !== undefined || taken.has(column)) continue;
    columns[role] = column;
    taken.add(column);
  }
  return columns;
}

/** A column headed "Status" may hold a colour instead: then it is none of ours. */
function withReadableStatus(
  lookup: SheetLookup,
  { status, ...columns }: Partial<Record<ColumnRole, number>>,
  firstDataRow: number,
): Partial<Record<ColumnRole, number>> {
  return status !== undefined && isStatusColumn(lookup, status, firstDataRow) ? { ...columns, status } : columns;
}

const isComplete = (columns: Partial<Record<ColumnRole, number>>): boolean =>
  (columns.code !== undefined || columns.name !== undefined) &&
  columns.period !== undefined &&
  (columns.value !== undefined || (columns.numerator !== undefined && columns.denominator !== undefined));

function listOf(columns: Partial<Record<ColumnRole, number>>): string {
  return listed(columnRoles.filter((role) => columns[role] !== undefined));
}
