import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dateSerial,
  dateValue,
  headerFooterText,
  looksLikeFormula,
  safeText,
} from '#main/formats/workbook/cells/safe-text.ts';

describe('safeText', () => {
  it.each([
    ['a\u0000b\u0007c\u000Bd', 'abcd'],
    ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['tab\tstays', 'tab\tstays'],
    ['_x0041_', '_x005F_x0041_'],
    ['_x41_ and x0041_', '_x41_ and x0041_'],
    ['Łódź, Ynys Môn, 👩‍👧', 'Łódź, Ynys Môn, 👩‍👧'],
    ['half \uD83D', 'half \uFFFD'],
    ['\uFFFE\uFFFF', ''],
  ])('makes %j into %j', (text, expected) => {
    expect(safeText(text, 'x')).toBe(expected);
  });

  it('leaves nothing that XML cannot hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        // The Char production of XML 1.0, turned round.
        expect(safeText(text, 'x')).not.toMatch(/[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u);
      }),
    );
  });

  it('knows the beginnings of formulas', () => {
    expect(['=1', '+1', '-1', '@a', '\tx', '\rx'].every(looksLikeFormula)).toBe(true);
    expect(['1', 'a=1', '−1', ' ', ''].some(looksLikeFormula)).toBe(false);
  });

  it('cuts a header so that everybody sees it was cut, and never between the two signs of one &', () => {
    expect(headerFooterText('Not an official record', 10)).toBe('Not an of…');
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 20 }), (text, longest) => {
        const cut = headerFooterText(text, longest);
        expect(cut.length).toBeLessThanOrEqual(longest);
        expect(cut.replaceAll('&&', '')).not.toContain('&');
      }),
    );
  });

  it('keeps codes out of headers and footers', () => {
    expect(headerFooterText('Adults & Children &D\nteam', 40)).toBe('Adults && Children &&D team');
  });
});

describe('dates', () => {
  it('are midnight in UTC and the serial number that Excel counts', () => {
    expect(dateValue('2019-06-30', 'x').toISOString()).toBe('2019-06-30T00:00:00.000Z');
    expect(dateSerial('2019-06-30')).toBe(43_646);
    expect(dateSerial('1900-03-01')).toBe(61);
  });

  it.each(['2019-02-29', '30/06/2019', '', '1900-02-28'])('refuse %j', (on) => {
    expect(() => dateValue(on, 'x')).toThrow('is not a date that Excel can hold');
  });
});
