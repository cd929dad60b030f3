import { describe, expect, test } from 'vitest';
import type { EvidenceFact } from '#shared/domain/plan.ts';
import { action, decision } from '../../../../../shared/domain/pack/readiness-rules/clean.ts';
import { rowsOf, tableOf } from '../../document-of.ts';
import { laidOut, may, wordsOf } from './laid-out.ts';

describe('decisions and actions arising', () => {
  const outcome = (state: 'done' | 'dropped' | 'became_action', become: string | null = null) => ({
    state,
    on: '2019-07-20',
    action: become,
  });
  const document = laidOut(
    {
      decisions: [
        decision({ ref: 'D0-1', meetingOn: '2018-05-01', dueOn: '2018-06-01' }),
        decision({ ref: 'D0-2', meetingOn: '2018-05-01', outcome: outcome('done') }),
        decision({ ref: 'D1-1', dueOn: '2019-07-30' }),
        decision({ ref: 'D1-2', outcome: outcome('became_action', 'A-01') }),
        decision({ ref: 'D1-3', outcome: outcome('dropped') }),
        decision({ ref: 'D1-4', dueOn: null }),
      ],
    },
    'decisions',
  );

  test('say what came of each, how late an open one is, and how an action that it became stands', () => {
    expect(rowsOf(tableOf(document, 'decisions-table')).map((row) => [row['ref'], row['outcome']])).toEqual([
      ['D0-1', 'Open, overdue by 425 days'],
      ['D1-1', 'Open, overdue by 1 day'],
      ['D1-4', 'Open'],
      ['D1-2', 'Became A-01, 20 Jul 2019: green now'],
      ['D1-3', 'Dropped, 20 Jul 2019'],
    ]);
  });

  test('forget no open decision for being old, and count the closed ones that are', () => {
    expect(wordsOf(document, 'decisions-message')).toBe(
      '5 decisions of the last twelve months or still open: 0 done, 1 became actions of the plan, 1 dropped, 3 open, 2 of them past their date. 1 older decision is closed and not listed.',
    );
  });
});

describe('evidence', () => {
  const held = (
    title: string,
    state: EvidenceFact['state'],
    claimedOn: string,
    decidedOn: string | null,
  ): EvidenceFact => ({
    title,
    state,
    claimedOn,
    decidedOn,
    decidedBy: '',
    method: '',
  });
  const evidence = [
    held('New', 'accepted', '2019-06-01', '2019-07-10'),
    held('Old', 'accepted', '2019-05-01', '2019-06-30'),
    held('Turned down', 'rejected', '2019-06-01', '2019-07-11'),
    held('Young', 'claimed', '2019-07-30', null),
    held('Waiting', 'claimed', '2019-06-01', null),
  ];
  const document = laidOut({ actions: [action({ evidence })], previous: may }, 'evidence');

  test('since the last position is told apart from what was decided before', () => {
    expect(rowsOf(tableOf(document, 'evidence-decided')).map((row) => row['evidence'])).toEqual(['New', 'Turned down']);
  });

  test('that waits is listed the longest waiting first, with its days', () => {
    expect(rowsOf(tableOf(document, 'evidence-waiting')).map((row) => [row['evidence'], row['waiting']])).toEqual([
      ['Waiting', '60 days'],
      ['Young', '1 day'],
    ]);
  });

  test('is summed up in two sentences', () => {
    expect(wordsOf(document, 'evidence-message')).toBe(
      '1 piece accepted, 0 tested for impact and 1 rejected since 30 June 2019. 2 pieces wait for somebody to look, 1 of them for more than 28 days.',
    );
  });
});
