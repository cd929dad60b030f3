import { expect, test } from 'vitest';
import { moveOf } from '../../../renderer/components/grid-keys.ts';

const from = { row: 5, column: 2 };
const size = { rows: 100, columns: 4 };
const key = (name: string, ctrlKey = false) => moveOf({ key: name, ctrlKey }, from, size);

test.each([
  ['ArrowDown', false, { row: 6, column: 2 }],
  ['ArrowUp', false, { row: 4, column: 2 }],
  ['ArrowLeft', false, { row: 5, column: 1 }],
  ['ArrowRight', false, { row: 5, column: 3 }],
  ['PageDown', false, { row: 25, column: 2 }],
  ['PageUp', false, { row: -15, column: 2 }],
  ['Home', false, { row: 5, column: 0 }],
  ['End', false, { row: 5, column: 3 }],
  ['Home', true, { row: 1, column: 0 }],
  ['End', true, { row: 100, column: 3 }],
])('%s (Ctrl: %s) moves to %o', (name, ctrl, cell) => {
  expect(key(name, ctrl)).toEqual(cell);
});

test('a letter moves nothing', () => {
  expect(key('a')).toBeUndefined();
});
