import { cellRef, type CellRange, type SheetCell, type SheetData, type SheetRow } from './sheet-data.ts';

/** A sheet as a person sees it: hidden rows and columns left out, cells found by row and column. */
export interface SheetLookup {
  readonly sheet: SheetData;
  /** Visible rows with visible cells that hold something, in order. */
  readonly rows: readonly SheetRow[];
  cell(row: number, column: number): SheetCell | null;
  /** The same, but a cell merged downwards counts for each of its rows, as a code beside several months does. */
  label(row: number, column: number): SheetCell | null;
  /** The merged range that begins at a cell; only its first cell holds anything. */
  mergeFrom(row: number, column: number): CellRange | null;
}

/** The visible cells of a sheet, found by row and column. */
export function lookUp(sheet: SheetData): SheetLookup {
  const hiddenRows = new Set(sheet.hiddenRows);
  const hiddenColumns = hiddenColumnsOf(sheet);
  const cells = new Map<number, Map<number, SheetCell>>();
  const rows: SheetRow[] = [];
  for (const { row, cells: all } of sheet.rows) {
    const visible = all.filter((cell) => !hiddenColumns.has(cell.column) && !isEmptyText(cell));
    if (visible.length === 0 || hiddenRows.has(row)) continue;
    rows.push({ row, cells: visible });
    cells.set(row, new Map(visible.map((cell) => [cell.column, cell])));
  }
  const merges = new Map(sheet.merges.map((range) => [cellRef(range.top, range.left), range]));
  const topOf = mergedDownwards(sheet);
  const cell = (row: number, column: number): SheetCell | null => cells.get(row)?.get(column) ?? null;
  return {
    sheet,
    rows,
    cell,
    label: (row, column) => cell(topOf(row, column), column),
    mergeFrom: (row, column) => merges.get(cellRef(row, column)) ?? null,
  };
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
    const ranges = byColumn.get(column) ?? [];
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
