import { describe, expect, test } from 'vitest';
import { paperPalette, round, textWidth } from '#shared/charts/theme.ts';
import { colours } from '#shared/domain/rating/rating.ts';

const channel = (value: number): number => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => channel(Number.parseInt(colour.slice(i, i + 2), 16) / 255));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe('contrast of at least 4.5:1', () => {
  test.each(['ink', 'muted', 'line', 'limit', 'target', 'benchmark', 'concern', 'improvement'] as const)(
    '%s on paper and on the band',
    (name) => {
      expect(contrast(paperPalette[name], paperPalette.paper)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(paperPalette[name], paperPalette.band)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(colours)('the letter of a %s rating on its fill', (colour) => {
    const { fill, text } = paperPalette.ratings[colour];
    expect(contrast(fill, text)).toBeGreaterThanOrEqual(4.5);
  });
});

test('every rating has its own letter and word, so colour is never alone', () => {
  const styles = colours.map((colour) => paperPalette.ratings[colour]);
  expect(new Set(styles.map((style) => style.letter)).size).toBe(5);
  expect(new Set(styles.map((style) => style.word)).size).toBe(5);
});

test('coordinates have at most two decimals and no negative zero', () => {
  expect(round(1 / 3)).toBe(0.33);
  expect(Object.is(round(-0.001), 0)).toBe(true);
});

test('a wider text is estimated wider', () => {
  expect(textWidth('Mean', 10)).toBeLessThan(textWidth('Mean 82.4%', 10));
  expect(textWidth('WWW', 10)).toBeGreaterThan(textWidth('iii', 10));
  expect(textWidth('', 10)).toBe(0);
});
