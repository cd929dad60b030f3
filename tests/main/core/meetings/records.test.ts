import { expect, test } from 'vitest';
import { boardMeeting, meetingsSession, refused } from './meetings-session.ts';

const chair = { role: 'Chair', agency: 'Independent', attendance: 'present', deputy: '' } as const;
const draft = { ref: 'M001', state: 'draft', text: 'The board met.', writtenOn: '2019-08-09', correction: '' } as const;

async function withMeetings() {
  const opened = await meetingsSession();
  await opened.client.meetings.plan(boardMeeting);
  await opened.client.meetings.plan({ ...boardMeeting, heldOn: '2019-09-26' });
  return opened;
}

test('attendance is by role, the latest word of a role stands, and who came last time is expected', async () => {
  const { client } = await withMeetings();
  const lead = { role: 'Lead member', agency: 'Council', attendance: 'deputy', deputy: 'Deputy lead member' } as const;
  await client.meetings.recordAttendance({ ref: 'M001', rows: [chair, { ...lead, attendance: 'absent', deputy: '' }] });
  const { attendance, expected } = await client.meetings.recordAttendance({ ref: 'M001', rows: [chair, lead] });
  expect(attendance).toEqual([chair, lead]);
  expect(expected.map(({ role }) => role)).toEqual(['Head of safeguarding', 'Superintendent']);
  expect((await client.meetings.get({ ref: 'M002' })).expected.map(({ role }) => role)).toEqual([
    'Chair',
    'Lead member',
  ]);
});

test('apologies are taken before the day; whether somebody came is not', async () => {
  const { client } = await withMeetings();
  const { attendance } = await client.meetings.recordAttendance({
    ref: 'M002',
    rows: [{ ...chair, attendance: 'apologies' }],
  });
  expect(attendance).toHaveLength(1);
  await expect(client.meetings.recordAttendance({ ref: 'M002', rows: [chair] })).rejects.toMatchObject(
    refused('MeetingNotYetHeld'),
  );
});

test('a deputy is named as a role', async () => {
  const { client } = await withMeetings();
  const rows = [{ ...chair, attendance: 'deputy' as const }];
  await expect(client.meetings.recordAttendance({ ref: 'M001', rows })).rejects.toMatchObject({
    data: { issues: [expect.objectContaining({ message: 'Enter the role that came instead' })] },
  });
});

test('interests are declared before the meeting and in it', async () => {
  const { client } = await withMeetings();
  await client.meetings.declare({ ref: 'M002', role: 'Chair', text: 'Advises a provider in item 4' });
  const { declarations } = await client.meetings.get({ ref: 'M002' });
  expect(declarations).toEqual([{ role: 'Chair', text: 'Advises a provider in item 4' }]);
});

test('minutes go from draft to agreed, and agreed ones are followed only by a correction that says so', async () => {
  const { client } = await withMeetings();
  await client.meetings.writeMinutes(draft);
  await client.meetings.writeMinutes({ ...draft, state: 'agreed', writtenOn: '2019-08-12' });
  await expect(client.meetings.writeMinutes({ ...draft, writtenOn: '2019-08-13' })).rejects.toMatchObject(
    refused('MinutesAreAgreed'),
  );
  const next = { ...draft, state: 'agreed', text: 'The board met at two.', writtenOn: '2019-08-14' } as const;
  await expect(client.meetings.writeMinutes(next)).rejects.toMatchObject(refused('CorrectionMissing'));
  const { minutes, asText } = await client.meetings.writeMinutes({ ...next, correction: 'The time was missing' });
  expect(minutes.map(({ state, correction }) => [state, correction])).toEqual([
    ['agreed', 'The time was missing'],
    ['agreed', ''],
    ['draft', ''],
  ]);
  expect(asText).toContain('Agreed 14 August 2019; corrects: The time was missing');
});

test.each([
  [{ writtenOn: '2019-08-15' }, 'MinutesDateNotPossible'],
  [{ writtenOn: '2019-08-06' }, 'MinutesDateNotPossible'],
  [{ ref: 'M002' }, 'MeetingNotYetHeld'],
])('minutes with %o are refused as %s', async (part, code) => {
  const { client } = await withMeetings();
  await expect(client.meetings.writeMinutes({ ...draft, ...part })).rejects.toMatchObject(refused(code));
});

test('a later version is not dated before the one that stands', async () => {
  const { client } = await withMeetings();
  await client.meetings.writeMinutes(draft);
  await expect(client.meetings.writeMinutes({ ...draft, writtenOn: '2019-08-08' })).rejects.toMatchObject(
    refused('MinutesDateNotPossible'),
  );
});

test('the pack that was before the meeting is named with what proves it', async () => {
  const { client, session } = await withMeetings();
  await expect(client.meetings.choosePack({ ref: 'M001', pack: 1 })).rejects.toMatchObject(refused('PackNotFound'));
  await session.workspace.write(
    { actor: 'Test', operation: 'test.pack', at: '2019-08-06T09:00:00.000Z' },
    async (db) => {
      const pack = {
        edition: 'board',
        period: '2019-06',
        as_at_on: '2019-07-31',
        state: 'draft',
        title: 'June',
      } as const;
      await db
        .insertInto('packs')
        .values({
          ...pack,
          snapshot_sha256: 'a'.repeat(64),
          snapshot_json: '{}',
          recorded_at: '2019-08-06T09:00:00.000Z',
        })
        .execute();
      return { result: null, changes: [{ entity: 'packs', ref: 'June', before: null, after: pack }] };
    },
  );
  const { pack } = await client.meetings.choosePack({ ref: 'M001', pack: 1 });
  expect(pack).toMatchObject({ title: 'June', state: 'draft', snapshotSha256: 'a'.repeat(64) });
});

test('the record as text has the parts that there are, and no others', async () => {
  const { client } = await withMeetings();
  await client.meetings.recordAttendance({ ref: 'M001', rows: [chair] });
  const { asText } = await client.meetings.decide({
    ref: 'M001',
    text: 'Publish the plan',
    lead: 'Chair',
    dueOn: '2019-09-01',
  });
  expect(asText).toContain('Improvement board (M001)\nBoard meeting, Wednesday 7 August 2019, 14:00, County Hall');
  expect(asText).toContain('Chair, Independent: present');
  expect(asText).toContain('D1-1  Publish the plan (Chair, by 1 September 2019). Open.');
  expect(asText).not.toContain('AGENDA');
});
