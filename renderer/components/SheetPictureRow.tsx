import type { GridCell } from './grid-keys.ts';
import { placeAttributes } from './sheet-attributes.ts';
import type { PicturedLine, PlaceMark } from './sheet-places.ts';

interface SheetPictureRowProps {
  readonly line: Extract<PicturedLine, { kind: 'row' }>;
  /** Its place among the rows shown, from 1. */
  readonly number: number;
  readonly columns: readonly number[];
  readonly hidden: boolean;
  readonly mark: PlaceMark | undefined;
  readonly columnMarks: ReadonlyMap<number, PlaceMark>;
  readonly active: GridCell | null;
  readonly target: { readonly row: number; readonly column: number } | null;
}

/** One row with its number and what the row is for. */
export function SheetPictureRow(props: SheetPictureRowProps) {
  const { line, number, columns, hidden, mark, columnMarks, active, target } = props;
  const isTargetRow = target?.row === line.row;
  return (
    <tr data-tone={mark?.tone}>
      <th
        scope="row"
        {...placeAttributes(active, number, 0, 'rowheader')}
        data-tone={mark?.tone}
        data-here={isTargetRow}
      >
        {line.row}
        {mark === undefined ? null : <span className="place-mark">{mark.label}</span>}
        {hidden ? <span className="sheet-hidden">hidden</span> : null}
      </th>
      {columns.map((column, index) => {
        const held = line.texts.get(column);
        const isTarget = isTargetRow && target?.column === column;
        return (
          <td
            key={column}
            {...placeAttributes(active, number, index + 1)}
            className={held?.isNumber === true ? 'num' : ''}
            data-tone={columnMarks.get(column)?.tone}
            data-target={isTarget}
          >
            {held === undefined || held.fill === '' ? null : (
              <span className="cell-fill" style={{ background: held.fill }}>
                <span className="visually-hidden">{`Filled with ${held.fill}. `}</span>
              </span>
            )}
            {held === undefined ? null : <span className={held.spills ? 'spills' : 'fits'}>{held.text}</span>}
            {isTarget ? <span className="visually-hidden"> (this cell)</span> : null}
          </td>
        );
      })}
    </tr>
  );
}
