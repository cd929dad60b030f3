import { expect, test } from 'vitest';
import { writeUpdate } from '#main/core/plan/write-update.ts';
import { refused, report, updatesSession } from './updates-session.ts';

const recorded_at = '2019-08-01T10:00:00.000Z';

/** Everything that can happen to an action, on top of the small workspace. */
async function eventfulSession() {
  const { client, session } = await updatesSession();
  await session.workspace.write({ actor: 'Tester', operation: 'test.write', at: recorded_at }, async (db) => {
    const at = { recorded_at };
    await db
      .insertInto('milestones')
      .values({ ...at, action_id: 1, title: 'First team', baseline_due_on: '2019-05-01' })
      .execute();
    const milestone = { ...at, milestone_id: 1, reported_by: 'Owner', note: 'A week late' };
    await db
      .insertInto('milestone_reports')
      .values({ ...milestone, state: 'reached', due_on: '2019-05-08', reported_on: '2019-05-09' })
      .execute();
    const amendment = { ...at, entity: 'actions' as const, entity_id: 1, amended_by: 'Board', reason: 'Handed over' };
    await db
      .insertInto('amendments')
      .values([
        { ...amendment, field: 'lead_id', value_json: '2', amended_on: '2019-07-10' },
        { ...amendment, field: 'lead_id', value_json: '1', amended_on: '2019-07-20' },
        { ...amendment, field: 'title', value_json: '"Visit every child"', amended_on: '2019-07-11' },
      ])
      .execute();
    await db
      .insertInto('action_links')
      .values({ ...at, action_id: 1, finding_id: 1, linked: 0, recorded_by: 'Owner' })
      .execute();
    const moderation = { action_id: 1, indicator_id: null, period: null, meeting_id: null, moderated_by: 'Board' };
    await db
      .insertInto('moderations')
      .values({
        ...at,
        ...moderation,
        colour: 'amber',
        reason: 'Two of three teams',
        moderated_on: '2019-07-15',
        holds_until: '2019-09-30',
      })
      .execute();
    await db
      .insertInto('moderation_withdrawals')
      .values({
        ...at,
        moderation_id: 1,
        withdrawn_on: '2019-07-25',
        withdrawn_by: 'Board',
        reason: 'Third team fell back',
      })
      .execute();
    await db
      .insertInto('successions')
      .values({
        ...at,
        from_action_id: 1,
        to_action_id: 2,
        kind: 'merge',
        decided_on: '2019-07-16',
        decided_by: 'Board',
        reason: 'One team does both',
      })
      .execute();
    await db
      .insertInto('updates')
      .values({ ...at, action_id: 1, reported_on: '2019-07-30', status: 'in_progress', agency_id: 2, source_id: null })
      .execute();
    await db
      .insertInto('meetings')
      .values({ ...at, held_on: '2019-07-15', title: 'Board', source_id: null })
      .execute();
    await db
      .insertInto('decisions')
      .values({
        ...at,
        ref: 'D1',
        meeting_id: 1,
        text: 'Audit twenty files',
        lead: 'Head of service',
        due_on: '2019-09-01',
        source_id: null,
        action_id: 1,
      })
      .execute();
    return { result: null, changes: [{ entity: 'test', ref: 'x', before: null, after: null }] };
  });
  return client;
}

test('everything that ever happened to an action is in its history, the newest first', async () => {
  const client = await eventfulSession();
  const { entries, firstKnownOn } = await client.updates.history({ ref: 'A-01' });
  expect(firstKnownOn).toBe('2019-01-02');
  expect(entries.map(({ datedOn, heading, by }) => [datedOn, heading, by])).toEqual([
    ['2019-08-01', 'No longer linked to finding F1, which it answers', 'Owner'],
    ['2019-08-01', 'Milestone set: First team', ''],
    ['2019-07-30', 'Police’s own update', ''],
    ['2019-07-25', 'The board’s rating Amber of 15 July 2019 taken back', 'Board'],
    ['2019-07-20', 'Lead amended', 'Board'],
    ['2019-07-16', 'Merged into A-02', 'Board'],
    ['2019-07-15', 'Rated Amber by the board', 'Board'],
    ['2019-07-15', 'Decision D1', 'Board'],
    ['2019-07-11', 'Title amended', 'Board'],
    ['2019-07-10', 'Lead amended', 'Board'],
    ['2019-06-20', 'Update', 'Owner'],
    ['2019-05-20', 'Linked to finding F1, which it answers', ''],
    ['2019-05-09', 'Milestone reached on 8 May 2019: First team', 'Owner'],
    ['2019-04-25', 'Due date agreed for 30 June 2019', 'Improvement board'],
    ['2019-01-02', 'Entered in the plan', ''],
  ]);
  expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
});

test('meetings and agencies are called and dated as they stand, however they were first recorded', async () => {
  const { client, session } = await updatesSession();
  await session.workspace.write({ actor: 'Tester', operation: 'test.write', at: recorded_at }, async (db) => {
    const at = { recorded_at };
    await db
      .insertInto('meetings')
      .values({ ...at, held_on: '2019-07-15', title: 'Board', source_id: null })
      .execute();
    const decision = { ref: 'D1', meeting_id: 1, text: 'Audit twenty files', lead: '', due_on: null, action_id: 1 };
    await db
      .insertInto('decisions')
      .values({ ...at, ...decision, source_id: null })
      .execute();
    await db
      .insertInto('action_links')
      .values({ ...at, action_id: 1, agency_id: 2, recorded_by: 'Owner' })
      .execute();
    const said = { ...at, amended_on: '2019-07-20', amended_by: 'Board', reason: 'As held' };
    await db
      .insertInto('amendments')
      .values([
        { ...said, entity: 'meetings', entity_id: 1, field: 'held_on', value_json: '"2019-07-22"' },
        { ...said, entity: 'meetings', entity_id: 1, field: 'title', value_json: '"Joint board"' },
        { ...said, entity: 'agencies', entity_id: 2, field: 'name', value_json: '"County Police"' },
      ])
      .execute();
    return { result: null, changes: [{ entity: 'test', ref: 'x', before: null, after: null }] };
  });
  const { entries } = await client.updates.history({ ref: 'A-01' });
  const said = entries.map(({ datedOn, heading, by }) => [datedOn, heading, by]);
  expect(said).toContainEqual(['2019-07-22', 'Decision D1', 'Joint board']);
  expect(said).toContainEqual(['2019-08-01', 'Linked to County Police, which supports it', 'Owner']);
});

test('an amendment says from what to what, whatever was amended before it', async () => {
  const client = await eventfulSession();
  const { entries, title } = await client.updates.history({ ref: 'A-01' });
  expect(title).toBe('Visit every child');
  expect(entries.filter(({ kind }) => kind === 'amendment').map(({ details }) => details)).toEqual([
    ['From Superintendent, Police to Head of safeguarding, Council.', 'Why: Handed over.'],
    ['From “Visit every child on a plan in time” to “Visit every child”.', 'Why: Handed over.'],
    ['From Head of safeguarding, Council to Superintendent, Police.', 'Why: Handed over.'],
  ]);
});

test('evidence has its claim and its decision, with who and how', async () => {
  const { client } = await updatesSession();
  await client.actions.addUpdate({ ...report, evidence: 'Audit of ten files' });
  const claimed = await client.updates.history({ ref: 'A-02' });
  expect(claimed.entries.find(({ kind }) => kind === 'evidence')).toMatchObject({
    heading: 'Evidence claimed: Audit of ten files',
    by: 'Secretariat',
    datedOn: '2019-08-10',
  });
  const { entries } = await client.updates.history({ ref: 'A-03' });
  expect(entries.filter(({ kind }) => kind === 'evidence').map(({ heading, by }) => [heading, by])).toEqual([
    ['Evidence accepted: Signed protocol', 'Secretariat'],
    ['Evidence claimed: Signed protocol', ''],
  ]);
});

test('what changed between two days is said field by field, as known then', async () => {
  const client = await eventfulSession();
  const between = await client.updates.between({ ref: 'A-01', from: '2019-04-20', to: '2019-07-12', knownThen: true });
  const changed = between.fields.filter((one) => one.changed).map(({ label, before, after }) => [label, before, after]);
  // What was amended on 10 July was recorded on 1 August only: nobody knew it on the 12th.
  expect(changed.map(([label]) => label)).not.toContain('Lead');
  expect(changed).toContainEqual(['Agreed due date', '30 April 2019', '30 June 2019']);
  expect(changed).toContainEqual(['Forecast', 'None given', '30 September 2019']);
  expect(changed).toContainEqual(['Slipped from the baseline', '0 days', '153 days']);
  const today = await client.updates.between({ ref: 'A-01', from: '2019-04-20', to: '2019-07-12', knownThen: false });
  expect(today.fields.find(({ label }) => label === 'Lead')).toMatchObject({
    before: 'Head of safeguarding, Council',
    after: 'Superintendent, Police',
    changed: true,
  });
});

test('a rating has changed when its colour has, not when its sentence counts another day', async () => {
  const { client } = await updatesSession();
  const { fields } = await client.updates.between({
    ref: 'A-01',
    from: '2019-07-10',
    to: '2019-07-20',
    knownThen: true,
  });
  const rule = fields.find(({ label }) => label === 'By the rule');
  expect(rule).toMatchObject({ beforeColour: 'red', afterColour: 'red', changed: false });
  expect(rule?.before).not.toBe(rule?.after);
});

test.each([
  ['2019-07-12', '2019-04-20', 'DatesReversed'],
  ['2019-07-12', '2019-08-15', 'DayNotCome'],
] as const)('from %s to %s is refused (%s)', async (from, to, code) => {
  const { client } = await updatesSession();
  expect(await refused(client.updates.between({ ref: 'A-01', from, to, knownThen: true }))).toMatchObject({ code });
});

test('a day on which the action was not known has a sentence and no table', async () => {
  const { client } = await updatesSession();
  const between = await client.updates.between({ ref: 'A-01', from: '2018-12-31', to: '2019-07-12', knownThen: true });
  expect(between).toMatchObject({ remark: 'A-01 was not known on 31 December 2018.', fields: [] });
});

test('of two reports recorded in one go the later, which stands, is above the one that it restates', async () => {
  const { client, session } = await updatesSession();
  await session.workspace.write({ actor: 'Tester', operation: 'test.write', at: recorded_at }, async (db) => {
    const values = { reportedOn: '2019-08-01', status: 'in_progress', selfRating: null, forecastOn: null } as const;
    const action = { id: 1, ref: 'A-01' };
    const author = { actor: 'Secretariat', operation: 'test.write', at: recorded_at };
    const theirs = { ...values, progressPercent: 70, narrative: 'Theirs' };
    const kept = { ...values, progressPercent: 65, narrative: 'Kept as held' };
    const [first, second] = [
      await writeUpdate(db, author, action, theirs),
      await writeUpdate(db, author, action, kept),
    ];
    return { result: null, changes: [first, second] };
  });
  const { entries } = await client.updates.history({ ref: 'A-01' });
  expect(entries.slice(0, 2).map((held) => held.report?.narrative)).toEqual(['Kept as held', 'Theirs']);
});
