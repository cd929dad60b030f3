import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { UpdateGridRow } from '#shared/contract/updates.ts';
import type { GridCell } from '../../components/grid-keys.ts';
import type { CellPlace } from './grid-work.ts';
import { columnOf, updateColumns } from './update-columns.ts';

const firstTyped = updateColumns.findIndex(({ field }) => field !== null);
const lastColumn = updateColumns.length - 1;

const within = ({ row, column }: GridCell, rows: number): GridCell => ({
  row: Math.max(0, Math.min(rows - 1, row)),
  column: Math.max(0, Math.min(lastColumn, column)),
});

/** The next cell that can be typed in, row after row; null beyond the first and the last. */
export function nextTyped({ row, column }: GridCell, step: 1 | -1, rows: number): GridCell | null {
  const [from, to] = [firstTyped, lastColumn];
  const beyond = step === 1 ? column >= to : column <= from;
  const next = beyond
    ? { row: row + step, column: step === 1 ? from : to }
    : { row, column: Math.max(from, column + step) };
  return next.row < 0 || next.row >= rows ? null : next;
}

const rowsBetween = (a: number, b: number): number[] =>
  Array.from({ length: Math.abs(a - b) + 1 }, (_, i) => Math.min(a, b) + i);

export interface GridPlace {
  readonly active: GridCell;
  /** Rows of the selection, top first; the active row alone where nothing is selected. */
  readonly chosen: readonly number[];
  /** Stands on a cell and has the focus there; with `extend` the selection reaches from where it began to it. */
  readonly moveTo: (cell: GridCell, extend?: boolean) => void;
  /** The same without taking the focus, for the pointer, which takes it itself. */
  readonly stand: (cell: GridCell, extend?: boolean) => void;
  readonly goTo: (place: CellPlace) => void;
}

/** Where one stands in the grid of updates, and which cells of a column are selected. Row 0 is the first action. */
export function useGridPlace(
  rows: readonly UpdateGridRow[],
  onCurrent: (ref: string, column: number) => void,
  focusCell: (row: number) => void,
): GridPlace {
  const [place, setPlace] = useState<GridCell>({ row: 0, column: firstTyped });
  const [anchor, setAnchor] = useState<number | null>(null);
  const active = within(place, rows.length);
  const stand = (to: GridCell, extend = false): void => {
    const cell = within(to, rows.length);
    setPlace(cell);
    setAnchor(extend && cell.column === active.column ? (anchor ?? active.row) : null);
    onCurrent(rows[cell.row]?.ref ?? '', cell.column);
  };
  return {
    active,
    chosen: rowsBetween(anchor ?? active.row, active.row),
    stand,
    moveTo: (cell, extend) => {
      flushSync(() => stand(cell, extend));
      focusCell(within(cell, rows.length).row);
    },
    goTo: ({ ref, field }) => {
      const row = rows.findIndex((one) => one.ref === ref);
      if (row < 0) return;
      stand({ row, column: columnOf(field) });
      // Not at once: this is asked for while the grid is being drawn.
      queueMicrotask(() => focusCell(row));
    },
  };
}
