import { csvOf, workbookOf } from '../make-file.ts';
import { figure, onSheet, returnLayout, type ReturnLayout } from '../return-layout.ts';

/** Files that need a person once: to point out where the figures stand, or what a name means. */

const longByHand = returnLayout({
  name: 'long, headings that nobody knows, pointed out by hand',
  fileName: 'odd-long.xlsx',
  bytes: () =>
    workbookOf([
      {
        name: 'Extract',
        rows: [
          ['Extract of the case system'],
          ['What we count', 'When', 'Top', 'Bottom', 'Said'],
          ['FD02', 'Apr-19', 46, 50, 'late forms'],
          ['FD02', 'May-19', 44, 55, null],
        ],
      },
    ]),
  decisions: {
    mappings: [
      {
        kind: 'long',
        sheet: 'Extract',
        headerRow: 2,
        firstDataRow: 3,
        codeColumn: 1,
        nameColumn: null,
        periodColumn: 2,
        period: null,
        valueColumn: null,
        numeratorColumn: 3,
        denominatorColumn: 4,
        commentColumn: 5,
      },
    ],
  },
  expected: onSheet('Extract', [
    figure('FD02', '2019-04', 'C3', 92, { numerator: 46, denominator: 50, text: '', comment: 'late forms' }),
    figure('FD02', '2019-05', 'C4', 80, { numerator: 44, denominator: 55, text: '' }),
  ]),
});

const monthByHand = returnLayout({
  name: 'long, no month anywhere in the file, said by hand',
  fileName: 'no-month.csv',
  bytes: () =>
    csvOf([
      ['Code', 'Value'],
      ['FD01', 812],
      ['FD15', 96],
    ]),
  decisions: {
    mappings: [
      {
        kind: 'long',
        sheet: '',
        headerRow: 1,
        firstDataRow: 2,
        codeColumn: 1,
        nameColumn: null,
        periodColumn: null,
        period: '2019-04',
        valueColumn: 2,
        numeratorColumn: null,
        denominatorColumn: null,
        commentColumn: null,
      },
    ],
  },
  expected: [figure('FD01', '2019-04', 'B2', 812), figure('FD15', '2019-04', 'B3', 96)],
});

const wideByHand = returnLayout({
  name: 'wide, months that are only numbered, named by hand',
  fileName: 'numbered-months.csv',
  bytes: () =>
    csvOf([
      ['What', 'M1', 'M2'],
      ['FD01', 812, 790],
      ['FD15', 96, 101],
    ]),
  decisions: {
    mappings: [
      {
        kind: 'wide',
        sheet: '',
        headerRow: 1,
        firstDataRow: 2,
        codeColumn: 1,
        nameColumn: null,
        periodColumns: [
          { column: 2, part: 'value', period: '2019-04' },
          { column: 3, part: 'value', period: '2019-05' },
        ],
      },
    ],
  },
  expected: [
    figure('FD01', '2019-04', 'B2', 812),
    figure('FD01', '2019-05', 'C2', 790),
    figure('FD15', '2019-04', 'B3', 96),
    figure('FD15', '2019-05', 'C3', 101),
  ],
});

const wideGrown = returnLayout({
  name: 'wide, one month pointed out by hand, later months to its right read as well',
  fileName: 'grown.csv',
  bytes: () =>
    csvOf([
      ['What', 'Team', 'Apr-19 (no. / of)', null, 'May-19', null],
      [null, null, 'A', 'B', 'A', 'B'],
      ['FD02', 'MASH', 46, 50, 44, 55],
    ]),
  decisions: {
    mappings: [
      {
        kind: 'wide',
        sheet: '',
        headerRow: 1,
        firstDataRow: 3,
        codeColumn: 1,
        nameColumn: null,
        periodColumns: [
          { column: 5, part: 'numerator', period: null },
          { column: 6, part: 'denominator', period: null },
        ],
      },
    ],
  },
  expected: [figure('FD02', '2019-05', 'E3', 80, { numerator: 44, denominator: 55, text: '' })],
});

const nearNames = returnLayout({
  name: 'wide, names that are only near ours, decided once; one left out',
  fileName: 'near-names.csv',
  bytes: () =>
    csvOf([
      ['Measure', 'Apr-19'],
      ['No. of contacts recieved', 812],
      ['% agency social worker', '31.5%'],
      ['Compliments', 7],
    ]),
  decisions: {
    matches: [
      { text: 'No. of contacts recieved', indicator: 'FD01' },
      { text: '% agency social worker', indicator: 'WF03' },
      { text: 'Compliments', indicator: null },
    ],
  },
  expected: [figure('FD01', '2019-04', 'B2', 812), figure('WF03', '2019-04', 'B3', 31.5, { text: '31.5%' })],
});

export const byHand: readonly ReturnLayout[] = [longByHand, monthByHand, wideByHand, wideGrown, nearNames];
