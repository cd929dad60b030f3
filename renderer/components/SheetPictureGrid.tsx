import { useEffect, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import type { SheetPicture } from '#shared/contract/sheet-picture.ts';
import { cellRef, parseCellRef } from '#shared/domain/returns/sheet/sheet-data.ts';
import { cellOf, moveOf, within, type GridCell } from './grid-keys.ts';
import { SheetPictureHead } from './SheetPictureHead.tsx';
import { SheetPictureRow } from './SheetPictureRow.tsx';
import { columnsOf, linesOf, type PlaceMark } from './sheet-places.ts';

/** Where somebody pointed: a cell, a row by its number (no column) or a column by its letter (no row). */
export interface PointedPlace {
  readonly row: number | null;
  readonly column: number | null;
}

interface SheetPictureGridProps {
  readonly picture: SheetPicture;
  readonly label: string;
  /** The cell that this is about, such as `B7`: outlined, said, and scrolled into sight. */
  readonly cell?: string;
  readonly rowMarks?: ReadonlyMap<number, PlaceMark>;
  readonly columnMarks?: ReadonlyMap<number, PlaceMark>;
  /** Makes the picture something to point in: by a click, or by the arrow keys and Enter. */
  readonly onPoint?: (place: PointedPlace) => void;
}

const noMarks: ReadonlyMap<number, PlaceMark> = new Map();

/** How far to scroll for a place to be seen: not at all where the beginning of the sheet shows it, else to the middle. */
const scrollFor = (from: number, length: number, room: number): number =>
  from + length <= room ? 0 : from - (room - length) / 2;

/** Scrolls the box, never the page, until the cell stands clear of the headings that stay in sight. */
function bringIntoSight(box: HTMLElement, cell: HTMLElement): void {
  const room = box.getBoundingClientRect();
  const place = cell.getBoundingClientRect();
  box.scrollTop = scrollFor(place.top - room.top + box.scrollTop, place.height, box.clientHeight);
  box.scrollLeft = scrollFor(place.left - room.left + box.scrollLeft, place.width, box.clientWidth);
}

/** A sheet as it looks in a spreadsheet: letters above, numbers beside, and what was chosen or read marked in it. */
export function SheetPictureGrid({
  picture,
  label,
  cell = '',
  rowMarks = noMarks,
  columnMarks = noMarks,
  onPoint,
}: SheetPictureGridProps) {
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<GridCell>({ row: 0, column: 0 });
  const lines = linesOf(picture);
  const columns = columnsOf(picture);
  const shown = lines.flatMap((line) => (line.kind === 'row' ? [line.row] : []));
  const size = { rows: shown.length, columns: columns.length + 1 };
  const active = onPoint === undefined ? null : within(place, size);
  const target = parseCellRef(cell);
  useEffect(() => {
    if (cell === '' || picture.rows.length === 0) return;
    const element = box.current?.querySelector<HTMLElement>('[data-target="true"]');
    if (box.current && element) bringIntoSight(box.current, element);
  }, [cell, picture]);

  const pointAt = (at: GridCell): void =>
    onPoint?.({ row: shown[at.row - 1] ?? null, column: columns[at.column - 1] ?? null });
  function onKeyDown(event: KeyboardEvent): void {
    if (active === null) return;
    const to = moveOf(event, active, size);
    if (to === undefined && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (to === undefined) return pointAt(active);
    flushSync(() => setPlace(within(to, size)));
    const element = box.current?.querySelector<HTMLElement>('[data-active="true"]');
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
  function onClick(event: MouseEvent): void {
    const at = cellOf(event.target);
    if (at === undefined || active === null) return;
    setPlace(at);
    pointAt(at);
  }

  return (
    <div ref={box} className="sheet-box" role="group" aria-label={`${label}, to scroll`} tabIndex={active ? -1 : 0}>
      <table
        className={active ? 'sheet sheet-points' : 'sheet'}
        {...(active ? { role: 'grid', onKeyDown, onClick } : {})}
        aria-label={label}
      >
        <SheetPictureHead
          columns={columns}
          hidden={picture.hiddenColumns}
          marks={columnMarks}
          active={active}
          targetColumn={target?.column ?? null}
        />
        <tbody>
          {lines.map((line) =>
            line.kind === 'gap' ? (
              <tr key={`gap ${line.from}`} className="sheet-gap">
                <th scope="row">⋯</th>
                <td colSpan={columns.length}>
                  {line.from === line.to ? `Row ${line.from} is` : `Rows ${line.from} to ${line.to} are`} not shown
                </td>
              </tr>
            ) : (
              <SheetPictureRow
                key={line.row}
                line={line}
                number={shown.indexOf(line.row) + 1}
                columns={columns}
                hidden={picture.hiddenRows.includes(line.row)}
                mark={rowMarks.get(line.row)}
                columnMarks={columnMarks}
                active={active}
                target={target}
              />
            ),
          )}
        </tbody>
      </table>
      {target === null ? null : (
        <p className="visually-hidden">{`The cell marked is ${cellRef(target.row, target.column)}.`}</p>
      )}
    </div>
  );
}
