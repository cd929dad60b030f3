import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '#shared/domain/dates.ts';
import type { DueDateChange } from '#shared/domain/plan.ts';
import {
  dueDateEffect,
  dueDateProblem,
  timesMoved,
  type DatedAction,
} from '#shared/domain/planning/due-date-change.ts';

const change = (dueOn: string, agreedOn: string): DueDateChange => ({
  dueOn,
  agreedOn,
  agreedBy: 'Improvement board',
  reason: 'Recruitment took longer',
  citation: null,
});

const action = (changes: Partial<DatedAction> = {}): DatedAction => ({
  ref: 'FD-04',
  status: 'in_progress',
  startsOn: '2019-01-01',
  baselineDueOn: '2019-04-30',
  dueDateChanges: [],
  ...changes,
});

const today = '2019-06-30';
const moved = action({ dueDateChanges: [change('2019-05-31', '2019-04-24')] });

describe('what a new due date is refused for', () => {
  test.each([
    ['before the start', action(), '2018-12-31', '2019-05-22', 'DueBeforeStart'],
    ['on the start itself', action(), '2019-01-01', '2019-05-22', null],
    ['the same as the baseline, never moved', action(), '2019-04-30', '2019-05-22', 'DueDateSame'],
    ['the same as agreed last', moved, '2019-05-31', '2019-05-22', 'DueDateSame'],
    ['back to the baseline', moved, '2019-04-30', '2019-05-22', null],
    ['agreed tomorrow', action(), '2019-07-31', '2019-07-01', 'DecidedInFuture'],
    ['agreed today', action(), '2019-07-31', '2019-06-30', null],
    ['agreed before the last agreement', moved, '2019-07-31', '2019-04-23', 'AgreedBeforeLast'],
    ['agreed on the day of the last agreement', moved, '2019-07-31', '2019-04-24', null],
    ['of an action that is completed', action({ status: 'completed' }), '2019-07-31', '2019-05-22', 'ActionFinished'],
    ['of one that is cancelled', action({ status: 'cancelled' }), '2019-07-31', '2019-05-22', 'ActionFinished'],
    ['of one that is superseded', action({ status: 'superseded' }), '2019-07-31', '2019-05-22', 'ActionFinished'],
    ['of one not started', action({ status: 'not_started' }), '2019-07-31', '2019-05-22', null],
    ['on a leap day', action(), '2020-02-29', '2019-05-22', null],
  ] as const)('%s', (_name, held, dueOn, agreedOn, code) => {
    expect(dueDateProblem(held, { dueOn, agreedOn }, today)?.code ?? null).toBe(code);
  });
});

describe('what a new due date would mean', () => {
  test.each([
    [
      action(),
      '2019-06-30',
      'This will be 61 days after the baseline of 30 April 2019, and 61 days later than agreed now (30 April 2019). The agreed date will have moved once.',
    ],
    [
      moved,
      '2019-06-30',
      'This will be 61 days after the baseline of 30 April 2019, and 30 days later than agreed now (31 May 2019). The agreed date will have moved 2 times.',
    ],
    [
      moved,
      '2019-04-30',
      'This will be on the baseline again, 30 April 2019, and 31 days earlier than agreed now (31 May 2019). The agreed date will have moved 2 times.',
    ],
    [
      action(),
      '2019-04-29',
      'This will be 1 day before the baseline of 30 April 2019, and 1 day earlier than agreed now (30 April 2019). The agreed date will have moved once.',
    ],
  ])('%#', (held, dueOn, sentence) => {
    expect(dueDateEffect(held, dueOn)).toBe(sentence);
  });

  test('the distance said is from the baseline, however often the date was agreed anew', () => {
    const days = fc.integer({ min: 1, max: 900 });
    fc.assert(
      fc.property(fc.array(days, { maxLength: 8 }), days, (agreements, last) => {
        const dueDateChanges = agreements.map((day, at) =>
          change(addDays('2019-01-01', day), addDays('2019-01-02', at)),
        );
        const held = action({ dueDateChanges });
        const dueOn = addDays('2019-01-01', last);
        const late = daysBetween(held.baselineDueOn, dueOn);
        const said = Number(/(\d+) days? (?:after|before) the baseline/u.exec(dueDateEffect(held, dueOn))?.[1] ?? 0);
        expect(said).toBe(Math.abs(late));
        expect(
          timesMoved({ ...held, dueDateChanges: [...dueDateChanges, change(dueOn, today)] }),
        ).toBeGreaterThanOrEqual(timesMoved(held));
      }),
    );
  });
});
