import type { SheetState } from '../domain/returns/sheet/sheet-data.ts';

/** One cell as a person would see it. */
export interface PicturedCell {
  readonly column: number;
  readonly text: string;
  /** Numbers stand right, everything else left. */
  readonly isNumber: boolean;
  /** Solid fill colour, `#FFC000`; only in pictures that show colours. */
  readonly fill?: string;
}

/** A part of a sheet, to point at: for mapping by hand, and to show where a figure came from. Rows and columns from 1. */
export interface SheetPicture {
  /** Every sheet of the file, so that another can be chosen. */
  readonly sheets: readonly { readonly name: string; readonly state: SheetState }[];
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  /** Last row and column of the sheet with anything in them. */
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
  /** Rows without cells are left out. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly PicturedCell[] }[];
}
