import type { ReactNode } from 'react';
import type { GridCell } from './grid-keys.ts';

export interface GridColumn<T> {
  /** Unique in the grid. */
  readonly key: string;
  readonly label: string;
  readonly width: number;
  readonly numeric?: boolean;
  /** What the column is sorted by, and shown where there is no `render`. */
  readonly value: (row: T) => string | number | null;
  readonly render?: (row: T) => ReactNode;
}

/** What every cell has: its place for the keys, and the grid's one tab stop where it is the active cell. */
export function cellAttributes(row: number, column: number, active: GridCell, width: number) {
  const isActive = row === active.row && column === active.column;
  return {
    'aria-colindex': column + 1,
    'data-row': row,
    'data-column': column,
    'data-active': isActive,
    tabIndex: isActive ? 0 : -1,
    style: { width },
  };
}

/** The first column stays in sight when the grid is scrolled sideways. */
export const cellClass = (numeric: boolean, column: number): string =>
  `cell${numeric ? ' num' : ''}${column === 0 ? ' pinned' : ''}`;
