import { isPercentFormat, percentagePoints } from '../values/number-format.ts';

/**
 * What a spreadsheet or CSV file holds, as plain data: it crosses a process boundary unchanged, and every
 * later step (recognising, extracting, staging) is a pure function of it.
 */

/** What stands in a cell. A blank cell is one with a formula but no calculated result; cells with neither are left out. */
export type CellContent =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** `2019-04-30`, or `2019-04-30T13:05:00` where the cell holds a time of day as well. */
  | { readonly kind: 'date'; readonly value: string }
  /** An Excel error such as `#DIV/0!`. */
  | { readonly kind: 'error'; readonly value: string }
  | { readonly kind: 'blank'; readonly value: null };

export type SheetCell = CellContent & {
  /** Column number counted from 1. */
  readonly column: number;
  /** A1 notation: `B7`. */
  readonly ref: string;
  /** Excel's display number format, for example `0.0%`; `General` for a CSV file. */
  readonly format: string;
  /** Formula text without the `=`; empty where it is shared from another cell; null where the cell holds no formula. */
  readonly formula: string | null;
  /** Solid fill colour, `#FFC000`; only where fills were asked for, and then blank cells with a fill are cells as well. */
  readonly fill?: string;
};

export interface SheetRow {
  /** Row number counted from 1. */
  readonly row: number;
  /** In column order; blank cells are left out. */
  readonly cells: readonly SheetCell[];
}

/** A rectangle of cells, all four counted from 1 and included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface ColumnSpan {
  readonly from: number;
  readonly to: number;
}

export const sheetStates = ['visible', 'hidden', 'veryHidden'] as const;
export type SheetState = (typeof sheetStates)[number];

export interface SheetData {
  /** Empty for a CSV file. */
  readonly name: string;
  readonly state: SheetState;
  /** In row order; rows without cells are left out. */
  readonly rows: readonly SheetRow[];
  readonly merges: readonly CellRange[];
  readonly hiddenColumns: readonly ColumnSpan[];
  readonly hiddenRows: readonly number[];
  /** Set for a CSV file divided by semicolons, as it is where a comma separates decimals: `92,512` may be 92.512. */
  readonly commaMayBeDecimal?: true;
  /** Colours of this sheet also come from conditional formats, which are never evaluated; only where fills were asked for. */
  readonly conditionalFormats?: true;
}

/** Something odd that did not stop the file being read, such as an unclosed quote in a CSV line. */
export interface ReadWarning {
  /** Sheet or line. */
  readonly where: string;
  readonly message: string;
}

export interface SheetFile {
  readonly fileName: string;
  readonly kind: 'workbook' | 'csv';
  readonly sheets: readonly SheetData[];
  readonly warnings: readonly ReadWarning[];
}

/** `1` → `A`, `28` → `AB`. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** A1 notation of a row and column, both counted from 1. */
export const cellRef = (row: number, column: number): string => `${columnName(column)}${row}`;

/** Row and column (from 1) of an A1 reference, `$` allowed; null for anything else. */
export function parseCellRef(ref: string): { row: number; column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(ref);
  if (match === null) return null;
  let column = 0;
  for (const letter of (match[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]), column };
}

/**
 * The content of a cell as a person would write it, in full precision: `85.312%` for 0.85312 shown as a
 * percentage. This is what is kept beside each figure as evidence of what the file said.
 */
export function cellText(cell: CellContent & { readonly format?: string }): string {
  switch (cell.kind) {
    case 'number':
      return cell.format !== undefined && isPercentFormat(cell.format)
        ? `${percentagePoints(cell.value)}%`
        : String(cell.value);
    case 'text':
    case 'date':
    case 'error':
      return cell.value;
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE';
    case 'blank':
      return '';
  }
}
