import type { Period } from '../../dates.ts';
import { withoutStatus } from '../values/provisional.ts';
import { cellRef, cellText, type SheetCell } from '../sheet/sheet-data.ts';
import type { TemplateRowId } from '../template/template-ids.ts';

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
  /** The sender's remark beside the figure. */
  readonly comment: string;
  /** The sender says that the figure may still change: `85.3p`, "Apr-19 (provisional)", or a column of statuses. */
  readonly provisional: boolean;
  /** Set in a CSV file divided by semicolons, where `92,512` may be 92.512: commas separate decimals there. */
  readonly commaDoubt?: true;
  /**
   * Set for a figure of a publication, which holds far more than a workspace follows: one that no indicator is named
   * for is left out and reported, and never keeps the file out.
   */
  readonly published?: true;
  /** Set where the row carries the hidden reference of a workbook that we sent out. */
  readonly template?: TemplateRowId;
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

/** What is known of a figure where it stands. */
interface FoundFigure {
  readonly sheet: string;
  readonly row: number;
  /** Column of the value, or of the numerator where there is none of values. */
  readonly column: number;
  readonly code?: string;
  readonly name?: string;
  readonly period: Period;
  readonly value: SheetCell | null;
  readonly numerator?: SheetCell | null;
  readonly denominator?: SheetCell | null;
  readonly comment?: string;
  /** The heading or a column of statuses says so; a `p` behind the number is found here. */
  readonly provisional?: boolean;
  readonly published?: true;
  readonly commaDoubt?: true;
}

/** A figure as it is handed on to staging. */
export function figureCell(found: FoundFigure): ExtractedCell {
  const { sheet, row, column, code = '', name = '', period, value, published, commaDoubt } = found;
  const { numerator = null, denominator = null, comment = '', provisional = false } = found;
  return {
    sheet,
    cell: cellRef(row, column),
    code,
    name,
    period,
    rawValue: value,
    numerator,
    denominator,
    numberFormat: value?.format ?? 'General',
    originalText: textOf(value),
    comment,
    provisional: provisional || [value, numerator, denominator].some(saysProvisional),
    ...(published === undefined ? {} : { published }),
    ...(commaDoubt === undefined ? {} : { commaDoubt }),
  };
}

const saysProvisional = (cell: SheetCell | null): boolean =>
  cell?.kind === 'text' && withoutStatus(cell.value).status === 'provisional';
