import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pdfString, pdfText, PdfValueReader, type PdfValue } from '#main/formats/pdf/pdf-value.ts';

const read = (text: string): PdfValue => new PdfValueReader(text).read();

test.each([
  [
    '<</A 1/B /C>>',
    new Map<string, PdfValue>([
      ['A', { raw: '1' }],
      ['B', { name: 'C' }],
    ]),
  ],
  ['[1 0 R 2 -3.5 true]', [{ ref: 1 }, { raw: '2' }, { raw: '-3.5' }, { raw: 'true' }]],
  ['[10 0 0 0]', [{ raw: '10' }, { raw: '0' }, { raw: '0' }, { raw: '0' }]],
  ['<< /K [ << /O /Layout >> ] >>', new Map([['K', [new Map([['O', { name: 'Layout' }]])]]])],
  ['(a (b) \\) c)', { raw: '(a (b) \\) c)' }],
])('reads %s, and writes what reads the same', (text, value) => {
  expect(read(text)).toEqual(value);
  expect(read(pdfText(value as PdfValue))).toEqual(value);
});

test.each(['<<1 2>>', '(without an end', '', '>>'])('refuses %s', (text) => {
  expect(() => read(text)).toThrow(/PDF/u);
});

describe('a text string', () => {
  test.each([
    ['(plain)', 'plain'],
    ['(a \\(b\\) \\\\ c)', 'a (b) \\ c'],
    ['(\\101\\n)', 'A\n'],
    ['<FEFF0175>', 'ŵ'],
    ['(\u00FE\u00FF\u0001w)', 'ŷ'],
  ])('%s says %s', (raw, said) => {
    expect(pdfString(read(raw))).toBe(said);
  });

  test('in UTF-16 is read as it was written, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const hex = Buffer.from(text, 'utf16le').swap16().toString('hex');
        expect(pdfString(read(`<FEFF${hex}>`))).toBe(text);
      }),
    );
  });
});
