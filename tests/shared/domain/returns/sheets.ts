import { isIsoDate } from '#shared/domain/dates.ts';
import { cellRef, type CellContent, type SheetCell, type SheetData } from '#shared/domain/returns/sheet/sheet-data.ts';

/** A cell of a test sheet; null is blank, `[value, format]` gives a number format, `#…` is an Excel error. */
export type TestCell = string | number | boolean | null | readonly [value: string | number, format: string];

export function cellOf(value: TestCell): (CellContent & { format: string; formula: null }) | null {
  if (value === null) return null;
  const [plain, format] = Array.isArray(value)
    ? (value as readonly [string | number, string])
    : [value as string | number | boolean, 'General'];
  return { ...contentOf(plain), format, formula: null };
}

function contentOf(value: string | number | boolean): CellContent {
  if (typeof value === 'number') return { kind: 'number', value };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (/^#[A-Z/0]+[!?]$|^#N\/A$/.test(value)) return { kind: 'error', value };
  return { kind: 'text', value };
}

/** An Excel date. */
export const dateCell = (date: string, format = 'mmm-yy'): { kind: 'date'; value: string; format: string } => {
  if (!isIsoDate(date)) throw new Error(date);
  return { kind: 'date', value: date, format };
};

export function sheetOf(table: readonly (readonly TestCell[])[], extra: Partial<SheetData> = {}): SheetData {
  const rows = table.map((values, r) => ({
    row: r + 1,
    cells: values.flatMap((value, c): SheetCell[] => {
      const cell = cellOf(value);
      return cell === null ? [] : [{ ...cell, column: c + 1, ref: cellRef(r + 1, c + 1) }];
    }),
  }));
  return { name: 'KPI', state: 'visible', rows, merges: [], hiddenColumns: [], hiddenRows: [], ...extra };
}
