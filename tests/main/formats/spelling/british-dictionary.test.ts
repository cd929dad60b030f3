import { expect, test } from 'vitest';
import { britishSpeller } from '#main/formats/spelling/british-dictionary.ts';

test.each([
  ['organise', true],
  ['organize', false],
  ['behaviour', true],
  ['behavior', false],
  ['recieve', false],
])('British spelling: %s is right: %s', async (word, right) => {
  expect((await britishSpeller()).correct(word)).toBe(right);
});

test('what may have been meant comes first', async () => {
  expect((await britishSpeller()).suggest('comissioner')[0]).toBe('commissioner');
});
