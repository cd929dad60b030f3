import { expect, test } from 'vitest';
import { capitalised, fewOf, listed, plural } from '#shared/domain/in-words.ts';

test('one and many', () => {
  expect([0, 1, 2, 1200].map((n) => plural(n, 'action'))).toEqual([
    '0 actions',
    '1 action',
    '2 actions',
    '1,200 actions',
  ]);
  expect([1, 2].map((n) => plural(n, 'entry', 'entries'))).toEqual(['1 entry', '2 entries']);
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j is read as "%s"', (parts, words) => {
  expect(listed(parts)).toBe(words);
});

test('the first few, and how many more', () => {
  expect(fewOf(['a', 'b', 'c'], 3)).toBe('a, b, c');
  expect(fewOf(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more');
});

test('a capital at the beginning only', () => {
  expect(['it is', 'DfE', ''].map(capitalised)).toEqual(['It is', 'DfE', '']);
});
