import { expect, test } from 'vitest';
import { anotherWindow, updatesSession } from './updates-session.ts';

const rowOf = async (client: Awaited<ReturnType<typeof updatesSession>>['client'], ref: string) => {
  const row = (await client.updates.grid()).rows.find((one) => one.ref === ref);
  if (row === undefined) throw new Error(`no row ${ref}`);
  const { status, progressPercent, selfRating, forecastOn, seenUpdateId } = row;
  return { ref, status, progressPercent, selfRating, forecastOn, seenUpdateId, narrative: '' };
};

test('the grid holds every action as its last report left it, and says which are silent for too long', async () => {
  const { client } = await updatesSession();
  const { rows, today, updateCycleDays } = await client.updates.grid();
  expect([today, updateCycleDays]).toEqual(['2019-08-14', 35]);
  expect(rows.map(({ ref, overdueDays, finished }) => [ref, overdueDays, finished])).toEqual([
    ['A-01', 55, false],
    ['A-02', 55, false],
    ['A-03', null, true],
  ]);
  expect(rows[0]).toMatchObject({ progressPercent: 60, selfRating: 'amber', forecastOn: '2019-09-30' });
});

test('all changed rows are saved at once, as what each row shows', async () => {
  const { client } = await updatesSession();
  const rows = [
    { ...(await rowOf(client, 'A-01')), progressPercent: 80, narrative: 'Nearly there.' },
    { ...(await rowOf(client, 'A-02')), status: 'completed' as const, progressPercent: 100 },
  ];
  expect(await client.updates.saveGrid({ reportedOn: '2019-08-12', reportedBy: 'Programme office', rows })).toEqual({
    kind: 'saved',
    saved: 2,
  });
  const { entries } = await client.updates.history({ ref: 'A-01' });
  expect(entries[0]).toMatchObject({
    datedOn: '2019-08-12',
    by: 'Programme office',
    report: { progressPercent: 80, selfRating: 'amber', forecastOn: '2019-09-30', narrative: 'Nearly there.' },
  });
  const audit = await client.audit.list({ limit: 2 });
  expect(audit.entries.map(({ operation, ref }) => [operation, ref])).toEqual([
    ['updates.saveGrid', 'A-02 2019-08-12'],
    ['updates.saveGrid', 'A-01 2019-08-12'],
  ]);
});

test('one wrong row keeps all of them out, and each wrong row and field is named', async () => {
  const { client, session } = await updatesSession();
  const rows = [
    { ...(await rowOf(client, 'A-01')), progressPercent: 80 },
    { ...(await rowOf(client, 'A-02')), status: 'completed' as const, forecastOn: '2019-09-30' },
    { ...(await rowOf(client, 'A-03')), ref: 'A-99' },
  ];
  await anotherWindow(session).actions.addUpdate({ ...rows[0]!, reportedOn: '2019-08-11', narrative: 'Theirs' });
  const saved = await client.updates.saveGrid({ reportedOn: '2019-08-12', rows });
  expect(saved).toMatchObject({
    kind: 'refused',
    problems: [
      { ref: 'A-01', field: '', code: 'UpdateSince' },
      { ref: 'A-02', field: 'forecastOn', code: 'ForecastOfFinished' },
      { ref: 'A-99', field: '', code: 'ActionNotFound' },
    ],
  });
  expect((await client.updates.history({ ref: 'A-02' })).entries.filter((one) => one.report !== null)).toHaveLength(1);
});

test('a day that has not come is said of each row, and the same action twice is refused', async () => {
  const { client } = await updatesSession();
  const row = await rowOf(client, 'A-01');
  const saved = await client.updates.saveGrid({ reportedOn: '2019-08-15', rows: [row, row] });
  expect(saved).toMatchObject({
    kind: 'refused',
    problems: [
      { ref: 'A-01', field: 'reportedOn', code: 'UpdateInTheFuture' },
      { ref: 'A-01', code: 'RowTwice' },
    ],
  });
});
