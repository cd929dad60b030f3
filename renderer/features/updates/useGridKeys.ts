import { useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { flushSync } from 'react-dom';
import { cellOf, moveOf } from '../../components/grid-keys.ts';
import { gridFieldLabels, offeredChoices, type GridField } from './grid-cells.ts';
import { redo, setTexts, textIn, undo } from './grid-work.ts';
import type { UpdateGridProps } from './UpdateGrid.tsx';
import { columnOf, updateColumns } from './update-columns.ts';
import { useCellTyping } from './useCellTyping.ts';
import { nextTyped, useGridPlace, type GridPlace } from './useGridPlace.ts';

/**
 * The keys of the grid of updates. Arrows, Page Up and Down, Home and End move; Enter, F2 or typing begin in a cell;
 * Tab goes to the next cell that can be typed in, and out of the grid after Escape. Shift with an arrow selects cells
 * of a column, Ctrl+D copies the first of them down (or the one above), Delete empties, Ctrl+Z and Ctrl+Y undo and redo
 * over the whole grid, Ctrl+S saves.
 */
export function useGridKeys(props: UpdateGridProps, focusCell: (row: number) => void) {
  const { rows, work, onSay, onSave } = props;
  const place = useGridPlace(rows, props.onCurrent, focusCell);
  const typing = useCellTyping(props, place);
  /** Escape was pressed: the next Tab leaves the grid. */
  const leaving = useRef(false);
  const { active, chosen, moveTo } = place;
  const field = updateColumns[active.column]?.field ?? null;
  const commands = commandsOn(props, place, field);

  /** True where the key did something; what it does not know is left to the browser. */
  const press = (event: KeyboardEvent): boolean => {
    const { key, shiftKey } = event;
    const control = event.ctrlKey || event.metaKey;
    const command = control ? controlKeys[key.toLowerCase()] : undefined;
    if (command === 'save') onSave();
    else if (command !== undefined) commands[command === 'undo' && shiftKey ? 'redo' : command]();
    else if (key === 'Enter' || key === 'F2') typing.begin(field);
    else if (key === 'Delete' || key === 'Backspace') commands.empty();
    else if (key === 'Escape') {
      leaving.current = true;
      onSay('Tab now leaves the grid.');
    } else if (key === 'Tab') {
      const next = leaving.current ? null : nextTyped(active, shiftKey ? -1 : 1, rows.length);
      if (next === null) return false;
      moveTo(next);
    } else if (key.length === 1 && !control && !event.altKey && field !== null) {
      const row = rows[active.row];
      typing.begin(field, typedInto(field, key, row === undefined ? '' : textIn(work, row, field)));
    } else {
      const to = moveOf(event, active, { rows: rows.length, columns: updateColumns.length });
      if (to === undefined) return false;
      // Control with Home leads to row 1 of a grid that counts its heading; here the first action is row 0.
      moveTo(key === 'Home' && control ? { ...to, row: 0 } : to, shiftKey);
    }
    return true;
  };

  return {
    active,
    goTo: place.goTo,
    selectedColumn: (row: number): number => (chosen.length > 1 && chosen.includes(row) ? active.column : -1),
    editing: typing.editing,
    editor: { onTyping: typing.onTyping, onCommit: typing.onCommit, onCancel: typing.onCancel },
    onKeyDown: (event: KeyboardEvent): void => {
      if (typing.editing !== null || cellOf(event.target) === undefined) return;
      if (!['Escape', 'Tab', 'Shift'].includes(event.key)) leaving.current = false;
      if (press(event)) event.preventDefault();
    },
    onClick: (event: MouseEvent): void => {
      const cell = cellOf(event.target);
      if (cell === undefined || typing.editing !== null) return;
      leaving.current = false;
      place.stand(cell, event.shiftKey);
    },
    onDoubleClick: (event: MouseEvent): void => {
      if (cellOf(event.target) !== undefined && typing.editing === null) typing.begin(field);
    },
  };
}

const controlKeys: Readonly<Record<string, 'undo' | 'redo' | 'copyDown' | 'save'>> = {
  z: 'undo',
  y: 'redo',
  d: 'copyDown',
  s: 'save',
};

/** What is done to cells as a whole, each as one step that can be taken back. */
function commandsOn(
  { rows, work, onWork, onSay }: UpdateGridProps,
  { active, chosen, moveTo }: GridPlace,
  field: GridField | null,
) {
  const put = (text: string, targets: readonly number[], of: GridField): void =>
    onWork(
      setTexts(
        work,
        targets.flatMap((at) => rows[at] ?? []).map((row) => ({ row, field: of, text })),
      ),
    );
  const go = (step: typeof undo, done: string, nothing: string) => (): void => {
    const result = step(work);
    if (result === null) return onSay(nothing);
    flushSync(() => onWork(result.work));
    onSay(`${done}: ${gridFieldLabels[result.place.field]} of ${result.place.ref}.`);
    const row = rows.findIndex(({ ref }) => ref === result.place.ref);
    if (row >= 0) moveTo({ row, column: columnOf(result.place.field) });
  };
  return {
    undo: go(undo, 'Undone', 'Nothing to undo.'),
    redo: go(redo, 'Done again', 'Nothing to do again.'),
    /** The first selected cell into the others; where none is selected the cell above into this one. */
    copyDown: (): void => {
      const single = chosen.length === 1;
      const source = rows[single ? active.row - 1 : (chosen[0] ?? 0)];
      if (field === null || source === undefined) return;
      const targets = single ? [active.row] : chosen.slice(1);
      put(textIn(work, source, field), targets, field);
      onSay(`${gridFieldLabels[field]} copied down to ${targets.length === 1 ? '1 row' : `${targets.length} rows`}.`);
    },
    /** A report always has a status. */
    empty: (): void => {
      if (field !== null && field !== 'status') put('', chosen, field);
    },
  };
}

/** What a cell begins with when a letter is typed on it: the letter, or the next choice that begins with it. */
function typedInto(field: GridField, key: string, current: string): string {
  const choices = offeredChoices(field, current);
  if (choices === undefined) return key;
  const after = choices.findIndex(({ value }) => value === current) + 1;
  const inOrder = [...choices.slice(after), ...choices.slice(0, after)];
  return inOrder.find(({ label }) => label.toLowerCase().startsWith(key.toLowerCase()))?.value ?? current;
}
