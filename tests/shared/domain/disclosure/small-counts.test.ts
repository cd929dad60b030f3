import { expect, test } from 'vitest';
import { dfePolicy, hidesShare, isSmallCount } from '#shared/domain/disclosure/small-counts.ts';

test.each([
  [0, false],
  [1, true],
  [5, true],
  [6, false],
  [2.5, false],
  [-1, false],
])('a count of %d is small: %s', (value, small) => {
  expect(isSmallCount(value, dfePolicy)).toBe(small);
});

test.each([
  { numerator: 3, denominator: 100, hidden: true },
  { numerator: 0, denominator: 100, hidden: false },
  { numerator: 97, denominator: 100, hidden: false },
  { numerator: 0, denominator: 4, hidden: true },
  { numerator: 4, denominator: 4, hidden: true },
  { numerator: null, denominator: 100, hidden: false },
  { numerator: null, denominator: null, hidden: false },
])('a share of $numerator in $denominator is hidden: $hidden', ({ numerator, denominator, hidden }) => {
  expect(hidesShare({ numerator, denominator }, dfePolicy)).toBe(hidden);
});
