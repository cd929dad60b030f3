import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { UpdateGridRow } from '#shared/contract/updates.ts';
import { UpdateCells } from './UpdateCells.tsx';
import type { CellPlace, GridWork } from './grid-work.ts';
import { updateColumns } from './update-columns.ts';
import { useGridKeys } from './useGridKeys.ts';

/** A cell that the screen leads to; another object leads there again. */
export interface WantedCell {
  readonly place: CellPlace;
}

export interface UpdateGridProps {
  readonly rows: readonly UpdateGridRow[];
  readonly work: GridWork;
  readonly onWork: (work: GridWork) => void;
  /** Told what stands in a cell that is not taken yet, so that it can be kept; null when nobody types any more. */
  readonly onTyping: (place: CellPlace, text: string | null) => void;
  readonly onCurrent: (ref: string, column: number) => void;
  /** Told what the keys did, for those who do not see it. */
  readonly onSay: (sentence: string) => void;
  readonly onSave: () => void;
  readonly wanted: WantedCell | null;
}

const rowHeight = 52;
const headHeight = 40;
const roomForScrollbar = 18;
const width = updateColumns.reduce((sum, column) => sum + column.width, 0);

/** Many actions in one grid, typed with the keyboard alone: see `useGridKeys` for its keys. */
export function UpdateGrid(props: UpdateGridProps) {
  const { rows, work, wanted } = props;
  const box = useRef<HTMLDivElement>(null);
  const keys = useGridKeys(props, (row) => {
    virtual.scrollToIndex(row, { align: 'auto' });
    const element = box.current?.querySelector<HTMLElement>('[data-active="true"]');
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: headHeight,
    getItemKey: (index) => rows[index]?.ref ?? index,
    // The cell with the focus is drawn wherever it is: taken away, it would take the focus with it.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), keys.active.row])].toSorted((a, b) => a - b),
  });
  const { goTo } = keys;
  const led = useRef<WantedCell | null>(null);
  useEffect(() => {
    if (wanted === null || led.current === wanted) return;
    led.current = wanted;
    goTo(wanted.place);
  }, [wanted, goTo]);

  return (
    <div
      ref={box}
      className="grid update-grid"
      role="grid"
      aria-label="Updates to be reported"
      aria-rowcount={rows.length + 1}
      aria-colcount={updateColumns.length}
      aria-multiselectable
      onKeyDown={keys.onKeyDown}
      onClick={keys.onClick}
      onDoubleClick={keys.onDoubleClick}
      tabIndex={-1}
      style={{ maxHeight: headHeight + virtual.getTotalSize() + roomForScrollbar }}
    >
      <div role="rowgroup" className="grid-head" style={{ width }}>
        <div role="row" aria-rowindex={1} className="grid-row" style={{ height: headHeight }}>
          {updateColumns.map((column, at) => (
            <div
              key={column.key}
              role="columnheader"
              aria-colindex={at + 1}
              className={`cell${column.numeric ? ' num' : ''}${at === 0 ? ' pinned' : ''} head plain`}
              style={{ width: column.width }}
            >
              {column.label}
            </div>
          ))}
        </div>
      </div>
      <div role="rowgroup" className="grid-body" style={{ height: virtual.getTotalSize(), width }}>
        {virtual.getVirtualItems().map(({ key, index, start }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <UpdateCells
              key={key}
              row={row}
              index={index}
              top={start}
              height={rowHeight}
              work={work}
              activeColumn={index === keys.active.row ? keys.active.column : -1}
              selectedColumn={keys.selectedColumn(index)}
              typing={keys.editing?.ref === row.ref ? { ...keys.editing, ...keys.editor } : null}
            />
          );
        })}
      </div>
    </div>
  );
}
