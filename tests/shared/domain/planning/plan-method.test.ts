import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { circleInWords } from '#shared/domain/planning/dependency-circle.ts';
import { dueDateEffect } from '#shared/domain/planning/due-date-change.ts';
import { milestonePosition } from '#shared/domain/planning/milestone.ts';

const text = readFileSync(new URL('../../../../docs/methods/plan.md', import.meta.url), 'utf8');

test('every sentence quoted in plan.md is one the rules produce', () => {
  const agreed = { agreedBy: 'Improvement board', reason: 'Recruitment', citation: null };
  const action = {
    ref: 'FD-01',
    status: 'in_progress',
    startsOn: '2019-01-01',
    baselineDueOn: '2019-04-30',
    dueDateChanges: [{ dueOn: '2019-05-31', agreedOn: '2019-04-24', ...agreed }],
  } as const;
  const moved = { state: 'due', dueOn: '2019-04-30', reportedOn: '2019-03-20', reportedBy: '', note: '' } as const;
  const milestone = { id: 1, title: 'Draft agreed', baselineDueOn: '2019-03-31', reports: [moved] };
  expect([...text.matchAll(/^> (.+)$/gmu)].map((match) => match[1])).toStrictEqual([
    dueDateEffect(action, '2019-06-30'),
    milestonePosition(milestone, '2019-05-02').sentence,
    circleInWords(['FD-01', 'FD-02', 'FD-03', 'FD-01']),
  ]);
});
