import { expect, test } from 'vitest';
import { knownThen } from '#main/core/as-at.ts';
import { loadDecisions } from '#main/core/meetings/load-decisions.ts';
import { auditOf } from '../spc-decisions/decisions-session.ts';
import { boardMeeting, meetingsSession, refused } from './meetings-session.ts';

const decision = {
  ref: 'M001',
  text: 'Agree a recovery plan',
  lead: 'Head of safeguarding',
  dueOn: '2019-08-10',
} as const;
const outcome = { decision: 'D1-1', note: '', reportedOn: '2019-08-14' } as const;
const asAction = {
  decision: 'D1-1',
  workstream: 'W1',
  ref: 'W1-01',
  title: 'Agree a recovery plan',
  successMeasure: 'Nine in ten visits in time',
  role: 'Head of practice',
  agency: 'Council',
  highPriority: true,
  startsOn: '2019-08-07',
  dueOn: '2019-10-31',
} as const;

async function withDecision() {
  const opened = await meetingsSession();
  await opened.client.meetings.plan(boardMeeting);
  await opened.client.meetings.decide({ ...decision, about: { kind: 'action', reference: 'A-01' } });
  return opened;
}

test('a decision has its reference made, says what it is about, and is overdue from the day after it is due', async () => {
  const { client, session } = await withDecision();
  const { decisions } = await client.meetings.get({ ref: 'M001' });
  expect(decisions).toMatchObject([
    {
      ref: 'D1-1',
      daysOverdue: 4,
      stateText: 'Open, 4 days overdue',
      about: { kind: 'action', reference: 'A-01', title: 'Visit every child on a plan in time' },
    },
  ]);
  expect(await auditOf(session)).toMatchObject({ operation: 'meetings.decide', entity_ref: 'D1-1' });
  expect((await client.meetings.log()).counts).toMatchObject({ open: 1, overdue: 1 });
});

test('a decision is about an indicator or a finding, too, and about nothing that is not there', async () => {
  const { client } = await withDecision();
  await client.meetings.decide({ ...decision, about: { kind: 'indicator', reference: 'CP03' } });
  const { decisions } = await client.meetings.decide({ ...decision, about: { kind: 'finding', reference: 'F1' } });
  expect(decisions.map(({ about }) => about?.reference)).toEqual(['A-01', 'CP03', 'F1']);
  for (const kind of ['action', 'indicator', 'finding'] as const)
    await expect(client.meetings.decide({ ...decision, about: { kind, reference: 'ZZ' } })).rejects.toMatchObject(
      refused('DecisionAboutUnknown'),
    );
});

test.each([
  [{ dueOn: '2019-08-06' }, 'DueBeforeMeeting'],
  [{ ref: 'M002' }, 'MeetingNotYetHeld'],
  [{ ref: 'M099' }, 'MeetingNotFound'],
  [{ agendaItem: 7 }, 'AgendaItemNotFound'],
])('a decision with %o is refused as %s, and nothing is written', async (part, code) => {
  const { client } = await withDecision();
  await client.meetings.plan({ ...boardMeeting, heldOn: '2019-09-26' });
  await expect(client.meetings.decide({ ...decision, ...part })).rejects.toMatchObject(refused(code));
  expect((await client.meetings.log()).rows).toHaveLength(1);
});

test('what is done, dropped and opened again is all on record', async () => {
  const { client } = await withDecision();
  await client.meetings.reportOutcome({ ...outcome, state: 'done', reportedOn: '2019-08-12' });
  await expect(client.meetings.reportOutcome({ ...outcome, state: 'done' })).rejects.toMatchObject(
    refused('OutcomeUnchanged'),
  );
  await expect(
    client.meetings.reportOutcome({ ...outcome, state: 'open', reportedOn: '2019-08-11' }),
  ).rejects.toMatchObject(refused('OutcomeDateNotPossible'));
  await client.meetings.reportOutcome({ ...outcome, state: 'open', reportedOn: '2019-08-13', note: 'Not signed' });
  const { rows } = await client.meetings.reportOutcome({ ...outcome, state: 'dropped', note: 'Merged with D2-1' });
  expect(rows[0]).toMatchObject({
    state: 'dropped',
    daysOverdue: 0,
    stateText: 'Dropped on 14 August 2019: Merged with D2-1',
    outcomes: [{ state: 'done' }, { state: 'open', note: 'Not signed' }, { state: 'dropped' }],
  });
});

test.each([
  [{ state: 'done', reportedOn: '2019-08-15' }, 'OutcomeDateNotPossible'],
  [{ state: 'done', reportedOn: '2019-08-06' }, 'OutcomeDateNotPossible'],
  [{ state: 'done', decision: 'D9-9' }, 'DecisionNotFound'],
  [{ state: 'open' }, 'OutcomeUnchanged'],
] as const)('an outcome with %o is refused as %s', async (part, code) => {
  const { client } = await withDecision();
  await expect(client.meetings.reportOutcome({ ...outcome, ...part })).rejects.toMatchObject(refused(code));
});

test('dropping without a reason is refused at the border', async () => {
  const { client } = await withDecision();
  await expect(client.meetings.reportOutcome({ ...outcome, state: 'dropped' })).rejects.toMatchObject({
    data: { issues: [expect.objectContaining({ message: 'Say why it was dropped' })] },
  });
});

test('a decision becomes an action of the plan, with a new lead, in one step', async () => {
  const { client } = await withDecision();
  const { rows } = await client.meetings.becomeAction(asAction);
  expect(rows[0]).toMatchObject({
    state: 'became_action',
    action: 'W1-01',
    stateText: 'Became W1-01 on 14 August 2019',
  });
  const { row, facts } = await client.actions.get({ ref: 'W1-01', period: '2019-07' });
  expect([row.lead, row.agency, row.baselineDueOn, facts.successMeasure]).toEqual([
    'Head of practice',
    'Council',
    '2019-10-31',
    'Nine in ten visits in time',
  ]);
  await expect(client.meetings.becomeAction({ ...asAction, ref: 'W1-02' })).rejects.toMatchObject(
    refused('OutcomeUnchanged'),
  );
});

test.each([
  [{ ref: 'A-01' }, 'ActionRefTaken'],
  [{ workstream: 'W9' }, 'WorkstreamNotFound'],
  [{ dueOn: '2019-08-01' }, 'DueBeforeStart'],
])('becoming an action with %o is refused as %s, and the decision stays open', async (part, code) => {
  const { client } = await withDecision();
  await expect(client.meetings.becomeAction({ ...asAction, ...part })).rejects.toMatchObject(refused(code));
  expect((await client.meetings.log()).counts).toMatchObject({ open: 1, becameAction: 0 });
});

test('a pack as at an earlier day says of a decision what was known of it then', async () => {
  const { client, session } = await withDecision();
  await client.meetings.reportOutcome({ ...outcome, state: 'done', reportedOn: '2019-08-12' });
  const on = async (day: string) => (await loadDecisions(session.workspace.db, knownThen(day)))[0];
  expect(await on('2019-08-13')).toBeUndefined();
  expect(await on('2019-08-14')).toMatchObject({ ref: 'D1-1', outcome: { state: 'done', on: '2019-08-12' } });
  const known = { asAtOn: '2019-08-11', knownOn: '2019-08-14' };
  const then = (await loadDecisions(session.workspace.db, known))[0];
  expect(then).toMatchObject({ ref: 'D1-1' });
  expect(then?.outcome).toBeUndefined();
});

test('the log as at an earlier month has what was decided and open then, whatever was reported since', async () => {
  const { client } = await meetingsSession();
  await client.meetings.plan({ ...boardMeeting, heldOn: '2019-06-05' });
  await client.meetings.plan(boardMeeting);
  await client.meetings.decide({ ...decision, dueOn: '2019-06-20' });
  await client.meetings.decide({ ...decision, ref: 'M002' });
  const june = await client.meetings.log({ period: '2019-05' });
  expect(june).toMatchObject({ asAtOn: '2019-06-30', isLatest: false, counts: { open: 1, overdue: 1 } });
  expect(june.rows.map(({ ref, daysOverdue }) => [ref, daysOverdue])).toEqual([['D1-1', 10]]);
  await client.meetings.reportOutcome({ ...outcome, state: 'done', reportedOn: '2019-08-12' });
  expect(await client.meetings.log({ period: '2019-05' })).toEqual(june);
  expect(await client.meetings.log()).toMatchObject({ isLatest: true, counts: { open: 1, done: 1 } });
});
