import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOverdue, returnState, type Receipt, type ReturnStateKind } from '#shared/domain/calendar/return-state.ts';
import { addDays } from '#shared/domain/dates.ts';
import { bankHolidays as englandHolidays } from '../resources.ts';

/** Due on Friday 12 July 2019. */
const owed = { indicators: ['A', 'B', 'C'], dueOn: '2019-07-12' };
const on = (indicator: string, receivedOn: string): Receipt => ({ indicator, receivedOn });
const stateOn = (asAtOn: string, ...receipts: readonly Receipt[]) =>
  returnState(owed, receipts, asAtOn, englandHolidays);

describe('how a return stands', () => {
  const all = (day: string) => [on('A', day), on('B', day), on('C', day)];
  test.each<[string, string, readonly Receipt[], ReturnStateKind, number]>([
    ['nothing, with time left', '2019-07-01', [], 'not_due', 0],
    ['nothing on the due date itself', '2019-07-12', [], 'not_due', 0],
    ['nothing on the day after', '2019-07-13', [], 'missing', 1],
    ['nothing on the Monday after', '2019-07-15', [], 'missing', 1],
    ['all on the due date', '2019-07-31', all('2019-07-12'), 'on_time', 0],
    ['all before it', '2019-07-31', all('2019-07-02'), 'on_time', 0],
    ['all on the Saturday after', '2019-07-31', all('2019-07-13'), 'late', 1],
    ['all on the Wednesday after', '2019-07-31', all('2019-07-17'), 'late', 3],
    ['the last figure late', '2019-07-31', [...all('2019-07-02').slice(1), on('A', '2019-07-16')], 'late', 2],
    ['some, with time left', '2019-07-10', [on('A', '2019-07-02')], 'part', 0],
    ['some, overdue', '2019-07-16', [on('A', '2019-07-02')], 'part', 2],
    ['a figure that comes after the as-at date', '2019-07-16', all('2019-07-17'), 'missing', 2],
  ])('%s', (_, asAtOn, receipts, kind, workingDaysLate) => {
    expect(stateOn(asAtOn, ...receipts)).toMatchObject({ kind, workingDaysLate });
  });

  test('names what is missing in the order of the schedule, and dates completion by the last figure', () => {
    expect(stateOn('2019-07-31', on('B', '2019-07-05'))).toMatchObject({
      owed: 3,
      received: 1,
      missing: ['A', 'C'],
      completedOn: null,
    });
    const complete = stateOn('2019-07-31', on('C', '2019-07-20'), on('B', '2019-07-05'), on('A', '2019-07-05'));
    expect(complete).toMatchObject({ missing: [], completedOn: '2019-07-20', received: 3 });
  });

  test('a figure sent again later, or one that nobody owes, changes nothing', () => {
    const receipts = [on('A', '2019-07-02'), on('B', '2019-07-02'), on('C', '2019-07-02')];
    const more = [...receipts, on('A', '2019-07-30'), on('Z', '2019-07-30')];
    expect(stateOn('2019-07-31', ...more)).toStrictEqual(stateOn('2019-07-31', ...receipts));
  });

  test('without a due date nothing is late or missing', () => {
    const unknown = { ...owed, dueOn: null };
    const state = (...receipts: readonly Receipt[]) => returnState(unknown, receipts, '2019-12-31', englandHolidays);
    expect(state()).toMatchObject({ kind: 'waiting', workingDaysLate: null });
    expect(state(on('A', '2019-08-01'))).toMatchObject({ kind: 'part', workingDaysLate: null });
    expect(state(...['A', 'B', 'C'].map((code) => on(code, '2019-08-01')))).toMatchObject({ kind: 'received' });
    expect(isOverdue(state(), '2019-12-31')).toBe(false);
  });

  test('overdue is what lacks something after its due date, and nothing else', () => {
    const part = stateOn('2019-07-16', on('A', '2019-07-02'));
    expect(isOverdue(part, '2019-07-16')).toBe(true);
    expect(isOverdue(stateOn('2019-07-12'), '2019-07-12')).toBe(false);
    const late = stateOn('2019-07-31', on('A', '2019-07-30'), on('B', '2019-07-30'), on('C', '2019-07-30'));
    expect(isOverdue(late, '2019-07-31')).toBe(false);
  });

  test('where the days cannot be counted it is late all the same', () => {
    const state = returnState({ indicators: ['A'], dueOn: '2028-12-20' }, [], '2029-02-01', englandHolidays);
    expect(state).toMatchObject({ kind: 'missing', workingDaysLate: null });
  });
});

describe('of any receipts', () => {
  const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2019-06-20', days));
  const receipts = fc.array(fc.record({ indicator: fc.constantFrom('A', 'B', 'C', 'D'), receivedOn: day }), {
    maxLength: 12,
  });
  const rank: Readonly<Record<ReturnStateKind, number>> = {
    missing: 0,
    waiting: 0,
    not_due: 0,
    part: 1,
    late: 2,
    received: 3,
    on_time: 3,
  };

  test('more returns never make it worse', () => {
    fc.assert(
      fc.property(receipts, receipts, day, (some, more, asAtOn) => {
        const before = stateOn(asAtOn, ...some);
        const after = stateOn(asAtOn, ...some, ...more);
        expect(rank[after.kind]).toBeGreaterThanOrEqual(rank[before.kind]);
        expect(after.received).toBeGreaterThanOrEqual(before.received);
        expect(after.workingDaysLate ?? 0).toBeLessThanOrEqual(before.workingDaysLate ?? 0);
      }),
    );
  });

  test('a later receipt never makes it complete earlier', () => {
    fc.assert(
      fc.property(receipts, fc.nat(), fc.integer({ min: 0, max: 30 }), (some, which, delay) => {
        const asAtOn = '2019-12-31';
        const index = which % Math.max(1, some.length);
        const delayed = some.map((receipt, at) =>
          at === index ? { ...receipt, receivedOn: addDays(receipt.receivedOn, delay) } : receipt,
        );
        const [before, after] = [stateOn(asAtOn, ...some), stateOn(asAtOn, ...delayed)];
        expect((after.completedOn ?? '9999') >= (before.completedOn ?? '9999')).toBe(true);
        expect(after.workingDaysLate ?? 0).toBeGreaterThanOrEqual(before.workingDaysLate ?? 0);
      }),
    );
  });

  test('the order of the returns does not matter, and what is here and missing is all that is owed', () => {
    fc.assert(
      fc.property(receipts, day, (some, asAtOn) => {
        const state = stateOn(asAtOn, ...some);
        expect(stateOn(asAtOn, ...some.toReversed())).toStrictEqual(state);
        expect(state.received + state.missing.length).toBe(3);
      }),
    );
  });
});
