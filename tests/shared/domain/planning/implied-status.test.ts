import { describe, expect, test } from 'vitest';
import { contradicts, impliedStatus } from '#shared/domain/planning/implied-status.ts';

describe('the status that a report means', () => {
  test.each([
    ['not_started', null, 'not_started'],
    ['not_started', 0, 'not_started'],
    ['not_started', 1, 'in_progress'],
    ['not_started', 100, 'in_progress'],
    ['in_progress', 0, 'in_progress'],
    ['in_progress', 100, 'in_progress'],
    ['completed', 40, 'completed'],
  ] as const)('%s with a progress of %s is %s', (status, progress, meant) => {
    expect(impliedStatus(status, progress)).toBe(meant);
    expect(contradicts(meant, progress)).toBe(false);
  });
});
