import { describe, expect, test } from 'vitest';
import { daysOverdue, nextDecisionRef, nextMeetingRef } from '#shared/domain/meetings/action-log.ts';
import { meetingState, nextMeeting } from '#shared/domain/meetings/meeting.ts';
import { mayFollow } from '#shared/domain/meetings/minutes.ts';

describe('a meeting', () => {
  test.each([
    ['2019-08-15', false, 'planned'],
    ['2019-08-14', false, 'held'],
    ['2019-08-13', false, 'held'],
    ['2019-08-13', true, 'cancelled'],
    ['2019-08-15', true, 'cancelled'],
  ] as const)('of %s, cancelled %s, is %s on 14 August', (heldOn, cancelled, state) => {
    expect(meetingState({ heldOn, cancelled }, '2019-08-14')).toBe(state);
  });

  test('the next one is today’s or the nearest ahead, neither cancelled nor a chair’s action', () => {
    const on = (heldOn: string, part: { cancelled?: boolean; kind?: 'board' | 'between_meetings' } = {}) => ({
      heldOn,
      cancelled: part.cancelled ?? false,
      kind: part.kind ?? 'board',
    });
    const meetings = [
      on('2019-09-26'),
      on('2019-08-20', { kind: 'between_meetings' }),
      on('2019-08-22', { cancelled: true }),
      on('2019-08-29'),
      on('2019-08-13'),
    ];
    expect(nextMeeting(meetings, '2019-08-14')?.heldOn).toBe('2019-08-29');
    expect(nextMeeting([...meetings, on('2019-08-14')], '2019-08-14')?.heldOn).toBe('2019-08-14');
    expect(nextMeeting(meetings, '2019-10-01')).toBeNull();
  });
});

describe('a decision', () => {
  test.each([
    ['2019-08-13', 'open', 1],
    ['2019-08-14', 'open', 0],
    [null, 'open', 0],
    ['2019-08-01', 'done', 0],
    ['2019-08-01', 'became_action', 0],
    ['2019-02-28', 'open', 167],
  ] as const)('due on %s, %s, is %i days overdue on 14 August', (dueOn, state, days) => {
    expect(daysOverdue({ dueOn, state }, '2019-08-14')).toBe(days);
  });

  test.each([
    ['M014', [], 'D14-1'],
    ['M014', ['D14-1', 'D14-3', 'D1-9', 'D141-7'], 'D14-4'],
    ['M100', ['D1-4', 'D10-2'], 'D100-1'],
    ['B7', ['DB7-1'], 'DB7-2'],
  ])('of %s after %o is %s', (meeting, taken, ref) => {
    expect(nextDecisionRef(meeting, taken)).toBe(ref);
  });

  test('a meeting’s number is never given again, whatever others are called', () => {
    expect(nextMeetingRef([])).toBe('M001');
    expect(nextMeetingRef(['M002', 'M010', 'Extra'])).toBe('M011');
    expect(nextMeetingRef(['M999'])).toBe('M1000');
  });
});

test.each([
  [null, 'draft', '', 'yes'],
  [null, 'agreed', '', 'yes'],
  ['draft', 'draft', '', 'yes'],
  ['draft', 'agreed', '', 'yes'],
  ['agreed', 'draft', 'A typing error', 'draft_after_agreed'],
  ['agreed', 'agreed', '', 'correction_missing'],
  ['agreed', 'agreed', 'Item 3: the date was wrong', 'yes'],
] as const)('after %s minutes %s ones with the correction "%s": %s', (before, state, correction, may) => {
  expect(mayFollow(before, { state, correction })).toBe(may);
});
