import { expect, test } from 'vitest';
import { commandOf, keyHelp, takesKeys } from '../../../../renderer/features/meetings/live/live-keys.ts';

const pressed = (key: string, part: { ctrlKey?: boolean; metaKey?: boolean; altKey?: boolean } = {}) =>
  commandOf({ key, ctrlKey: false, metaKey: false, altKey: false, ...part });

test.each([
  ['n', { kind: 'step', by: 1 }],
  ['N', { kind: 'step', by: 1 }],
  ['ArrowLeft', { kind: 'step', by: -1 }],
  ['1', { kind: 'jump', to: 0 }],
  ['9', { kind: 'jump', to: 8 }],
  ['0', null],
  ['m', { kind: 'moderate' }],
  ['a', { kind: 'due' }],
  ['Enter', null],
  [' ', null],
  ['x', null],
])('"%s" asks for %o', (key, command) => {
  expect(pressed(key)).toEqual(command);
});

test('keys with Ctrl, Alt or the command key are the window’s own', () => {
  for (const held of ['ctrlKey', 'metaKey', 'altKey']) expect(pressed('n', { [held]: true })).toBeNull();
});

test('a field, a list, a group of radios and a refusal have their own keys; a button has not', () => {
  const box = document.createElement('div');
  box.innerHTML =
    '<input><textarea></textarea><div role="radiogroup"><span></span></div><p role="alert"></p><button></button>';
  const taken = ['input', 'textarea', 'span', 'p', 'button'].map((name) => takesKeys(box.querySelector(name)));
  expect(taken).toEqual([true, true, true, true, false]);
  expect(takesKeys(null)).toBe(false);
});

test('every letter that the screen names asks for something', () => {
  const letters = keyHelp.map(([keys]) => keys[0] ?? '').filter((key) => /^[a-z]$/u.test(key));
  expect(letters.length).toBeGreaterThan(5);
  expect(letters.filter((key) => pressed(key) === null)).toEqual([]);
});
