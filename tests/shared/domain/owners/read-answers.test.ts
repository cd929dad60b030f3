import { describe, expect, test } from 'vitest';
import { readDay, readNarrative, readProgress, readRating, readStatus } from '#shared/domain/owners/read-answers.ts';
import type { CellContent, SheetCell } from '#shared/domain/returns/sheet/sheet-data.ts';

const cell = (content: CellContent, format = 'General'): SheetCell => ({
  ...content,
  column: 3,
  ref: 'C7',
  format,
  formula: null,
});
const text = (value: string): SheetCell => cell({ kind: 'text', value });
const number = (value: number, format?: string): SheetCell => cell({ kind: 'number', value }, format);
const value = (reading: { readonly kind: string; readonly value?: unknown }) =>
  reading.kind === 'value' ? reading.value : reading.kind;

describe('a progress', () => {
  test.each([
    [number(60), 60],
    [number(0), 0],
    [number(100), 100],
    [number(0.6), 60],
    [number(0.57), 57],
    [number(0.6, '0%'), 60],
    [number(1, '0%'), 100],
    [number(1), 1],
    [number(0.29, '0.0%'), 29],
    [text('60%'), 60],
    [text(' 60 % '), 60],
    [text('60 per cent'), 60],
    [text('0,6'), 60],
    [text('60'), 60],
    [number(45.5), 'invalid'],
    [number(101), 'invalid'],
    [number(-1), 'invalid'],
    [number(0.005), 'invalid'],
    [text('45.5%'), 'invalid'],
    [text('half'), 'invalid'],
    [text('60-70'), 'invalid'],
    [cell({ kind: 'boolean', value: true }), 'invalid'],
    [cell({ kind: 'error', value: '#REF!' }), 'invalid'],
    [text('\u00A0'), 'empty'],
    [cell({ kind: 'blank', value: null }), 'empty'],
    [undefined, 'empty'],
  ])('%j is %j', (given, expected) => {
    expect(value(readProgress(given))).toBe(expected);
  });
});

describe('a day', () => {
  test.each([
    [cell({ kind: 'date', value: '2019-06-30' }, 'd mmm yyyy'), '2019-06-30'],
    [cell({ kind: 'date', value: '2019-06-30T13:05:00' }, 'd mmm yyyy'), '2019-06-30'],
    [number(43646), '2019-06-30'],
    [text('43646'), '2019-06-30'],
    [text('30/6/2019'), '2019-06-30'],
    [text('30.06.19'), '2019-06-30'],
    [text('6/7/2019'), '2019-07-06'],
    [text('30-06-2019'), '2019-06-30'],
    [text('2019-06-30'), '2019-06-30'],
    [text('30 June 2019'), '2019-06-30'],
    [text('Sun 30th Jun 2019'), '2019-06-30'],
    [text('30-Sept-19'), '2019-09-30'],
    [text('29/2/2020'), '2020-02-29'],
    [text('29/2/2019'), 'invalid'],
    [text('6/30/2019'), 'invalid'],
    [text('TBC'), 'invalid'],
    [text('End of Q3'), 'invalid'],
    [text('30 Jumbo 2019'), 'invalid'],
    [number(12), 'invalid'],
    [cell({ kind: 'date', value: '1919-06-30' }, 'd mmm yyyy'), 'invalid'],
    [text(''), 'empty'],
  ])('%j is %j', (given, expected) => {
    expect(value(readDay(given))).toBe(expected);
  });
});

test.each([
  ['In progress', 'in_progress'],
  [' IN  PROGRESS ', 'in_progress'],
  ['in_progress', 'in_progress'],
  ['Complete', 'completed'],
  ['Not started', 'not_started'],
  ['Done, mostly', 'invalid'],
])('the status “%s” is %s', (given, expected) => {
  expect(value(readStatus(text(given)))).toBe(expected);
});

test.each(['Cancelled', 'superseded'])('a workbook cannot say “%s”, and the person is told who can', (given) => {
  expect(readStatus(text(given))).toMatchObject({
    kind: 'invalid',
    why: expect.stringContaining('only the board') as string,
  });
});

test('Blue is not an owner’s to give, but comes back as it was sent', () => {
  expect(readRating(text('Blue'), 'green')).toMatchObject({
    kind: 'invalid',
    why: expect.stringContaining('tested impact') as string,
  });
  expect(readRating(text('Blue'), 'blue')).toStrictEqual({ kind: 'value', value: 'blue' });
  expect(value(readRating(text('g'), null))).toBe('green');
  expect(value(readRating(text('Yellow'), null))).toBe('invalid');
});

test('a narrative holds 4,000 characters and not one more', () => {
  expect(value(readNarrative(text('a'.repeat(4000))))).toHaveLength(4000);
  expect(value(readNarrative(text('a'.repeat(4001))))).toBe('invalid');
  expect(value(readNarrative(text('  two lines\r\nof it ')))).toBe('two lines\nof it');
  expect(value(readNarrative(number(3)))).toBe('3');
});
