import { expect, test } from 'vitest';
import { statusAndProgress } from '#shared/wording/plan-labels.ts';

test('a status is followed by its progress, or by the words that none was reported', () => {
  expect(statusAndProgress('in_progress', 60)).toBe('In progress, 60% done');
  expect(statusAndProgress('not_started', 0)).toBe('Not started, 0% done');
  expect(statusAndProgress('in_progress', null)).toBe('In progress, progress not reported');
});
