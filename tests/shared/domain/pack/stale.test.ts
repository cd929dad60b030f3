import { describe, expect, test } from 'vitest';
import { newsSince } from '#shared/domain/pack/stale.ts';
import type { Snapshot } from '#shared/domain/pack/snapshot.ts';
import { action, clean, decision, indicator } from './readiness-rules/clean.ts';

describe('why a draft is stale', () => {
  test.each<[string, Partial<Snapshot>, string]>([
    ['an action', { actions: [action({ title: 'Other' })] }, '1 action has changed (A-01)'],
    [
      'things that came and went',
      { actions: [action({ ref: 'A-02' })], decisions: [decision({ dueOn: null })] },
      '2 actions have changed (A-01, A-02) and 1 decision has changed (D1-1)',
    ],
    [
      'too many to name',
      { indicators: ['X1', 'X2', 'X3', 'X4'].map((code) => indicator({ code })) },
      '5 indicators have changed',
    ],
    ['the words', { sectionTexts: [] }, 'the words of its sections have been changed'],
    [
      'three kinds of change',
      {
        boardOn: null,
        workstreams: [],
        returnCalendar: [],
        retired: [{ code: 'X', from: '2019-06', reason: '', decidedBy: '' }],
      },
      'the workstreams have changed and the list of retired indicators has changed',
    ],
    ['what has no words of its own', { producer: 'Plumbline 2' }, 'what this draft was made from has changed'],
  ])('%s', (_, given, expected) => {
    expect(newsSince(clean, { ...clean, ...given })).toBe(
      `Since this draft was made, ${expected}. Build it again to take it in.`,
    );
  });
});
