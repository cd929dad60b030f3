import { expect, test } from 'vitest';
import { colours, isGreener, severity } from '#shared/domain/rating/rating.ts';

test('red is worst, then amber, green and blue; grey has no place in the order', () => {
  expect(colours.map((colour) => severity(colour))).toStrictEqual([3, 2, 1, 0, null]);
});

test('greener means strictly less severe, and never holds of a colour that is not rated', () => {
  const pairs = colours.flatMap((a) => colours.flatMap((b) => (isGreener(a, b) ? [`${a} < ${b}`] : [])));
  expect(pairs).toStrictEqual([
    'amber < red',
    'green < red',
    'green < amber',
    'blue < red',
    'blue < amber',
    'blue < green',
  ]);
});
