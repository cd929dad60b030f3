import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, isIsoDate, periodOf } from '#shared/domain/dates.ts';
import { dayInWords, places, seriesDates, shortDayInWords, weekdays } from '#shared/domain/meetings/series.ts';

const holidays = {
  from: '2017-01-01',
  to: '2028-12-31',
  days: ['2019-12-25', '2019-12-26', '2019-05-06', '2019-08-26'],
};
const rule = { place: 'fourth', weekday: 'Thursday', everyMonths: 1, from: '2019-10-01', to: '2020-01-31' } as const;
const days = (part: Partial<Parameters<typeof seriesDates>[0]>) => seriesDates({ ...rule, ...part }, holidays);

describe('the days of a series', () => {
  test.each([
    [{ place: 'first', weekday: 'Monday' }, ['2019-10-07', '2019-11-04', '2019-12-02', '2020-01-06']],
    [{ place: 'fourth', weekday: 'Thursday' }, ['2019-10-24', '2019-11-28', '2019-12-27', '2020-01-23']],
    [{ place: 'last', weekday: 'Friday' }, ['2019-10-25', '2019-11-29', '2019-12-27', '2020-01-31']],
    [{ place: 'third', weekday: 'Tuesday', everyMonths: 3 }, ['2019-10-15', '2020-01-21']],
    [{ from: '2019-10-24', to: '2019-11-27' }, ['2019-10-24']],
    [{ from: '2019-10-25', to: '2019-11-28' }, ['2019-11-28']],
    [{ from: '2019-12-27', to: '2019-12-31' }, []],
  ] as const)('of %o are %o', (part, expected) => {
    expect(days(part).map(({ on }) => on)).toEqual(expected);
  });

  test('a bank holiday moves the meeting to the next working day, across a second one and a weekend', () => {
    const boxing = days({ from: '2019-12-01', to: '2019-12-31', weekday: 'Wednesday' });
    expect(boxing).toEqual([{ on: '2019-12-27', remark: 'Moved from 25 December 2019, a bank holiday.' }]);
    const friday = seriesDates(
      { ...rule, from: '2019-08-01', to: '2019-08-31', weekday: 'Friday', place: 'fourth' },
      { ...holidays, days: ['2019-08-23', '2019-08-26'] },
    );
    expect(friday[0]?.on).toBe('2019-08-27');
  });

  test('says so where the bank holidays of a year are not known', () => {
    expect(days({ from: '2029-01-01', to: '2029-01-31' })[0]?.remark).toBe(
      'The bank holidays of 2029 are not known yet.',
    );
  });

  test('each is in a month of its own, on its weekday unless it says that it was moved, and a working day', () => {
    const span = fc.integer({ min: 0, max: 3000 });
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.constantFrom(...weekdays),
        fc.constantFrom(1, 2, 3, 6),
        span,
        span,
        (place, weekday, everyMonths, a, b) => {
          const [from, to] = [addDays('2018-01-01', Math.min(a, b)), addDays('2018-01-01', Math.max(a, b))];
          const found = seriesDates({ place, weekday, everyMonths, from, to }, holidays);
          for (const { on, remark } of found) {
            expect(isIsoDate(on)).toBe(true);
            expect(holidays.days).not.toContain(on);
            const asRuled = dayInWords(on).startsWith(weekday) && on >= from && on <= to;
            expect(asRuled || remark.startsWith('Moved from ')).toBe(true);
          }
          const months = found.filter(({ remark }) => remark === '').map(({ on }) => periodOf(on));
          expect(new Set(months).size).toBe(months.length);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('a last weekday is the last: a week later is another month', () => {
    for (const { on } of days({ place: 'last', from: '2018-01-01', to: '2019-11-30' }))
      expect(periodOf(addDays(on, 7))).not.toBe(periodOf(on));
  });
});

test('a day is said with its weekday', () => {
  expect(dayInWords('2019-09-26')).toBe('Thursday 26 September 2019');
  expect(shortDayInWords('2019-09-01')).toBe('Sun 1 Sep 2019');
  expect(daysBetween('1970-01-05', '1970-01-12')).toBe(7);
});
