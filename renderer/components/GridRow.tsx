import { cellAttributes, cellClass, type GridColumn } from './grid-column.ts';
import type { GridCell } from './grid-keys.ts';

interface GridRowProps<T> {
  readonly columns: readonly GridColumn<T>[];
  readonly row: T;
  /** From 1: row 0 is the heading. */
  readonly number: number;
  readonly active: GridCell;
  readonly height: number;
  /** Distance from the top of the body, in pixels. */
  readonly top: number;
  readonly opens: boolean;
}

/** One row, put where the virtualiser says. */
export function GridRow<T>({ columns, row, number, active, height, top, opens }: GridRowProps<T>) {
  return (
    <div
      role="row"
      aria-rowindex={number + 1}
      data-current={number === active.row}
      className={opens ? 'grid-row at opens' : 'grid-row at'}
      style={{ transform: `translateY(${top}px)`, height }}
    >
      {columns.map((column, index) => (
        <div
          key={column.key}
          role={index === 0 ? 'rowheader' : 'gridcell'}
          {...cellAttributes(number, index, active, column.width)}
          className={cellClass(column.numeric === true, index)}
        >
          {column.render ? column.render(row) : <span className="clamp">{column.value(row)}</span>}
        </div>
      ))}
    </div>
  );
}
