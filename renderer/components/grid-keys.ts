import type { KeyboardEvent } from 'react';

/** Row 0 is the heading. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  /** Without the heading. */
  readonly rows: number;
  readonly columns: number;
}

/** The nearest cell that the grid has. */
export const within = ({ row, column }: GridCell, { rows, columns }: GridSize): GridCell => ({
  row: Math.max(0, Math.min(rows, row)),
  column: Math.max(0, Math.min(columns - 1, column)),
});

const pageRows = 20;

/** Where a key leads from a cell; undefined when the key moves nothing. The caller keeps it inside the grid. */
export function moveOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  { row, column }: GridCell,
  size: GridSize,
): GridCell | undefined {
  switch (event.key) {
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'PageDown':
      return { row: row + pageRows, column };
    case 'PageUp':
      return { row: row - pageRows, column };
    case 'Home':
      return { row: event.ctrlKey ? 1 : row, column: 0 };
    case 'End':
      return { row: event.ctrlKey ? size.rows : row, column: size.columns - 1 };
    default:
      return undefined;
  }
}

/** The cell that an event happened in. */
export function cellOf(target: EventTarget): GridCell | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  if (!cell) return undefined;
  return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
}
