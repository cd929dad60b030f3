import { describe, expect, it } from 'vitest';
import { extractCells } from '#shared/domain/returns/extract/extract.ts';
import type { Extraction } from '#shared/domain/returns/extract/extraction.ts';
import { recogniseLayouts, recogniseSheet } from '#shared/domain/returns/layouts/recognise-layout.ts';
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

describe('what is no return', () => {
  it.each<[string, readonly (readonly TestCell[])[]]>([
    ['an empty sheet', []],
    ['a sheet of notes', [['Definitions'], ['FD01', 'Contacts received in the month']]],
    [
      'figures by the week, not the month',
      [
        ['Code', '2019-04-03', '2019-05-08'],
        ['FD01', 1, 2],
      ],
    ],
    [
      'an action plan with a start and a due date in each row',
      [
        ['Ref', 'Action', 'Start', 'Due'],
        ['1.1', 'Recruit', '2019-04-03', '2019-09-17'],
        ['1.2', 'Train', '2019-05-01', '2019-06-12'],
      ],
    ],
    [
      'an action plan with months instead of dates',
      [
        ['Ref', 'Action', 'Start', 'Due'],
        ['1.1', 'Recruit', 'Apr-19', 'Sep-19'],
        ['1.2', 'Train', 'May-19', 'Jun-19'],
      ],
    ],
    [
      'the date of a report above a table without months',
      [['Reporting month', 'Apr-19'], [], ['Code', 'Value'], ['FD01', 1], ['FD02', 2]],
    ],
    [
      'an action plan with one due month in each row',
      [
        ['Ref', 'Action', 'Due', 'Days'],
        ['1.1', 'Recruit', 'Apr-19', null],
        ['1.2', 'Train', 'n/a', 3],
        ['1.3', 'Review', 'Jun-19', 4],
      ],
    ],
    [
      'one month above words of which one comes twice',
      [
        ['Area', 'Apr-19'],
        ['North', 1],
        ['North', 2],
      ],
    ],
    [
      'one month below another table',
      [
        ['Area', 'Lead'],
        ['Last seen', 'Apr-19'],
        ['North', 1],
        ['West', 2],
      ],
    ],
  ])('%s', (_, table) =>
    expect(recogniseSheet(sheetOf(table))).toMatchObject({
      layout: null,
      because: expect.stringContaining('no table of indicators'),
    }),
  );
});

describe('what is hidden', () => {
  const table = [
    ['Code', 'Apr-19', 'May-19', 'Jun-19'],
    ['FD01', 1, 2, 3],
    ['FD02', 4, 5, 6],
  ];

  it('is named and never read', () => {
    const sheet = sheetOf(table, {
      hiddenRows: [3, 900],
      hiddenColumns: [
        { from: 3, to: 3 },
        { from: 9, to: 16_384 },
      ],
    });
    expect(figures(sheet)).toEqual(['FD01 2019-04 B2=1', 'FD01 2019-06 D2=3']);
    expect(recogniseSheet(sheet).hidden).toEqual([
      'Row 3 is hidden, so it was not read.',
      'Column C is hidden, so it was not read.',
    ]);
  });

  it('can be a whole sheet', () => {
    const file = {
      fileName: 'a.xlsx',
      kind: 'workbook',
      sheets: [sheetOf(table, { state: 'veryHidden' })],
      warnings: [],
    } as const;
    expect(recogniseLayouts(file)).toEqual([
      { sheet: 'KPI', layout: null, because: 'Sheet "KPI" is hidden, so it was not read.', hidden: [] },
    ]);
  });
});

describe('a sheet with months that cannot be read', () => {
  it.each([
    [
      'months without a year',
      [
        ['Code', 'April', 'May'],
        ['FD01', 812, 799],
      ],
      'row 1 names months, but not of which year',
    ],
    [
      'months twice',
      [
        ['Code', 'Apr-26', 'May-26', 'Apr-26'],
        ['FD01', 812, 799, 812],
      ],
      'row 1 names months twice or out of order',
    ],
  ] as const)('%s: says why, and that figures would be lost', (_, table, why) => {
    const found = recogniseSheet(sheetOf(table));
    expect(found).toMatchObject({ layout: null, losesFigures: true });
    expect(found.because).toContain(why);
  });

  it('is not one with dates of actions, or with months and no figures', () => {
    for (const table of [
      [
        ['Action', 'Start', 'Due'],
        ['a', '2026-04', '2026-02'],
        ['b', '2026-04', '2026-02'],
      ],
      [['Prepared in', 'April', 'May']],
    ])
      expect(recogniseSheet(sheetOf(table)).losesFigures).toBeUndefined();
  });
});
