import { csvOf, percent, workbookOf } from '../make-file.ts';
import { figure, marked, onSheet, returnLayout, type ReturnLayout } from '../return-layout.ts';

/** Wide returns of other shapes: parts, single months, blocks, remarks, hidden parts. */

const parts = returnLayout({
  name: 'wide, numerator, denominator and percentage below each merged month',
  fileName: 'parts.xlsx',
  bytes: () =>
    workbookOf([
      {
        name: 'KPI',
        rows: [
          ['Code', 'Measure', 'Apr-19', null, null, 'May-19', null, null],
          [null, null, 'Num', 'Den', '%', 'Num', 'Den', '%'],
          ['FD02', 'Contacts with a decision within 1 working day', 46, 54, percent(46 / 54), 50, 55, percent(50 / 55)],
        ],
        merges: ['C1:E1', 'F1:H1'],
      },
    ]),
  expected: onSheet('KPI', [
    figure('FD02', '2019-04', 'E3', (46 / 54) * 100, { numerator: 46, denominator: 54, text: '85.1851851851852%' }),
    figure('FD02', '2019-05', 'H3', (50 / 55) * 100, { numerator: 50, denominator: 55, text: '90.9090909090909%' }),
  ]),
});

const partsInHeading = returnLayout({
  name: 'wide, the part named in the heading of its month',
  fileName: 'parts-in-heading.csv',
  bytes: () =>
    csvOf([
      ['Code', 'Apr-19 num', 'Apr-19 den', 'May-19 num', 'May-19 den'],
      ['FD02', 46, 50, 44, 55],
    ]),
  expected: [
    figure('FD02', '2019-04', 'B2', 92, { numerator: 46, denominator: 50, text: '' }),
    figure('FD02', '2019-05', 'D2', 80, { numerator: 44, denominator: 55, text: '' }),
  ],
});

const singleMonth = returnLayout({
  name: 'wide with a single month and a remark',
  fileName: 'single-month.xlsx',
  bytes: () =>
    workbookOf([
      {
        name: 'May 2021',
        rows: [
          ['Monthly return', 'May-21'],
          ['Code', 'Indicator', 'Target', 'May-21', 'Comment'],
          ['FD01', 'Contacts received', null, 1111, 'Two bank holidays'],
          ['FD02', 'Contacts with a decision within 1 working day', percent(0.95, '0%'), percent(0.912)],
        ],
      },
    ]),
  expected: onSheet('May 2021', [
    figure('FD01', '2021-05', 'D3', 1111, { comment: 'Two bank holidays' }),
    figure('FD02', '2021-05', 'D4', 91.2, { text: '91.2%' }),
  ]),
  unread: [{ cell: 'C2', why: 'not a month' }],
});

const unknownHeading = returnLayout({
  name: 'wide with a single month, names under a heading that nobody knows, no codes',
  fileName: 'names-only.csv',
  bytes: () =>
    csvOf([
      ['Front door', 'Apr-19'],
      ['Contacts received', 812],
      ['Referrals received in the month', 96],
    ]),
  expected: [figure('FD01', '2019-04', 'B2', 812), figure('FD15', '2019-04', 'B3', 96)],
});

const blocks = returnLayout({
  name: 'wide, the headings repeated for a second block',
  fileName: 'blocks.csv',
  bytes: () =>
    csvOf([['Code', 'Apr-19', 'May-19'], ['FD01', 812, 790], [], ['Code', 'Jun-19', 'Jul-19'], ['FD01', 801, 805]]),
  expected: [
    figure('FD01', '2019-04', 'B2', 812),
    figure('FD01', '2019-05', 'C2', 790),
    figure('FD01', '2019-06', 'B5', 801),
    figure('FD01', '2019-07', 'C5', 805),
  ],
});

const remarks = returnLayout({
  name: 'wide, a column of remarks and one that says which rows are provisional',
  fileName: 'remarks.csv',
  bytes: () =>
    csvOf([
      ['Code', 'Apr-19', 'May-19', 'Status', 'Commentary'],
      ['FD01', 812, 790, 'P', 'A new form from 13 May'],
      ['FD15', 96, 101, 'Final', null],
    ]),
  expected: [
    figure('FD01', '2019-04', 'B2', 812, { provisional: true }),
    figure('FD01', '2019-05', 'C2', 790, { provisional: true, comment: 'A new form from 13 May' }),
    figure('FD15', '2019-04', 'B3', 96),
    figure('FD15', '2019-05', 'C3', 101),
  ],
});

const remarksByMonth = returnLayout({
  name: 'wide, a figure, its status, its target and a remark below each merged month',
  fileName: 'remarks-by-month.xlsx',
  bytes: () =>
    workbookOf([
      {
        name: 'KPI',
        rows: [
          ['Code', 'Apr-19', null, null, null, 'May-19', null, null, null],
          [null, 'Actual', 'Status', 'Target', 'Comment', 'Actual', 'Status', 'Target', 'Comment'],
          ['FD01', 812, 'final', 900, 'as expected', 790, 'p', 900, null],
        ],
        merges: ['B1:E1', 'F1:I1'],
      },
    ]),
  expected: onSheet('KPI', [
    figure('FD01', '2019-04', 'B3', 812, { comment: 'as expected' }),
    figure('FD01', '2019-05', 'F3', 790, { provisional: true }),
  ]),
  unread: [{ cell: 'D2', why: 'not part of a figure' }],
});

const provisionalMonth = returnLayout({
  name: 'wide, the latest month headed as provisional',
  fileName: 'provisional-month.csv',
  bytes: () =>
    csvOf([
      ['Code', 'Apr-19', 'May-19 (p)'],
      ['FD01', 812, 790],
    ]),
  expected: [figure('FD01', '2019-04', 'B2', 812), figure('FD01', '2019-05', 'C2', 790, { provisional: true })],
});

const formulas = returnLayout({
  name: 'wide, formulas with results of 0 and of nothing, and months ahead that divide by nothing yet',
  fileName: 'formulas.xlsx',
  bytes: () =>
    workbookOf([
      {
        name: 'KPI',
        rows: [
          ['Code', 'Apr-19', 'May-19', 'Jun-19'],
          ['FD10', { formula: 'B9-B9', result: 0 }, { formula: 'IF(TRUE,"","")', result: '' }, { error: '#DIV/0!' }],
          ['FD15', { formula: '90+6', result: 96 }, 101, { error: '#DIV/0!' }],
        ],
      },
    ]),
  expected: onSheet('KPI', [
    figure('FD10', '2019-04', 'B2', 0),
    marked('FD10', '2019-05', 'C2', 'not_returned', ''),
    figure('FD15', '2019-04', 'B3', 96),
    figure('FD15', '2019-05', 'C3', 101),
  ]),
  unread: [{ cell: 'D1', why: 'without any figures' }],
});

const data = [
  ['Code', 'Apr-19', 'May-19', 'Jun-19'],
  ['FD01', 812, 790, 801],
  ['FD15', 96, 101, 99],
  ['FD10', 4, 3, 2],
] as const;

const hiddenParts = returnLayout({
  name: 'several sheets, one hidden, with a hidden row and a hidden column, which are named and not read',
  fileName: 'hidden-parts.xlsx',
  bytes: () =>
    workbookOf([
      { name: 'Read me', rows: [['How to fill this in']] },
      { name: 'Front door', rows: data, hiddenRows: [3], hiddenColumns: ['C'] },
      { name: 'Old data', rows: data, state: 'veryHidden' },
    ]),
  expected: onSheet('Front door', [
    figure('FD01', '2019-04', 'B2', 812),
    figure('FD01', '2019-06', 'D2', 801),
    figure('FD10', '2019-04', 'B4', 4),
    figure('FD10', '2019-06', 'D4', 2),
  ]),
  unread: [
    { cell: '', why: 'Row 3 is hidden' },
    { cell: '', why: 'Column C is hidden' },
    { cell: '', why: '"Old data" is hidden' },
    { cell: '', why: '"Read me" holds no table' },
  ],
});

const hiddenByName = returnLayout({
  name: 'a hidden sheet, read because it was asked for by name',
  fileName: 'hidden-by-name.xlsx',
  bytes: () =>
    workbookOf([
      { name: 'Chart', rows: data },
      { name: 'Data', rows: data.slice(0, 2), state: 'hidden' },
    ]),
  decisions: { sheets: ['Data'] },
  expected: onSheet('Data', [
    figure('FD01', '2019-04', 'B2', 812),
    figure('FD01', '2019-05', 'C2', 790),
    figure('FD01', '2019-06', 'D2', 801),
  ]),
  unread: [{ cell: '', why: '"Chart" was not chosen' }],
});

const twoSheets = returnLayout({
  name: 'several sheets, each with a table of its own',
  fileName: 'two-sheets.xlsx',
  bytes: () =>
    workbookOf([
      { name: 'Front door', rows: data.slice(0, 2) },
      {
        name: 'Workforce',
        rows: [
          ['Indicator code', 'Month', 'Value'],
          ['WF01', 'Apr-19', 18.4],
        ],
      },
    ]),
  expected: [
    ...onSheet('Front door', [
      figure('FD01', '2019-04', 'B2', 812),
      figure('FD01', '2019-05', 'C2', 790),
      figure('FD01', '2019-06', 'D2', 801),
    ]),
    ...onSheet('Workforce', [figure('WF01', '2019-04', 'C2', 18.4)]),
  ],
});

export const wideShapes: readonly ReturnLayout[] = [
  parts,
  partsInHeading,
  singleMonth,
  unknownHeading,
  blocks,
  remarks,
  remarksByMonth,
  provisionalMonth,
  formulas,
  hiddenParts,
  hiddenByName,
  twoSheets,
];
