import { expect, test } from 'vitest';
import { refused, report, updatesSession } from './updates-session.ts';

const corrected = { ...report, progressPercent: 30, reason: 'Four audits, not six, were done.' };
const lastId = async (client: Awaited<ReturnType<typeof updatesSession>>['client'], ref = 'A-02') =>
  (await client.updates.since({ ref })).lastUpdateId;

test('a correction takes the place of a report, which stays in the history with who, when and why', async () => {
  const { client } = await updatesSession();
  await client.actions.addUpdate(report);
  const updateId = await lastId(client);
  await client.updates.correct({ ...corrected, updateId });
  const { facts, row } = await client.actions.get({ ref: 'A-02', period: '2019-07' });
  expect(row.progressPercent).toBe(30);
  expect(facts.updates.map(({ progressPercent }) => progressPercent)).toEqual([5, 30]);
  const { entries } = await client.updates.history({ ref: 'A-02' });
  const reports = entries.flatMap((entry) => (entry.report === null ? [] : [entry.report]));
  expect(reports.find(({ id }) => id === updateId)).toMatchObject({
    progressPercent: 40,
    correctedBy: { on: '2019-08-14', by: 'Secretariat', reason: corrected.reason },
  });
  expect(entries.find(({ report: one }) => one?.corrects?.id === updateId)).toMatchObject({
    heading: 'Update, in place of an earlier one',
    details: ['Why: Four audits, not six, were done.'],
  });
});

test('a correction can be corrected; the same report twice cannot, and is told who did it first', async () => {
  const { client } = await updatesSession();
  await client.actions.addUpdate(report);
  const first = await lastId(client);
  await client.updates.correct({ ...corrected, updateId: first });
  const again = await refused(client.updates.correct({ ...corrected, progressPercent: 35, updateId: first }));
  expect(again).toMatchObject({ code: 'UpdateCorrectedAlready' });
  expect(again.message).toContain('corrected on 14 August 2019 by Secretariat: Four audits, not six');
  const second = await lastId(client);
  await client.updates.correct({ ...corrected, progressPercent: 35, reason: 'Counted again', updateId: second });
  const { facts } = await client.actions.get({ ref: 'A-02', period: '2019-07' });
  expect(facts.updates.map(({ progressPercent }) => progressPercent)).toEqual([5, 35]);
});

test.each([
  ['a report of another action', { ref: 'A-01' }, 'UpdateNotFound'],
  ['what would say the same', { progressPercent: 40 }, 'CorrectionChangesNothing'],
  ['a day that has not come', { reportedOn: '2019-08-15' }, 'UpdateInTheFuture'],
  ['a forecast of what is finished', { status: 'completed', forecastOn: '2019-09-01' }, 'ForecastOfFinished'],
  ['progress of what is not started', { status: 'not_started', progressPercent: 35 }, 'ProgressNotStarted'],
] as const)('%s is refused and nothing is written', async (_what, change, code) => {
  const { client } = await updatesSession();
  await client.actions.addUpdate(report);
  const updateId = await lastId(client);
  expect(await refused(client.updates.correct({ ...corrected, ...change, updateId }))).toMatchObject({ code });
  expect(await lastId(client)).toBe(updateId);
});

test('a date typed wrong does not stand in the way of the next report once it is corrected', async () => {
  const { client } = await updatesSession();
  await client.actions.addUpdate({ ...report, reportedOn: '2019-08-14' });
  const july = { ...report, reportedOn: '2019-07-31', progressPercent: 50 };
  expect(await refused(client.actions.addUpdate(july))).toMatchObject({ code: 'UpdateBeforeLast' });
  const updateId = await lastId(client);
  await client.updates.correct({ ...report, reportedOn: '2019-07-14', reason: 'It was July', updateId });
  const { row } = await client.actions.addUpdate(july);
  expect(row).toMatchObject({ lastUpdateOn: '2019-07-31', progressPercent: 50 });
});

test('what was known before the correction was recorded stays what it was', async () => {
  const { client } = await updatesSession();
  const before = await client.updates.between({ ref: 'A-02', from: '2019-07-01', to: '2019-08-13', knownThen: true });
  const [first] = (await client.updates.history({ ref: 'A-02' })).entries.flatMap((one) => one.report ?? []);
  const { id: updateId = 0, ...was } = first ?? {};
  expect(was).toMatchObject({ progressPercent: 5 });
  const change = { ...report, reportedOn: '2019-06-20', progressPercent: 25, reason: 'Typed wrong', updateId };
  await client.updates.correct(change);
  const after = await client.updates.between({ ref: 'A-02', from: '2019-07-01', to: '2019-08-13', knownThen: true });
  expect(after).toStrictEqual(before);
});

test('a report that was given too early a day does not stand on that day once it is corrected', async () => {
  const { client } = await updatesSession();
  await client.actions.addUpdate({ ...report, reportedOn: '2019-07-05' });
  const updateId = await lastId(client);
  const between = () => client.updates.between({ ref: 'A-02', from: '2019-07-10', to: '2019-08-14', knownThen: false });
  const progress = async () =>
    (await between()).fields.find(({ label }) => label === 'Status and progress')?.before ?? '';
  expect(await progress()).toBe('In progress, 40% done');
  await client.updates.correct({ ...report, reportedOn: '2019-08-05', reason: 'It was August', updateId });
  expect(await progress()).toBe('In progress, 5% done');
});
