import { cellRef, type CellRange, type SheetCell, type SheetData, type SheetRow } from './sheet-data.ts';

/** A sheet as a person sees it: hidden rows and columns left out, cells found by row and column. */
export interface SheetLookup {
  readonly sheet: SheetData;
  /** Visible rows with visible cells that hold something, in order. */
  readonly rows: readonly SheetRow[];
  cell(row: number, column: number): SheetCell | null;
  /** The visible cells of a row, in column order; none where it has none. */
  cellsOf(row: number): readonly SheetCell[];
  /** The same, but a cell merged downwards counts for each of its rows, as a code beside several months does. */
  label(row: number, column: number): SheetCell | null;
  /** The merged range that begins at a cell; only its first cell holds anything. */
  mergeFrom(row: number, column: number): CellRange | null;
}

/** The visible cells of a sheet, found by row and column. */
export function lookUp(sheet: SheetData): SheetLookup {
  const rows = visibleRows(sheet);
  const placeOf = new Map(rows.map(({ row }, index) => [row, index]));
  const merges = new Map(sheet.merges.map((range) => [cellRef(range.top, range.left), range]));
  const topOf = mergedDownwards(sheet);
  // Large files unpack a row's cells each time they are asked for, and are read row by row.
  let last: { readonly row: number; readonly cells: readonly SheetCell[] } = { row: 0, cells: [] };
  const cellsOf = (row: number): readonly SheetCell[] => {
    if (row !== last.row) {
      const place = placeOf.get(row);
      last = { row, cells: place === undefined ? [] : (rows[place]?.cells ?? []) };
    }
    return last.cells;
  };
  const cell = (row: number, column: number): SheetCell | null => cellAt(cellsOf(row), column);
  return {
    sheet,
    rows,
    cell,
    cellsOf,
    label: (row, column) => cell(topOf(row, column), column),
    mergeFrom: (row, column) => (merges.size === 0 ? null : (merges.get(cellRef(row, column)) ?? null)),
  };
}

/** The cell of a column among cells in column order; null where there is none. */
export function cellAt(cells: readonly SheetCell[], column: number): SheetCell | null {
  // In a table without gaps it stands in its own place.
  const guess = cells[column - 1];
  if (guess?.column === column) return guess;
  let [low, high] = [0, Math.min(cells.length, column)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle]?.column ?? 0) < column) low = middle + 1;
    else high = middle;
  }
  const found = cells[low];
  return found?.column === column ? found : null;
}

function visibleRows(sheet: SheetData): SheetRow[] {
  const hiddenRows = new Set(sheet.hiddenRows);
  const hiddenColumns = hiddenColumnsOf(sheet);
  const rows: SheetRow[] = [];
  for (const row of sheet.rows) {
    if (hiddenRows.has(row.row)) continue;
    const { cells } = row;
    const isVisible = (cell: SheetCell): boolean => !hiddenColumns.has(cell.column) && !isEmptyText(cell);
    if (cells.every(isVisible)) {
      if (cells.length > 0) rows.push(row);
      continue;
    }
    const visible = cells.filter(isVisible);
    if (visible.length > 0) rows.push({ row: row.row, cells: visible });
  }
  return rows;
}

export function hiddenColumnsOf(sheet: SheetData): Set<number> {
  const columns = new Set<number>();
  for (const { from, to } of sheet.hiddenColumns) for (let column = from; column <= to; column++) columns.add(column);
  return columns;
}

/** The row that a cell shows: the top of the downward merge that it stands in, or its own. By halving, as a file may have thousands. */
function mergedDownwards(sheet: SheetData): (row: number, column: number) => number {
  const byColumn = new Map<number, CellRange[]>();
  for (const range of sheet.merges.toSorted((a, b) => a.top - b.top)) {
    if (range.left !== range.right || range.bottom === range.top) continue;
    const ranges = byColumn.get(range.left);
    if (ranges === undefined) byColumn.set(range.left, [range]);
    else ranges.push(range);
  }
  return (row, column) => {
    const ranges = byColumn.get(column);
    if (ranges === undefined) return row;
    let [low, high] = [0, ranges.length];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((ranges[middle]?.top ?? 0) <= row) low = middle + 1;
      else high = middle;
    }
    const range = ranges[low - 1];
    return range !== undefined && row <= range.bottom ? range.top : row;
  };
}

const isEmptyText = (cell: SheetCell): boolean => cell.kind === 'text' && cell.value.trim() === '';
