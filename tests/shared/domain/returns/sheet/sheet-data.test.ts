import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isDateFormat,
  isPercentFormat,
  percentagePoints,
  shownDecimals,
} from '#shared/domain/returns/values/number-format.ts';
import { cellRef, cellText, columnName, parseCellRef } from '#shared/domain/returns/sheet/sheet-data.ts';

describe('A1 references', () => {
  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16_384, 'XFD'],
  ])('column %d is %s', (column, name) => expect(columnName(column)).toBe(name));

  it('go both ways for every place in a sheet', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_048_576 }), fc.integer({ min: 1, max: 16_384 }), (row, column) => {
        expect(parseCellRef(cellRef(row, column))).toEqual({ row, column });
      }),
    );
  });

  it('are nothing else', () => {
    expect(['', 'A', '7', 'A0', '7A', 'A1:B2', 'ABCD1', 'A-1'].map(parseCellRef)).toEqual(
      Array.from({ length: 8 }, () => null),
    );
    expect(parseCellRef('$b$7')).toEqual({ row: 7, column: 2 });
  });
});

describe('number formats', () => {
  it.each([
    ['General', false, false, null],
    ['0', false, false, 0],
    ['#,##0.00', false, false, 2],
    ['0%', true, false, 0],
    ['0.0%;[Red]-0.0%', true, false, 1],
    ['0.0"%"', false, false, 1],
    ['0.0\\%', false, false, 1],
    ['_-* #,##0.0_-', false, false, 1],
    ['mmm-yy', false, true, null],
    ['[$-809]dd mmmm yyyy', false, true, null],
    ['d', false, true, null],
    ['m', false, true, null],
    ['h:mm', false, false, null],
    ['mm:ss', false, false, null],
    ['[h]:mm:ss', false, false, null],
    ['[Red]0.0', false, false, 1],
    ['"Month "0', false, false, 0],
    ['@', false, false, null],
  ])('%s', (format, percent, date, decimals) => {
    expect([isPercentFormat(format), isDateFormat(format), shownDecimals(format)]).toEqual([percent, date, decimals]);
  });

  it('turns fractions into percentage points without binary noise', () => {
    expect([0.853, 0.07, 0.29, 1.1, 0.1234567].map(percentagePoints)).toEqual([85.3, 7, 29, 110, 12.34567]);
  });
});

describe('the text of a cell', () => {
  it('is what a person would write, in full precision', () => {
    expect(cellText({ kind: 'number', value: 0.85312, format: '0%' })).toBe('85.312%');
    expect(cellText({ kind: 'number', value: 1234.5, format: '#,##0' })).toBe('1234.5');
    expect(cellText({ kind: 'boolean', value: true })).toBe('TRUE');
    expect(cellText({ kind: 'error', value: '#DIV/0!' })).toBe('#DIV/0!');
    expect(cellText({ kind: 'blank', value: null })).toBe('');
  });
});
