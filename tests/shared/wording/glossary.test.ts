import { expect, test } from 'vitest';
import { markers } from '#shared/domain/indicator.ts';
import { colours } from '#shared/domain/rating/rating.ts';
import { colourLetter, colourWord } from '#shared/wording/colours.ts';
import { glossary, meaningOf } from '#shared/wording/glossary.ts';
import { markerWording } from '#shared/wording/indicator-labels.ts';

test('the glossary is in alphabetical order, has no term twice and explains each in whole sentences', () => {
  const terms = glossary.map(({ term }) => term.toLowerCase());
  expect(terms).toEqual(terms.toSorted((a, b) => a.localeCompare(b, 'en-GB')));
  expect(new Set(terms).size).toBe(terms.length);
  for (const { meaning } of glossary) expect(meaning).toMatch(/^[A-Z].+\.$/);
});

test('a term is found whatever its capitals, and an unknown one is not made up', () => {
  expect(meaningOf('SLIPPAGE')).toContain('never reset');
  expect(meaningOf('toString')).toBeNull();
});

test('colours and markers can be told apart without colour: every letter, word and symbol is its own', () => {
  expect(new Set(colours.map(colourLetter)).size).toBe(colours.length);
  expect(new Set(colours.map(colourWord)).size).toBe(colours.length);
  expect(new Set(markers.map((marker) => markerWording[marker].symbol)).size).toBe(markers.length);
});
