import { describe, expect, test } from 'vitest';
import { changeDueDate } from '#main/core/plan/change/due-date-commands.ts';
import { cancelAction } from '#main/core/plan/change/end-action.ts';
import { addMilestone, reportMilestone, type MilestoneReportInput } from '#main/core/plan/change/milestone-commands.ts';
import { refusalOf } from '../../store/temporary-workspace.ts';
import { auditLength, backgroundOf, planSession } from './plan-workspace.ts';

const milestone = { ref: 'FD-01', title: 'Draft agreed', dueOn: '2019-03-31' };
const reached: MilestoneReportInput = { ref: 'FD-01', id: 1, state: 'reached', reachedOn: '2019-04-02', note: '' };

async function withMilestone(today = '2019-06-30') {
  const session = await planSession(today, 'FD-01');
  await addMilestone(session, milestone);
  return session;
}

describe('a milestone', () => {
  test('is moved with its baseline in sight, reached late, and answers as at any day', async () => {
    const session = await withMilestone();
    await reportMilestone(session, {
      ref: 'FD-01',
      id: 1,
      state: 'due',
      dueOn: '2019-04-15',
      on: '2019-03-20',
      note: 'Easter',
    });
    await reportMilestone(session, { ...reached, reachedOn: '2019-04-20' });
    const at = async (on: string) => (await backgroundOf(session, 'FD-01', on)).milestones[0];
    expect(await at('2019-03-20')).toMatchObject({
      baselineDueOn: '2019-03-31',
      position: { state: 'due', dueOn: '2019-04-15', slippageDays: 15 },
    });
    expect(await at('2019-04-19')).toMatchObject({ position: { state: 'due', overdue: true, slippageDays: 19 } });
    expect((await at('2019-04-20'))?.position.sentence).toBe('Reached on 20 April 2019, 20 days after its baseline');
  });

  test('is dropped with a reason, and taken up again', async () => {
    const session = await withMilestone();
    await reportMilestone(session, { ref: 'FD-01', id: 1, state: 'dropped', on: '2019-03-20', note: 'Not needed' });
    await reportMilestone(session, {
      ref: 'FD-01',
      id: 1,
      state: 'due',
      dueOn: '2019-04-30',
      on: '2019-04-01',
      note: 'Needed',
    });
    const [held] = (await backgroundOf(session, 'FD-01')).milestones;
    expect(held?.reports.map(({ state, note }) => [state, note])).toEqual([
      ['dropped', 'Not needed'],
      ['due', 'Needed'],
    ]);
  });

  test('says when its action came to be due before it', async () => {
    const session = await withMilestone('2019-05-30');
    await addMilestone(session, { ...milestone, title: 'Published', dueOn: '2019-04-30' });
    const agreed = { ref: 'FD-01', agreedBy: 'Improvement board', meeting: 'M001', reason: 'Sooner' };
    await changeDueDate(session, { ...agreed, dueOn: '2019-04-20' });
    const { milestones } = await backgroundOf(session, 'FD-01');
    expect(milestones.map(({ title, afterDue }) => [title, afterDue])).toEqual([
      ['Draft agreed', false],
      ['Published', true],
    ]);
  });

  test.each([
    ['before the start', { dueOn: '2018-12-31' }, 'MilestoneBeforeStart'],
    ['after the action is due', { dueOn: '2019-05-01' }, 'MilestoneAfterDue'],
    ['a title that is there', { title: 'draft AGREED' }, 'MilestoneTaken'],
  ])('is refused when added for %s', async (_name, changes, code) => {
    const session = await withMilestone();
    const before = await auditLength(session);
    expect((await refusalOf(() => addMilestone(session, { ...milestone, title: 'Other', ...changes }))).code).toBe(
      code,
    );
    expect(await auditLength(session)).toBe(before);
  });

  test.each<[string, MilestoneReportInput, string]>([
    ['reached tomorrow', { ...reached, reachedOn: '2019-07-01' }, 'MilestoneInFuture'],
    ['a milestone that is not there', { ...reached, id: 9 }, 'MilestoneNotFound'],
    [
      'moved to where it is',
      { ...reached, state: 'due', dueOn: '2019-03-31', on: '2019-03-20', note: 'x' },
      'MilestoneUnmoved',
    ],
    [
      'moved past the due date',
      { ...reached, state: 'due', dueOn: '2019-05-01', on: '2019-03-20', note: 'x' },
      'MilestoneAfterDue',
    ],
  ])('is refused a report: %s', async (_name, input, code) => {
    const session = await withMilestone();
    const before = await auditLength(session);
    expect((await refusalOf(() => reportMilestone(session, input))).code).toBe(code);
    expect(await auditLength(session)).toBe(before);
  });

  test('takes no report before its last, and none once its action is over', async () => {
    const session = await withMilestone();
    await reportMilestone(session, reached);
    const earlier = await refusalOf(() => reportMilestone(session, { ...reached, reachedOn: '2019-04-01' }));
    expect(earlier.code).toBe('MilestoneBeforeLast');
    await cancelAction(session, {
      ref: 'FD-01',
      meeting: null,
      decidedOn: '2019-06-01',
      decidedBy: 'Improvement board',
      reason: 'Not needed any more',
    });
    const over = await refusalOf(() => reportMilestone(session, { ...reached, reachedOn: '2019-06-02' }));
    expect(over.code).toBe('ActionFinished');
    expect((await refusalOf(() => addMilestone(session, { ...milestone, title: 'Other' }))).code).toBe(
      'ActionFinished',
    );
  });
});
