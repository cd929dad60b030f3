import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { resourcePath } from '#main/resources.ts';
import type { PlumblineClient } from '#shared/contract/plumbline.ts';
import { aFile, catalogueSession, decided, definition } from './catalogue-session.ts';

const from = '2019-09';

/** A catalogue with everything that one can hold, some of it text that a spreadsheet program would run. */
async function fill(client: PlumblineClient): Promise<void> {
  const { starter } = await client.catalogue.list();
  await client.catalogue.takeIn({ codes: starter.map(({ code }) => code), typicalTargets: true });
  const odd = { ...definition, name: '=HYPERLINK("x"), odd', numeratorLabel: '-', denominatorLabel: "'=1" };
  await client.catalogue.add({ code: 'ZZ01', definition: odd, monthly: false, from: '2018-04', reason: '' });
  const target = { from: '2019-04', target: 95, amberLimit: 90, basis: '+ plan' };
  await client.catalogue.setTarget({ code: 'ZZ01', kind: 'local', target, ...decided });
  const national = { ...target, amberLimit: null };
  await client.catalogue.setTarget({ code: 'ZZ01', kind: 'national', target: national, ...decided });
  const points = [
    { period: '2019-09', target: 80 },
    { period: '2019-10', target: 82.5 },
  ];
  await client.catalogue.setTrajectory({ code: 'ZZ01', points, ...decided });
  await client.catalogue.setOwner({ code: 'ZZ01', owner: { role: '@Head', agency: 'Council' } });
  await client.catalogue.retire({ code: 'ZZ01', from: '2020-01', ...decided });
}

async function exported(client: PlumblineClient, folder: string): Promise<string> {
  await client.exports.write({ what: 'catalogue', folder: join(folder, 'out'), replace: true });
  return readFileSync(join(folder, 'out', 'catalogue.csv'), 'utf8');
}

describe('a catalogue file', () => {
  test('that was exported says, imported again, that nothing changes', async () => {
    const { client, folder } = await catalogueSession();
    await fill(client);
    const text = await exported(client, folder);
    expect(text).toContain(`"'=HYPERLINK(""x""), odd"`);
    const staged = await client.catalogue.stageFile({ ...aFile('catalogue.csv', text), from });
    expect(staged).toMatchObject({
      outcome: 'unchanged',
      counts: { new: 0, changed: 0, same: 119, problem: 0, not_in_file: 0 },
      notRead: [],
    });
    expect(staged.message).toMatch(/^Nothing changes/);
    const accepted = await client.catalogue.acceptFile({ ...aFile('c.csv', text), from, rebase: false, ...decided });
    expect(accepted.outcome).toBe('unchanged');
  });

  test('makes the same catalogue in another workspace', async () => {
    const { client, folder } = await catalogueSession();
    await fill(client);
    const text = await exported(client, folder);
    const other = await catalogueSession();
    const order = { ...aFile('catalogue.csv', text), from, rebase: false, ...decided };
    const taken = await other.client.catalogue.acceptFile(order);
    expect(taken).toMatchObject({ outcome: 'accepted', counts: { new: 119 } });
    expect(await exported(other.client, other.folder)).toBe(text);
    expect((await other.client.catalogue.acceptFile(order)).outcome).toBe('unchanged');
  });

  test('is taken in as one transaction of dated facts, which say who decided and why', async () => {
    const { client, folder, session } = await catalogueSession();
    await fill(client);
    const text = (await exported(client, folder))
      .replace('Contacts with a decision within 1 working day', 'Contacts decided within 1 working day')
      .replace(/^FD01,.*\r\n/m, '');
    const order = { ...aFile('changed.csv', text), from, retireMissing: true, rebase: true, ...decided };
    const entries = async () =>
      (
        await session.workspace.db.selectFrom('audit_entries').select(['operation', 'entity', 'entity_ref']).execute()
      ).filter(({ operation }) => operation === 'catalogue.acceptFile');
    const staged = await client.catalogue.stageFile(order);
    expect(staged.rows.filter(({ outcome }) => outcome !== 'same')).toMatchObject([
      { code: 'FD02', outcome: 'changed', differences: [{ column: 'name' }] },
      { code: 'FD01', outcome: 'changed', differences: [{ column: 'retired_from', before: '', after: from }] },
    ]);
    expect(await entries()).toEqual([]);
    expect(await client.catalogue.acceptFile(order)).toMatchObject({ outcome: 'accepted' });
    expect((await entries()).map(({ entity, entity_ref }) => `${entity} ${entity_ref}`)).toEqual([
      'indicators catalogue file',
      'indicator_definitions FD02 version 2',
      'rebases FD02 2019-09',
      'indicator_retirements FD01',
    ]);
    const { versions } = await client.catalogue.get({ code: 'FD02' });
    expect(versions[0]).toMatchObject({ ...decided, definition: { version: 2, effectiveFrom: from } });
  });

  test('with one problem is refused whole', async () => {
    const { client } = await catalogueSession();
    const text = 'code,group,name,unit,polarity\nAA01,G,One,count,lower\nAA02,G,Two,apples,lower\n';
    const order = { ...aFile('c.csv', text), from, rebase: false, ...decided };
    expect(await client.catalogue.acceptFile(order)).toMatchObject({
      outcome: 'refused',
      counts: { new: 1, problem: 1 },
    });
    expect((await client.catalogue.list()).rows).toEqual([]);
  });

  test.each([
    ['no headings', 'a,b\n1,2\n', 'CatalogueNotRecognised'],
    ['a list of children', 'UPN,Surname,Forename,Date of birth\nA1,B,C,2010-01-01\n', 'ReturnChildLevel'],
    ['nothing', '', 'FileEmpty'],
  ])('with %s is refused', async (_what, text, code) => {
    const { client } = await catalogueSession();
    const staging = client.catalogue.stageFile({ ...aFile('c.csv', text), from });
    await expect(staging).rejects.toMatchObject({ data: { code } });
  });

  test('as the program ships it is read, too', async () => {
    const { client } = await catalogueSession();
    const text = readFileSync(resourcePath('catalogue', 'indicators.csv'), 'utf8');
    const staged = await client.catalogue.stageFile({ ...aFile('indicators.csv', text), from });
    expect(staged.rows.filter(({ outcome }) => outcome === 'problem')).toEqual([]);
    expect(staged).toMatchObject({ outcome: 'staged', counts: { new: 118 } });
  });
});
