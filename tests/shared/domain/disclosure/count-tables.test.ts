import { describe, expect, test } from 'vitest';
import { dfePolicy } from '#shared/domain/disclosure/small-counts.ts';
import { printedOf } from './count-tables.ts';

describe('of counts in rows and columns', () => {
  test('1 to 5 are hidden, 0 and 6 are shown', () => {
    expect(printedOf([[0, 1, 5, 6, 20]], 'none')).toStrictEqual([[0, null, null, 6, 20]]);
  });

  // Children on protection plans by duration at 31 March 2019 as published by the DfE: 127 in all, c, 41, 30, 35, c.
  // The two hidden ones sum to 21; which is the small one is not known, so every possible pair is tried.
  test.each([1, 2, 3, 4, 5])('Halton 2019 is printed as the DfE prints it, if %i was the small one', (small) => {
    const asPublished = [[null, 41, 30, 35, null, 127]];
    expect(printedOf([[small, 41, 30, 35, 21 - small]], 'rows')).toStrictEqual(asPublished);
    expect(printedOf([[21 - small, 41, 30, 35, small]], 'rows')).toStrictEqual(asPublished);
  });

  test('nothing more is hidden where no total is printed', () => {
    const counts = [
      [3, 10],
      [8, 9],
    ];
    expect(printedOf(counts, 'none')).toStrictEqual([
      [null, 10],
      [8, 9],
    ]);
  });

  test('a small total is hidden with its parts, and zeros stay', () => {
    const counts = [
      [0, 2, 0],
      [7, 8, 9],
    ];
    expect(printedOf(counts, 'both')).toStrictEqual([
      [0, null, 0, null],
      [7, null, 9, null],
      [7, 10, 9, 26],
    ]);
  });

  test('a row of ones does not give itself away by its total', () => {
    expect(printedOf([[1, 1, 1, 1, 1, 1, 0, 9]], 'rows')).toStrictEqual([
      [null, null, null, null, null, null, 0, null, 15],
    ]);
    expect(printedOf([[1, 1, 1, 1, 1, 1]], 'rows')).toStrictEqual([[null, null, null, null, null, null, null]]);
  });

  test('another limit is a setting', () => {
    expect(printedOf([[9, 10]], 'none', { ...dfePolicy, largestSuppressed: 9 })).toStrictEqual([[null, 10]]);
  });
});
