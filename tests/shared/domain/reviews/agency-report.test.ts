import { expect, test } from 'vitest';
import type { ActionStatus } from '#shared/domain/plan.ts';
import { silenceOf, type AgencyReport } from '#shared/domain/reviews/agency-report.ts';

const report = (reportedOn: string, status: ActionStatus = 'in_progress'): AgencyReport => ({
  reportedOn,
  status,
  progressPercent: null,
  forecastOn: null,
  narrative: '',
  reportedBy: 'Superintendent',
});
const action = { startsOn: '2019-06-01', status: 'in_progress' as ActionStatus };
const clock = { asAtOn: '2019-08-14', cycleDays: 35 };

test.each<[string, AgencyReport | null, typeof action, string | null]>([
  ['35 days are not silence', report('2019-07-10'), action, null],
  ['36 days are', report('2019-07-09'), action, 'Silent for 36 days, since 9 July 2019; a report is due every 35 days'],
  [
    'never, since it began',
    null,
    action,
    'Has never reported: 74 days since the action began on 1 June 2019; a report is due every 35 days',
  ],
  ['never, begun 35 days ago', null, { ...action, startsOn: '2019-07-10' }, null],
  ['never, not begun', null, { ...action, startsOn: '2019-09-01' }, null],
  ['its own part is done', report('2019-01-01', 'completed'), action, null],
  ['the action is done', null, { ...action, status: 'completed' }, null],
  ['the action was cancelled', null, { ...action, status: 'cancelled' }, null],
])('%s', (_what, last, of, said) => {
  expect(silenceOf(last, of, clock)).toBe(said);
});
