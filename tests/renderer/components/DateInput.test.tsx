import { expect, test } from 'vitest';
import { partsOf, readDate } from '../../../renderer/components/DateInput.tsx';

test.each([
  [
    { day: '30', month: '6', year: '2019' },
    { kind: 'date', on: '2019-06-30' },
  ],
  [
    { day: ' 1 ', month: '01', year: '2020' },
    { kind: 'date', on: '2020-01-01' },
  ],
  [{ day: '', month: '', year: ' ' }, { kind: 'empty' }],
  [{ day: '29', month: '2', year: '2019' }, { kind: 'invalid' }],
  [
    { day: '29', month: '2', year: '2020' },
    { kind: 'date', on: '2020-02-29' },
  ],
  [{ day: '30', month: '6', year: '' }, { kind: 'invalid' }],
  [{ day: '30', month: '6', year: '19' }, { kind: 'invalid' }],
  [{ day: 'x', month: '6', year: '2019' }, { kind: 'invalid' }],
])('%o reads as %o', (parts, read) => {
  expect(readDate(parts)).toEqual(read);
});

test('a date comes back from its parts', () => {
  expect(readDate(partsOf('2020-11-01'))).toEqual({ kind: 'date', on: '2020-11-01' });
  expect(readDate(partsOf(null))).toEqual({ kind: 'empty' });
});
