import { csvOf, workbookOf } from '../make-file.ts';
import { figure, onSheet, returnLayout, type ReturnLayout } from '../return-layout.ts';

/** Wide returns whose months have no year of their own. */

const calendarYears = returnLayout({
  name: 'wide, calendar years merged over the months below them',
  fileName: 'years-merged.xlsx',
  bytes: () =>
    workbookOf([
      {
        name: 'KPI',
        rows: [
          [null, 2019, null, 2020, null],
          ['Code', 'Nov', 'Dec', 'Jan', 'Feb'],
          ['FD01', 801, 790, 812, 799],
        ],
        merges: ['B1:C1', 'D1:E1'],
      },
    ]),
  expected: onSheet('KPI', [
    figure('FD01', '2019-11', 'B3', 801),
    figure('FD01', '2019-12', 'C3', 790),
    figure('FD01', '2020-01', 'D3', 812),
    figure('FD01', '2020-02', 'E3', 799),
  ]),
});

const unmergedYears = returnLayout({
  name: 'wide, calendar years over their first month only',
  fileName: 'years-unmerged.csv',
  bytes: () =>
    csvOf([
      [null, '2019', null, '2020'],
      ['Code', 'November', 'December', 'January'],
      ['FD01', 801, 790, 812],
    ]),
  expected: [
    figure('FD01', '2019-11', 'B3', 801),
    figure('FD01', '2019-12', 'C3', 790),
    figure('FD01', '2020-01', 'D3', 812),
  ],
});

const months = ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar'];
const periods = months.map((_, index) =>
  index < 9 ? `2019-${String(index + 4).padStart(2, '0')}` : `2020-0${index - 8}`,
);
const columns = 'BCDEFGHIJKLM';
const yearOf = (row: number): ReturnLayout['expected'] =>
  periods.map((period, index) => figure('FD01', period, `${columns.charAt(index)}${row}`, 800 + index));

const financialYear = returnLayout({
  name: 'wide, a financial year merged over April to March',
  fileName: 'financial-year.xlsx',
  bytes: () =>
    workbookOf([
      {
        name: 'KPI',
        rows: [
          [null, '2019-20', ...months.slice(1).map(() => null)],
          ['Code', ...months],
          ['FD01', ...months.map((_, index) => 800 + index)],
        ],
        merges: ['B1:M1'],
      },
    ]),
  expected: onSheet('KPI', yearOf(3)),
});

const yearInTitle = returnLayout({
  name: 'wide, the financial year only in the title',
  fileName: 'year-in-title.csv',
  bytes: () =>
    csvOf([
      ['Performance return 2019/20'],
      [],
      ['Code', ...months],
      ['FD01', ...months.map((_, index) => 800 + index)],
    ]),
  expected: yearOf(4),
});

export const wideYears: readonly ReturnLayout[] = [calendarYears, unmergedYears, financialYear, yearInTitle];
