import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodInWords, shortPeriod } from '#shared/domain/dates.ts';
import {
  parseHeaderYear,
  parsePeriod,
  showsDayFirst,
  yearInTitle,
  type PeriodContext,
} from '#shared/domain/returns/values/parse-period.ts';
import { cellOf, dateCell } from '../sheets.ts';

const read = (cell: string | number, context: PeriodContext = {}): string => {
  const reading = parsePeriod(cellOf(cell), context);
  return reading.kind === 'period' ? reading.period : reading.kind;
};

describe('one month, in the ways people write it', () => {
  it.each([
    'Apr-19',
    'Apr 19',
    'apr-2019',
    "Apr '19",
    'Apr19',
    'APRIL 2019',
    'April, 2019',
    'April-2019',
    '2019 April',
    '2019-Apr',
    '2019-04',
    '2019/04',
    '2019-4',
    '04/2019',
    '4/2019',
    '04-2019',
    '04.2019',
    '201904',
    201904,
    '2019-04-30',
    '2019-04-01T00:00:00',
    '2019-04-30 00:00:00',
    '1 April 2019',
    '30th Apr 2019',
    '01-Apr-19',
    '30/04/2019',
    '30.4.19',
    '04/30/2019',
    '04/04/2019',
    ' Apr\u00A019 ',
    'Apr–19',
  ])('%j is April 2019', (text) => expect(read(text)).toBe('2019-04'));

  it.each([
    ['Sept 19', '2019-09'],
    ['Sep-19', '2019-09'],
    ['June 2019', '2019-06'],
    ['Jun-19', '2019-06'],
    ['July 20', '2020-07'],
    ['May-19', '2019-05'],
    ['Mrz 19', '2019-03'],
    ['März 2019', '2019-03'],
    ['Mai 19', '2019-05'],
    ['Okt. 19', '2019-10'],
    ['Dez-19', '2019-12'],
  ])('%j is %s', (text, period) => expect(read(text)).toBe(period));

  it('is the month of an Excel date', () => {
    expect(parsePeriod(dateCell('2019-04-30'))).toEqual({ kind: 'period', period: '2019-04' });
    expect(parsePeriod({ ...dateCell('2019-04-30'), value: '2019-04-30T12:00:00' })).toEqual({
      kind: 'period',
      period: '2019-04',
    });
  });

  it('reads every month as this program prints it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const period = `${year}-${String(month).padStart(2, '0')}`;
        expect([read(periodInWords(period)), read(shortPeriod(period)), read(period)]).toEqual([
          period,
          period,
          period,
        ]);
      }),
    );
  });
});

describe('what is no certain month', () => {
  it.each(['2010/11', '2011/12', '04/05/2019', '1/4/2019', '4-5-19', 'Apr', 'April'])(
    '%j is a problem, not a guess',
    (text) => expect(read(text)).toBe('problem'),
  );

  it.each([
    '',
    'Target',
    'Q1 2019',
    '2019',
    2019,
    '2019-20',
    '13/2019',
    '2019-13',
    '32/01/2019',
    '2019-02-30',
    'Mayor 2019',
    'YTD Apr 19',
    3.5,
    43556,
    '1850-01',
    '12',
  ])('%j is none', (text) => expect(read(text)).toBe('none'));

  it('names both readings of an ambiguous date', () => {
    expect(parsePeriod(cellOf('04/05/2019'))).toEqual({
      kind: 'problem',
      problem: '"04/05/2019" could be a day in May or in April; write the month as 2019-04 or Apr-19.',
    });
  });

  it('doubts a date that shows a day but no year, as Excel makes of "Apr-19"', () => {
    expect(parsePeriod(dateCell('2026-04-19', 'd-mmm')).kind).toBe('problem');
    expect(parsePeriod(dateCell('2019-04-01', 'd-mmm')).kind).toBe('period');
    expect(parsePeriod(dateCell('2019-04-19', 'dd/mm/yyyy')).kind).toBe('period');
  });
});

describe('context', () => {
  it('gives a year to a month without one, the second year to January to March', () => {
    expect(read('Apr', { year: { kind: 'calendar', year: 2019 } })).toBe('2019-04');
    expect(read('Jan', { year: { kind: 'calendar', year: 2019 } })).toBe('2019-01');
    expect(read('December', { year: { kind: 'financial', year: 2019 } })).toBe('2019-12');
    expect(read('Mar', { year: { kind: 'financial', year: 2019 } })).toBe('2020-03');
  });

  it('reads days first only where the column shows it', () => {
    expect(showsDayFirst(['30/04/2019', '01/05/2019'])).toBe(true);
    expect(showsDayFirst(['01/04/2019', '01/05/2019'])).toBe(false);
    expect(showsDayFirst(['30/04/2019', '04/30/2019'])).toBe(false);
    expect(read('01/05/2019', { dayFirst: true })).toBe('2019-05');
    expect(read('04/30/2019', { dayFirst: true })).toBe('2019-04');
  });

  it.each([
    ['2019', { kind: 'calendar', year: 2019 }],
    [2019, { kind: 'calendar', year: 2019 }],
    ['2019-20', { kind: 'financial', year: 2019 }],
    ['2019/20', { kind: 'financial', year: 2019 }],
    ['Financial year 2019 to 2020', { kind: 'financial', year: 2019 }],
    ['FY 2019', { kind: 'financial', year: 2019 }],
    ['19/20', { kind: 'financial', year: 2019 }],
    ['2019-20 financial year', { kind: 'financial', year: 2019 }],
    ['April 2019 to March 2020', { kind: 'financial', year: 2019 }],
    ['Apr 2019 - Mar 2021', null],
    ['19', null],
    ['04/06', null],
    ['2019-21', null],
    ['2019-04', null],
    ['Q1', null],
    [1234, null],
  ] as const)('the heading %j is the year %j', (text, year) => expect(parseHeaderYear(cellOf(text))).toEqual(year));
});

describe('a title', () => {
  it.each([
    ['Performance report 2019/20', 2019],
    ['KPI return 2019-2020 (draft)', 2019],
    ['Report for 2019', null],
    ['2018/19 and 2019/20 compared', null],
    ['As at 2019-04-30', null],
    ['2019/21', null],
  ])('%j names the financial year %s', (text, year) => expect(yearInTitle(text)?.year ?? null).toBe(year));
});
