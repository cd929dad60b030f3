import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { makeOwnerWorkbooks } from '#main/core/owners/make-workbooks.ts';
import { openWorkbook } from '../../formats/template/fill-template.ts';
import { actionsSheet, columnsOf, rowOf } from '../../formats/owner-workbook/fill-owner-workbook.ts';
import { auditLength, report } from '../plan/plan-workspace.ts';
import {
  accept,
  clientOf,
  filledIn,
  make,
  makeOne,
  onDay,
  owner,
  ownersSession,
  refusedWith,
} from './owners-session.ts';

const sentRows = (session: Awaited<ReturnType<typeof ownersSession>>) =>
  session.workspace.db.selectFrom('owner_workbooks').selectAll().orderBy('id').execute();

test('everybody with open actions is offered, roles and agencies, with what is overdue and what was sent last', async () => {
  const session = await ownersSession();
  const before = await clientOf(session).owners.list();
  expect(before.people.map(({ name, actions, overdue, sent }) => [name, actions, overdue, sent])).toStrictEqual([
    ['Detective superintendent, Exampleshire Police', 1, 0, null],
    [owner, 3, 3, null],
  ]);
  expect(before.agencies.map(({ name, actions }) => [name, actions])).toStrictEqual([
    ['Exampleshire Council', 3],
    ['Exampleshire Police', 2],
  ]);
  // ten working days: 15 July 2019 was a Monday
  expect(before.dueOn).toBe('2019-07-29');
  const file = await makeOne(session);
  await accept(session, await filledIn(file, { 'FD-02': { progressPercent: 10 } }));
  const after = await clientOf(session).owners.list();
  expect(after.people.find(({ name }) => name === owner)?.sent).toStrictEqual({
    madeOn: '2019-07-15',
    returnedOn: '2019-07-15',
  });
});

test('a batch for everybody is recorded as one, with an audit entry for each, and can be saved one by one or as a zip', async () => {
  const session = await ownersSession();
  const files = await make(session);
  expect(files.map(({ name, actions }) => [name, actions])).toStrictEqual([
    ['2019-07-15-actions-detective-superintendent-exampleshire-police.xlsx', 1],
    ['2019-07-15-actions-head-of-front-door-exampleshire-council.xlsx', 3],
    ['2019-07-15-actions-exampleshire-council.xlsx', 3],
    ['2019-07-15-actions-exampleshire-police.xlsx', 2],
  ]);
  const zip = await clientOf(session).owners.file({});
  expect(zip.name).toBe('2019-07-15-actions.zip');
  expect(Object.keys(unzipSync(new Uint8Array(await zip.content.arrayBuffer())))).toStrictEqual(
    files.map(({ name }) => name),
  );
  expect(await sentRows(session)).toHaveLength(4);
  const entries = await session.workspace.db
    .selectFrom('audit_entries')
    .select(['operation', 'after_json'])
    .where('entity', '=', 'owner_workbooks')
    .execute();
  expect(entries).toHaveLength(4);
  expect(entries[1]).toMatchObject({ operation: 'owners.make' });
  expect(JSON.parse(entries[1]?.after_json ?? '')).toMatchObject({
    recipient: owner,
    actions: ['FD-01', 'FD-02', 'CP-01'],
  });
});

test('the same plan on the same day makes the same bytes and is recorded once; another day is another workbook', async () => {
  const session = await ownersSession();
  const first = await makeOne(session);
  const audit = await auditLength(session);
  expect((await makeOne(session)).sha256).toBe(first.sha256);
  expect(await auditLength(session)).toBe(audit);
  expect(await sentRows(session)).toHaveLength(1);
  await makeOne(await onDay(session, '2019-07-16'));
  await report(session, 'FD-02', '2019-05-01');
  await makeOne(await onDay(session, '2019-07-16'));
  expect(await sentRows(session)).toHaveLength(3);
});

test('cancelled between two workbooks it leaves nothing behind', async () => {
  const session = await ownersSession();
  const { people } = await clientOf(session).owners.list();
  const audit = await auditLength(session);
  const controller = new AbortController();
  const work = makeOwnerWorkbooks(
    session,
    { recipients: people.map(({ kind, id }) => ({ kind, id })) },
    controller.signal,
  );
  expect((await work.next()).value).toMatchObject({ kind: 'progress', done: 0, total: 2 });
  await work.next();
  controller.abort();
  await expect(work.next()).rejects.toThrow('aborted');
  expect(await sentRows(session)).toHaveLength(0);
  expect(await auditLength(session)).toBe(audit);
  expect(await refusedWith(clientOf(session).owners.file({}))).toMatchObject({ code: 'OwnerWorkbooksNotMade' });
});

test('the workbook shows dates, slippage, the rating by rule with its reason and the last report', async () => {
  const file = await makeOne(await ownersSession());
  const sheet = actionsSheet(await openWorkbook(file.content));
  const columns = columnsOf(sheet);
  const at = (ref: string, column: Parameters<typeof columns.get>[0]) =>
    sheet.getCell(rowOf(sheet, ref), columns.get(column) ?? 0).text;
  expect(at('FD-01', 'slippage')).toBe('153 days');
  expect(at('FD-01', 'rating')).toBe('Red: Overdue by 76 days: due 30 April 2019, as at 15 July 2019, progress 40%');
  expect(at('FD-01', 'lastReport')).toBe('1 May 2019: In progress, 40% done. Draft with partners');
  expect(at('FD-02', 'lastReport')).toBe('No report yet');
  expect(() => rowOf(sheet, 'FD-03')).toThrow('no row');
  expect(file.mail.subject).toContain('3 open actions, 3 overdue, please report by 29 July 2019');
  expect(file.mail.body).toContain(file.name);
});

test('an agency’s workbook holds what its roles lead and, of what others lead, its own part', async () => {
  const session = await ownersSession();
  const file = await makeOne(session, 'Exampleshire Police');
  const sheet = actionsSheet(await openWorkbook(file.content));
  const title = (ref: string) => sheet.getCell(rowOf(sheet, ref), columnsOf(sheet).get('title') ?? 0).text;
  expect(title('CP-02')).toContain('Led by Detective superintendent');
  expect(title('CP-01')).toContain(
    'Led by Head of front door, Exampleshire Council: please report your agency’s own part',
  );
});

test.each([
  ['a role without open actions', { recipients: [{ kind: 'person' as const, id: 999 }] }, 'OwnerHasNoActions'],
  [
    'a day that has passed',
    { recipients: [{ kind: 'person' as const, id: 1 }], dueOn: '2019-07-14' },
    'ReturnDayPassed',
  ],
])('is refused for %s', async (_, request, code) => {
  const session = await ownersSession();
  await expect(makeOwnerWorkbooks(session, request).next()).rejects.toMatchObject({ code });
});
