import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from '#shared/domain/dates.ts';
import { successorDates, type PredecessorDates } from '#shared/domain/planning/successor-dates.ts';

const late: PredecessorDates = {
  ref: 'FD-01',
  startsOn: '2019-02-01',
  baselineDueOn: '2019-04-30',
  agreedDueOn: '2019-07-31',
};
const early: PredecessorDates = {
  ref: 'FD-02',
  startsOn: '2019-03-01',
  baselineDueOn: '2019-03-31',
  agreedDueOn: '2019-05-31',
};

test('one predecessor hands on its own dates', () => {
  expect(successorDates([late])).toEqual({
    startsOn: '2019-02-01',
    baselineDueOn: '2019-04-30',
    agreedDueOn: '2019-07-31',
    datesOf: 'FD-01',
  });
});

test('of several, the earliest baseline and what was agreed for it; the earliest start of all', () => {
  expect(successorDates([late, early])).toEqual({
    startsOn: '2019-02-01',
    baselineDueOn: '2019-03-31',
    agreedDueOn: '2019-05-31',
    datesOf: 'FD-02',
  });
});

test('of two with one baseline, the one that was agreed for less long', () => {
  const same = { ...late, ref: 'FD-03', agreedDueOn: '2019-05-01' };
  expect(successorDates([late, same])?.datesOf).toBe('FD-03');
});

test('none where there is nothing to succeed', () => {
  expect(successorDates([])).toBeNull();
});

const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2018-11-01', days));
const predecessor = fc.record({
  ref: fc.constantFrom('A1', 'A2', 'A3', 'A4', 'A5'),
  startsOn: day,
  baselineDueOn: day,
  agreedDueOn: day,
});

test('a successor is never less late than any of those it succeeds, in whatever order they are named', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(predecessor, { selector: ({ ref }) => ref, minLength: 1 }),
      day,
      (predecessors, endedOn) => {
        const dates = successorDates(predecessors);
        for (const one of predecessors) {
          expect(daysBetween(dates?.baselineDueOn ?? endedOn, endedOn)).toBeGreaterThanOrEqual(
            daysBetween(one.baselineDueOn, endedOn),
          );
        }
        expect(successorDates(predecessors.toReversed())).toEqual(dates);
      },
    ),
  );
});
