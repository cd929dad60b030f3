import { describe, expect, it } from 'vitest';
import { extractCells } from '#shared/domain/returns/extract/extract.ts';
import { layoutOfMapping, mappingToRemember } from '#shared/domain/returns/layouts/mapping-layout.ts';
import type { LayoutMapping } from '#shared/domain/returns/layouts/mapping.ts';
import type { SheetData } from '#shared/domain/returns/sheet/sheet-data.ts';
import { sheetOf } from '../sheets.ts';

type Long = Extract<LayoutMapping, { kind: 'long' }>;
type Wide = Extract<LayoutMapping, { kind: 'wide' }>;

const long: Long = {
  kind: 'long',
  sheet: 'KPI',
  headerRow: 2,
  firstDataRow: 3,
  codeColumn: 1,
  nameColumn: null,
  periodColumn: 2,
  period: null,
  valueColumn: 3,
  numeratorColumn: null,
  denominatorColumn: null,
  commentColumn: null,
};
const wide: Wide = {
  kind: 'wide',
  sheet: 'KPI',
  headerRow: 2,
  firstDataRow: 3,
  codeColumn: 1,
  nameColumn: null,
  periodColumns: [{ column: 2, part: 'value', period: null }],
};

const longSheet = sheetOf([
  ['Return', 'Apr-19'],
  ['What', 'When', 'How many', 'Status'],
  ['FD01', 'Apr-19', 812, 'p'],
  ['FD01', 'May-19', 790, 'final'],
]);
const wideSheet = sheetOf([
  [null, '2019'],
  ['What', 'Apr', 'May', 'Jun', 'YTD'],
  ['FD01', 1, 2, 3, 6],
]);

const figures = (sheet: SheetData, mapping: LayoutMapping): string[] => {
  const mapped = layoutOfMapping(sheet, mapping);
  if ('problem' in mapped) return [mapped.problem];
  return extractCells(sheet, mapped.layout).cells.map(
    ({ code, period, cell, originalText, provisional }) =>
      `${code} ${period} ${cell}=${originalText}${provisional ? ' p' : ''}`,
  );
};

describe('a long mapping', () => {
  it('reads its columns, and finds the statuses beside them', () => {
    expect(figures(longSheet, long)).toEqual(['FD01 2019-04 C3=812 p', 'FD01 2019-05 C4=790']);
    expect(layoutOfMapping(longSheet, long)).toMatchObject({
      layout: {
        confidence: 'certain',
        because: 'the places of its figures were pointed out by hand, with headings in row 2 and months in column B',
      },
    });
  });

  it('takes a month for the whole sheet: the one given, else the only one above the headings', () => {
    const whole = { ...long, periodColumn: null };
    expect(figures(longSheet, { ...whole, period: '2019-06' })[0]).toBe('FD01 2019-06 C3=812 p');
    expect(figures(longSheet, whole)[0]).toBe('FD01 2019-04 C3=812 p');
    expect(mappingToRemember({ ...whole, period: '2019-06' })).toEqual(whole);
    const untitled = sheetOf([['Return'], ['What', 'When', 'How many'], ['FD01', 'x', 812]]);
    expect(figures(untitled, whole)).toEqual([
      'Say which month the figures are of, or choose the column with the month.',
    ]);
  });

  it.each<[string, Partial<Long>]>([
    ['Choose the column with the code or the name of the indicator.', { codeColumn: null }],
    ['The first row of figures, 2, must be below the headings in row 2.', { firstDataRow: 2 }],
    ['Row 9, the first with figures, is below the last row of the sheet, which is 4.', { firstDataRow: 9 }],
    ['Column C is chosen twice.', { commentColumn: 3 }],
    ['Column Z is outside the sheet, whose last column is D.', { nameColumn: 26 }],
    [
      'Choose the column of the value, or those of the numerator and the denominator.',
      { valueColumn: null, numeratorColumn: 3 },
    ],
    [
      'Column D has no month that can be read below row 2: "p" is none. Write months as 2019-06 or Jun-19.',
      { periodColumn: 4 },
    ],
  ])('says: %s', (problem, change) => expect(layoutOfMapping(longSheet, { ...long, ...change })).toEqual({ problem }));

  it('does not read a hidden column', () => {
    const sheet = { ...longSheet, hiddenColumns: [{ from: 3, to: 3 }] };
    expect(layoutOfMapping(sheet, long)).toEqual({
      problem: expect.stringMatching(/^Column C is hidden, and hidden columns are not read/),
    });
  });
});

describe('a wide mapping', () => {
  it('reads the months in their headings, and later ones to the right', () => {
    expect(figures(wideSheet, wide)).toEqual(['FD01 2019-04 B3=1', 'FD01 2019-05 C3=2', 'FD01 2019-06 D3=3']);
  });

  it('takes a row for a repeated heading only where its label is that of the headings', () => {
    const sheet = sheetOf([
      ['What', '201904'],
      ['FD01', '201905'],
      ['what', '201906'],
      ['FD01', '7'],
    ]);
    expect(figures(sheet, { ...wide, headerRow: 1, firstDataRow: 2 })).toEqual([
      'FD01 2019-04 B2=201905',
      'FD01 2019-06 B4=7',
    ]);
  });

  it('reads only the columns that it names months for', () => {
    const given: Wide = { ...wide, periodColumns: [{ column: 3, part: 'value', period: '2020-05' }] };
    expect(figures(wideSheet, given)).toEqual(['FD01 2020-05 C3=2']);
    expect(mappingToRemember(given)).toEqual({ ...wide, periodColumns: [{ column: 3, part: 'value', period: null }] });
  });

  it('remembers the columns of one month, as the later ones are found', () => {
    const parts = (...columns: number[]): Wide['periodColumns'] =>
      columns.map((column, index) => ({ column, part: index % 2 === 0 ? 'numerator' : 'denominator', period: null }));
    expect(mappingToRemember({ ...wide, periodColumns: parts(2, 3, 4, 5) })).toEqual({
      ...wide,
      periodColumns: parts(2, 3),
    });
  });

  it.each<[string, Wide['periodColumns']]>([
    ['Column E has no month in its heading in row 2: "YTD" is none.', [{ column: 5, part: 'value', period: null }]],
    [
      'Columns B and C are both the value for 2019-04.',
      [
        { column: 2, part: 'value', period: '2019-04' },
        { column: 3, part: 'value', period: '2019-04' },
      ],
    ],
    [
      'For 2019-04 only the numerator is chosen: choose its value, or both parts of it.',
      [{ column: 2, part: 'numerator', period: '2019-04' }],
    ],
  ])('says: %s', (problem, periodColumns) =>
    expect(layoutOfMapping(wideSheet, { ...wide, periodColumns })).toEqual({ problem }),
  );
});
