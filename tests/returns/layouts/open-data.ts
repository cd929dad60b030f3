import { csvOf, workbookOf } from '../make-file.ts';
import { figure, marked, onSheet, returnLayout, type ReturnLayout } from '../return-layout.ts';

/** Open data in the form of *Explore education statistics*: of invented places, with invented figures. */

const england = ['National', 'E92000001', 'England', null, null, null, null, null];
const region = ['Regional', 'E92000001', 'England', 'E12000099', 'Middle Shires', null, null, null];
const own = [
  'Local authority',
  'E92000001',
  'England',
  'E12000099',
  'Middle Shires',
  '000',
  'E10000099',
  'Exampleshire',
];
const other = [
  'Local authority',
  'E92000001',
  'England',
  'E12000099',
  'Middle Shires',
  '001',
  'E10000098',
  'Otherborough',
];
const both = [
  'Local authority',
  'E92000001',
  'England',
  'E12000099',
  'Middle Shires',
  '000 / 001',
  'E10000099 / E10000098',
  'Exampleshire / Otherborough',
];
const areaHeadings = [
  'geographic_level',
  'country_code',
  'country_name',
  'region_code',
  'region_name',
  'old_la_code',
  'new_la_code',
  'la_name',
];
const standard = ['time_period', 'time_identifier', ...areaHeadings];

const monthly = returnLayout({
  name: 'open data by month: BOM, Windows line ends, another order of columns, totals of a filter only, one row of two authorities',
  fileName: 'monthly_contacts.csv',
  bytes: () =>
    csvOf(
      [
        [
          'geographic_level',
          'la_name',
          'new_la_code',
          'old_la_code',
          'age',
          'time_identifier',
          'time_period',
          'country_code',
          'country_name',
          'contacts_received',
          'adm_count',
        ],
        ['National', null, null, null, 'Total', 'April', 2019, 'E92000001', 'England', 99999, 1],
        ['Local authority', 'Exampleshire', 'E10000099', '000', 'Total', 'April', 2019, 'E92000001', 'England', 812, 4],
        [
          'Local authority',
          'Exampleshire',
          'E10000099',
          '000',
          'Under 1',
          'April',
          2019,
          'E92000001',
          'England',
          12,
          0,
        ],
        ['Local authority', 'Otherborough', 'E10000098', '001', 'Total', 'April', 2019, 'E92000001', 'England', 500, 2],
        [
          'Local authority',
          'Exampleshire / Otherborough',
          'E10000099 / E10000098',
          '000 / 001',
          'Total',
          'May',
          2019,
          'E92000001',
          'England',
          1300,
          6,
        ],
        [
          'Local authority',
          'Exampleshire',
          'E10000099',
          '000',
          'Total',
          'June',
          2019,
          'E92000001',
          'England',
          'c',
          'low',
        ],
      ],
      { newline: '\r\n', bom: true },
    ),
  decisions: { matches: [{ text: 'adm_count', indicator: null }] },
  expected: [figure('FD01', '2019-04', 'J3', 812), marked('FD01', '2019-06', 'J7', 'suppressed', 'c')],
  unread: [
    { cell: 'C6', why: 'two authorities together' },
    { cell: 'A2', why: '2 rows of other areas' },
    { cell: 'E4', why: 'One row broken down by age' },
  ],
});

const words = [
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
  'January',
  'February',
  'March',
];
const periodOf = (index: number, begins: number): string =>
  index < 9 ? `${begins}-${String(index + 4).padStart(2, '0')}` : `${begins + 1}-0${index - 8}`;
const columnOf = (index: number): string => String.fromCharCode('A'.charCodeAt(0) + index);

const byMonth = returnLayout({
  name: 'open data with months across in words, the time period being the year in which they end',
  fileName: 'c6_referrals_by_month_2018_to_2019.csv',
  bytes: () =>
    csvOf([
      [...standard, 'category', 'Referrals', ...words],
      [2019, 'Reporting year', ...england, 'Month of referral', 650000, ...words.map(() => 54000)],
      [
        2019,
        'Reporting year',
        ...own,
        'Month of referral',
        1266,
        ...words.map((_, index) => (index === 8 ? 'c' : 100 + index)),
      ],
      [2018, 'Reporting year', ...own, 'Month of referral', 2466, ...words.map((_, index) => 200 + index)],
    ]),
  decisions: { matches: [{ text: 'Referrals', indicator: 'FD15' }] },
  expected: [
    ...words.map((_, index) => {
      const cell = `${columnOf(index + 12)}3`;
      return index === 8
        ? marked('FD15', '2018-12', cell, 'suppressed', 'c')
        : figure('FD15', periodOf(index, 2018), cell, 100 + index);
    }),
    ...words.map((_, index) => figure('FD15', periodOf(index, 2017), `${columnOf(index + 12)}4`, 200 + index)),
  ],
  unread: [
    { cell: 'A2', why: 'One row of other areas' },
    { cell: 'L3', why: '2 figures of "Referrals" for no single month' },
  ],
});

const snakeMonths = returnLayout({
  name: 'open data with months across as number_april and percent_april, in a financial year of six digits',
  fileName: 'referrals_by_month.csv',
  bytes: () =>
    csvOf([
      [...standard, ...words.flatMap((word) => [`number_${word.toLowerCase()}`, `percent_${word.toLowerCase()}`])],
      [201819, 'Financial year', ...own, ...words.flatMap((_, index) => [100 + index, 8.3])],
      [201819, 'Financial year', ...other, ...words.flatMap(() => [1, 8.3])],
    ]),
  decisions: {
    matches: [
      { text: 'referrals_by_month', indicator: 'FD15' },
      { text: 'referrals_by_month percent', indicator: null },
    ],
  },
  expected: words.map((_, index) => {
    const column = 10 + index * 2;
    const letters = column < 26 ? columnOf(column) : `A${columnOf(column - 26)}`;
    return figure('FD15', periodOf(index, 2018), `${letters}2`, 100 + index);
  }),
  unread: [{ cell: 'A3', why: 'One row of other areas' }],
});

const namedGroups = returnLayout({
  name: 'open data in a workbook, with a filter that has no total, so that its words are part of the name',
  fileName: 'children.xlsx',
  bytes: () =>
    workbookOf([
      {
        name: 'data',
        rows: [
          [...standard, 'population_count', 'number'],
          [2019, 'April', ...own, 'Children starting to be looked after', 21],
          [2019, 'April', ...own, 'Children looked after', 803],
          [2019, 'April', ...region, 'Children looked after', 9000],
        ],
      },
    ]),
  decisions: {
    matches: [
      { text: 'number, Children looked after', indicator: 'CL28' },
      { text: 'number, Children starting to be looked after', indicator: null },
    ],
  },
  expected: onSheet('data', [figure('CL28', '2019-04', 'L3', 803)]),
});

const yearly = returnLayout({
  name: 'open data by year, which no month can hold',
  fileName: 'cla_number_and_rate.csv',
  bytes: () =>
    csvOf([
      [...standard, 'number', 'rate_per_10000'],
      [2019, 'Reporting year', ...england, 78000, 65],
      [2019, 'Reporting year', ...own, 800, 70],
    ]),
  refused: 'its figures are not of months (such as 2019 reporting year)',
});

const quarterly = returnLayout({
  name: 'open data by quarter, which no month can hold',
  fileName: 'quarters.csv',
  bytes: () =>
    csvOf([
      [...standard, 'number'],
      [201819, 'Financial year Q1', ...own, 800],
    ]),
  refused: 'such as 2018-19 financial year q1',
});

const elsewhere = returnLayout({
  name: 'open data without a row of this authority alone',
  fileName: 'elsewhere.csv',
  bytes: () =>
    csvOf([
      [...standard, 'number'],
      [2019, 'April', ...other, 800],
      [2019, 'April', ...both, 1600],
    ]),
  refused: 'none of its 2 rows is of 000 alone',
});

export const openData: readonly ReturnLayout[] = [
  monthly,
  byMonth,
  snakeMonths,
  namedGroups,
  yearly,
  quarterly,
  elsewhere,
];
