import { describe, expect, it } from 'vitest';
import { recogniseSheet } from '#shared/domain/returns/layouts/recognise-layout.ts';
import { sheetOf } from '../sheets.ts';
import { extract, figures, unread, lost } from './extracted.ts';

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
