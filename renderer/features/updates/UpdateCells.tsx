import { memo } from 'react';
import type { UpdateGridRow } from '#shared/contract/updates.ts';
import { nothingSymbol } from '#shared/wording/symbols.ts';
import { cellAttributes, cellClass } from '../../components/grid-column.ts';
import type { GridCell } from '../../components/grid-keys.ts';
import { colours } from '#shared/domain/rating/rating.ts';
import { RatingTag } from '../../components/RatingTag.tsx';
import { CellEditor, type NextCell } from './CellEditor.tsx';
import { problemOfText, shownText, type GridField } from './grid-cells.ts';
import { isChanged, textIn, type GridWork } from './grid-work.ts';
import { updateColumns, type UpdateColumn } from './update-columns.ts';

/** A cell that is being typed in, and the text that it began with. */
export interface Editing {
  readonly ref: string;
  readonly field: GridField;
  readonly text: string;
}

interface UpdateCellsProps {
  readonly row: UpdateGridRow;
  /** From 0. */
  readonly index: number;
  readonly top: number;
  readonly height: number;
  readonly work: GridWork;
  /** The column one stands on; -1 in every other row. */
  readonly activeColumn: number;
  /** The column of the selection that the row is in; -1 where it is in none. */
  readonly selectedColumn: number;
  /** Where somebody types in this row. */
  readonly typing: Typing | null;
}

interface Typing extends Editing {
  readonly onTyping: (text: string) => void;
  readonly onCommit: (text: string, next: NextCell) => void;
  readonly onCancel: () => void;
}

/** One action of the grid: what is read, and what can be typed. Drawn again only where something of it changed. */
export const UpdateCells = memo(function UpdateCells({
  row,
  index,
  top,
  height,
  work,
  activeColumn,
  selectedColumn,
  typing,
}: UpdateCellsProps) {
  const active: GridCell = { row: activeColumn < 0 ? -1 : index, column: activeColumn };
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-current={activeColumn >= 0}
      className="grid-row at"
      style={{ transform: `translateY(${top}px)`, height }}
    >
      {updateColumns.map((column, at) => {
        const { field } = column;
        const text = field === null ? '' : textIn(work, row, field);
        const changed = field !== null && isChanged(work, { ref: row.ref, field });
        const problem = field === null || !changed ? '' : problemOfText(field, text);
        const here = typing !== null && typing.field === field ? typing : null;
        return (
          <div
            key={column.key}
            role={at === 0 ? 'rowheader' : 'gridcell'}
            {...cellAttributes(index, at, active, column.width)}
            aria-readonly={field === null}
            aria-selected={at === selectedColumn}
            {...(problem === '' ? {} : { 'aria-invalid': true })}
            data-changed={changed}
            data-typing={here !== null}
            className={`${cellClass(column.numeric, at)} ${field === null ? 'read' : 'typed'}`}
          >
            {here === null ? (
              <CellText column={column} row={row} text={text} changed={changed} problem={problem} />
            ) : (
              <CellEditor
                label={`${column.label} of ${row.ref}`}
                field={here.field}
                text={here.text}
                onTyping={here.onTyping}
                onCommit={here.onCommit}
                onCancel={here.onCancel}
              />
            )}
          </div>
        );
      })}
    </div>
  );
});

interface CellTextProps {
  readonly column: UpdateColumn;
  readonly row: UpdateGridRow;
  readonly text: string;
  readonly changed: boolean;
  readonly problem: string;
}

function CellText({ column, row, text, changed, problem }: CellTextProps) {
  const { field } = column;
  if (field === null) {
    return (
      <span className="clamp">
        {column.text(row)}
        {column.key === 'last' && row.overdueDays !== null ? <span className="overdue"> overdue</span> : null}
      </span>
    );
  }
  const rating = field === 'selfRating' ? colours.find((colour) => colour === text) : undefined;
  const shown = shownText(field, text);
  return (
    <>
      {rating === undefined ? (
        <span className={shown === '' ? 'muted' : 'clamp'}>{shown === '' ? nothingSymbol : shown}</span>
      ) : (
        <RatingTag colour={rating} />
      )}
      {changed ? <span className="visually-hidden"> (changed)</span> : null}
      {problem === '' ? null : (
        <>
          <span className="cell-problem" aria-hidden="true">
            !
          </span>
          <span className="visually-hidden"> {problem}</span>
        </>
      )}
    </>
  );
}
