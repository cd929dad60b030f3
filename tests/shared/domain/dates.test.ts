import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  dateInWords,
  daysBetween,
  financialYearOf,
  firstDayOf,
  isIsoDate,
  isPeriod,
  lastDayOf,
  monthsBetween,
  periodInWords,
  periodOf,
  periodsFrom,
  shortDate,
  shortPeriod,
} from '#shared/domain/dates.ts';

const date = fc.integer({ min: -36_500, max: 73_000 }).map((days) => addDays('2000-01-01', days));
const period = date.map((day) => periodOf(day));

describe('dates', () => {
  test.each(['2019-02-29', '2019-13-01', '2019-00-10', '2019-04-31', '2019-4-1', '2019-04-01T00:00', ''])(
    '"%s" is not a date',
    (text) => {
      expect(isIsoDate(text)).toBe(false);
    },
  );

  test('29 February is a date in leap years only, and 2000 was one', () => {
    expect(isIsoDate('2020-02-29')).toBe(true);
    expect(isIsoDate('2000-02-29')).toBe(true);
    expect(isIsoDate('1900-02-29')).toBe(false);
    expect(daysBetween('2020-02-28', '2020-03-01')).toBe(2);
    expect(daysBetween('2019-02-28', '2019-03-01')).toBe(1);
  });

  test('the hours that clocks change in March and October move no date', () => {
    expect(addDays('2019-03-30', 2)).toBe('2019-04-01');
    expect(daysBetween('2019-10-26', '2019-10-28')).toBe(2);
  });

  test('adding days and counting them undo each other', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
        expect(isIsoDate(addDays(from, days))).toBe(true);
      }),
    );
  });

  test('dates are written out in the GOV.UK style', () => {
    expect(dateInWords('2019-11-05')).toBe('5 November 2019');
    expect(shortDate('2019-11-05')).toBe('5 Nov 2019');
  });
});

describe('periods', () => {
  test('a period is a calendar month', () => {
    expect(['2019-06', '2019-12'].map((text) => isPeriod(text))).toStrictEqual([true, true]);
    expect(['2019-00', '2019-13', '2019-6', '2019-06-01'].some((text) => isPeriod(text))).toBe(false);
    expect([periodInWords('2019-06'), shortPeriod('2019-06')]).toStrictEqual(['June 2019', 'Jun 19']);
  });

  test('months add over the turn of a year in both directions', () => {
    expect([addMonths('2019-12', 1), addMonths('2019-01', -1), addMonths('2019-06', 18)]).toStrictEqual([
      '2020-01',
      '2018-12',
      '2020-12',
    ]);
    fc.assert(
      fc.property(period, fc.integer({ min: -600, max: 600 }), (from, months) => {
        expect(monthsBetween(from, addMonths(from, months))).toBe(months);
      }),
    );
  });

  test('the days of a month belong to it and the days around it do not', () => {
    fc.assert(
      fc.property(period, (month) => {
        expect([periodOf(firstDayOf(month)), periodOf(lastDayOf(month))]).toStrictEqual([month, month]);
        expect(periodOf(addDays(lastDayOf(month), 1))).toBe(addMonths(month, 1));
        expect(periodOf(addDays(firstDayOf(month), -1))).toBe(addMonths(month, -1));
      }),
    );
    expect([lastDayOf('2020-02'), lastDayOf('2019-02')]).toStrictEqual(['2020-02-29', '2019-02-28']);
  });

  test('a span holds both ends, and is empty when it runs backwards', () => {
    expect(periodsFrom('2019-11', '2020-02')).toStrictEqual(['2019-11', '2019-12', '2020-01', '2020-02']);
    expect(periodsFrom('2020-02', '2019-11')).toStrictEqual([]);
  });

  test('a financial year runs from April to March', () => {
    expect(['2019-03', '2019-04', '1999-12', '2020-03'].map((month) => financialYearOf(month))).toStrictEqual([
      '2018-19',
      '2019-20',
      '1999-00',
      '2019-20',
    ]);
  });
});
