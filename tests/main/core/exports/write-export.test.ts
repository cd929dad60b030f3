import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import papaparse from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { PlumblineClient } from '#shared/contract/plumbline.ts';
import { createRouterClient } from '@orpc/server';
import { router } from '#main/hosts/router.ts';
import { testSession } from '../../hosts/test-session.ts';
import { smallWorkspace } from '../packs/small-workspace.ts';

async function opened() {
  const { session, folder } = testSession({ today: '2019-08-14' });
  await session.use(await smallWorkspace());
  const client: PlumblineClient = createRouterClient(router, { context: { session } });
  return { session, client, folder: join(folder, 'out') };
}

const bytesOf = (folder: string, name: string): Buffer => readFileSync(join(folder, name));
function rowsOf(folder: string, name: string): Record<string, string>[] {
  const { data, errors } = papaparse.parse<Record<string, string>>(bytesOf(folder, name).toString('utf8').trimEnd(), {
    header: true,
    newline: '\r\n',
    delimiter: ',',
  });
  expect(errors).toEqual([]);
  return data;
}
interface Description {
  readonly profile: string;
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly bytes: number;
    readonly hash: string;
    readonly schema: {
      readonly fields: readonly {
        readonly name: string;
        readonly type: string;
        readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[] };
      }[];
      readonly missingValues: readonly string[];
    };
    readonly sources?: readonly { readonly title: string }[];
  }[];
}
const descriptionOf = (folder: string) =>
  JSON.parse(bytesOf(folder, 'datapackage.json').toString('utf8')) as Description;

/** What a value of each type looks like in a Table Schema. */
const forms: Readonly<Record<string, RegExp>> = {
  string: /^[\s\S]*$/,
  number: /^-?\d+(?:\.\d+)?(?:e-?\d+)?$/,
  integer: /^\d+$/,
  boolean: /^(?:true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  datetime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/,
  yearmonth: /^\d{4}-\d{2}$/,
};

describe('an export', () => {
  test('is described as it is: every file by size and SHA-256, every cell by its column', async () => {
    const { client, folder } = await opened();
    const { files } = await client.exports.write({ what: 'all', folder });
    expect(files.map(({ name }) => name)).toEqual([
      'observations.csv',
      'catalogue.csv',
      'definitions.csv',
      'targets.csv',
      'benchmarks.csv',
      'datapackage.json',
    ]);
    expect(readdirSync(folder).toSorted()).toEqual(files.map(({ name }) => name).toSorted());
    const description = descriptionOf(folder);
    expect(description.profile).toBe('tabular-data-package');
    for (const { path, bytes, hash, schema } of description.resources) {
      const content = bytesOf(folder, path);
      expect([content.length, `sha256:${createHash('sha256').update(content).digest('hex')}`]).toEqual([bytes, hash]);
      const rows = rowsOf(folder, path);
      expect(rows).toHaveLength(files.find(({ name }) => name === path)?.rows ?? -1);
      const wrong = rows.flatMap((row) =>
        schema.fields.filter(({ name, type, constraints = {} }) => {
          const cell = row[name] ?? '';
          if (cell === '') return constraints.required === true;
          return !(forms[type]?.test(cell) ?? false) || constraints.enum?.includes(cell) === false;
        }),
      );
      expect(wrong).toEqual([]);
      expect(Object.keys(rows[0] ?? {})).toEqual(rows.length === 0 ? [] : schema.fields.map(({ name }) => name));
    }
  });

  test('has every figure once, with its place, and one in use for each indicator and month', async () => {
    const { client, session, folder } = await opened();
    await client.exports.write({ what: 'observations', folder });
    const rows = rowsOf(folder, 'observations.csv');
    const held = await session.workspace.db.selectFrom('observations').selectAll().execute();
    expect(rows).toHaveLength(held.length);
    const used = rows
      .filter(({ status }) => status === 'in_use')
      .map(({ indicator, period }) => `${indicator} ${period}`);
    expect(new Set(used).size).toBe(used.length);
    expect(new Set(rows.map(({ indicator, period }) => `${indicator} ${period}`)).size).toBe(used.length);
    expect(rows.filter(({ status }) => status !== 'in_use').length).toBeGreaterThan(0);
    expect(rows.filter((row) => (row['file'] === '') === (row['source'] === ''))).toEqual([]);
    expect(rows.filter((row) => row['file'] !== '' && (row['cell'] === '' || row['sha256']?.length !== 64))).toEqual(
      [],
    );
    expect(rows.filter((row) => (row['value'] === '') !== (row['marker'] !== ''))).toEqual([]);
  });

  test('of a span of months, or as known on a day, has no other figure', async () => {
    const { client, folder } = await opened();
    await client.exports.write({ what: 'observations', folder, from: '2019-05', to: '2019-05' });
    expect(new Set(rowsOf(folder, 'observations.csv').map(({ period }) => period))).toEqual(new Set(['2019-05']));
    await client.exports.write({ what: 'observations', folder, asAtOn: '2019-06-30', replace: true });
    const known = rowsOf(folder, 'observations.csv');
    expect(known.length).toBeGreaterThan(0);
    expect(known.filter((row) => (row['recorded_at'] ?? '') >= '2019-07-01')).toEqual([]);
  });

  test('never replaces a file unless it is told to, and leaves nothing behind when it is refused', async () => {
    const { client, folder } = await opened();
    mkdirSync(folder);
    writeFileSync(join(folder, 'datapackage.json'), 'mine');
    await expect(client.exports.write({ what: 'catalogue', folder })).rejects.toMatchObject({
      data: { code: 'FileExists' },
    });
    expect(readdirSync(folder)).toEqual(['datapackage.json']);
    await client.exports.write({ what: 'catalogue', folder, replace: true });
    expect(descriptionOf(folder).resources).toHaveLength(3);
  });

  test('that cannot be begun leaves no folder, and says why', async () => {
    const { client, folder } = await opened();
    const refused = (given: object) => client.exports.write({ what: 'catalogue', folder, ...given });
    await expect(refused({ asAtOn: '2019-08-15' })).rejects.toMatchObject({ data: { code: 'AsAtInFuture' } });
    await expect(refused({ from: '2019-06', to: '2019-05' })).rejects.toMatchObject({
      data: { code: 'PeriodsReversed' },
    });
    await expect(refused({ folder: '/proc/none' })).rejects.toMatchObject({ data: { code: 'FolderNotFound' } });
    expect(existsSync(folder)).toBe(false);
  });

  test('gives the same bytes each time but for the moment of writing', async () => {
    const { client, folder } = await opened();
    const once = await client.exports.write({ what: 'all', folder });
    const again = await client.exports.write({ what: 'all', folder, replace: true });
    expect(again).toEqual(once);
  });
});
