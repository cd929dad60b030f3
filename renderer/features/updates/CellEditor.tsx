import { useRef, useState, type KeyboardEvent } from 'react';
import { offeredChoices, type GridField } from './grid-cells.ts';

/** Where the keys go on from a cell whose text was taken. */
export type NextCell = 'down' | 'right' | 'left' | 'nowhere';

interface CellEditorProps {
  readonly label: string;
  readonly field: GridField;
  readonly text: string;
  readonly onTyping: (text: string) => void;
  readonly onCommit: (text: string, next: NextCell) => void;
  readonly onCancel: () => void;
}

/** Whoever begins to type goes on after what is there. */
function beginAtTheEnd(box: HTMLElement | null): void {
  box?.focus();
  if (box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement) {
    box.setSelectionRange(box.value.length, box.value.length);
  }
}

/** One cell while it is typed in. Enter and Tab take the text, Escape leaves the cell as it was. */
export function CellEditor({ label, field, text, onTyping, onCommit, onCancel }: CellEditorProps) {
  const [value, setValue] = useState(text);
  const ended = useRef(false);

  const end = (how: () => void): void => {
    if (ended.current) return;
    ended.current = true;
    how();
  };
  const type = (next: string): void => {
    setValue(next);
    onTyping(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // The grid's own keys (its undo above all) are not those of a text that is being typed.
    event.stopPropagation();
    if (event.key === 'Escape') end(onCancel);
    else if (event.key === 'Tab') end(() => onCommit(value, event.shiftKey ? 'left' : 'right'));
    else if (event.key === 'Enter' && !event.shiftKey && !event.altKey) end(() => onCommit(value, 'down'));
    else return;
    event.preventDefault();
  };
  const given = {
    ref: beginAtTheEnd,
    'aria-label': label,
    className: 'cell-editor',
    value,
    onKeyDown,
    onBlur: () => end(() => onCommit(value, 'nowhere')),
    onChange: (event: { readonly target: { readonly value: string } }) => type(event.target.value),
  };
  const choices = offeredChoices(field, value);
  if (choices !== undefined) {
    return (
      <select {...given}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    );
  }
  return field === 'narrative' ? <textarea {...given} rows={3} /> : <input {...given} type="text" autoComplete="off" />;
}
