import { isHiddenColumn, type CellRange, type SheetCell, type SheetData, type SheetRow } from './sheet-data.ts';

/** A sheet as a person sees it: hidden rows and columns left out, cells found by row and column. */
export interface SheetLookup {
  readonly sheet: SheetData;
  /** Visible rows with visible cells that hold something, in order. */
  readonly rows: readonly SheetRow[];
  cell(row: number, column: number): SheetCell | null;
  /** The same, but a cell merged downwards counts for each of its rows, as a code beside several months does. */
  label(row: number, column: number): SheetCell | null;
  /** The merged range that a cell stands in. */
  mergeAt(row: number, column: number): CellRange | null;
}

export function lookUp(sheet: SheetData): SheetLookup {
  const hiddenRows = new Set(sheet.hiddenRows);
  const cells = new Map<number, Map<number, SheetCell>>();
  const rows: SheetRow[] = [];
  for (const { row, cells: all } of sheet.rows) {
    const visible = all.filter((cell) => !isHiddenColumn(sheet, cell.column) && !isEmptyText(cell));
    if (visible.length === 0 || hiddenRows.has(row)) continue;
    rows.push({ row, cells: visible });
    cells.set(row, new Map(visible.map((cell) => [cell.column, cell])));
  }
  const contains = (range: CellRange, row: number, column: number): boolean =>
    row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
  const cell = (row: number, column: number): SheetCell | null => cells.get(row)?.get(column) ?? null;
  const downwards = sheet.merges.filter((range) => range.bottom > range.top && range.left === range.right);
  return {
    sheet,
    rows,
    cell,
    label: (row, column) => cell(downwards.find((range) => contains(range, row, column))?.top ?? row, column),
    mergeAt: (row, column) => sheet.merges.find((range) => contains(range, row, column)) ?? null,
  };
}

const isEmptyText = (cell: SheetCell): boolean => cell.kind === 'text' && cell.value.trim() === '';
