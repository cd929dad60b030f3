import { csvOf, month, percent, workbookOf } from '../make-file.ts';
import { figure, marked, onSheet, returnLayout, type ReturnLayout } from '../return-layout.ts';

/** Long returns: one row for each indicator and month. */

const withParts = returnLayout({
  name: 'long, columns in any order, with numerator, denominator and comments, totals and notes',
  fileName: 'long.xlsx',
  bytes: () =>
    workbookOf([
      {
        name: 'Return',
        rows: [
          ['Monthly return to the improvement board'],
          [],
          ['Period', 'Indicator_Code', 'Numerator', 'Denominator', 'Value', 'Comments', 'RAG'],
          ['2019-04', 'FD02', 46, 50, percent(0.92), 'One late on 3 April', 'A'],
          ['2019-05', 'FD02', 44, 55, null, null, 'R'],
          [month('2019-06-01'), 'FD01', null, null, 801, null, null],
          ['Total', null, 90, 105],
          ['Notes: provisional'],
        ],
      },
    ]),
  expected: onSheet('Return', [
    figure('FD02', '2019-04', 'E4', 92, {
      numerator: 46,
      denominator: 50,
      text: '92%',
      comment: 'One late on 3 April',
    }),
    figure('FD02', '2019-05', 'E5', 80, { numerator: 44, denominator: 55, text: '' }),
    figure('FD01', '2019-06', 'E6', 801),
  ]),
  unread: [
    { cell: 'A1', why: 'Above the table' },
    { cell: 'G3', why: 'not part of a return' },
    { cell: 'A7', why: 'totals' },
    { cell: 'A8', why: 'without an indicator' },
  ],
});

const names = returnLayout({
  name: 'long, by name only, in other case and with double spaces',
  fileName: 'names.csv',
  bytes: () =>
    csvOf([
      ['Performance indicator', 'Month', 'Actual'],
      ['CONTACTS  RECEIVED', 'Apr-19', 812],
      ['Agency social workers', 'Apr-19', '31.5%'],
    ]),
  expected: [figure('FD01', '2019-04', 'C2', 812), figure('WF03', '2019-04', 'C3', 31.5, { text: '31.5%' })],
});

const mergedCodes = returnLayout({
  name: 'long, a code merged beside several months',
  fileName: 'merged-codes.xlsx',
  bytes: () =>
    workbookOf([
      {
        name: 'KPI',
        rows: [
          ['Code', 'Month', 'Value'],
          ['FD01', 'Apr-19', 812],
          [null, 'May-19', 790],
          ['FD15', 'Apr-19', 96],
        ],
        merges: ['A2:A3'],
      },
    ]),
  expected: onSheet('KPI', [
    figure('FD01', '2019-04', 'C2', 812),
    figure('FD01', '2019-05', 'C3', 790),
    figure('FD15', '2019-04', 'C4', 96),
  ]),
});

const dayFirst = returnLayout({
  name: 'long, months as dates with the day first',
  fileName: 'days-first.csv',
  bytes: () =>
    csvOf([
      ['Ref', 'Month ending', 'Result', 'Status'],
      ['FD01', '30/04/2019', 812, 'Final'],
      ['FD01', '01/05/2019', 790, 'Provisional'],
    ]),
  expected: [figure('FD01', '2019-04', 'C2', 812), figure('FD01', '2019-05', 'C3', 790, { provisional: true })],
});

const divided = (delimiter: string, words: string): ReturnLayout =>
  returnLayout({
    name: `long, divided by ${words}, with Windows line ends`,
    fileName: `${words}.csv`,
    bytes: () =>
      csvOf(
        [
          ['Code', 'Period', 'Value', 'Note'],
          ['FD01', '2019-04', 812, 'busy, "very"'],
          ['FD02', '2019-04', '85.3%', null],
          ['FD10', '2019-04', 'c', null],
        ],
        { delimiter, newline: '\r\n' },
      ),
    expected: [
      figure('FD01', '2019-04', 'C2', 812, { comment: 'busy, "very"' }),
      figure('FD02', '2019-04', 'C3', 85.3, { text: '85.3%' }),
      marked('FD10', '2019-04', 'C4', 'suppressed', 'c'),
    ],
  });

const yearColumn = returnLayout({
  name: 'long, the year in one column and the month in another',
  fileName: 'year-and-month.csv',
  bytes: () =>
    csvOf([
      ['Code', 'Year', 'Month', 'Value'],
      ['FD01', '2019-20', 'March', 812],
      ['FD01', '2020', 'Apr', 790],
      ['FD15', '2019', '5', 96],
    ]),
  expected: [
    figure('FD01', '2020-03', 'D2', 812),
    figure('FD01', '2020-04', 'D3', 790),
    figure('FD15', '2019-05', 'D4', 96),
  ],
});

export const long: readonly ReturnLayout[] = [
  withParts,
  names,
  mergedCodes,
  dayFirst,
  yearColumn,
  divided(',', 'commas'),
  divided(';', 'semicolons'),
  divided('\t', 'tabs'),
  divided('|', 'pipes'),
];
