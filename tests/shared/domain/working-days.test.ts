import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, type IsoDate } from '#shared/domain/dates.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import {
  actionPlanWorkingDays,
  addWorkingDays,
  isWorkingDay,
  workingDaysBetween,
} from '#shared/domain/working-days.ts';
import { bankHolidays } from './resources.ts';

describe('the deadline of an action plan', () => {
  test.each([
    { authority: 'Northamptonshire', published: '2019-07-29', due: '2019-11-05' },
    { authority: 'Gloucestershire', published: '2022-04-01', due: '2022-07-15' },
  ])('$authority, published $published, is due on $due', ({ published, due }) => {
    expect(addWorkingDays(published, actionPlanWorkingDays, bankHolidays)).toBe(due);
    expect(workingDaysBetween(published, due, bankHolidays)).toBe(70);
    expect(workingDaysBetween(due, published, bankHolidays)).toBe(-70);
  });

  test('no day is no step, and a weekend or bank holiday never counts', () => {
    expect(addWorkingDays('2019-07-28', 0, bankHolidays)).toBe('2019-07-28');
    expect(addWorkingDays('2019-12-24', 1, bankHolidays)).toBe('2019-12-27');
    expect(addWorkingDays('2020-05-07', 1, bankHolidays)).toBe('2020-05-11');
    expect(isWorkingDay('2020-05-04', bankHolidays)).toBe(true);
    expect(isWorkingDay('2020-02-29', bankHolidays)).toBe(false);
    expect(isWorkingDay('2022-09-19', bankHolidays)).toBe(false);
  });
});

test('beyond the years whose bank holidays are known the answer is refused, not guessed', () => {
  expect(() => addWorkingDays('2028-12-20', 30, bankHolidays)).toThrow(Refusal);
  expect(() => isWorkingDay('2016-12-30', bankHolidays)).toThrow('not for 30 December 2016');
  expect(() => addWorkingDays('2019-02-30', 1, bankHolidays)).toThrow('cannot be counted');
  expect(() => addWorkingDays('2019-02-28', 1.5, bankHolidays)).toThrow('cannot be counted');
});

test('counting there and back agree for any date', () => {
  const day = fc.integer({ min: 0, max: 3900 }).map((n) => addDays('2017-06-01', n));
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 90 }), (from, days) => {
      const to = addWorkingDays(from, days, bankHolidays);
      expect(isWorkingDay(to, bankHolidays)).toBe(true);
      expect(workingDaysBetween(from, to, bankHolidays)).toBe(days);
    }),
  );
});

/** Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher). */
function easterOf(year: number): IsoDate {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return `${year}-${String(Math.floor(f / 31)).padStart(2, '0')}-${String((f % 31) + 1).padStart(2, '0')}`;
}

/** 0 for Monday to 6 for Sunday: 1 January 2018 was a Monday. */
const weekday = (date: IsoDate): number => ((daysBetween('2018-01-01', date) % 7) + 7) % 7;
const mondayFrom = (date: IsoDate): IsoDate => addDays(date, (7 - weekday(date)) % 7);
const mondayUpTo = (date: IsoDate): IsoDate => addDays(date, -weekday(date));

/** The ordinary eight of a year: a holiday at a weekend moves to the next day that is free. */
function ordinaryHolidays(year: number): IsoDate[] {
  const easter = easterOf(year);
  const moving = [
    addDays(easter, -2),
    addDays(easter, 1),
    mondayFrom(`${year}-05-01`),
    mondayUpTo(`${year}-05-31`),
    mondayUpTo(`${year}-08-31`),
  ];
  const newYear = weekday(`${year}-01-01`) > 4 ? mondayFrom(`${year}-01-01`) : `${year}-01-01`;
  const christmas = weekday(`${year}-12-25`);
  const winter = { 4: ['25', '28'], 5: ['27', '28'], 6: ['26', '27'] }[christmas] ?? ['25', '26'];
  return [newYear, ...moving, ...winter.map((day) => `${year}-12-${day}`)].toSorted();
}

test('the shipped bank holidays are the ordinary ones of each year and the known exceptions', () => {
  const moved = new Map([
    ['2020-05-04', '2020-05-08'],
    ['2022-05-30', '2022-06-02'],
  ]);
  const extra = ['2022-06-03', '2022-09-19', '2023-05-08'];
  const years = Array.from({ length: 12 }, (_, i) => 2017 + i);
  const expected = [
    ...years.flatMap((year) => ordinaryHolidays(year)).map((date) => moved.get(date) ?? date),
    ...extra,
  ];
  expect(bankHolidays.days).toStrictEqual(expected.toSorted());
  expect(bankHolidays).toMatchObject({ from: '2017-01-01', to: '2028-12-31' });
});
