import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { UpdateGridRow } from '#shared/contract/updates.ts';
import type { NextCell } from './CellEditor.tsx';
import type { GridField } from './grid-cells.ts';
import { setTexts, textIn, type CellPlace, type GridWork } from './grid-work.ts';
import type { Editing } from './UpdateCells.tsx';
import { nextTyped, type GridPlace } from './useGridPlace.ts';

interface TypingInto {
  readonly rows: readonly UpdateGridRow[];
  readonly work: GridWork;
  readonly onWork: (work: GridWork) => void;
  readonly onTyping: (place: CellPlace, text: string | null) => void;
}

/** The one cell that is typed in: how that begins, and how it ends. */
export function useCellTyping({ rows, work, onWork, onTyping }: TypingInto, place: GridPlace) {
  const [editing, setEditing] = useState<Editing | null>(null);
  const { active, moveTo } = place;
  const end = (taken: (edited: Editing) => void): void => {
    if (editing === null) return;
    flushSync(() => {
      setEditing(null);
      onTyping(editing, null);
      taken(editing);
    });
  };
  return {
    editing,
    /** With a text the cell begins with that in place of its own. */
    begin: (field: GridField | null, text?: string): void => {
      const row = rows[active.row];
      if (row === undefined || field === null) return;
      flushSync(() => setEditing({ ref: row.ref, field, text: text ?? textIn(work, row, field) }));
    },
    onTyping: (text: string): void => {
      if (editing !== null) onTyping(editing, text);
    },
    onCommit: (text: string, next: NextCell): void => {
      end(({ ref, field }) => {
        const row = rows.find((one) => one.ref === ref);
        if (row !== undefined) onWork(setTexts(work, [{ row, field, text }]));
      });
      if (next === 'down') moveTo({ row: active.row + 1, column: active.column });
      else if (next !== 'nowhere') moveTo(nextTyped(active, next === 'right' ? 1 : -1, rows.length) ?? active);
    },
    onCancel: (): void => {
      end(() => undefined);
      moveTo(active);
    },
  };
}
