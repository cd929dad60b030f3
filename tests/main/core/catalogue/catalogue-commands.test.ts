import { describe, expect, test } from 'vitest';
import { loadIndicators } from '#main/core/indicators/load-indicators.ts';
import { knownNow, knownThen } from '#main/core/as-at.ts';
import type { PlumblineClient } from '#shared/contract/plumbline.ts';
import { catalogueSession, decided, definition } from './catalogue-session.ts';

/** What an operation was refused with: its code and the field it is about. */
async function refused(work: () => Promise<unknown>): Promise<{ code: string; where: string; message: string }> {
  try {
    await work();
  } catch (error) {
    return (error as { data: { code: string; where: string; message: string } }).data;
  }
  throw new Error('this should have been refused');
}

const add = (client: PlumblineClient, given: Partial<Parameters<PlumblineClient['catalogue']['add']>[0]> = {}) =>
  client.catalogue.add({ code: 'FD02', definition, monthly: true, from: '2018-04', reason: '', ...given });
const target = { from: '2019-04', target: 95, amberLimit: 90, basis: 'plan' };

describe('the starting point', () => {
  test('is all 118, none of them taken in and none with a target of its own', async () => {
    const { client } = await catalogueSession();
    const { rows, starter } = await client.catalogue.list();
    expect(rows).toEqual([]);
    expect(starter).toHaveLength(118);
    expect(starter.filter(({ held }) => held)).toEqual([]);
  });

  test('is taken in by group, without targets unless they are asked for, and then marked as typical practice', async () => {
    const { client } = await catalogueSession();
    const { starter } = await client.catalogue.list();
    const codes = (group: string) => starter.filter((one) => one.group === group).map(({ code }) => code);
    const plain = await client.catalogue.takeIn({ codes: codes('Front door'), typicalTargets: false });
    expect(plain.rows.map(({ entry }) => entry.code)).toEqual(codes('Front door'));
    expect(plain.rows.filter(({ entry }) => entry.target !== null || entry.definition.polarity === 'range')).toEqual(
      [],
    );
    const group = starter.find((one) => one.group !== 'Front door' && /typical practice/.test(one.basis))?.group ?? '';
    const typical = await client.catalogue.takeIn({ codes: codes(group), typicalTargets: true });
    const withTargets = typical.rows.filter(({ entry }) => entry.target !== null);
    expect(withTargets.length).toBeGreaterThan(0);
    expect(withTargets.filter(({ entry }) => entry.target?.basis === '')).toEqual([]);
    expect(typical.starter.filter(({ held }) => held)).toHaveLength(typical.rows.length);
    expect(await refused(() => client.catalogue.takeIn({ codes: codes(group), typicalTargets: true }))).toMatchObject({
      code: 'NothingToSave',
    });
  });
});

describe('an indicator', () => {
  test('is added at the end, once for each code whatever its case', async () => {
    const { client } = await catalogueSession();
    await add(client);
    await add(client, { code: 'FD01' });
    expect((await client.catalogue.list()).rows.map(({ entry }) => entry.code)).toEqual(['FD02', 'FD01']);
    expect(await refused(() => add(client, { code: 'fd02' }))).toMatchObject({
      code: 'IndicatorCodeTaken',
      where: 'code',
    });
    expect(await refused(() => add(client, { code: 'F/1' }))).toMatchObject({
      code: 'CatalogueEntryNotValid',
      where: 'code',
    });
  });

  test('keeps every version of its definition with month, reason and name, and can start its limits anew', async () => {
    const { client, session } = await catalogueSession();
    await add(client);
    const changed = { ...definition, denominatorLabel: 'children' };
    const input = { code: 'FD02', definition: changed, from: '2019-06', rebase: true, ...decided };
    const { versions } = await client.catalogue.define(input);
    expect(
      versions.map((one) => [one.definition.version, one.definition.effectiveFrom, one.reason, one.changed]),
    ).toEqual([
      [2, '2019-06', 'Improvement plan', ['Out of: "contacts" became "children"']],
      [1, '2018-04', '', []],
    ]);
    const now = knownNow('2019-08-14', '2019-08-14');
    const [before] = await loadIndicators(session.workspace.db, now, '2019-05');
    const [after] = await loadIndicators(session.workspace.db, now, '2019-06');
    expect([before?.definition.version, before?.definitionChanges]).toEqual([1, []]);
    expect(after).toMatchObject({
      definition: { version: 2, denominatorLabel: 'children' },
      definitionChanges: [{ version: 2, effectiveFrom: '2019-06', reason: 'Improvement plan', decidedBy: 'Board' }],
      rebases: [{ period: '2019-06', reason: 'The definition changed: Improvement plan' }],
    });
    expect(await refused(() => client.catalogue.define(input))).toMatchObject({ code: 'NothingToSave' });
    const regrouped = { ...input, definition: { ...changed, group: 'Contacts' }, from: '2019-07' };
    await client.catalogue.define(regrouped);
    const [july] = await loadIndicators(session.workspace.db, now, '2019-07');
    expect([july?.definition.version, july?.definitionChanges.length, july?.rebases.length]).toEqual([3, 1, 1]);
  });

  test('has a range only where a range is better', async () => {
    const { client } = await catalogueSession();
    const range = { ...definition, polarity: 'range', rangeLow: 30, rangeHigh: 15 } as const;
    expect(await refused(() => add(client, { definition: range }))).toMatchObject({ where: 'range_high' });
    const { row } = await add(client, { definition: { ...range, polarity: 'higher' } });
    expect(row.entry.definition).toMatchObject({ rangeLow: null, rangeHigh: null });
  });

  test('has targets of its own and national ones, each from a month with a reason and a name', async () => {
    const { client } = await catalogueSession();
    await add(client);
    await client.catalogue.setTarget({ code: 'FD02', kind: 'local', target, ...decided });
    const national = { ...target, target: 97, amberLimit: null };
    const detail = await client.catalogue.setTarget({ code: 'FD02', kind: 'national', target: national, ...decided });
    expect(detail.targets).toEqual([{ ...target, ...decided }]);
    expect(detail.nationalTargets).toEqual([{ ...national, ...decided }]);
    const set = (given: object, kind: 'local' | 'national' = 'local') =>
      refused(() => client.catalogue.setTarget({ code: 'FD02', kind, target: { ...target, ...given }, ...decided }));
    expect(await set({})).toMatchObject({ code: 'NothingToSave' });
    expect(await set({ target: 101 })).toMatchObject({ code: 'CatalogueEntryNotValid', where: 'target' });
    expect(await set({ amberLimit: 96 })).toMatchObject({ where: 'amber_limit' });
    expect(await set({}, 'national')).toMatchObject({ where: 'amber_limit' });
  });

  test('has a trajectory whose months are set, changed and taken off one by one', async () => {
    const { client } = await catalogueSession();
    await add(client);
    const set = (points: { period: string; target: number | null }[]) =>
      client.catalogue.setTrajectory({ code: 'FD02', points, ...decided });
    await set([
      { period: '2019-04', target: 70 },
      { period: '2019-05', target: 75 },
    ]);
    const { trajectory } = await set([
      { period: '2019-05', target: null },
      { period: '2019-06', target: 80 },
    ]);
    expect(trajectory.map(({ period, target: aim }) => [period, aim])).toEqual([
      ['2019-04', 70],
      ['2019-06', 80],
    ]);
    expect(await refused(() => set([{ period: '2019-06', target: 80 }]))).toMatchObject({ code: 'NothingToSave' });
    await add(client, { code: 'FD03', definition: { ...definition, polarity: 'context' } });
    const context = { code: 'FD03', points: [{ period: '2019-06', target: 1 }], ...decided };
    expect(await refused(() => client.catalogue.setTrajectory(context))).toMatchObject({ where: 'trajectory' });
  });

  test('has an owner in an agency, is retired from a month and brought back, and moves in the order', async () => {
    const { client, session } = await catalogueSession();
    await add(client);
    await add(client, { code: 'FD01' });
    const owner = { role: 'Head of service', agency: 'Council' };
    expect((await client.catalogue.setOwner({ code: 'FD02', owner })).row.entry.owner).toEqual(owner);
    expect(await refused(() => client.catalogue.setOwner({ code: 'FD02', owner }))).toMatchObject({
      code: 'NothingToSave',
    });
    const { row, retirements } = await client.catalogue.retire({ code: 'FD02', from: '2019-06', ...decided });
    expect([row.retired, retirements]).toEqual([true, [{ from: '2019-06', ...decided, recordedOn: '2019-08-14' }]]);
    const inUse = async (period: string) =>
      (await loadIndicators(session.workspace.db, knownNow('2019-08-14', '2019-08-14'), period)).map(
        ({ code }) => code,
      );
    expect([await inUse('2019-05'), await inUse('2019-06')]).toEqual([['FD02', 'FD01'], ['FD01']]);
    expect(await refused(() => client.indicators.get({ code: 'FD02', period: '2019-07' }))).toMatchObject({
      code: 'IndicatorNotFound',
      message: 'FD02 is not used any more from June 2019 on.',
      next: expect.stringContaining('Choose May 2019 or an earlier period'),
    });
    await client.catalogue.retire({ code: 'FD02', from: null, ...decided });
    expect(await inUse('2019-06')).toEqual(['FD02', 'FD01']);
    const moved = await client.catalogue.move({ code: 'FD01', by: 'up' });
    expect([moved.previous, moved.next]).toEqual([null, 'FD02']);
    expect(await inUse('2019-06')).toEqual(['FD01', 'FD02']);
    expect(await refused(() => client.catalogue.move({ code: 'FD01', by: 'up' }))).toMatchObject({
      code: 'NothingToSave',
    });
  });

  test('that is not there is refused, and nothing of any of this was known before it was recorded', async () => {
    const { client, session } = await catalogueSession();
    expect(await refused(() => client.catalogue.get({ code: 'XX99' }))).toMatchObject({ code: 'IndicatorNotFound' });
    await add(client);
    await client.catalogue.setTarget({ code: 'FD02', kind: 'local', target, ...decided });
    expect(await loadIndicators(session.workspace.db, knownThen('2019-08-13'), '2019-07')).toEqual([]);
    expect(await loadIndicators(session.workspace.db, knownThen('2019-08-14'), '2019-07')).toHaveLength(1);
  });
});

test('a figure of a month from which an indicator is retired is a problem of its return, and none once it is brought back', async () => {
  const { client } = await catalogueSession();
  await add(client);
  const text = 'Indicator code,Period,Numerator,Denominator,Value\nFD02,2019-06,9,10,90%\n';
  const stage = async () =>
    (await client.returns.stage({ fileName: 'r.csv', content: new Blob([text]) })).rows.map(
      ({ problemCode }) => problemCode,
    );
  expect(await stage()).toEqual([null]);
  await client.catalogue.retire({ code: 'FD02', from: '2019-06', ...decided });
  expect(await stage()).not.toEqual([null]);
  await client.catalogue.retire({ code: 'FD02', from: null, ...decided });
  expect(await stage()).toEqual([null]);
});
