import { expect, test } from 'vitest';
import { acceptReturn } from '#main/core/returns/staging/accept-return.ts';
import { knownThen } from '#main/core/as-at.ts';
import { listReceived } from '#main/core/returns/views/list-received.ts';
import { loadReturns } from '#main/core/returns/views/load-returns.ts';
import { sha256Of } from '#main/core/sha256.ts';
import { verifyAuditChain } from '#main/store/audit-chain.ts';
import { acceptOptions, contents, longReturn, returnsWorkspace, today, wideReturn } from '../returns-workspace.ts';

test('an accepted return is kept byte for byte, each value with its cell, its text and the definition in force', async () => {
  const workspace = await returnsWorkspace();
  const file = longReturn('june.csv', 'FD05,2019-05,80,100,80%', 'FD05,2019-06,46,54,85.2%', 'FD10,Jun-19,,,c');
  const accepted = await acceptReturn(workspace, file, await acceptOptions());
  expect(accepted).toMatchObject({ outcome: 'accepted', fileName: 'june.csv', sha256: sha256Of(file.bytes) });
  const kept = await workspace.db.selectFrom('files').selectAll().executeTakeFirstOrThrow();
  expect(new Uint8Array(kept.content)).toStrictEqual(file.bytes);
  const observations = await workspace.db
    .selectFrom('observations')
    .innerJoin('indicators', 'indicators.id', 'observations.indicator_id')
    .select(['code', 'period', 'value', 'numerator', 'denominator', 'marker', 'original_text', 'sheet', 'cell'])
    .select(['definition_version', 'revises_id', 'reason'])
    .where('return_id', 'is not', null)
    .orderBy('observations.id')
    .execute();
  const plain = { sheet: '', revises_id: null, reason: '' };
  expect(observations).toStrictEqual([
    {
      ...plain,
      code: 'FD05',
      period: '2019-05',
      value: 80,
      numerator: 80,
      denominator: 100,
      marker: null,
      original_text: '80%',
      cell: 'E2',
      definition_version: 1,
    },
    {
      ...plain,
      code: 'FD05',
      period: '2019-06',
      value: 85.2,
      numerator: 46,
      denominator: 54,
      marker: null,
      original_text: '85.2%',
      cell: 'E3',
      definition_version: 2,
    },
    {
      ...plain,
      code: 'FD10',
      period: '2019-06',
      value: null,
      numerator: null,
      denominator: null,
      marker: 'suppressed',
      original_text: 'c',
      cell: 'E4',
      definition_version: 1,
    },
  ]);
  expect(await listReceived(workspace.db)).toStrictEqual([
    {
      fileName: 'june.csv',
      sha256: sha256Of(file.bytes),
      sender: 'Performance team',
      period: '2019-06',
      receivedOn: today,
      observations: 3,
      restated: 0,
      leftOut: 0,
    },
  ]);
});

test('the same bytes a second time change nothing, also under another name, and say when they were accepted', async () => {
  const workspace = await returnsWorkspace();
  const file = longReturn('june.csv', 'FD05,2019-06,,,85%');
  await acceptReturn(workspace, file, await acceptOptions());
  const before = await contents(workspace);
  const again = await acceptReturn(workspace, { ...file, fileName: 'copy.csv' }, await acceptOptions());
  expect(again).toMatchObject({ outcome: 'unchanged', ratingChanges: [], refusal: null });
  expect(again.message).toBe('This very file was accepted on 2019-07-10 as june.csv; nothing was changed.');
  expect(await contents(workspace)).toStrictEqual(before);
});

test('accepted twice at once, as by a double click, it is kept once', async () => {
  const workspace = await returnsWorkspace();
  const file = longReturn('june.csv', 'FD05,2019-06,,,85%');
  const options = await acceptOptions();
  const both = await Promise.all([acceptReturn(workspace, file, options), acceptReturn(workspace, file, options)]);
  expect(both.map(({ outcome }) => outcome).toSorted()).toStrictEqual(['accepted', 'unchanged']);
  expect(await listReceived(workspace.db)).toHaveLength(1);
});

test('another file with the same figures changes nothing either', async () => {
  const workspace = await returnsWorkspace();
  await acceptReturn(workspace, longReturn('june.csv', 'FD05,2019-06,,,85%'), await acceptOptions());
  const before = await contents(workspace);
  const again = await acceptReturn(workspace, longReturn('june2.csv', 'fd05,June 2019,,,85.0%'), await acceptOptions());
  expect(again).toMatchObject({ outcome: 'unchanged', rows: [{ outcome: 'same', heldText: '85.0%' }] });
  expect(await contents(workspace)).toStrictEqual(before);
});

test('a restated month keeps both values, linked and with a reason, and its audit entry says old and new', async () => {
  const workspace = await returnsWorkspace();
  await acceptReturn(
    workspace,
    longReturn('may.csv', 'FD05,2019-05,,,80%', 'FD05,2019-04,,,81%'),
    await acceptOptions(),
  );
  const june = longReturn('june.csv', 'FD05,2019-06,,,85%', 'FD05,2019-05,,,79.5%', 'FD05,2019-04,,,81%');
  const accepted = await acceptReturn(workspace, june, await acceptOptions());
  expect(accepted.rows.map(({ outcome, heldText }) => [outcome, heldText])).toStrictEqual([
    ['new', ''],
    ['changed', '80.0%'],
    ['same', '81.0%'],
  ]);
  await acceptReturn(workspace, longReturn('july.csv', 'FD05,2019-05,,,78%'), await acceptOptions('Late entries'));
  const history = await workspace.db
    .selectFrom('observations')
    .select(['id', 'value', 'revises_id', 'reason'])
    .where('period', '=', '2019-05')
    .orderBy('id')
    .execute();
  const [first, second] = history;
  expect(history).toMatchObject([
    { value: 80, revises_id: null, reason: '' },
    { value: 79.5, revises_id: first?.id, reason: 'Restated in june.csv' },
    { value: 78, revises_id: second?.id, reason: 'Late entries' },
  ]);
  const audit = await workspace.db
    .selectFrom('audit_entries')
    .select(['entity_ref', 'before_json', 'after_json'])
    .where('entity', '=', 'observations')
    .orderBy('id')
    .execute();
  expect(
    audit.map((entry) => [entry.entity_ref, JSON.parse(entry.before_json ?? ''), JSON.parse(entry.after_json ?? '')]),
  ).toMatchObject([
    ['FD05 2019-05', { value: 80 }, { value: 79.5, reason: 'Restated in june.csv' }],
    ['FD05 2019-05', { value: 79.5 }, { value: 78, reason: 'Late entries' }],
  ]);
  expect(await verifyAuditChain(workspace.db)).toMatchObject({ brokenAt: null });
  expect((await listReceived(workspace.db)).map(({ restated }) => restated)).toStrictEqual([1, 1, 0]);
});

test('a published value is another source: a return stands beside it and restates nothing', async () => {
  const workspace = await returnsWorkspace();
  const accepted = await acceptReturn(workspace, longReturn('june.csv', 'FD10,2019-06,,,270'), await acceptOptions());
  expect(accepted.rows).toMatchObject([{ outcome: 'new', heldText: '' }]);
  const rows = await workspace.db.selectFrom('observations').select(['value', 'revises_id']).orderBy('id').execute();
  expect(rows).toStrictEqual([
    { value: 267, revises_id: null },
    { value: 270, revises_id: null },
  ]);
});

test('one figure that cannot be used keeps the whole file out', async () => {
  const workspace = await returnsWorkspace();
  const before = await contents(workspace);
  const file = longReturn('june.csv', 'FD05,2019-06,,,85%', 'FD10,2019-06,,,many', 'ZZ99,2019-06,,,1');
  const refused = await acceptReturn(workspace, file, await acceptOptions());
  expect(refused).toMatchObject({
    outcome: 'refused',
    ratingChanges: [],
    refusal: { code: 'ValueNotReadable', where: 'june.csv › E3' },
  });
  expect(refused.message).toContain('"many" is not a number. 1 more figure cannot be used either.');
  expect(refused.rows.map(({ outcome, severity }) => [outcome, severity])).toStrictEqual([
    ['new', null],
    ['problem', 'blocking'],
    ['problem', 'blocking'],
  ]);
  expect(await contents(workspace)).toStrictEqual(before);
});

test('a blank month brings no observation, so that the figure that comes later is not a restatement', async () => {
  const workspace = await returnsWorkspace();
  const months = ['Apr-19', 'May-19', 'Jun-19'];
  const first = await wideReturn('q1.xlsx', months, [
    ['FD05', 'Referrals decided in one day', 81, 82, null],
    ['FD10', 'Children without a social worker', 12, null, 14],
  ]);
  await acceptReturn(workspace, first, await acceptOptions());
  const second = await wideReturn('q1 again.xlsx', months, [['FD05', 'Referrals decided in one day', 81, 82, 83]]);
  const accepted = await acceptReturn(workspace, second, await acceptOptions());
  expect(accepted.rows.map(({ outcome, cell }) => [cell, outcome])).toStrictEqual([
    ['C4', 'same'],
    ['D4', 'same'],
    ['E4', 'new'],
  ]);
  expect(
    (await listReceived(workspace.db)).map(({ observations, restated }) => [observations, restated]),
  ).toStrictEqual([
    [1, 0],
    [4, 0],
  ]);
});

test('values in doubt are left out with a warning and do not keep the rest out', async () => {
  const workspace = await returnsWorkspace();
  const file = longReturn('june.csv', 'FD05,2019-06,,,0.853', 'FD10,2019-06,,,12');
  const accepted = await acceptReturn(workspace, file, await acceptOptions());
  expect(accepted.outcome).toBe('accepted');
  expect(accepted.rows).toMatchObject([
    { outcome: 'problem', severity: 'warning', problem: expect.stringContaining('85.3%') as string },
    { outcome: 'new' },
  ]);
  const codes = await workspace.db
    .selectFrom('observations')
    .select('indicator_id')
    .where('return_id', '=', 1)
    .execute();
  expect(codes).toStrictEqual([{ indicator_id: 2 }]);
  expect(accepted).toMatchObject({ leftOut: 1, message: '1 figure was left out: see the problem beside it.' });
  expect(await listReceived(workspace.db)).toMatchObject([{ observations: 1, leftOut: 1 }]);
  const known = await loadReturns(workspace.db, knownThen(today), '2019-06');
  expect(known).toMatchObject([{ fileName: 'june.csv', observations: 1, leftOut: 1 }]);
  const again = await acceptReturn(workspace, file, await acceptOptions());
  expect(again.outcome).toBe('unchanged');
  expect(again.message).toContain('nothing was changed. 1 figure was left out');
});

test('a value far from those of earlier months is accepted with a warning to check it', async () => {
  const workspace = await returnsWorkspace();
  const months = ['2018-12', '2019-01', '2019-02', '2019-03', '2019-04', '2019-05'];
  const history = months.map((month, i) => `FD10,${month},,,${200 + (i % 3)}`);
  await acceptReturn(workspace, longReturn('history.csv', ...history), await acceptOptions());
  const accepted = await acceptReturn(workspace, longReturn('june.csv', 'FD10,2019-06,,,2010'), await acceptOptions());
  expect(accepted).toMatchObject({ outcome: 'accepted', rows: [{ outcome: 'new', severity: 'warning' }] });
  expect(accepted.rows[0]?.problem).toBe('2010 is far from the figures of earlier months (the last is 202).');
});
