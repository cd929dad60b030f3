import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '#shared/domain/dates.ts';
import { countDeadline, givenBasis, weekdayInWords } from '#shared/domain/scrutiny/response-deadline.ts';
import { isWorkingDay } from '#shared/domain/working-days.ts';
import { bankHolidayList as list } from '../resources.ts';

describe('the day by which an action plan is due', () => {
  test.each([
    { from: '2019-07-29', dueOn: '2019-11-05', holidays: ['2019-08-26'] },
    {
      from: '2022-04-01',
      dueOn: '2022-07-15',
      holidays: ['2022-04-15', '2022-04-18', '2022-05-02', '2022-06-02', '2022-06-03'],
    },
    // over Christmas, and over 29 February
    { from: '2019-12-24', dueOn: '2020-04-03', holidays: ['2019-12-25', '2019-12-26', '2020-01-01'] },
  ])('70 working days after $from is $dueOn', ({ from, dueOn, holidays }) => {
    expect(countDeadline(from, 70, list)).toMatchObject({
      dueOn,
      bankHolidays: holidays,
      weekdays: 70 + holidays.length,
    });
  });

  test.each([
    [
      1,
      '2019-08-23',
      '2019-08-27',
      '1 working day after 23 August 2019, leaving out weekends and 1 bank holiday (list “Bank holidays in England” of 21 November 2026)',
    ],
    [
      2,
      '2019-09-02',
      '2019-09-04',
      '2 working days after 2 September 2019, leaving out weekends; no bank holiday fell between (list “Bank holidays in England” of 21 November 2026)',
    ],
  ])('says how %i was counted from %s', (days, from, dueOn, basis) => {
    expect(countDeadline(from, days, list)).toMatchObject({ dueOn, basis });
  });

  test('adds up: weekdays and weekends are the whole span, and only working days were counted', () => {
    const day = fc.integer({ min: 0, max: 3500 }).map((days) => addDays('2017-06-01', days));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 200 }), (from, workingDays) => {
        const counted = countDeadline(from, workingDays, list);
        const { dueOn, weekdays, weekendDays, bankHolidays } = counted;
        expect(weekdays + weekendDays).toBe(daysBetween(from, dueOn));
        expect(weekdays - bankHolidays.length).toBe(workingDays);
        expect(isWorkingDay(dueOn, list)).toBe(true);
        expect(bankHolidays.every((holiday) => holiday > from && holiday < dueOn)).toBe(true);
        // one more day is never earlier, and is the next working day
        expect(countDeadline(from, workingDays + 1, list).dueOn > dueOn).toBe(true);
      }),
    );
  });

  test('is refused where the list does not reach that far', () => {
    expect(() => countDeadline('2028-11-01', 70, list)).toThrow('Bank holidays are known');
    expect(() => countDeadline('2019-07-29', 0.5, list)).toThrow('cannot be counted');
  });
});

test('days of the week have their names, far back and far ahead', () => {
  expect(['2019-07-29', '2019-11-05', '2000-02-29', '2018-01-07', '2030-12-31'].map(weekdayInWords)).toStrictEqual([
    'Monday',
    'Tuesday',
    'Tuesday',
    'Sunday',
    'Tuesday',
  ]);
  expect(givenBasis('2019-11-05')).toBe('The date was given: Tuesday 5 November 2019');
});
