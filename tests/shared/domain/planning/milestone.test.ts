import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#shared/domain/dates.ts';
import { milestoneDateProblem, milestonePosition, type MilestoneReport } from '#shared/domain/planning/milestone.ts';

const report = (state: MilestoneReport['state'], dueOn: string, reportedOn: string): MilestoneReport => ({
  state,
  dueOn,
  reportedOn,
  reportedBy: 'Secretariat',
  note: '',
});
const milestone = (...reports: readonly MilestoneReport[]) => ({
  id: 1,
  title: 'Threshold document agreed',
  baselineDueOn: '2019-03-31',
  reports,
});

test.each([
  ['due on its day', milestone(), '2019-03-31', 'due', 0, 'Due 31 March 2019, on its baseline'],
  [
    'a day over',
    milestone(),
    '2019-04-01',
    'due',
    1,
    'Overdue by 1 day: due 31 March 2019, now 1 day after its baseline',
  ],
  [
    'moved',
    milestone(report('due', '2019-04-30', '2019-03-20')),
    '2019-04-10',
    'due',
    30,
    'Due 30 April 2019, 30 days after its baseline',
  ],
  [
    'moved, and over again',
    milestone(report('due', '2019-04-30', '2019-03-20')),
    '2019-05-02',
    'due',
    32,
    'Overdue by 2 days: due 30 April 2019, now 32 days after its baseline',
  ],
  [
    'reached late',
    milestone(report('reached', '2019-04-02', '2019-04-02')),
    '2019-06-30',
    'reached',
    2,
    'Reached on 2 April 2019, 2 days after its baseline',
  ],
  [
    'reached early',
    milestone(report('reached', '2019-03-30', '2019-03-30')),
    '2019-06-30',
    'reached',
    0,
    'Reached on 30 March 2019, 1 day before its baseline',
  ],
  ['dropped', milestone(report('dropped', '2019-03-31', '2019-03-20')), '2019-06-30', 'dropped', 0, 'Dropped'],
  [
    'taken up again',
    milestone(report('dropped', '2019-03-31', '2019-03-20'), report('due', '2019-05-31', '2019-04-01')),
    '2019-04-30',
    'due',
    61,
    'Due 31 May 2019, 61 days after its baseline',
  ],
] as const)('%s', (_name, held, asAtOn, state, slippageDays, sentence) => {
  expect(milestonePosition(held, asAtOn)).toMatchObject({ state, slippageDays, sentence });
});

const action = { ref: 'FD-04', startsOn: '2019-01-01', agreedDueOn: '2019-06-30' };

test.each([
  ['2018-12-31', 'MilestoneBeforeStart'],
  ['2019-01-01', null],
  ['2019-06-30', null],
  ['2019-07-01', 'MilestoneAfterDue'],
])('a milestone due on %s: %s', (dueOn, code) => {
  expect(milestoneDateProblem(dueOn, action)?.code ?? null).toBe(code);
});

test('an open milestone slips no less as time goes by', () => {
  const day = fc.integer({ min: 0, max: 400 });
  fc.assert(
    fc.property(day, day, day, (moved, first, later) => {
      const held = milestone(report('due', addDays('2019-01-01', moved), '2019-01-01'));
      const [before, after] = [first, first + later].map((days) =>
        milestonePosition(held, addDays('2019-01-01', days)),
      );
      expect(after?.slippageDays).toBeGreaterThanOrEqual(before?.slippageDays ?? 0);
    }),
  );
});
