import type { GridCell } from './grid-keys.ts';

/** What a cell of a picture has that can be pointed in: its place for the keys, and the one tab stop. Else nothing. */
export function placeAttributes(
  active: GridCell | null,
  row: number,
  column: number,
  role: 'gridcell' | 'columnheader' | 'rowheader' = 'gridcell',
) {
  if (active === null) return {};
  const isActive = active.row === row && active.column === column;
  return { role, 'data-row': row, 'data-column': column, 'data-active': isActive, tabIndex: isActive ? 0 : -1 };
}
