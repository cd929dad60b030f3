import { describe, expect, test } from 'vitest';
import { knownThen } from '#main/core/as-at.ts';
import { loadMeetings } from '#main/core/meetings/load-meetings.ts';
import { auditOf } from '../spc-decisions/decisions-session.ts';
import { boardMeeting, meetingsSession, refused } from './meetings-session.ts';

const ahead = { ...boardMeeting, heldOn: '2019-08-29' };

describe('the calendar of meetings', () => {
  test('gives each meeting its reference, and names the next one', async () => {
    const { client } = await meetingsSession();
    await client.meetings.plan(boardMeeting);
    await client.meetings.plan(ahead);
    const { next, rows, today } = await client.meetings.list();
    expect(today).toBe('2019-08-14');
    expect(next?.ref).toBe('M002');
    expect(rows.map(({ ref, state }) => [ref, state])).toEqual([
      ['M002', 'planned'],
      ['M001', 'held'],
    ]);
  });

  test('refuses the same meeting on the same day, and takes it once the other was cancelled', async () => {
    const { client } = await meetingsSession();
    await client.meetings.plan(ahead);
    await expect(client.meetings.plan({ ...ahead, title: 'IMPROVEMENT BOARD' })).rejects.toMatchObject(
      refused('MeetingAlreadyPlanned'),
    );
    await client.meetings.cancel({ ref: 'M001', reason: 'The chair is ill' });
    const again = await client.meetings.plan(ahead);
    expect(again.row.ref).toBe('M002');
  });

  test('keeps what was said of a meeting before it was amended', async () => {
    const { client, session } = await meetingsSession();
    await client.meetings.plan(ahead);
    const { row } = await client.meetings.amend({ ...ahead, heldOn: '2019-09-05', ref: 'M001', reason: 'Inspectors' });
    expect(row.heldOn).toBe('2019-09-05');
    expect(await auditOf(session)).toMatchObject({ operation: 'meetings.amend', entity: 'meetings' });
    const kept = await session.workspace.db.selectFrom('meetings').select('held_on').execute();
    expect(kept).toEqual([{ held_on: '2019-08-29' }]);
    expect(await loadMeetings(session.workspace.db, knownThen('2019-08-13'))).toEqual([]);
  });

  test('writes nothing where nothing changes', async () => {
    const { client, session } = await meetingsSession();
    await client.meetings.plan(ahead);
    const before = await auditOf(session);
    await client.meetings.amend({ ...ahead, ref: 'M001', reason: '' });
    expect((await auditOf(session)).id).toBe(before.id);
  });

  test('says why a meeting was cancelled, and records nothing of it from then on', async () => {
    const { client } = await meetingsSession();
    await client.meetings.plan(boardMeeting);
    const { row, cancelledBecause } = await client.meetings.cancel({ ref: 'M001', reason: 'Not quorate' });
    expect([row.state, cancelledBecause]).toEqual(['cancelled', 'Not quorate']);
    const decision = { ref: 'M001', text: 'Publish the plan', lead: '', dueOn: null, about: null, agendaItem: null };
    await expect(client.meetings.decide(decision)).rejects.toMatchObject(refused('MeetingCancelled'));
    await expect(client.meetings.cancel({ ref: 'M001', reason: 'Again' })).rejects.toMatchObject(
      refused('MeetingCancelled'),
    );
  });

  test('does not cancel, or move ahead, a meeting that decided something', async () => {
    const { client } = await meetingsSession();
    await client.meetings.plan(boardMeeting);
    await client.meetings.decide({ ref: 'M001', text: 'Publish the plan', lead: '', dueOn: null });
    await expect(client.meetings.cancel({ ref: 'M001', reason: 'A slip' })).rejects.toMatchObject(
      refused('MeetingHasRecords'),
    );
    await expect(client.meetings.amend({ ...ahead, ref: 'M001', reason: '' })).rejects.toMatchObject(
      refused('MeetingHasRecords'),
    );
    const { row } = await client.meetings.amend({
      ...boardMeeting,
      heldOn: '2019-08-08',
      ref: 'M001',
      reason: 'A slip',
    });
    expect(row.heldOn).toBe('2019-08-08');
  });

  test.each([
    [{ title: ' ' }, 'Enter what it is called'],
    [{ heldOn: '2019-02-30' }, 'Enter a real date'],
    [{ startsAt: '25:00' }, 'Enter a time such as 14:00'],
  ])('refuses %o at the border', async (part, sentence) => {
    const { client } = await meetingsSession();
    await expect(client.meetings.plan({ ...ahead, ...part })).rejects.toMatchObject({
      data: { issues: [expect.objectContaining({ message: expect.stringContaining(sentence) })] },
    });
    expect((await client.meetings.list()).rows).toEqual([]);
  });
});

describe('a series', () => {
  const rule = { place: 'fourth', weekday: 'Thursday', everyMonths: 1, from: '2019-09-01', to: '2020-03-31' } as const;

  test('is planned in one go, with what is planned for its days already in sight', async () => {
    const { client } = await meetingsSession();
    await client.meetings.plan({ ...boardMeeting, title: 'Subgroup', heldOn: '2019-12-26' });
    const { dates } = await client.meetings.previewSeries(rule);
    expect(dates.map(({ on }) => on)).toEqual([
      '2019-09-26',
      '2019-10-24',
      '2019-11-28',
      '2019-12-27',
      '2020-01-23',
      '2020-02-27',
      '2020-03-26',
    ]);
    expect(dates[3]?.remark).toBe('Moved from 26 December 2019, a bank holiday.');
    const words = { title: 'Improvement board', kind: 'board', startsAt: '14:00', place: '' } as const;
    const { rows } = await client.meetings.planSeries({ ...words, rule });
    expect(rows).toHaveLength(8);
    expect((await client.meetings.get({ ref: 'M005' })).note).toBe('Moved from 26 December 2019, a bank holiday.');
  });

  test('is planned as a whole or not at all', async () => {
    const { client } = await meetingsSession();
    await client.meetings.plan({ ...boardMeeting, heldOn: '2020-01-23' });
    const words = { title: 'Improvement board', kind: 'board', startsAt: '14:00', place: '' } as const;
    await expect(client.meetings.planSeries({ ...words, rule })).rejects.toMatchObject(
      refused('MeetingAlreadyPlanned'),
    );
    expect((await client.meetings.list()).rows).toHaveLength(1);
  });

  test('that has no day, or too many, is refused', async () => {
    const { client } = await meetingsSession();
    await expect(client.meetings.previewSeries({ ...rule, to: '2019-09-20' })).rejects.toMatchObject(
      refused('SeriesEmpty'),
    );
    await expect(client.meetings.previewSeries({ ...rule, to: '2039-09-20' })).rejects.toMatchObject(
      refused('SeriesTooLong'),
    );
  });
});
