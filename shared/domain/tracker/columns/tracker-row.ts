import { shownDecimals } from '../../returns/values/number-format.ts';
import { cellText, type SheetCell } from '../../returns/sheet/sheet-data.ts';
import type { UnreadCell } from '../../returns/extract/extraction.ts';
import type { TrackerRole } from './roles.ts';

/** A text of a tracker and where it stands. */
export interface PlacedText {
  readonly text: string;
  /** `K7`. */
  readonly cell: string;
}

/** A cell of updates, and what heads its column: "June 2019" may be said there alone. */
export interface NoteCell extends PlacedText {
  readonly heading: string;
}

/** One action of a tracker as it stands there, not yet understood. */
export interface TrackerRow {
  readonly sheet: string;
  readonly row: number;
  /** The row with one text alone above it; null where there is none or a column names the workstream. */
  readonly section: PlacedText | null;
  readonly cells: ReadonlyMap<TrackerRole, SheetCell>;
  readonly notes: readonly NoteCell[];
  /** What else is said in words: evidence, and findings and recommendations in several columns. */
  readonly texts: ReadonlyMap<TrackerRole, readonly PlacedText[]>;
  /** Colour of the cell whose fill is the rating; null for none. */
  readonly fill: { readonly colour: string; readonly cell: string } | null;
}

/** A row with something in it that is no action. */
export interface LeftOutRow {
  readonly sheet: string;
  readonly row: number;
  readonly why: string;
}

export interface ExtractedRows {
  readonly rows: readonly TrackerRow[];
  readonly leftOut: readonly LeftOutRow[];
  readonly unread: readonly UnreadCell[];
}

/** `Actions!K7`, and `K7` in a CSV file: names a cell of the file. */
export const placeOf = (sheet: string, cell: string): string => (sheet === '' ? cell : `${sheet}!${cell}`);

/** The text of a row's cell of a role as it stands there, with white space at its ends left off; empty for none. */
export const textAt = ({ cells }: TrackerRow, role: TrackerRole): string => {
  const cell = cells.get(role);
  return cell === undefined ? '' : cellText(cell).trim();
};

/** The same on one line, as references, roles and names of workstreams are. */
export const lineAt = (row: TrackerRow, role: TrackerRole): string => {
  const cell = row.cells.get(role);
  // 1.10 shown with two decimals is not 1.1
  const decimals = cell?.kind === 'number' ? shownDecimals(cell.format) : null;
  if (cell?.kind === 'number' && decimals !== null) return cell.value.toFixed(decimals);
  return textAt(row, role).replaceAll(/\s+/g, ' ');
};
