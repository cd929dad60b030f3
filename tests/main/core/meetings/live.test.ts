import { expect, test } from 'vitest';
import { boardMeeting, meetingsSession, refused } from './meetings-session.ts';

const amber = { reason: 'A recovery plan was seen and is funded', moderatedBy: 'Board', meeting: 'M001' } as const;

async function sitting() {
  const opened = await meetingsSession();
  await opened.client.meetings.plan({ ...boardMeeting, heldOn: '2019-08-14' });
  return opened;
}

test('meeting mode shows each thing once, with every reason, the gravest first', async () => {
  const { client } = await sitting();
  const { exceptions, asAtOn, closedBecause } = await client.meetings.live({ ref: 'M001' });
  expect([asAtOn, closedBecause]).toEqual(['2019-08-14', '']);
  expect(exceptions[0]).toMatchObject({
    key: 'action A-01',
    kind: 'action',
    colour: 'red',
    done: [],
    startsOn: '2019-01-01',
    lastReport: { on: '2019-06-20' },
  });
  expect(exceptions[0]?.reasons[0]).toMatchObject({ kind: 'overdue' });
  const keys = exceptions.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toContain('action A-02');
});

test('what the meeting does about an exception stands beside it', async () => {
  const { client } = await sitting();
  const about = { kind: 'action', reference: 'A-01' } as const;
  await client.meetings.decide({ ref: 'M001', text: 'Recovery plan by September', lead: '', dueOn: null, about });
  await client.moderations.moderate({ ...amber, subject: { kind: 'action', ref: 'A-01' }, colour: 'amber' });
  const view = await client.meetings.noteException({ ref: 'M001', subject: 'action A-02', said: 'Owner greener' });
  const done = (key: string) => view.exceptions.find((one) => one.key === key)?.done;
  expect(done('action A-01')).toEqual(['Decided D1-1', 'Set to amber']);
  expect(done('action A-02')).toEqual(['Noted']);
  expect([view.decisions.length, view.moderations.length, view.noted]).toEqual([1, 1, 1]);
  const { noted } = await client.meetings.get({ ref: 'M001' });
  expect(noted).toEqual([{ subject: 'action A-02', said: 'Owner greener' }]);
});

test('a moderation that ends within a cycle is spoken of before it lapses', async () => {
  const { client } = await sitting();
  await client.moderations.moderate({ ...amber, subject: { kind: 'action', ref: 'A-01' }, colour: 'amber' });
  const { exceptions } = await client.meetings.live({ ref: 'M001' });
  const sentences = exceptions.flatMap(({ reasons }) => reasons.filter(({ kind }) => kind === 'moderation_lapsing'));
  expect(sentences).toEqual([
    {
      kind: 'moderation_lapsing',
      sentence: 'The board’s Amber ends on 18 September 2019; then the rule’s Red counts again.',
    },
  ]);
});

test('decisions of earlier meetings that are overdue come last', async () => {
  const { client } = await meetingsSession();
  await client.meetings.plan({ ...boardMeeting, heldOn: '2019-07-10' });
  await client.meetings.plan({ ...boardMeeting, heldOn: '2019-08-14' });
  await client.meetings.decide({ ref: 'M001', text: 'Publish the plan', lead: 'Chair', dueOn: '2019-08-01' });
  const { exceptions } = await client.meetings.live({ ref: 'M002' });
  expect(exceptions.at(-1)).toMatchObject({
    kind: 'decision',
    reference: 'D1-1',
    reasons: [{ sentence: 'Decided on 10 July 2019, due on 1 August 2019: 13 days overdue.' }],
  });
});

test('a past meeting shows the position of its own day, and one ahead records nothing', async () => {
  const { client } = await meetingsSession();
  await client.meetings.plan({ ...boardMeeting, heldOn: '2019-07-10' });
  await client.meetings.plan({ ...boardMeeting, heldOn: '2019-09-26' });
  const past = await client.meetings.live({ ref: 'M001' });
  expect([past.asAtOn, past.exceptions[0]?.reasons[0]?.sentence]).toEqual([
    '2019-07-10',
    'Overdue by 10 days: due 30 June 2019, as at 10 July 2019, progress 60%',
  ]);
  const ahead = await client.meetings.live({ ref: 'M002' });
  expect([ahead.asAtOn, ahead.closedBecause]).toEqual([
    '2019-08-14',
    'This meeting is still ahead: go through the exceptions, and record what is decided on its day.',
  ]);
  await expect(client.meetings.noteException({ ref: 'M002', subject: 'action A-01', said: '' })).rejects.toMatchObject(
    refused('MeetingNotYetHeld'),
  );
});
