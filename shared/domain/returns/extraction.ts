import type { Period } from '../dates.ts';
import { cellText, type SheetCell } from './sheet-data.ts';

/** One figure of the file, not yet read as a number: what stood in the cell, and which indicator and month it is of. */
export interface ExtractedCell {
  /** Empty for a CSV file. */
  readonly sheet: string;
  /** `B7`: the cell of the value, or of the numerator where the file has no column of values. */
  readonly cell: string;
  /** As written; either may be empty, not both. */
  readonly code: string;
  readonly name: string;
  readonly period: Period;
  /** Null for a blank cell. */
  readonly rawValue: SheetCell | null;
  readonly numerator: SheetCell | null;
  readonly denominator: SheetCell | null;
  readonly numberFormat: string;
  readonly originalText: string;
  readonly comment: string;
}

/** Something in the file that was not read as a figure, and why: nothing is dropped in silence. */
export interface UnreadCell {
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
  readonly why: string;
  /** Set where figures belong to it, and it is not known of which indicator or month: these keep the whole file out. */
  readonly losesFigures?: true;
}

export interface Extraction {
  readonly cells: readonly ExtractedCell[];
  readonly unread: readonly UnreadCell[];
}

/** Text of a label cell, empty where there is none. */
export const textOf = (cell: SheetCell | null): string => (cell === null ? '' : cellText(cell).trim());

export const unreadCell = (sheet: string, cell: SheetCell, why: string): UnreadCell => ({
  sheet,
  cell: cell.ref,
  text: cellText(cell),
  why,
});

/** A cell without which the figures beside or below it belong to no indicator or no month. */
export const losingFigures = (unread: UnreadCell, loses: boolean): UnreadCell =>
  loses ? { ...unread, losesFigures: true } : unread;
