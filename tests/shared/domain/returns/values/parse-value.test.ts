import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markers, units } from '#shared/domain/indicator.ts';
import { parseValue } from '#shared/domain/returns/values/parse-value.ts';
import { cellOf, dateCell } from '../sheets.ts';

const marker = (text: string): unknown => {
  const parsed = parseValue(cellOf(text), 'percent');
  return parsed.kind === 'marker' ? [parsed.marker, parsed.originalText] : parsed;
};

describe('markers', () => {
  it.each([
    ['c', 'suppressed'],
    ['C ', 'suppressed'],
    ['[c]', 'suppressed'],
    ['*', 'suppressed'],
    ['<5', 'suppressed'],
    ['< 5', 'suppressed'],
    ['≤5', 'suppressed'],
    ['1-5', 'suppressed'],
    ['1 – 5', 'suppressed'],
    ['1 to 4', 'suppressed'],
    ['fewer than 6', 'suppressed'],
    ['z', 'not_applicable'],
    ['.', 'not_applicable'],
    ['n/a', 'not_applicable'],
    ['N/A', 'not_applicable'],
    ['n/a¹', 'not_applicable'],
    ['c¹, ²', 'suppressed'],
    [' N/A\u00A0', 'not_applicable'],
    ['x', 'unavailable'],
    [':', 'unavailable'],
    ['..', 'unavailable'],
    ['-', 'unavailable'],
    ['–', 'unavailable'],
    ['low', 'low'],
    ['~', 'low'],
    ['k', 'low'],
    ['u', 'unreliable'],
    ['TBC', 'not_returned'],
    ['', 'not_returned'],
    [' \u00A0 ', 'not_returned'],
  ])('%j means %s and keeps its text', (text, expected) => expect(marker(text)).toEqual([expected, text]));

  it('come from Excel errors only where nothing can be divided or found', () => {
    expect(marker('#DIV/0!')).toEqual(['not_applicable', '#DIV/0!']);
    expect(marker('#N/A')).toEqual(['unavailable', '#N/A']);
    expect(marker('#REF!')).toMatchObject({
      kind: 'problem',
      code: 'BrokenFormula',
      problem: expect.stringContaining('#REF!'),
    });
  });

  it('stand for a blank cell: not returned, never 0', () => {
    expect(parseValue(null, 'count')).toEqual({ kind: 'marker', marker: 'not_returned', originalText: '' });
  });

  it('never swallow a number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (number) => {
        expect(parseValue(cellOf(String(number)), 'score')).toMatchObject({ kind: 'value', value: number });
      }),
    );
  });
});

describe('numbers', () => {
  it.each([
    ['1,234', 'count', 1234, 0],
    ['1,234,567.80', 'score', 1_234_567.8, 2],
    ['1\u00A0234', 'count', 1234, 0],
    ['1\u202F234', 'count', 1234, 0],
    [' 12 ', 'count', 12, 0],
    ['12\u00A0', 'count', 12, 0],
    ['\u221212.5', 'score', -12.5, 1],
    ['+3', 'count', 3, 0],
    ['0', 'percent', 0, 0],
    ['85.3', 'percent', 85.3, 1],
    ['85.3%', 'percent', 85.3, 1],
    ['85.3 %', 'percent', 85.3, 1],
    ['0.5%', 'percent', 0.5, 1],
    [85.3, 'percent', 85.3, 1],
    [[0.853, '0.0%'], 'percent', 85.3, 1],
    [[0.853, '0%'], 'percent', 85.3, 0],
    [[1, '0%'], 'percent', 100, 0],
    [[12, '0.00'], 'days', 12, 2],
    [0.4, 'rate_per_10000', 0.4, 1],
    [5e-7, 'score', 5e-7, 7],
  ] as const)('%j as %s is %d with %d places', (cell, unit, value, decimals) => {
    expect(parseValue(cellOf(cell), unit)).toMatchObject({ kind: 'value', value, decimals });
  });

  it.each([
    ['12,34', 'count', 'NotANumber'],
    ['1.234,5', 'count', 'NotANumber'],
    ['12 345 6', 'count', 'NotANumber'],
    ['about 250', 'count', 'NotANumber'],
    ['1e5', 'count', 'NotANumber'],
    ['£12', 'count', 'NotANumber'],
    ['nil', 'count', 'NotANumber'],
    ['(5)', 'count', 'NegativeInBrackets'],
    ['( 5.2% )', 'percent', 'NegativeInBrackets'],
    ['85%', 'count', 'UnitMismatch'],
    [[0.85, '0%'], 'days', 'UnitMismatch'],
    [true, 'count', 'NotANumber'],
    [0.853, 'percent', 'UnitDoubt'],
    ['0.853', 'percent', 'UnitDoubt'],
    [1, 'percent', 'UnitDoubt'],
  ] as const)('%j as %s is the problem %s', (cell, unit, code) => {
    expect(parseValue(cellOf(cell), unit)).toMatchObject({ kind: 'problem', code });
  });

  it('says both readings of a fraction without a percent sign', () => {
    expect(parseValue(cellOf(0.853), 'percent')).toMatchObject({
      value: 0.853,
      problem: '0.853 could be 0.853% or 85.3%: the cell shows no percent sign.',
    });
  });

  it('prints a fraction without the noise of a spreadsheet that added 0.1 and 0.2', () => {
    expect(parseValue(cellOf(0.1 + 0.2), 'percent')).toMatchObject({
      problem: '0.3 could be 0.3% or 30%: the cell shows no percent sign.',
      originalText: '0.30000000000000004',
    });
  });

  it.each([
    ['92,5', '92.5'],
    ['92,5 %', '92.5%'],
    ['-0,25', '-0.25'],
    ['1.234,5', '1234.5'],
    ['1 234,56', '1234.56'],
  ])('says of %s that a decimal comma is not read and to write %s', (text, meant) => {
    expect(parseValue(cellOf(text), 'percent')).toMatchObject({
      code: 'NotANumber',
      problem: `"${text}" has a decimal comma, which is not read: write ${meant}.`,
    });
  });

  it('leaves 92,512 in doubt where a comma may separate decimals, unless it is a count', () => {
    const read = (text: string, unit: 'count' | 'number' | 'percent'): unknown =>
      parseValue(cellOf(text), unit, { commaDoubt: true });
    expect(read('92,512', 'number')).toMatchObject({
      code: 'CommaDoubt',
      value: 92_512,
      problem: '"92,512" could be 92512 or 92.512: in a file divided by semicolons a comma may separate decimals.',
    });
    expect(read('92,512', 'count')).toMatchObject({ kind: 'value', value: 92_512 });
    expect(read('1.041', 'count')).toMatchObject({ kind: 'problem', code: 'NotANumber', value: null });
    expect(read('1.041', 'number')).toMatchObject({ kind: 'value', value: 1.041 });
    expect(parseValue(cellOf('1.041'), 'count')).toMatchObject({ kind: 'value', value: 1.041 });
    expect(read('1,092,512', 'number')).toMatchObject({ kind: 'value', value: 1_092_512 });
    expect(read('92,512.5', 'number')).toMatchObject({ kind: 'value', value: 92_512.5 });
    expect(parseValue(cellOf('92,512'), 'number')).toMatchObject({ kind: 'value', value: 92_512 });
  });

  it.each([
    ['85.3p', 85.3],
    ['85.3 (p)', 85.3],
    ['1,204r', 1204],
    ['85.3% P', 85.3],
    ['812 (revised)', 812],
    ['812 [p]', 812],
  ])('reads %s without the note that it is provisional or revised', (text, value) => {
    expect(parseValue(cellOf(text), text.includes('%') ? 'percent' : 'number')).toMatchObject({
      kind: 'value',
      value,
      originalText: text,
    });
  });

  it.each([
    ['9²', 9],
    ['88.2¹', 88.2],
    ['85.3p¹ ²', 85.3],
    ['.915', 0.915],
    ['-.5', -0.5],
  ])('reads %s, whatever its footnote, and without a 0 in front', (text, value) =>
    expect(parseValue(cellOf(text), 'score')).toMatchObject({ kind: 'value', value, originalText: text }),
  );

  it.each(['p', '(p)', '85.3 x', '85.3*', 'p 85.3', 'stop'])('does not read %s as a number', (text) => {
    expect(parseValue(cellOf(text), 'number').kind).toBe('problem');
  });

  it('refuses a date, which Excel makes of "1-5", and a formula that was never calculated', () => {
    expect(parseValue(dateCell('2019-05-01', 'd-mmm'), 'count')).toMatchObject({
      code: 'NotANumber',
      problem: expect.stringContaining('1-5'),
    });
    expect(parseValue({ kind: 'blank', value: null }, 'count')).toMatchObject({ code: 'NeverCalculated' });
  });

  it('written with thousands separators read back exactly, in every unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999_999 }), fc.constantFrom(...units), (number, unit) => {
        expect(parseValue(cellOf(number.toLocaleString('en-GB')), unit)).toMatchObject({
          kind: 'value',
          value: number,
        });
      }),
    );
  });
});

it('gives every text a value, a marker or a sentence, and keeps the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.constantFrom(...units), (text, unit) => {
      const parsed = parseValue({ kind: 'text', value: text }, unit);
      const isUsable =
        (parsed.kind === 'value' && Number.isFinite(parsed.value)) ||
        (parsed.kind === 'marker' && markers.includes(parsed.marker)) ||
        (parsed.kind === 'problem' && parsed.problem.endsWith('.'));
      expect([isUsable, parsed.originalText]).toEqual([true, text]);
    }),
  );
});
