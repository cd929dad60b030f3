import { describe, expect, it } from 'vitest';
import { recogniseSheet } from '#shared/domain/returns/layouts/recognise-layout.ts';
import { sheetOf, type TestCell } from '../sheets.ts';
import { extract, figures, unread, lost } from './extracted.ts';

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
