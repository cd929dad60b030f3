import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dueDate,
  isOwed,
  returnCycles,
  schedulesFor,
  workingDaysLate,
  type Schedule,
} from '#shared/domain/calendar/schedule.ts';
import { addMonths, monthsBetween } from '#shared/domain/dates.ts';
import { isWorkingDay } from '#shared/domain/working-days.ts';
import { bankHolidays as englandHolidays } from '../resources.ts';

const schedule = (more: Partial<Schedule> = {}): Schedule => ({
  sender: 'Performance team',
  contact: '',
  firstPeriod: '2018-04',
  lastPeriod: null,
  everyMonths: 1,
  dueWorkingDays: 10,
  indicators: ['FD01'],
  ...more,
});

describe('the due date', () => {
  test.each([
    ['an ordinary month', '2019-06', 10, '2019-07-12'],
    ['the very next working day', '2019-06', 1, '2019-07-01'],
    ['a month that ends on a Saturday', '2018-06', 1, '2018-07-02'],
    ['a month before the Easter holidays', '2019-03', 15, '2019-04-23'],
    ['December, with New Year’s Day left out', '2018-12', 1, '2019-01-02'],
    ['November, over Christmas and the year end', '2018-11', 22, '2019-01-04'],
    ['August, with its bank holiday inside', '2019-07', 20, '2019-08-29'],
    ['a leap February', '2020-02', 5, '2020-03-06'],
  ])('of %s skips weekends and bank holidays', (_, period, days, due) => {
    expect(dueDate(period, days, englandHolidays)).toBe(due);
  });

  test('is not guessed where the bank holidays are not known', () => {
    expect(dueDate('2028-11', 5, englandHolidays)).toBe('2028-12-07');
    expect(dueDate('2028-12', 5, englandHolidays)).toBeNull();
    expect(dueDate('2016-11', 5, englandHolidays)).toBeNull();
  });

  test('is always a working day after the end of the month, and more days never make it earlier', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 130 }), fc.integer({ min: 1, max: 89 }), (months, days) => {
        const period = addMonths('2017-01', months);
        const due = dueDate(period, days, englandHolidays) ?? '';
        const later = dueDate(period, days + 1, englandHolidays) ?? '';
        expect(due > `${period}-31`).toBe(true);
        expect(isWorkingDay(due, englandHolidays)).toBe(true);
        expect(later > due).toBe(true);
      }),
    );
  });
});

describe('working days late', () => {
  test.each([
    ['the day itself', '2019-07-12', '2019-07-12', 0],
    ['a day before it', '2019-07-12', '2019-07-11', 0],
    ['the Saturday after a Friday counts as the Monday', '2019-07-12', '2019-07-13', 1],
    ['the Sunday counts as the Monday, too', '2019-07-12', '2019-07-14', 1],
    ['the Monday after a Friday', '2019-07-12', '2019-07-15', 1],
    ['the Tuesday', '2019-07-12', '2019-07-16', 2],
    ['Good Friday counts as the Tuesday after Easter', '2019-04-18', '2019-04-19', 1],
    ['the Tuesday after Easter', '2019-04-18', '2019-04-23', 1],
    ['over the year end', '2018-12-24', '2019-01-02', 4],
  ])('%s', (_, due, on, late) => {
    expect(workingDaysLate(due, on, englandHolidays)).toBe(late);
  });

  test('are not counted where the bank holidays are not known', () => {
    expect(workingDaysLate('2028-12-28', '2029-01-04', englandHolidays)).toBeNull();
  });

  test('a later day is never less late', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 28 }), (a, b) => {
        const day = (number: number): string => `2019-12-${String(number).padStart(2, '0')}`;
        const late = (on: number): number => workingDaysLate('2019-12-06', day(on), englandHolidays) ?? Number.NaN;
        expect(late(Math.max(a, b))).toBeGreaterThanOrEqual(late(Math.min(a, b)));
      }),
    );
  });
});

describe('the schedule that stands', () => {
  test('is the one recorded last of those that have begun, whatever their first months', () => {
    const recorded = [
      schedule({ firstPeriod: '2018-04', indicators: ['FD01'] }),
      schedule({ firstPeriod: '2019-04', indicators: ['FD02'] }),
      schedule({ firstPeriod: '2018-10', indicators: ['FD03'] }),
    ];
    const owedIn = (period: string) => schedulesFor(recorded, period).map(({ indicators }) => indicators[0]);
    expect(owedIn('2018-03')).toStrictEqual([]);
    expect(owedIn('2018-09')).toStrictEqual(['FD01']);
    expect(owedIn('2018-10')).toStrictEqual(['FD03']);
    expect(owedIn('2019-05')).toStrictEqual(['FD03']);
  });

  test('one that has ended owes nothing afterwards and does not bring an older one back', () => {
    const recorded = [schedule(), schedule({ firstPeriod: '2018-06', lastPeriod: '2018-12' })];
    expect(schedulesFor(recorded, '2018-12')).toHaveLength(1);
    expect(schedulesFor(recorded, '2019-01')).toStrictEqual([]);
  });

  test('two spellings by case and spaces are one sender, and a longer name is another', () => {
    const recorded = [
      schedule({ indicators: ['A'] }),
      schedule({ sender: ' performance\u00A0TEAM ', indicators: ['B'] }),
      schedule({ sender: 'Performance team, care', indicators: ['C'] }),
    ];
    expect(schedulesFor(recorded, '2019-01').map(({ indicators }) => indicators[0])).toStrictEqual(['B', 'C']);
  });

  test('owes in its cycle, counted from its first month, and in no other', () => {
    fc.assert(
      fc.property(fc.constantFrom(...returnCycles), fc.integer({ min: -12, max: 60 }), (everyMonths, after) => {
        const period = addMonths('2018-05', after);
        const owes = isOwed(schedule({ firstPeriod: '2018-05', everyMonths }), period);
        expect(owes).toBe(after >= 0 && monthsBetween('2018-05', period) % everyMonths === 0);
      }),
    );
    const quarterly = schedule({ firstPeriod: '2018-06', everyMonths: 3, lastPeriod: '2019-03' });
    const owed = ['2018-06', '2018-07', '2018-09', '2019-03', '2019-06'].filter((period) => isOwed(quarterly, period));
    expect(owed).toStrictEqual(['2018-06', '2018-09', '2019-03']);
  });
});
