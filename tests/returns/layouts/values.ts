import type { Marker } from '#shared/domain/indicator.ts';
import { csvOf, percent, workbookOf } from '../make-file.ts';
import { figure, marked, onSheet, returnLayout, type ReturnLayout } from '../return-layout.ts';

/** Long returns whose values are written in every way that is met. */

const symbols: readonly (readonly [text: string, marker: Marker])[] = [
  ['c', 'suppressed'],
  ['z', 'not_applicable'],
  ['x', 'unavailable'],
  ['u', 'unreliable'],
  ['k', 'low'],
  ['low', 'low'],
  ['*', 'suppressed'],
  ['-', 'unavailable'],
  ['.', 'not_applicable'],
  ['..', 'unavailable'],
  [':', 'unavailable'],
  ['~', 'low'],
  ['n/a', 'not_applicable'],
  ['N/A', 'not_applicable'],
  ['<5', 'suppressed'],
  ['1-5', 'suppressed'],
  ['#DIV/0!', 'not_applicable'],
  ['TBC', 'not_returned'],
  ['', 'not_returned'],
  ['\u00A0n/a ', 'not_applicable'],
];

const period = (index: number): string =>
  `20${String(10 + Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}`;

const markers = returnLayout({
  name: 'every symbol for an absent number',
  fileName: 'symbols.csv',
  bytes: () =>
    csvOf([
      ['Code', 'Period', 'Value', 'Comment'],
      ...symbols.map(([text], index) => ['FD01', period(index), text, 'why']),
    ]),
  // A cell without any character is no cell; its text is as empty.
  expected: symbols.map(([text, marker], index) =>
    marked('FD01', period(index), `C${index + 2}`, marker, text.trim() === '' ? '' : text.trim(), { comment: 'why' }),
  ),
});

const errors = returnLayout({
  name: 'errors of Excel, blanks, and numbers kept as text',
  fileName: 'errors.xlsx',
  bytes: () =>
    workbookOf([
      {
        name: 'KPI',
        rows: [
          ['Code', 'Apr-19', 'May-19', 'Jun-19', 'Jul-19'],
          ['FD01', '1,234', '1\u00A0234', { error: '#N/A' }, 12],
          ['FD02', { error: '#DIV/0!' }, null, '85.3 %', percent(0.853)],
          ['FD\u00A015', ' 96 ', '96\u00A0', 'TBC', '1,204'],
        ],
      },
    ]),
  expected: onSheet('KPI', [
    figure('FD01', '2019-04', 'B2', 1234, { text: '1,234' }),
    figure('FD01', '2019-05', 'C2', 1234, { text: '1\u00A0234' }),
    marked('FD01', '2019-06', 'D2', 'unavailable', '#N/A'),
    figure('FD01', '2019-07', 'E2', 12),
    marked('FD02', '2019-04', 'B3', 'not_applicable', '#DIV/0!'),
    marked('FD02', '2019-05', 'C3', 'not_returned', ''),
    figure('FD02', '2019-06', 'D3', 85.3, { text: '85.3 %' }),
    figure('FD02', '2019-07', 'E3', 85.3, { text: '85.3%' }),
    figure('FD15', '2019-04', 'B4', 96, { text: '96' }),
    figure('FD15', '2019-05', 'C4', 96, { text: '96' }),
    marked('FD15', '2019-06', 'D4', 'not_returned', 'TBC'),
    figure('FD15', '2019-07', 'E4', 1204, { text: '1,204' }),
  ]),
});

const percentages = returnLayout({
  name: 'percentages as fractions without a sign, which a person decides, and with a sign',
  fileName: 'percentages.xlsx',
  bytes: () =>
    workbookOf([
      {
        name: 'KPI',
        rows: [
          ['Code', 'Apr-19', 'May-19', 'Jun-19', 'Jul-19'],
          ['FD02', 0.853, 0.9, 1, percent(0.912)],
          ['FD06', 85.3, '85.3%', percent(0.853), '20'],
        ],
      },
    ]),
  decisions: { percentages: [{ indicator: 'FD02', as: 'fraction' }] },
  expected: onSheet('KPI', [
    figure('FD02', '2019-04', 'B2', 85.3, { text: '0.853' }),
    figure('FD02', '2019-05', 'C2', 90, { text: '0.9' }),
    figure('FD02', '2019-06', 'D2', 100, { text: '1' }),
    figure('FD02', '2019-07', 'E2', 91.2, { text: '91.2%' }),
    figure('FD06', '2019-04', 'B3', 85.3),
    figure('FD06', '2019-05', 'C3', 85.3, { text: '85.3%' }),
    figure('FD06', '2019-06', 'D3', 85.3, { text: '85.3%' }),
    figure('FD06', '2019-07', 'E3', 20),
  ]),
});

const provisional = returnLayout({
  name: 'letters behind numbers that say they are provisional or revised',
  fileName: 'provisional.csv',
  bytes: () =>
    csvOf([
      ['Code', 'Apr-19', 'May-19', 'Jun-19', 'Jul-19'],
      ['FD02', '85.3p', '85.3 (p)', '85.3% r', '85.3%'],
      ['FD01', '1,204 P', '812 (revised)', '790', '801 provisional'],
    ]),
  expected: [
    figure('FD02', '2019-04', 'B2', 85.3, { text: '85.3p', provisional: true }),
    figure('FD02', '2019-05', 'C2', 85.3, { text: '85.3 (p)', provisional: true }),
    figure('FD02', '2019-06', 'D2', 85.3, { text: '85.3% r' }),
    figure('FD02', '2019-07', 'E2', 85.3, { text: '85.3%' }),
    figure('FD01', '2019-04', 'B3', 1204, { text: '1,204 P', provisional: true }),
    figure('FD01', '2019-05', 'C3', 812, { text: '812 (revised)' }),
    figure('FD01', '2019-06', 'D3', 790),
    figure('FD01', '2019-07', 'E3', 801, { text: '801 provisional', provisional: true }),
  ],
});

const semicolons = returnLayout({
  name: 'thousands in a file divided by semicolons, certain for counts and where the parts settle them',
  fileName: 'commas-and-semicolons.csv',
  bytes: () =>
    csvOf(
      [
        ['Code', 'Period', 'Numerator', 'Denominator', 'Value'],
        ['FD01', '2019-04', null, null, '1,204'],
        ['FD05', '2019-04', '1,024', '11,024', '928,882'],
        ['WF07', '2019-04', null, null, '1,204,500'],
      ],
      { delimiter: ';' },
    ),
  expected: [
    figure('FD01', '2019-04', 'E2', 1204, { text: '1,204' }),
    figure('FD05', '2019-04', 'E3', 928.882, { numerator: 1024, denominator: 11_024, text: '928,882' }),
    figure('WF07', '2019-04', 'E4', 1_204_500, { text: '1,204,500' }),
  ],
});

export const values: readonly ReturnLayout[] = [markers, errors, percentages, provisional, semicolons];
