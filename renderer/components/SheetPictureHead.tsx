import { columnName } from '#shared/domain/returns/sheet/sheet-data.ts';
import type { GridCell } from './grid-keys.ts';
import { placeAttributes } from './sheet-attributes.ts';
import type { PlaceMark } from './sheet-places.ts';

interface SheetPictureHeadProps {
  readonly columns: readonly number[];
  readonly hidden: readonly number[];
  readonly marks: ReadonlyMap<number, PlaceMark>;
  /** Null where nothing can be pointed at. */
  readonly active: GridCell | null;
  readonly targetColumn: number | null;
}

/** The letters of the columns, each with what it is for. */
export function SheetPictureHead({ columns, hidden, marks, active, targetColumn }: SheetPictureHeadProps) {
  return (
    <thead>
      <tr>
        <th scope="col" {...placeAttributes(active, 0, 0)} className="sheet-corner">
          <span className="visually-hidden">Row</span>
        </th>
        {columns.map((column, index) => {
          const mark = marks.get(column);
          return (
            <th
              key={column}
              scope="col"
              {...placeAttributes(active, 0, index + 1, 'columnheader')}
              data-tone={mark?.tone}
              data-here={column === targetColumn}
            >
              {columnName(column)}
              {mark === undefined ? null : <span className="place-mark">{mark.label}</span>}
              {hidden.includes(column) ? <span className="sheet-hidden">hidden</span> : null}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
