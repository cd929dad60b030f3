import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#shared/domain/dates.ts';
import { knownFacts } from '#shared/domain/rating/known-facts.ts';
import { slippageOf } from '#shared/domain/rating/slippage.ts';
import { addAction, amendAction } from '#main/core/plan/change/action-commands.ts';
import { changeDueDate } from '#main/core/plan/change/due-date-commands.ts';
import { cancelAction } from '#main/core/plan/change/end-action.ts';
import { addMilestone, reportMilestone } from '#main/core/plan/change/milestone-commands.ts';
import { succeedActions, type SuccessionInput } from '#main/core/plan/change/succession-commands.ts';
import type { Session } from '#main/core/session.ts';
import { refusalOf } from '../../store/temporary-workspace.ts';
import {
  action,
  auditLength,
  backgroundOf,
  lead,
  planSession,
  report,
  standing,
  standingOrNone,
} from './plan-workspace.ts';

const today = '2019-06-30';
const successor = (ref: string, dueOn: string | null = null) => ({
  ref,
  title: `Work of ${ref}`,
  description: '',
  successMeasure: '',
  lead,
  dueOn,
});
const decision = { decidedBy: 'Improvement board', reason: 'Two teams do it', meeting: 'M003', decidedOn: null };
const split: SuccessionInput = {
  kind: 'split',
  from: ['FD-01'],
  successors: [successor('FD-11'), successor('FD-12')],
  ...decision,
};
const later = { ref: 'FD-01', agreedBy: 'Improvement board', meeting: 'M001', reason: 'Recruitment' };
const changed = { holdsFrom: '2019-06-01', reason: 'Agreed in supervision' };

/** FD-01, moved once to 31 May and last reported on 20 May with a forecast. */
async function movedSession(...others: readonly string[]): Promise<Session> {
  const session = await planSession(today, 'FD-01', ...others);
  await changeDueDate(session, { ...later, dueOn: '2019-05-31' });
  await report(session, 'FD-01', '2019-05-20', { forecastOn: '2019-07-31', progressPercent: 60 });
  return session;
}

describe('an action that is split', () => {
  test('ends as superseded, and its successors go on with its dates, its last report and its links', async () => {
    const session = await movedSession('FD-02', 'FD-03');
    await amendAction(session, { ref: 'FD-01', ...changed, agencies: ['Health'], needs: ['FD-02'] });
    await succeedActions(session, split);
    expect(knownFacts(await standing(session, 'FD-01'), today).status).toBe('superseded');
    for (const ref of ['FD-11', 'FD-12']) {
      const facts = await standing(session, ref);
      expect(facts).toMatchObject({ startsOn: '2019-01-01', baselineDueOn: '2019-04-30' });
      expect(slippageOf(facts, today)).toMatchObject({ agreedDueOn: '2019-05-31', slippageDays: 92, timesMoved: 1 });
      expect(knownFacts(facts, today)).toMatchObject({
        status: 'in_progress',
        lastProgress: null,
        latest: { reportedOn: '2019-05-20' },
        forecastOn: '2019-07-31',
      });
      expect(await backgroundOf(session, ref)).toMatchObject({
        agencies: ['Health'],
        needs: [{ ref: 'FD-02' }],
        cameFrom: [
          {
            kind: 'split',
            action: { ref: 'FD-01', status: 'superseded' },
            decision: { on: '2019-05-29', meeting: 'Chair’s action, 29 May 2019', reason: 'Two teams do it' },
          },
        ],
      });
    }
    expect((await backgroundOf(session, 'FD-01')).became.map((one) => one.action.ref)).toEqual(['FD-11', 'FD-12']);
  });

  test('stands under the old reference before the day of the decision, and under the new ones from it on', async () => {
    const session = await movedSession();
    await succeedActions(session, split);
    expect(await standingOrNone(session, 'FD-11', '2019-05-28')).toBeUndefined();
    expect(await standingOrNone(session, 'FD-11', '2019-05-29')).toMatchObject({ ref: 'FD-11' });
    expect(knownFacts(await standing(session, 'FD-01', '2019-05-28'), '2019-05-28').status).toBe('in_progress');
  });

  test('hands on what others need of it', async () => {
    const session = await movedSession('FD-02');
    await amendAction(session, { ref: 'FD-02', ...changed, needs: ['FD-01'] });
    await succeedActions(session, split);
    expect((await backgroundOf(session, 'FD-02')).needs.map(({ ref }) => ref)).toEqual(['FD-11', 'FD-12']);
  });

  test('may have a successor with another due date where a meeting agreed it, and only there', async () => {
    const session = await movedSession();
    const successors = [successor('FD-11', '2019-08-31'), successor('FD-12')];
    const outside = { meeting: null, decidedOn: '2019-05-29' };
    expect((await refusalOf(() => succeedActions(session, { ...split, successors, ...outside }))).code).toBe(
      'MeetingNeeded',
    );
    await succeedActions(session, { ...split, successors });
    const facts = await standing(session, 'FD-11');
    expect(facts.dueDateChanges.at(-1)).toMatchObject({ dueOn: '2019-08-31', meeting: 'Chair’s action, 29 May 2019' });
    expect(slippageOf(facts, today)).toMatchObject({ agreedDays: 123, timesMoved: 2 });
  });
});

describe('actions that are merged', () => {
  const merged: SuccessionInput = {
    ...split,
    kind: 'merge',
    from: ['FD-01', 'FD-02'],
    successors: [successor('FD-11')],
  };

  test('go on with the earliest baseline and start, the longest silence and the open milestones', async () => {
    const session = await movedSession();
    const early = { startsOn: '2018-12-01', baselineDueOn: '2019-03-31', highPriority: true };
    await addAction(session, { ...action, ref: 'FD-02', ...early });
    await report(session, 'FD-02', '2019-05-02', { progressPercent: 90 });
    await addMilestone(session, { ref: 'FD-01', title: 'Draft agreed', dueOn: '2019-03-01' });
    await reportMilestone(session, {
      ref: 'FD-01',
      id: 1,
      state: 'due',
      dueOn: '2019-05-10',
      on: '2019-03-01',
      note: 'Easter',
    });
    await succeedActions(session, merged);
    const facts = await standing(session, 'FD-11');
    expect(facts).toMatchObject({ startsOn: '2018-12-01', baselineDueOn: '2019-03-31', highPriority: true });
    expect(facts.dueDateChanges).toEqual([]);
    expect(knownFacts(facts, today)).toMatchObject({ latest: { reportedOn: '2019-05-02' }, forecastOn: '2019-07-31' });
    const after = await backgroundOf(session, 'FD-11');
    expect(after.milestones).toMatchObject([{ title: 'Draft agreed', baselineDueOn: '2019-03-01' }]);
    expect(after.milestones[0]?.position.slippageDays).toBeGreaterThan(70);
    expect(after.cameFrom.map((one) => one.action.ref)).toEqual(['FD-01', 'FD-02']);
  });

  test('are refused where what they need runs through another, with the circle named', async () => {
    const session = await movedSession('FD-02', 'FD-03');
    await amendAction(session, { ref: 'FD-01', ...changed, needs: ['FD-03'] });
    await amendAction(session, { ref: 'FD-03', ...changed, needs: ['FD-02'] });
    const before = await auditLength(session);
    const refusal = await refusalOf(() => succeedActions(session, merged));
    expect(refusal).toMatchObject({ code: 'DependencyCircle' });
    expect(refusal.message).toContain('FD-03 needs FD-11, which needs FD-03');
    expect(await auditLength(session)).toBe(before);
    expect(await standingOrNone(session, 'FD-11', today)).toBeUndefined();
  });

  test('are refused when they are one', async () => {
    const session = await movedSession();
    const refusal = await refusalOf(() => succeedActions(session, { ...merged, from: ['FD-01', 'FD-01'] }));
    expect(refusal.code).toBe('MergeOfOne');
  });
});

describe('an action that is superseded', () => {
  const superseded: SuccessionInput = { ...split, kind: 'supersede', successors: [successor('FD-11')] };

  test('hands on its progress too', async () => {
    const session = await movedSession();
    await succeedActions(session, superseded);
    expect(knownFacts(await standing(session, 'FD-11'), today).lastProgress?.percent).toBe(60);
  });

  test('that never reported leaves a silence that counts from its start', async () => {
    const session = await planSession(today, 'FD-01');
    await succeedActions(session, superseded);
    expect((await standing(session, 'FD-11')).updates).toEqual([]);
  });

  test.each([
    ['a reference that is taken', { successors: [successor('FD-01')] }, 'ActionRefTaken'],
    ['a decision before its last report', { meeting: 'M001' }, 'DecidedBeforeLast'],
    ['a decision still ahead', { meeting: 'M005' }, 'DecidedInFuture'],
    ['an action that is not there', { from: ['FD-99'] }, 'ActionNotFound'],
    ['a due date before its start', { successors: [successor('FD-11', '2018-12-01')] }, 'DueBeforeStart'],
  ])('is refused for %s, and nothing is written', async (_name, changes, code) => {
    const session = await movedSession();
    const before = await auditLength(session);
    expect((await refusalOf(() => succeedActions(session, { ...superseded, ...changes }))).code).toBe(code);
    expect(await auditLength(session)).toBe(before);
  });

  test('cannot be superseded again', async () => {
    const session = await movedSession();
    await succeedActions(session, superseded);
    const again = await refusalOf(() => succeedActions(session, { ...superseded, successors: [successor('FD-12')] }));
    expect(again.code).toBe('ActionFinished');
  });
});

describe('an action that is cancelled', () => {
  test('says who decided it, at which meeting and why, and those that need it still do', async () => {
    const session = await movedSession('FD-02');
    await amendAction(session, { ref: 'FD-02', ...changed, needs: ['FD-01'] });
    await cancelAction(session, { ref: 'FD-01', ...decision });
    expect(await backgroundOf(session, 'FD-01')).toMatchObject({
      cancelled: {
        on: '2019-05-29',
        by: 'Improvement board',
        meeting: 'Chair’s action, 29 May 2019',
        reason: 'Two teams do it',
      },
      neededBy: [{ ref: 'FD-02' }],
    });
    expect((await backgroundOf(session, 'FD-01', '2019-05-28')).cancelled).toBeNull();
  });

  test('outside a meeting has the day of the decision', async () => {
    const session = await movedSession();
    await cancelAction(session, { ref: 'FD-01', ...decision, meeting: null, decidedOn: '2019-06-12' });
    expect((await backgroundOf(session, 'FD-01')).cancelled).toMatchObject({ on: '2019-06-12', meeting: null });
  });
});

test('whatever was agreed before, no slippage is lost by a new reference', async () => {
  const day = fc.integer({ min: 30, max: 300 }).map((days) => addDays('2019-01-01', days));
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(day, { maxLength: 2, selector: (on) => on }), async (agreed) => {
      const session = await planSession(today, 'FD-01');
      for (const [at, dueOn] of agreed.filter((on) => on !== '2019-04-30').entries()) {
        await changeDueDate(session, { ...later, meeting: `M00${at + 1}`, dueOn });
      }
      const before = slippageOf(await standing(session, 'FD-01'), today);
      await succeedActions(session, { ...split, kind: 'supersede', successors: [successor('FD-11')] });
      const after = slippageOf(await standing(session, 'FD-11'), today);
      expect(after).toMatchObject({
        slippageDays: before.slippageDays,
        furthestAgreedDays: before.furthestAgreedDays,
        timesMoved: before.timesMoved,
      });
    }),
    { numRuns: 12 },
  );
});
