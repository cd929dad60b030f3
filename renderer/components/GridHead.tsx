import { cellAttributes, cellClass, type GridColumn } from './grid-column.ts';
import type { GridCell } from './grid-keys.ts';

interface GridHeadProps<T> {
  readonly columns: readonly GridColumn<T>[];
  readonly active: GridCell;
  readonly height: number;
  readonly width: number;
  readonly sortOf: (key: string) => 'asc' | 'desc' | false;
}

const sorts = { asc: { aria: 'ascending', sign: ' ▲' }, desc: { aria: 'descending', sign: ' ▼' } } as const;

/** The headings, kept in sight while the rows scroll. */
export function GridHead<T>({ columns, active, height, width, sortOf }: GridHeadProps<T>) {
  return (
    <div role="rowgroup" className="grid-head" style={{ width }}>
      <div role="row" aria-rowindex={1} className="grid-row" style={{ height }}>
        {columns.map((column, index) => {
          const sorted = sortOf(column.key);
          return (
            <div
              key={column.key}
              role="columnheader"
              {...cellAttributes(0, index, active, column.width)}
              className={`${cellClass(column.numeric === true, index)} head`}
              aria-sort={sorted === false ? 'none' : sorts[sorted].aria}
            >
              {column.label}
              <span aria-hidden="true">{sorted === false ? '' : sorts[sorted].sign}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}
