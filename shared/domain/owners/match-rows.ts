import { fold } from '../returns/fold.ts';
import { cellText, type SheetCell } from '../returns/sheet/sheet-data.ts';
import type { SentRow } from './owner-answers.ts';
import { ownerHeadings, shownColumns, type ShownColumn } from './owner-ids.ts';
import { readDay } from './read-answers.ts';
import type { ReturnedRow } from './read-owner-file.ts';

/** A returned row whose action is known. */
export interface MatchedRow {
  readonly sent: SentRow;
  readonly row: ReturnedRow;
  /** Why a person had to say which action it is of; null where its reference does. */
  readonly chosen: UnplacedRow | null;
}

/** A row of which nobody but a person can say what it is about; never matched by where it stands or what it is called. */
export interface UnplacedRow {
  readonly key: string;
  readonly row: ReturnedRow;
  readonly why: string;
}

export interface MatchedFile {
  /** In the order in which the actions were sent. */
  readonly matched: readonly MatchedRow[];
  readonly unplaced: readonly UnplacedRow[];
  /** Sent, and no row of the file says that it is of them. */
  readonly missing: readonly string[];
}

/** Names a row of a file for as long as somebody looks at it. */
export const rowKey = ({ sheet, row }: Pick<ReturnedRow, 'sheet' | 'row'>): string => `${sheet}!${row}`;

/**
 * Finds the action of each row by its hidden reference, and takes what a person chose for rows without one.
 * @param chosen references of actions by `rowKey`; rows that are not named stay to be decided.
 */
export function matchRows(
  rows: readonly ReturnedRow[],
  workbook: { readonly uid: string; readonly rows: readonly SentRow[] },
  chosen: ReadonlyMap<string, string> = new Map(),
): MatchedFile {
  const sentByRef = new Map(workbook.rows.map((sent) => [sent.ref, sent]));
  const timesByRef = countBy(rows.flatMap(({ reference }) => (reference.kind === 'row' ? [reference.ref] : [])));
  const byRef = new Map<string, MatchedRow>();
  const unplaced: UnplacedRow[] = [];
  for (const row of rows) {
    const why = whyUnplaced(row, workbook.uid, sentByRef, timesByRef);
    const sent = row.reference.kind === 'row' ? sentByRef.get(row.reference.ref) : undefined;
    if (why === null && sent !== undefined) byRef.set(sent.ref, { sent, row, chosen: null });
    else unplaced.push({ key: rowKey(row), row, why: why ?? '' });
  }
  const open: UnplacedRow[] = [];
  for (const one of unplaced) {
    const sent = sentByRef.get(chosen.get(one.key) ?? '');
    if (sent !== undefined && !byRef.has(sent.ref)) byRef.set(sent.ref, { sent, row: one.row, chosen: one });
    else open.push(one);
  }
  return {
    matched: workbook.rows.flatMap(({ ref }) => byRef.get(ref) ?? []),
    unplaced: open,
    missing: workbook.rows.flatMap(({ ref }) => (byRef.has(ref) ? [] : [ref])),
  };
}

function countBy(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function whyUnplaced(
  { reference, cells }: ReturnedRow,
  uid: string,
  sentByRef: ReadonlyMap<string, SentRow>,
  timesByRef: ReadonlyMap<string, number>,
): string | null {
  if (reference.kind === 'none')
    return 'The row has no hidden reference: it was typed in, or its reference was removed.';
  if (reference.kind === 'damaged') return 'The hidden reference of the row was changed.';
  const { ref, workbookUid } = reference;
  if (workbookUid !== uid || !sentByRef.has(ref))
    return `The hidden reference of the row is of ${ref} in another workbook.`;
  if ((timesByRef.get(ref) ?? 0) > 1)
    return `Several rows have the hidden reference of ${ref}: one was copied over another.`;
  const shown = cells.ref === undefined ? '' : cellText(cells.ref).trim();
  return shown !== ref && sentByRef.has(shown)
    ? `The row shows ${shown}, but its hidden reference is of ${ref}: rows were sorted or pasted without it.`
    : null;
}

/** A locked cell that does not come back as it was sent; it is named and never taken. */
export interface LockedChange {
  readonly column: ShownColumn;
  readonly heading: string;
  /** Null where the cell is empty now. */
  readonly cell: SheetCell | null;
  readonly sent: string;
  readonly returned: string;
}

const dates: ReadonlySet<ShownColumn> = new Set<ShownColumn>(['agreedDueOn', 'baselineDueOn']);

export function lockedChanges({ sent, row }: MatchedRow): LockedChange[] {
  return shownColumns.flatMap((column) => {
    const cell = row.cells[column];
    const before = sent.shown[column];
    const returned = cell === undefined ? '' : textOf(cell, dates.has(column));
    if (fold(returned) === fold(before)) return [];
    return [{ column, heading: ownerHeadings[column], cell: cell ?? null, sent: before, returned }];
  });
}

function textOf(cell: SheetCell, isDate: boolean): string {
  const day = isDate ? readDay(cell) : null;
  return day?.kind === 'value' ? day.value : cellText(cell).trim();
}
