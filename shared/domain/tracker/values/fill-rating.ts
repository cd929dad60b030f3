import type { Colour } from '../../rating/rating.ts';

/** Hue, from 0 to 360, and how much of it there is. */
export interface HueOf {
  readonly hue: number;
  /** From 0 (grey) to 1. */
  readonly chroma: number;
  /** From 0 (black) to 1 (white). */
  readonly lightness: number;
}

/** Of `#RRGGBB`. */
function hueOf(colour: string): HueOf {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)];
  const chroma = most - least;
  const sixth =
    chroma === 0 ? 0 : most === r ? (g - b) / chroma + 6 : most === g ? (b - r) / chroma + 2 : (r - g) / chroma + 4;
  return { hue: (sixth % 6) * 60, chroma, lightness: (most + least) / 2 };
}

/**
 * Hues that people call by the name of a rating, from and to in degrees. Between them lie orange-red, yellow-green,
 * turquoise and purple: those are asked about, never guessed.
 */
const bands: readonly (readonly [rating: Colour, from: number, to: number])[] = [
  ['red', 342, 372],
  ['amber', 28.5, 60.5],
  ['green', 88, 155],
  ['blue', 190, 245],
];

/** Less of a hue than this is grey; from there to `colourful` nobody can say. */
const neutral = 0.04;
const colourful = 0.07;

/**
 * The rating that a fill colour is called by; `none` for white, which is no colour; null where it lies between two, is
 * black, or is as pale as the stripes of a table.
 */
export function guessFillRating(colour: string): Colour | 'none' | null {
  const { hue, chroma, lightness } = hueOf(colour);
  if (chroma <= neutral) return lightness > 0.97 ? 'none' : lightness > 0.25 ? 'grey' : null;
  if (chroma < colourful || lightness > 0.895 || lightness < 0.12) return null;
  return (
    bands.find(([, from, to]) => (hue >= from && hue <= to) || (hue + 360 >= from && hue + 360 <= to))?.[0] ?? null
  );
}
