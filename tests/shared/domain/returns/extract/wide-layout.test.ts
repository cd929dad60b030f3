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

/** Cells whose figures belong to no indicator or month, which keeps the file out. */
const lost = (sheet: SheetData): string[] =>
  extract(sheet)
    .unread.filter(({ losesFigures }) => losesFigures === true)
    .map(({ cell }) => cell);

describe('a wide return', () => {
  const wide: readonly (readonly TestCell[])[] = [
    ['Improvement dashboard'],
    [null, null, null, 'Quarter 1', null, null, null, 'Quarter 2'],
    ['Ref', 'Measure', 'Target', 'Apr-19', 'May-19', 'Jun-19', null, 'Jul-19', 'YTD'],
    ['Front door'],
    ['FD01', 'Contacts', 900, 812, 'c', null, null, null, 812],
    ['FD02', 'Decisions in time', [0.95, '0%'], [0.912, '0.0%'], '#DIV/0!', [0.93, '0.0%'], null, '#DIV/0!', 0.9],
    ['Total', null, null, 900, 900, 900],
    [null, null, null, 5],
    ['Notes', 'Provisional'],
  ];

  it('is recognised by its months, under titles and bands', () => {
    expect(recogniseSheet(sheetOf(wide))).toMatchObject({
      layout: {
        kind: 'wide',
        codeColumn: 1,
        nameColumn: 2,
        confidence: 'certain',
        headings: [{ row: 3, firstDataRow: 4 }],
      },
      because: 'Sheet "KPI" is a table of months: row 3 has 4 months across, from April 2019 to July 2019.',
      hidden: [],
    });
  });

  it('gives a figure for each filled month, and blanks among them as blanks', () => {
    expect(figures(sheetOf(wide))).toEqual([
      'FD01 2019-04 D5=812',
      'FD01 2019-05 E5=c',
      'FD01 2019-06 F5=',
      'FD02 2019-04 D6=91.2%',
      'FD02 2019-05 E6=#DIV/0!',
      'FD02 2019-06 F6=93%',
    ]);
  });

  it('reports everything else: titles, other columns, months ahead, totals, notes', () => {
    expect(unread(sheetOf(wide))).toEqual([
      'A1 Improvement dashboard: Above the table.',
      'D2 Quarter 1: Above the table.',
      'C3 Target: A column that is not a month.',
      'H3 Jul-19: A month without any figures.',
      'I3 YTD: A column that is not a month.',
      'A4 Front door: A heading, a note or a row without figures.',
      'A7 Total: A row of totals.',
      'D8 5: A figure in a row without an indicator.',
      'A9 Notes: A heading, a note or a row without figures.',
    ]);
  });

  it('marks figures that would be lost: no indicator, no certain month, several months', () => {
    expect(lost(sheetOf(wide))).toEqual(['D8']);
    const unclear = [
      ['Code', '04/05/2019', 'Jun-19', 'Jul-19'],
      ['FD01', 1, 2, 3],
    ];
    expect(lost(sheetOf(unclear))).toEqual(['B1']);
    expect(
      lost(
        sheetOf([
          ['Code', '04/05/2019', 'Jun-19', 'Jul-19'],
          ['FD01', null, 2, 3],
        ]),
      ),
    ).toEqual([]);
    const merged = sheetOf(
      [
        ['Code', 'Apr-19', 'May-19'],
        ['FD01', 9, null],
        ['FD02', 1, 2],
      ],
      {
        merges: [{ top: 2, left: 2, bottom: 2, right: 3 }],
      },
    );
    expect(lost(merged)).toEqual(['B2']);
  });

  it('works its label columns out from the cells where they have no headings', () => {
    const sheet = sheetOf([
      [null, null, 'Apr-19', 'May-19'],
      ['FD01', 'Contacts', 1, 2],
      ['FD02', 'Decisions', 3, 4],
    ]);
    expect(recogniseSheet(sheet).layout).toMatchObject({ codeColumn: 1, nameColumn: 2, confidence: 'likely' });
  });

  it('takes the year of bare months from the band above', () => {
    const sheet = sheetOf(
      [
        [null, '2019-20', null, null, 'Year 2020'],
        ['Code', 'Apr', 'Dec', 'Mar', 'Apr'],
        ['FD01', 1, 2, 3, 4],
      ],
      { merges: [{ top: 1, left: 2, bottom: 1, right: 4 }] },
    );
    expect(figures(sheet)).toEqual([
      'FD01 2019-04 B3=1',
      'FD01 2019-12 C3=2',
      'FD01 2020-03 D3=3',
      'FD01 2020-04 E3=4',
    ]);
    const beyond = sheetOf(
      [
        [null, '2019-20'],
        ['Code', 'Apr', 'May', 'Jun'],
        ['FD01', 1, 2, 3],
      ],
      { merges: [{ top: 1, left: 2, bottom: 1, right: 3 }] },
    );
    expect(figures(beyond)).toEqual(['FD01 2019-04 B3=1', 'FD01 2019-05 C3=2']);
    expect(unread(beyond)).toContain('D2 Jun: "jun" has no year, and no year stands above it.');
    expect(
      recogniseSheet(
        sheetOf([
          ['Code', 'Apr', 'May'],
          ['FD01', 1, 2],
        ]),
      ).layout,
    ).toBeNull();
  });

  it('takes the year from the title where no band has it, and says so', () => {
    const sheet = sheetOf([['Return 2019/20'], ['Code', 'Dec', 'Jan'], ['FD01', 1, 2]]);
    expect(figures(sheet)).toEqual(['FD01 2019-12 B3=1', 'FD01 2020-01 C3=2']);
    expect(recogniseSheet(sheet).layout).toMatchObject({
      confidence: 'likely',
      because: 'row 2 has 2 months across, from December 2019 to January 2020; their year is that of the title',
    });
  });

  it('reads the part of a month that its heading names, and no heading that names one part twice', () => {
    const sheet = sheetOf([
      ['Code', 'Apr-19 num', 'Den Apr-19', 'Apr-19 target', 'Apr-19 comment'],
      ['FD02', 46, 50, 95, 'late'],
    ]);
    expect(extract(sheet).cells).toMatchObject([
      { cell: 'B2', numerator: { value: 46 }, denominator: { value: 50 }, comment: 'late' },
    ]);
    const twice = sheetOf([
      ['Code', 'Apr-19 num', 'Apr-19 num', 'Apr-19 den'],
      ['FD02', 46, 50, 95],
    ]);
    expect(recogniseSheet(twice).layout).toBeNull();
  });

  it('reads numerator, denominator and value under one month, merged or not', () => {
    const parts = [
      ['Code', 'Apr-19', null, null, 'May-19'],
      [null, 'Num', 'Den', '%', 'Num', 'Den', '%'],
      ['FD02', 46, 54, 85.2, 50, 55, 90.9],
    ];
    const merges = [
      { top: 1, left: 2, bottom: 1, right: 4 },
      { top: 1, left: 5, bottom: 1, right: 7 },
    ];
    for (const sheet of [sheetOf(parts), sheetOf(parts, { merges })]) {
      expect(extract(sheet)).toMatchObject({
        cells: [
          {
            cell: 'D3',
            period: '2019-04',
            rawValue: { value: 85.2 },
            numerator: { value: 46 },
            denominator: { value: 54 },
          },
          {
            cell: 'G3',
            period: '2019-05',
            rawValue: { value: 90.9 },
            numerator: { value: 50 },
            denominator: { value: 55 },
          },
        ],
        unread: [],
      });
    }
  });

  it('never takes the first of several columns for the value when they are not headed', () => {
    const merges = [
      { top: 1, left: 2, bottom: 1, right: 3 },
      { top: 1, left: 4, bottom: 1, right: 5 },
    ];
    const sheet = sheetOf(
      [
        ['Code', 'Apr-19', null, 'May-19'],
        [null, 'North', 'West', 'North', 'West'],
        ['FD01', 1, 2, 3, 4],
      ],
      { merges },
    );
    expect(recogniseSheet(sheet).layout).toBeNull();
  });

  it('does not guess the month of a figure that is merged over several', () => {
    const sheet = sheetOf(
      [
        ['Code', 'Apr-19', 'May-19'],
        ['FD01', 9, null],
        ['FD02', 1, 2],
      ],
      { merges: [{ top: 2, left: 2, bottom: 2, right: 3 }] },
    );
    expect(figures(sheet)).toEqual(['FD02 2019-04 B3=1', 'FD02 2019-05 C3=2']);
    expect(unread(sheet)).toEqual([
      'B2 9: In this row B2 spans several columns, so it is not clear which month its figure is of.',
    ]);
  });

  it('reads months written as first or last days', () => {
    expect(
      figures(
        sheetOf([
          ['Code', '30/04/2019', '31/05/2019'],
          ['FD01', 1, 2],
        ]),
      ),
    ).toHaveLength(2);
    expect(
      figures(
        sheetOf([
          ['Code', '1 April 2019', '1 May 2019'],
          ['FD01', 1, 2],
        ]),
      ),
    ).toHaveLength(2);
    expect(
      figures(
        sheetOf([
          ['Code', '04/2019', '05/2019'],
          ['FD01', 1, 2],
        ]),
      ),
    ).toHaveLength(2);
  });

  it('follows a second heading row further down', () => {
    const sheet = sheetOf([
      ['Code', 'Apr-19', 'May-19'],
      ['FD01', 1, 2],
      [],
      ['Code', 'Jun-19', 'Jul-19'],
      ['FD01', 3, 4],
    ]);
    expect(figures(sheet)).toEqual([
      'FD01 2019-04 B2=1',
      'FD01 2019-05 C2=2',
      'FD01 2019-06 B5=3',
      'FD01 2019-07 C5=4',
    ]);
  });

  it('reports a heading that could be two months, and reads the others', () => {
    const sheet = sheetOf([
      ['Code', '04/05/2019', 'Jun-19', 'Jul-19'],
      ['FD01', 1, 2, 3],
    ]);
    expect(figures(sheet)).toEqual(['FD01 2019-06 C2=2', 'FD01 2019-07 D2=3']);
    expect(unread(sheet)).toEqual([expect.stringContaining('B1 04/05/2019: "04/05/2019" could be')]);
  });
});

describe('a wide return with a single month', () => {
  it('is recognised where a code or a name is headed beside the month', () => {
    const sheet = sheetOf([
      ['Monthly return', 'May-21'],
      ['Code', 'Indicator', 'Target', 'May-21', 'Comment'],
      ['FD01', 'Contacts received', null, 1111, 'busy'],
      ['FD02', 'Decisions in time', [0.95, '0%'], [0.912, '0.0%']],
      ['Total', null, null, 3],
    ]);
    expect(figures(sheet)).toEqual(['FD01 2021-05 D3=1111', 'FD02 2021-05 D4=91.2%']);
    expect(unread(sheet)).toEqual([
      'A1 Monthly return: Above the table.',
      'C2 Target: A column that is not a month.',
      'A5 Total: A row of totals.',
    ]);
    expect(extract(sheet).cells.map(({ comment }) => comment)).toEqual(['busy', '']);
    expect(recogniseSheet(sheet).because).toBe('Sheet "KPI" is a table of months: row 2 has one month, May 2021.');
    const named = sheetOf([
      ['Measure', 'Jun-21'],
      ['Contacts received', 5],
    ]);
    expect(figures(named)).toEqual(['Contacts received 2021-06 B2=5']);
  });

  it('is recognised by codes below it where nothing is headed beside the month', () => {
    const sheet = sheetOf([
      [null, 'Apr-19'],
      ['FD01', 1],
      ['FD02', 2],
    ]);
    expect(figures(sheet)).toEqual(['FD01 2019-04 B2=1', 'FD02 2019-04 B3=2']);
    expect(recogniseSheet(sheet).layout).toMatchObject({ confidence: 'likely' });
  });

  it('is proposed, and no more, where names stand under a heading that nobody knows', () => {
    const sheet = sheetOf([
      ['Improvement board return'],
      ['Front door', 'Apr-19'],
      ['Contacts received', 812],
      ['Decisions in time', 'c'],
      ['Source: case system'],
    ]);
    expect(figures(sheet)).toEqual(['Contacts received 2019-04 B3=812', 'Decisions in time 2019-04 B4=c']);
    expect(recogniseSheet(sheet)).toMatchObject({
      layout: { confidence: 'unsure', nameColumn: 1, codeColumn: null },
      because:
        'Sheet "KPI" is a table of months: row 2 has one month, April 2019, and the names were taken from column A, under the heading "Front door".',
    });
  });

  it('reads the parts of the month, and reports a second month that cannot be told', () => {
    const parts = sheetOf([
      ['Code', 'Apr-19'],
      [null, 'Num', 'Den'],
      ['FD02', 46, 54],
    ]);
    expect(extract(parts).cells).toMatchObject([
      { cell: 'B3', period: '2019-04', numerator: { value: 46 }, denominator: { value: 54 } },
    ]);
    const unclear = sheetOf([
      ['Code', 'Apr-19', 'May'],
      ['FD01', 1, 2],
    ]);
    expect(figures(unclear)).toEqual(['FD01 2019-04 B2=1']);
    expect(lost(unclear)).toEqual(['C1']);
  });

  it('repeats its heading for each group, but gives way to a row with several months', () => {
    const groups = [
      ['Code', 'Apr-19'],
      ['FD01', 1],
      ['Code', 'Apr-19'],
      ['AS01', 2],
    ];
    expect(figures(sheetOf(groups))).toEqual(['FD01 2019-04 B2=1', 'AS01 2019-04 B4=2']);
    const mixed = sheetOf([
      ['Code', 'Apr-19'],
      ['FD01', 1],
      ['Code', 'May-19', 'Jun-19'],
      ['FD01', 2, 3],
    ]);
    expect(figures(mixed)).toEqual(['FD01 2019-05 B4=2', 'FD01 2019-06 C4=3']);
  });
});

describe('what stands beside the results', () => {
  it('a month alone over target, actual and rating gives the actual, and YTD beside it nothing', () => {
    const sheet = sheetOf([
      ['Code', 'Measure', 'Apr-26', null, null, 'May-26', null, null, 'YTD', null],
      [null, null, 'Target', 'Actual', 'RAG', 'Target', 'Actual', 'RAG', 'Target', 'Actual'],
      ['FD02', 'Decisions', '95%', '91%', 'A', '95%', '92%', 'A', '95%', '91.5%'],
    ]);
    expect(figures(sheet)).toEqual(['FD02 2026-04 D3=91%', 'FD02 2026-05 G3=92%']);
    expect(unread(sheet).filter((line) => line.startsWith('C1') || line.startsWith('I1'))).toEqual([
      'I1 YTD: A column that is not a month.',
    ]);
  });

  it('the last month takes no part of the year to date beside it', () => {
    const sheet = sheetOf([
      ['Code', 'Apr-26', null, 'May-26', null, 'YTD', null, null],
      [null, 'Num', 'Den', 'Num', 'Den', 'Num', 'Den', '%'],
      ['FD02', 91, 100, 90, 100, 181, 200, 90.5],
    ]);
    const may = extract(sheet).cells.find(({ period }) => period === '2026-05');
    expect([may?.numerator?.value, may?.denominator?.value, may?.rawValue]).toEqual([90, 100, null]);
  });

  it.each(['Cumulative', 'Rolling 12 months to', 'Year to date', 'Target', 'Last year', 'England'])(
    'months under the band "%s" are not read, and it is said',
    (band) => {
      const sheet = sheetOf([
        [null, 'Number', null, band, null],
        ['Code', 'Apr-26', 'May-26', 'Apr-26', 'May-26'],
        ['FD01', 812, 799, 812, 1611],
      ]);
      expect(figures(sheet)).toEqual(['FD01 2026-04 B3=812', 'FD01 2026-05 C3=799']);
      expect(unread(sheet)).toContain(`D2 Apr-26: A month under "${band}", which is not a result of that month alone.`);
    },
  );

  it('months are read under a title that speaks of targets, and under a band of actuals against them', () => {
    const table = [
      ['Code', 'Apr-26', 'May-26'],
      ['FD01', 812, 799],
    ];
    for (const above of [
      ['Performance against target'],
      [null, 'Cumulative'],
      [null, 'Actual', 'Actual against target'],
    ])
      expect(figures(sheetOf([above, ...table]))).toHaveLength(2);
  });

  it('rows of targets, ratings and comparisons beside the results are not read', () => {
    const sheet = sheetOf([
      ['Code', 'Measure', 'Type', 'Apr-26', 'May-26'],
      ['FD10', 'Unallocated', 'Actual', 41, null],
      ['FD10', 'Unallocated', 'Target', 41, 39],
      [null, null, 'RAG', 'R', 'R'],
      ['FD01', 'Contacts', 'National', 812, 799],
    ]);
    expect(figures(sheet)).toEqual([
      'FD10 2026-04 D2=41',
      'FD10 2026-05 E2=',
      'FD01 2026-04 D5=812',
      'FD01 2026-05 E5=799',
    ]);
    expect(unread(sheet)).toContain('D3 41: A row beside the results, marked "Target".');
    expect(lost(sheet)).toEqual([]);
  });
});

describe('another table below the months', () => {
  it('with headings of its own and no month keeps the file out: its figures are of no month', () => {
    const sheet = sheetOf([
      ['Code', 'Measure', 'Apr-26', 'May-26', 'Jun-26'],
      ['FD01', 'Contacts', 812, 799, 804],
      ['Code', 'Measure', 'Q1', 'Q2', 'Q3'],
      ['AS07', 'Open assessments', 10, 11, 12],
    ]);
    expect(figures(sheet).filter((line) => line.startsWith('AS07'))).toEqual([]);
    expect(lost(sheet)).toEqual(['C3']);
    expect(unread(sheet)).toContain('C4 10: It stands below the headings of row 3, which name no month.');
  });

  it('with one month is read as of that month', () => {
    const sheet = sheetOf([
      ['Code', 'Measure', 'Apr-26', 'May-26'],
      ['FD01', 'Contacts', 812, 799],
      ['Code', 'Measure', 'Jun-26'],
      ['AS07', 'Open assessments', 12],
    ]);
    expect(figures(sheet)).toEqual(['FD01 2026-04 C2=812', 'FD01 2026-05 D2=799', 'AS07 2026-06 C4=12']);
  });
});

describe('a table of nothing but percentages', () => {
  it.each([
    [['91%', '92%']],
    [
      [
        [0.91, '0%'],
        [0.92, '0%'],
      ],
    ],
  ] as const)('is recognised: %j', ([april, may]) => {
    expect(
      figures(
        sheetOf([
          ['Code', 'Apr-26', 'May-26'],
          ['FD02', april, may],
        ]),
      ),
    ).toHaveLength(2);
  });
});
