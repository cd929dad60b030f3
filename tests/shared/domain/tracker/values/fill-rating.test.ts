import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessFillRating } from '#shared/domain/tracker/values/fill-rating.ts';

describe('the rating that a fill colour is called by', () => {
  it.each([
    ['#FF0000', 'red'],
    ['#C00000', 'red'],
    ['#FFC7CE', 'red'],
    ['#FFC000', 'amber'],
    ['#FFFF00', 'amber'],
    ['#FFEB9C', 'amber'],
    ['#00B050', 'green'],
    ['#92D050', 'green'],
    ['#C6EFCE', 'green'],
    ['#00FF00', 'green'],
    ['#0070C0', 'blue'],
    ['#00B0F0', 'blue'],
    ['#5B9BD5', 'blue'],
    ['#BFBFBF', 'grey'],
    ['#808080', 'grey'],
    ['#FFFFFF', 'none'],
    // between two names, no name, or the stripes of a table
    ['#FF6600', null],
    ['#ED7D31', null],
    ['#CCFF00', null],
    ['#7030A0', null],
    ['#00FFCC', null],
    ['#000000', null],
    ['#DDEBF7', null],
    ['#E2EFDA', null],
  ])('of %s is %s', (colour, rating) => expect(guessFillRating(colour)).toBe(rating));

  it('is never guessed across hues', () => {
    const centres = { red: [1, 0, 0], amber: [1, 0.75, 0], green: [0, 1, 0], blue: [0, 0.44, 0.75] } as const;
    const angle = ([r, g, b]: readonly number[]): number =>
      (Math.atan2(Math.sqrt(3) * ((g ?? 0) - (b ?? 0)), 2 * (r ?? 0) - (g ?? 0) - (b ?? 0)) * 180) / Math.PI;
    const apart = (a: number, b: number): number => Math.min(Math.abs(a - b), 360 - Math.abs(a - b));
    fc.assert(
      fc.property(fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)), (rgb) => {
        const guessed = guessFillRating(`#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`);
        const chroma = Math.max(...rgb) - Math.min(...rgb);
        const hue = angle(rgb);
        const [nearest, second] = Object.entries(centres)
          .map(([name, centre]) => ({ name, distance: apart(hue, angle(centre)) }))
          .toSorted((a, b) => a.distance - b.distance);
        // a clear margin: the next name is much further away
        const clear = (second?.distance ?? 0) - (nearest?.distance ?? 0) > 9;
        const allowed = [null, ...(chroma <= 11 ? ['none', 'grey'] : []), ...(clear ? [nearest?.name] : [])];
        expect(allowed).toContain(guessed);
      }),
      { numRuns: 5000 },
    );
  });
});
