import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#shared/domain/dates.ts';
import { responseStanding, responseStates } from '#shared/domain/scrutiny/response-standing.ts';

const due = '2019-11-05';
const submitted = { state: 'submitted', reportedOn: '2019-11-05' } as const;
const accepted = { state: 'accepted', reportedOn: '2019-11-20' } as const;

describe('where an answer stands', () => {
  test.each([
    [
      '2019-11-04',
      [],
      { state: 'awaited', overdue: false, daysLeft: 1, daysLate: null, because: '1 day left: due on 5 November 2019' },
    ],
    ['2019-11-05', [], { overdue: false, daysLeft: 0, because: 'Due that day: due on 5 November 2019' }],
    [
      '2019-11-06',
      [],
      { overdue: true, daysLeft: -1, because: 'No answer is recorded, overdue by 1 day: due on 5 November 2019' },
    ],
    [
      '2019-11-05',
      [submitted],
      {
        state: 'submitted',
        overdue: false,
        daysLeft: null,
        daysLate: 0,
        because: 'Submitted on 5 November 2019, on the day it was due',
      },
    ],
    ['2019-11-04', [submitted], { state: 'awaited', daysLeft: 1 }],
    [
      '2020-01-01',
      [{ ...submitted, reportedOn: '2019-11-08' }],
      { daysLate: 3, because: 'Submitted on 8 November 2019, 3 days late: due on 5 November 2019' },
    ],
    [
      '2020-01-01',
      [accepted, submitted],
      {
        state: 'accepted',
        because: 'Accepted on 20 November 2019; submitted on 5 November 2019, on the day it was due',
      },
    ],
    [
      '2020-01-01',
      [{ state: 'withdrawn', reportedOn: '2019-10-01' }],
      {
        state: 'withdrawn',
        overdue: false,
        daysLeft: null,
        because: 'Not asked for any more since 1 October 2019; it was due on 5 November 2019',
      },
    ],
    [
      '2019-12-05',
      [submitted, { state: 'returned', reportedOn: '2019-12-01' }],
      { state: 'returned', overdue: true, daysLeft: -30, daysLate: 0 },
    ],
  ] as const)('as at %s', (asAtOn, reports, expected) => {
    expect(responseStanding(due, reports, asAtOn)).toMatchObject(expected);
  });

  test('nothing that is reported later changes a day before it', () => {
    const day = fc.integer({ min: -60, max: 120 }).map((days) => addDays(due, days));
    const report = fc.record({ state: fc.constantFrom(...responseStates), reportedOn: day });
    fc.assert(
      fc.property(fc.array(report, { maxLength: 5 }), report, day, (reports, later, asAtOn) => {
        fc.pre(later.reportedOn > asAtOn);
        expect(responseStanding(due, [...reports, later], asAtOn)).toEqual(responseStanding(due, reports, asAtOn));
      }),
    );
  });

  test('an answer that is owed never becomes less overdue by waiting', () => {
    const day = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(day, day, (first, more) => {
        const then = responseStanding(due, [], addDays('2019-06-01', first));
        const later = responseStanding(due, [], addDays('2019-06-01', first + more));
        expect(then.overdue && !later.overdue).toBe(false);
        expect(later.daysLeft ?? 0).toBe((then.daysLeft ?? 0) - more);
      }),
    );
  });
});
