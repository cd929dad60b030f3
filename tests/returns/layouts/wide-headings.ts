import { csvOf, month, percent, workbookOf, type MadeCell } from '../make-file.ts';
import { figure, marked, onSheet, returnLayout, type ReturnLayout } from '../return-layout.ts';

/** Wide returns: one row for each indicator, and the many ways of heading months across. */

const bands: readonly (readonly MadeCell[])[] = [
  ['Children\u2019s improvement dashboard'],
  ['Prepared by the performance team'],
  [null, null, null, 'Quarter 1', null, null, null, 'Quarter 2', null, null, 'Summary'],
  ['Ref', 'Measure', 'Target', 'Apr-19', 'May-19', 'Jun-19', null, 'Jul-19', 'Aug-19', 'Sep-19', 'YTD'],
  ['Front door'],
  ['FD01', 'Contacts received', null, 812, 'c', 790, null, 805, null, null, 3197],
  ['FD02', 'Contacts with a decision within 1 working day', percent(0.95, '0%'), percent(0.912), { error: '#DIV/0!' }],
  ['Child protection'],
  ['CP03', 'CP visits within 10 WD', percent(0.95, '0%'), percent(0.8), percent(0.81), percent(0.805)],
  ['Total', null, null, 812, null, 790],
  ['Notes: figures for September are not due yet'],
];

const mergedBands = returnLayout({
  name: 'wide, merged bands of quarters under two titles, sections, a spacer, a target and a year to date',
  fileName: 'dashboard.xlsx',
  bytes: () => workbookOf([{ name: 'KPI', rows: bands, merges: ['A1:K1', 'D3:F3', 'H3:J3'] }]),
  expected: onSheet('KPI', [
    figure('FD01', '2019-04', 'D6', 812),
    marked('FD01', '2019-05', 'E6', 'suppressed', 'c'),
    figure('FD01', '2019-06', 'F6', 790),
    figure('FD01', '2019-07', 'H6', 805),
    figure('FD02', '2019-04', 'D7', 91.2, { text: '91.2%' }),
    marked('FD02', '2019-05', 'E7', 'not_applicable', '#DIV/0!'),
    marked('FD02', '2019-06', 'F7', 'not_returned', ''),
    marked('FD02', '2019-07', 'H7', 'not_returned', ''),
    figure('CP03', '2019-04', 'D9', 80, { text: '80%' }),
    figure('CP03', '2019-05', 'E9', 81, { text: '81%' }),
    figure('CP03', '2019-06', 'F9', 80.5, { text: '80.5%' }),
    marked('CP03', '2019-07', 'H9', 'not_returned', ''),
  ]),
  unread: [
    { cell: 'A1', why: 'Above the table' },
    { cell: 'C4', why: 'not a month' },
    { cell: 'I4', why: 'without any figures' },
    { cell: 'K4', why: 'not a month' },
    { cell: 'A5', why: 'heading' },
    { cell: 'A10', why: 'totals' },
    { cell: 'A11', why: 'note' },
  ],
});

/** The same two indicators and months under different headings. */
function spelt([first, second]: readonly [string, string], number: number): ReturnLayout {
  return returnLayout({
    name: `wide, months as text like ${first}`,
    // No month in the name: it would say which month the return is of.
    fileName: `spelling-${number}.csv`,
    bytes: () =>
      csvOf([
        ['Code', 'Indicator', first, second],
        ['FD01', 'Contacts received', 812, 790],
        ['FD15', 'Referrals received in the month', 96, 101],
      ]),
    expected: [
      figure('FD01', '2019-04', 'C2', 812),
      figure('FD01', '2019-05', 'D2', 790),
      figure('FD15', '2019-04', 'C3', 96),
      figure('FD15', '2019-05', 'D3', 101),
    ],
  });
}

const spellings = (
  [
    ['Apr-19', 'May-19'],
    ['Apr 19', 'May 19'],
    ['April 2019', 'May 2019'],
    ['2019-04', '2019-05'],
    ['04/2019', '05/2019'],
    ['30/04/2019', '31/05/2019'],
    ['2019_04', '2019_05'],
    ['201904', '201905'],
  ] as const
).map(spelt);

const excelDates = (name: string, fileName: string, date1904: boolean): ReturnLayout =>
  returnLayout({
    name,
    fileName,
    bytes: () =>
      workbookOf(
        [
          {
            name: 'Return',
            rows: [
              ['Code', month('2019-04-01'), month('2019-05-31', 'dd/mm/yyyy'), month('2019-06-30', 'mmmm yyyy')],
              ['FD01', 812, 790, 801],
            ],
          },
        ],
        { date1904 },
      ),
    expected: onSheet('Return', [
      figure('FD01', '2019-04', 'B2', 812),
      figure('FD01', '2019-05', 'C2', 790),
      figure('FD01', '2019-06', 'D2', 801),
    ]),
  });

const newestFirst = returnLayout({
  name: 'wide, the newest month first',
  fileName: 'newest-first.csv',
  bytes: () =>
    csvOf([
      ['Code', 'Jun-19', 'May-19', 'Apr-19'],
      ['FD01', 801, 790, 812],
    ]),
  expected: [
    figure('FD01', '2019-06', 'B2', 801),
    figure('FD01', '2019-05', 'C2', 790),
    figure('FD01', '2019-04', 'D2', 812),
  ],
});

export const wideHeadings: readonly ReturnLayout[] = [
  mergedBands,
  ...spellings,
  excelDates('wide, months as Excel dates in three formats', 'excel-dates.xlsx', false),
  excelDates('wide, months as Excel dates counted from 1904', 'dates-1904.xlsx', true),
  newestFirst,
];
