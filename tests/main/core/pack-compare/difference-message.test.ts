import { expect, test } from 'vitest';
import { differenceMessage } from '#main/core/pack-compare/difference-message.ts';
import type { PackDifference } from '#shared/domain/pack/compare/differences.ts';

const one = (
  subject: PackDifference['subject'],
  kind: PackDifference['kind'],
  direction: PackDifference['direction'] = 'neither',
): PackDifference => ({ kind, subject, ref: 'X', title: 'X', before: null, after: null, direction, because: '' });

test('what moved is said by what it is of, and what there is none of is left out', () => {
  expect(
    differenceMessage([
      one('indicator', 'colour', 'better'),
      one('indicator', 'colour', 'better'),
      one('indicator', 'colour', 'worse'),
      one('action', 'due_date'),
      one('action', 'colour'),
      one('finding', 'state'),
      one('finding', 'added'),
    ]),
  ).toBe(
    'Indicators: 2 better and 1 worse. Actions: 1 rated now or no longer rated and 1 agreed due date moved. Findings: 1 state changed and 1 only in the later pack.',
  );
});

test('packs that say the same are said to', () => {
  expect(differenceMessage([])).toBe('Nothing that both hold is different.');
});
