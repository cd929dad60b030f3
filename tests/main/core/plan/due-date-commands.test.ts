import { describe, expect, test } from 'vitest';
import { slippageOf } from '#shared/domain/rating/slippage.ts';
import { changeDueDate, dueDateEffectOf, type NewDueDateInput } from '#main/core/plan/change/due-date-commands.ts';
import { refusalOf } from '../../store/temporary-workspace.ts';
import { auditLength, planSession, report, standing } from './plan-workspace.ts';

const later: NewDueDateInput = {
  ref: 'FD-01',
  dueOn: '2019-05-31',
  agreedBy: 'Improvement board',
  meeting: 'M001',
  reason: 'Recruitment took longer',
};

describe('a new agreed due date', () => {
  test('says what it means before it is recorded, and records who agreed it, where and why', async () => {
    const session = await planSession('2019-06-30', 'FD-01');
    await changeDueDate(session, later);
    expect(await dueDateEffectOf(session, { ...later, dueOn: '2019-06-30', meeting: 'M003' })).toBe(
      'This will be 61 days after the baseline of 30 April 2019, and 30 days later than agreed now (31 May 2019). The agreed date will have moved 2 times.',
    );
    await changeDueDate(session, { ...later, dueOn: '2019-06-30', meeting: 'M003', agreedBy: 'Chair of the board' });
    const facts = await standing(session, 'FD-01');
    expect(facts.baselineDueOn).toBe('2019-04-30');
    expect(facts.dueDateChanges).toMatchObject([
      { dueOn: '2019-05-31', agreedOn: '2019-04-24', meeting: 'Improvement board, 24 April 2019' },
      {
        dueOn: '2019-06-30',
        agreedOn: '2019-05-29',
        agreedBy: 'Chair of the board',
        meeting: 'Chair’s action, 29 May 2019',
      },
    ]);
    expect(slippageOf(facts, '2019-06-30')).toMatchObject({ agreedDays: 61, timesMoved: 2 });
    expect((await standing(session, 'FD-01', '2019-05-28')).dueDateChanges).toHaveLength(1);
  });

  test.each([
    ['before the start', { dueOn: '2018-12-31' }, 'DueBeforeStart'],
    ['the same as now', { dueOn: '2019-04-30' }, 'DueDateSame'],
    ['a meeting that was cancelled', { meeting: 'M004' }, 'MeetingCancelled'],
    ['a meeting still ahead', { meeting: 'M005' }, 'DecidedInFuture'],
    ['no such meeting', { meeting: 'M999' }, 'MeetingNotFound'],
    ['no such action', { ref: 'FD-99' }, 'ActionNotFound'],
  ])('is refused for %s, when it is looked at and when it is recorded', async (_name, changes, code) => {
    const session = await planSession('2019-06-30', 'FD-01');
    const before = await auditLength(session);
    expect((await refusalOf(() => dueDateEffectOf(session, { ...later, ...changes }))).code).toBe(code);
    expect((await refusalOf(() => changeDueDate(session, { ...later, ...changes }))).code).toBe(code);
    expect(await auditLength(session)).toBe(before);
  });

  test('is refused before the last agreement, and of an action that is finished', async () => {
    const session = await planSession('2019-06-30', 'FD-01');
    await changeDueDate(session, { ...later, meeting: 'M002' });
    const earlier = await refusalOf(() => changeDueDate(session, { ...later, dueOn: '2019-06-30' }));
    expect(earlier.code).toBe('AgreedBeforeLast');
    await report(session, 'FD-01', '2019-06-10', { status: 'completed', progressPercent: 100 });
    const finished = await refusalOf(() => changeDueDate(session, { ...later, meeting: 'M003', dueOn: '2019-06-30' }));
    expect(finished).toMatchObject({ code: 'ActionFinished' });
    expect(finished.message).toContain('FD-01 is completed');
  });
});
