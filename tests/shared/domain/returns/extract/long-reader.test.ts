import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLongReader, extractLong } from '#shared/domain/returns/extract/extract-long.ts';
import type { LongLayout } from '#shared/domain/returns/layouts/layout.ts';
import { recogniseSheet } from '#shared/domain/returns/layouts/recognise-layout.ts';
import { cellAt, lookUp } from '#shared/domain/returns/sheet/sheet-lookup.ts';
import type { SheetData } from '#shared/domain/returns/sheet/sheet-data.ts';
import { sheetOf } from '../sheets.ts';

function longLayoutOf(sheet: SheetData): LongLayout {
  const { layout, because } = recogniseSheet(sheet);
  if (layout?.kind !== 'long') throw new Error(because);
  return layout;
}

const text = fc.constantFrom('FD01', 'FD02', 'Total', '', null, '2019-04', 'May-19', 'Q1', '85.3p', 'c', '12', 'late');

describe('a long return read row by row', () => {
  it('gives what the whole sheet gives, in any batches', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, text, text), { maxLength: 30 }), (rows) => {
        const sheet = sheetOf([['Code', 'Month', 'Value', 'Comment'], ['FD01', '2019-04', 1, null], ...rows]);
        const layout = longLayoutOf(sheet);
        const read = createLongReader(layout, {
          sheet: sheet.name,
          dayFirst: false,
          label: (row, column) => cellAt(row.cells, column),
          commaMayBeDecimal: false,
        });
        const results = lookUp(sheet)
          .rows.filter(({ row }) => row >= layout.firstDataRow)
          .map(read);
        const whole = extractLong(lookUp(sheet), layout);
        expect(results.filter((result) => result !== null && !('why' in result))).toEqual(whole.cells);
        expect(results.filter((result) => result !== null && 'why' in result)).toEqual(whole.unread);
      }),
    );
  });
});

describe('a year beside its months', () => {
  const periods = (...rows: [string | number, string | number][]): string[] => {
    const sheet = sheetOf([
      ['Code', 'Year', 'Month', 'Value'],
      ...rows.map(([year, month]) => ['FD01', year, month, 1]),
    ]);
    const { cells, unread } = extractLong(lookUp(sheet), longLayoutOf(sheet));
    return [...cells.map(({ period }) => period), ...unread.map(({ why }) => why)];
  };

  it('is a calendar year or a financial one', () => {
    expect(periods(['2019-20', 'Apr'], ['2019/20', 'January'], [2020, 'Jan'], ['2020', 4], ['2019', 'Jun-21'])).toEqual(
      ['2019-04', '2020-01', '2020-01', '2020-04', '2021-06'],
    );
  });

  it('leaves the numbered month of a financial year in doubt', () => {
    expect(periods(['2019', 'Apr'], ['2019-20', 5])).toEqual([
      '2019-04',
      'Month 5 of 2019-20 could be counted from January or from April; write the month as 2019-04 or Apr-19.',
    ]);
  });
});
