import { describe, expect, it } from 'vitest';
import { extractCells } from '#shared/domain/returns/extract/extract.ts';
import type { Extraction } from '#shared/domain/returns/extract/extraction.ts';
import { recogniseSheet } from '#shared/domain/returns/layouts/recognise-layout.ts';
import type { SheetData } from '#shared/domain/returns/sheet/sheet-data.ts';
import { sheetOf, type TestCell } from '../sheets.ts';

function extract(sheet: SheetData): Extraction {
  const { layout, because } = recogniseSheet(sheet);
  if (layout === null) throw new Error(because);
  return extractCells(sheet, layout);
}

/** `FD01 2019-04 B3=12` for each figure. */
const figures = (sheet: SheetData): string[] =>
  extract(sheet).cells.map(
    ({ code, name, period, cell, originalText }) => `${code || name} ${period} ${cell}=${originalText}`,
  );
const unread = (sheet: SheetData): string[] =>
  extract(sheet).unread.map(({ cell, text, why }) => `${cell} ${text}: ${why}`);

describe('a long return', () => {
  const long: readonly (readonly TestCell[])[] = [
    ['Monthly return to the improvement board'],
    [],
    ['Period', 'Indicator_Code', 'Numerator', 'Denominator', 'Value', 'Comments', 'RAG'],
    ['2019-04', 'FD02', 46, 54, [0.852, '0.0%'], 'One late', 'A'],
    ['2019-05', 'FD02', 50, 55, null, null, 'G'],
  ];

  it('is recognised below titles, columns in any order', () => {
    expect(recogniseSheet(sheetOf(long)).layout).toMatchObject({
      kind: 'long',
      headerRow: 3,
      columns: { period: 1, code: 2, numerator: 3, denominator: 4, value: 5, comment: 6 },
      confidence: 'certain',
      because: expect.stringContaining(
        'row 3 has headings for code, period, numerator, denominator, value and comment',
      ),
    });
  });

  it('gives one figure a row, with its parts, its comment and its cell', () => {
    const [first, second] = extract(sheetOf(long)).cells;
    expect(first).toMatchObject({
      sheet: 'KPI',
      cell: 'E4',
      code: 'FD02',
      period: '2019-04',
      rawValue: { value: 0.852 },
      numerator: { value: 46 },
      denominator: { value: 54 },
      numberFormat: '0.0%',
      originalText: '85.2%',
      comment: 'One late',
    });
    expect(second).toMatchObject({ cell: 'E5', rawValue: null, originalText: '', numerator: { value: 50 } });
  });

  it('reports titles, unknown columns and rows that are no figures', () => {
    const odd = [
      ...long,
      ['Total', null, 96, 109, 0.88],
      ['May or June', 'FD03', 1, 2, 50],
      ['04/05/2019', 'FD03', 1, 2, 50],
      [null, 'FD04', 1, 2, 50],
      ['2019-06', null, 1, 2, 50],
      ['2019-06', 'Total', 1, 2, 50],
      ['Notes: provisional figures'],
    ];
    expect(unread(sheetOf(odd))).toEqual([
      'A1 Monthly return to the improvement board: Above the table.',
      'G3 RAG: A column with a heading that is not part of a return.',
      'A6 Total: A row of totals.',
      'A7 May or June: This is not a month that can be read.',
      'A8 04/05/2019: "04/05/2019" could be a day in May or in April; write the month as 2019-04 or Apr-19.',
      'B9 FD04: A row without a month.',
      'A10 2019-06: A row without an indicator.',
      'A11 2019-06: A row of totals.',
      'A12 Notes: provisional figures: A row without an indicator.',
    ]);
    const lost = extract(sheetOf(odd)).unread.filter(({ losesFigures }) => losesFigures === true);
    expect(lost.map(({ cell }) => cell)).toEqual(['A7', 'A8', 'B9', 'A10']);
    expect(figures(sheetOf(odd))).toHaveLength(2);
    expect(recogniseSheet(sheetOf(odd)).layout?.confidence).toBe('likely');
  });

  it('takes the most exact heading where two would do, and a name where there is no code', () => {
    const columns = (...headings: string[]): unknown => {
      const { layout } = recogniseSheet(sheetOf([headings, ['a', '2019-04', '1', '2', '3']]));
      return layout?.kind === 'long' ? layout.columns : layout;
    };
    expect(columns('Indicator', 'Month', 'Value')).toEqual({ name: 1, period: 2, value: 3 });
    expect(columns('KPI', 'Month', 'Result', 'Ref')).toEqual({ name: 1, period: 2, value: 3, code: 4 });
    expect(columns('Code', 'Month', 'Rate', 'Value')).toEqual({ code: 1, period: 2, value: 4 });
    expect(columns('ID', 'Reporting month', 'Num', 'Den')).toEqual({
      code: 1,
      period: 2,
      numerator: 3,
      denominator: 4,
    });
    expect(columns('Code', 'Month', 'Numerator')).toBeNull();
  });

  it('repeats a code that is merged beside several months', () => {
    const sheet = sheetOf(
      [
        ['Code', 'Month', 'Value'],
        ['FD01', 'Apr-19', 1],
        [null, 'May-19', 2],
        [null, 'Jun-19', 3],
      ],
      { merges: [{ top: 2, left: 1, bottom: 3, right: 1 }] },
    );
    expect(figures(sheet)).toEqual(['FD01 2019-04 C2=1', 'FD01 2019-05 C3=2']);
    expect(unread(sheet)).toEqual(['B4 Jun-19: A row without an indicator.']);
  });

  it('reads slashed dates once the column shows that days come first', () => {
    const dates = (...texts: string[]): string[] =>
      figures(sheetOf([['Code', 'Date', 'Value'], ...texts.map((text) => ['A1', text, 1])]));
    expect(dates('01/04/2019', '31/05/2019')).toEqual(['A1 2019-04 C2=1', 'A1 2019-05 C3=1']);
    expect(dates('01/04/2019', '01/05/2019')).toEqual([]);
  });
});
