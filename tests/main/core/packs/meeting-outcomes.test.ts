import { expect, test } from 'vitest';
import { boardMeeting, meetingsSession } from '../meetings/meetings-session.ts';

test('the pack says what came of decisions once anything has, and of a lapsed moderation that it lapsed', async () => {
  const { client } = await meetingsSession();
  await client.meetings.plan({ ...boardMeeting, heldOn: '2019-07-10' });
  await client.meetings.decide({ ref: 'M001', text: 'Publish the plan', lead: '', dueOn: null });
  await client.meetings.decide({ ref: 'M001', text: 'Write to partners', lead: '', dueOn: null });
  await client.moderations.moderate({
    subject: { kind: 'action', ref: 'A-02' },
    colour: 'green',
    reason: 'The supervision audit was seen by the board',
    moderatedBy: 'Board',
    moderatedOn: '2019-07-10',
    holdsUntil: '2019-07-20',
  });
  const text = async () => JSON.stringify(await client.packs.preview({ period: '2019-07', asAtOn: '2019-08-14' }));
  expect(await text()).not.toContain('Done, ');
  await client.meetings.reportOutcome({ decision: 'D1-1', state: 'done', note: '', reportedOn: '2019-08-12' });
  const after = await text();
  for (const said of ['What came of it', 'Done, 12 Aug 2019', 'lapsed after 20 July 2019'])
    expect(after).toContain(said);
});
