import { Disclosed } from '../../components/Disclosed.tsx';

const keys = [
  ['Arrows, Page Up, Page Down, Home, End', 'move'],
  ['Enter, F2 or any letter', 'begin to type in the cell'],
  ['Enter, Tab', 'take what was typed, and go down or right'],
  ['Escape', 'leave the cell as it was; pressed outside a cell, the next Tab leaves the grid'],
  ['Shift with an arrow', 'select cells of a column'],
  ['Ctrl and D', 'copy the first selected cell down, or the cell above into this one'],
  ['Delete', 'empty the cells'],
  ['Ctrl and Z, Ctrl and Y', 'undo and redo, over the whole grid'],
  ['Ctrl and S', 'save all'],
] as const;

/** Which key does what. */
export const GridKeysHelp = () => (
  <Disclosed label="Keys of the grid">
    <dl className="summary-list">
      {keys.map(([key, does]) => (
        <div key={key}>
          <dt>{key}</dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  </Disclosed>
);
