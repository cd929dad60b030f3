import { describe, expect, it } from 'vitest';
import { extractCells } from '#shared/domain/returns/extract/extract.ts';
import { firstOfMonths, monthInYear, readOpenTime } from '#shared/domain/returns/layouts/open-data-time.ts';
import { recogniseSheet } from '#shared/domain/returns/layouts/recognise-layout.ts';
import { sheetOf, type TestCell } from '../sheets.ts';

describe('the time of a row of open data', () => {
  it.each([
    ['2019', 'April', '2019-04'],
    ['2019', 'december', '2019-12'],
    ['201819', 'April', null],
    ['2019', 'Calendar year', null],
    ['2019', 'Week 14', null],
    ['2019', 'May to June', null],
  ])('%s %s is the month %s', (digits, identifier, month) => {
    const time = readOpenTime(digits, identifier);
    expect(time.kind === 'month' ? time.period : null).toBe(month);
  });

  it('that is no month is named in words', () => {
    expect(readOpenTime('201819', 'Financial year Q1')).toEqual({ kind: 'other', words: '2018-19 financial year q1' });
  });

  it.each([
    // The year ending: 2019 is April 2018 to March 2019.
    ['2019', 'Reporting year', 4, 4, '2018-04'],
    ['2019', 'Reporting year', 12, 4, '2018-12'],
    ['2019', 'Reporting year', 1, 4, '2019-01'],
    ['2019', 'Reporting year', 3, 4, '2019-03'],
    ['201819', 'Financial year', 4, 4, '2018-04'],
    ['201819', 'Financial year', 3, 4, '2019-03'],
    ['199900', 'Financial year', 3, 4, '2000-03'],
    ['201819', 'Academic year', 9, 9, '2018-09'],
    ['201819', 'Academic year', 8, 9, '2019-08'],
    ['2019', 'Calendar year', 4, 1, '2019-04'],
    ['2019', 'Reporting year', 4, 1, '2019-04'],
    ['2019', 'Calendar year', 4, 4, null],
    ['201819', 'Calendar year', 4, 1, null],
    ['201920', 'Financial year', 4, null, null],
    ['201821', 'Financial year', 4, 4, null],
    ['19', 'Reporting year', 4, 4, null],
  ])('%s %s, column of month %d in a year from month %s: %s', (digits, identifier, month, first, expected) => {
    expect(monthInYear(digits, identifier, month, first)).toBe(expected);
  });

  it('begins with the first column of months, where they follow one another', () => {
    expect(firstOfMonths([4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3])).toBe(4);
    expect(firstOfMonths([1, 2, 3])).toBe(1);
    expect(firstOfMonths([4, 6, 3])).toBe(4);
    expect(firstOfMonths([5, 6])).toBeNull();
    expect(firstOfMonths([4, 3, 5])).toBeNull();
    expect(firstOfMonths([])).toBeNull();
  });
});

const headings = ['time_period', 'time_identifier', 'geographic_level', 'old_la_code', 'new_la_code', 'la_name'];
const ours: TestCell[] = ['2019', 'April', 'Local authority', '000', 'E10000099', 'Exampleshire'];
const read = (table: readonly (readonly TestCell[])[], laCode: string): string[] => {
  const sheet = sheetOf(table);
  const { layout, because } = recogniseSheet(sheet, { laCode });
  if (layout === null) return [because];
  return extractCells(sheet, layout).cells.map(({ name, period, originalText }) => `${name} ${period}=${originalText}`);
};

describe('the authority of a row of open data', () => {
  const table = [
    [...headings, 'contacts'],
    [...ours, 812],
    ['2019', 'April', 'Local authority', '0000', 'E10000098', 'Exampleshire', 1],
    ['2019', 'April', 'School', '000', 'E10000099', 'Exampleshire', 2],
    ['2019', 'April', 'Local authority', '000 / 001', 'E10000099', 'Exampleshire and Otherborough', 3],
  ];

  it.each(['000', 'E10000099', ' e10000099 '])('is told by its old or new code alone: %j', (laCode) => {
    expect(read(table, laCode)).toEqual(['contacts 2019-04=812']);
  });

  it('is never guessed where the workspace does not know its own', () => {
    expect(read(table, '')).toEqual([expect.stringContaining('does not say which authority is its own')]);
    expect(read(table, 'Exampleshire')).toEqual([expect.stringContaining('none of its 4 rows is of Exampleshire')]);
  });

  it('is not there in a file without local authorities', () => {
    expect(
      read(
        [
          ['time_period', 'time_identifier', 'geographic_level', 'n'],
          ['2019', 'April', 'National', 1],
        ],
        '000',
      ),
    ).toEqual([expect.stringContaining('without figures for local authorities')]);
  });
});

describe('the measures of open data', () => {
  it('are the columns of numbers and symbols; columns of words break them down', () => {
    const table = [
      [...headings, 'sex', 'placement', 'note', 'number', 'rate_%'],
      [...ours, 'Total', 'Foster care', 'same', 10, 'c'],
      [...ours, 'Total', 'Other', 'same', 'k', '85.3'],
      [...ours, 'Boys', 'Other', 'same', 4, 'x'],
    ];
    expect(read(table, '000')).toEqual([
      'number, Foster care 2019-04=10',
      'rate_%, Foster care 2019-04=c',
      'number, Other 2019-04=k',
      'rate_%, Other 2019-04=85.3',
    ]);
  });

  it('may have a month in their names without being of one', () => {
    const table = [
      [...headings, 'number_at_31_march', 'others'],
      [...ours, 10, 3],
    ];
    expect(read(table, '000')).toEqual(['number_at_31_march 2019-04=10', 'others 2019-04=3']);
  });
});
