import { expect, test } from 'vitest';
import { nameDoubt } from '#shared/domain/reviews/review-code.ts';

test.each([
  'Child Ak',
  'Child A',
  'Adult B and Child C',
  'Third review',
  'DHR 4',
  'LCSPR-2021-03',
  'Thematic review of neglect 2020',
  'Domestic Homicide Review 7',
  'Serious Case Review Child Xa',
  'Baby Q',
  'child ak',
])('"%s" is a code', (code) => {
  expect(nameDoubt(code)).toBeNull();
});

test.each([
  ['Child Smith', 'Smith'],
  ['Review of Jane Doe', 'Jane Doe'],
  ['Child Zoë', 'Zoë'],
  ['O’Brien', 'Brien'],
  ['Anne-Marie', 'Anne-Marie'],
  ['Child Rowan', 'Rowan'],
])('"%s" has to be looked at, for "%s"', (code, doubtful) => {
  expect(nameDoubt(code)).toBe(doubtful);
});
