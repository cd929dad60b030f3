import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { knownNow, knownThen } from '#main/core/as-at.ts';
import { loadIndicators } from '#main/core/indicators/load-indicators.ts';
import { resourcePath } from '#main/resources.ts';
import { aFile, catalogueSession, definition } from '../catalogue/catalogue-session.ts';

const rate = { ...definition, name: 'Referrals received', unit: 'rate_per_10000', polarity: 'context' } as const;

async function prepared() {
  const opened = await catalogueSession();
  const add = (code: string, name: string) =>
    opened.client.catalogue.add({ code, definition: { ...rate, name }, monthly: true, from: '2017-04', reason: '' });
  await add('FD05', 'Number of referrals received');
  await add('FD06', 'Assessments');
  return opened;
}

const edition = (england: number, code = 'CPP1', measure = 'Number of referrals') =>
  `topic,code,measure,polarity,year,exampleshire,england\nCP,${code},${measure},-,2018,11216,${england}\nCP,OTHER,Something else,-,2018,1,2\n`;
const matched = { measures: [{ measure: 'CPP1', indicator: 'FD05' }] };

describe('a file of benchmarks', () => {
  test('is held against the workspace first, and nothing is kept of a measure that nobody matched', async () => {
    const { client, session } = await prepared();
    const staged = await client.benchmarks.stage(aFile('lait.csv', edition(650000)));
    expect(staged).toMatchObject({ outcome: 'unchanged', plainYears: true, counts: { new: 0 } });
    expect(staged.measures.map(({ measureCode, how, figures }) => [measureCode, how, figures])).toEqual([
      ['CPP1', 'open', 2],
      ['OTHER', 'open', 2],
    ]);
    expect(staged.measures[0]?.candidates.map(({ code }) => code)).toEqual(['FD05']);
    expect(await session.workspace.db.selectFrom('benchmarks').selectAll().execute()).toEqual([]);
    expect(await session.workspace.db.selectFrom('files').select('sha256').execute()).toEqual([]);
  });

  test('is kept byte for byte in one transaction, each figure with its cell, and is known from that day', async () => {
    const { client, session } = await prepared();
    const text = edition(650000);
    const accepted = await client.benchmarks.accept({ ...aFile('lait.csv', text), ...matched });
    expect(accepted).toMatchObject({ outcome: 'accepted', counts: { new: 2 } });
    const { db } = session.workspace;
    const [file] = await db.selectFrom('files').selectAll().execute();
    expect(new TextDecoder().decode(file?.content)).toBe(text);
    const [facts] = await loadIndicators(db, knownNow('2019-08-14', '2019-08-14'), '2019-06');
    expect(facts?.benchmarks).toMatchObject([
      {
        area: 'authority',
        areaName: 'Exampleshire',
        year: '2017-18',
        value: 11216,
        cell: { cell: 'F2', sha256: file?.sha256 },
      },
      { area: 'england', year: '2017-18', value: 650000, cell: { fileName: 'lait.csv', cell: 'G2' }, earlier: [] },
    ]);
    const [before] = await loadIndicators(db, knownThen('2019-08-13'), '2019-06');
    expect(before).toBeUndefined();
    expect(await client.benchmarks.list()).toMatchObject([
      { fileName: 'lait.csv', figures: 2, receivedOn: '2019-08-14' },
    ]);
    expect((await client.benchmarks.accept(aFile('lait.csv', text))).outcome).toBe('unchanged');
  });

  test('of a later edition restates what differs, without a word about matches, and keeps both', async () => {
    const { client, session } = await prepared();
    await client.benchmarks.accept({ ...aFile('one.csv', edition(650000)), ...matched });
    const staged = await client.benchmarks.stage(aFile('two.csv', edition(651000)));
    expect(staged).toMatchObject({ outcome: 'staged', counts: { new: 0, changed: 1, same: 1 } });
    expect(staged.rows[0]).toMatchObject({ outcome: 'changed', heldText: '650,000.0', valueText: '651,000.0' });
    await client.benchmarks.accept(aFile('two.csv', edition(651000)));
    const { db } = session.workspace;
    const [facts] = await loadIndicators(db, knownNow('2019-08-14', '2019-08-14'), '2019-06');
    const england = facts?.benchmarks.find(({ area }) => area === 'england');
    expect(england).toMatchObject({ value: 651000, earlier: [{ value: 650000 }], cell: { fileName: 'two.csv' } });
    expect(await db.selectFrom('benchmarks').select('id').execute()).toHaveLength(3);
    const restated = await db
      .selectFrom('audit_entries')
      .selectAll()
      .where('entity_ref', 'like', 'FD05 CPP1 england%')
      .execute();
    expect(restated.map(({ before_json, after_json }) => [before_json, after_json])).toEqual([
      ['{"value":"650,000.0"}', '{"value":"651,000.0"}'],
    ]);
  });

  test('with a new measure for an indicator displaces the one before, and a match said again moves its figures', async () => {
    const { client, session } = await prepared();
    await client.benchmarks.accept({ ...aFile('one.csv', edition(650000)), ...matched });
    const renamed = {
      ...aFile('two.csv', edition(650500, 'CPP9')),
      measures: [{ measure: 'CPP9', indicator: 'FD05' }],
    };
    expect((await client.benchmarks.stage(renamed)).displaced).toEqual([
      { indicator: 'FD05', measure: 'Number of referrals', figures: 2 },
    ]);
    await client.benchmarks.accept(renamed);
    const { db } = session.workspace;
    const facts = async () => loadIndicators(db, knownNow('2019-08-14', '2019-08-14'), '2019-06');
    expect((await facts())[0]?.benchmarks.map(({ value }) => value)).toEqual([11216, 650500]);
    await client.benchmarks.accept({ ...renamed, measures: [{ measure: 'CPP9', indicator: 'FD06' }] });
    const [fd05, fd06] = await facts();
    expect([fd05?.benchmarks.length, fd06?.benchmarks.map(({ value }) => value)]).toEqual([0, [11216, 650500]]);
  });

  test('asks which area is ours where it cannot tell, keeps nothing until then, and remembers the answer', async () => {
    const { client } = await prepared();
    const text = 'code,measure,year,North,South\nCPP1,Number of referrals received,2018,5,6\n';
    expect(await client.benchmarks.accept(aFile('a.csv', text))).toMatchObject({
      outcome: 'questions',
      areas: { authority: { how: 'open', candidates: ['North', 'South'] } },
    });
    const said = await client.benchmarks.accept({ ...aFile('a.csv', text), areas: { authority: 'South' } });
    expect(said).toMatchObject({ outcome: 'accepted', counts: { new: 1 } });
    expect((await client.benchmarks.stage(aFile('a.csv', text))).areas.authority).toMatchObject({
      text: 'South',
      how: 'remembered',
    });
  });

  test.each([
    ['no such headings', 'a,b\n1,2\n', 'BenchmarksNotRecognised'],
    ['a list of children', 'UPN,Surname,Forename,Date of birth\nA1,B,C,2010-01-01\n', 'ReturnChildLevel'],
  ])('with %s is refused', async (_what, text, code) => {
    const { client } = await prepared();
    await expect(client.benchmarks.stage(aFile('x.csv', text))).rejects.toMatchObject({ data: { code } });
  });
});

test('the file that the Northamptonshire sample was made from is read whole', async () => {
  const { client, session } = await catalogueSession();
  await session.workspace.write(await session.author('test.rename'), async (db) => {
    await db.updateTable('authorities').set({ name: 'Northamptonshire County Council' }).execute();
    return { result: null, changes: [{ entity: 'authorities', ref: 'name', before: null, after: null }] };
  });
  const text = readFileSync(resourcePath('samples', 'northamptonshire', 'benchmarks.csv'), 'utf8');
  const { areas, measures } = await client.benchmarks.stage(aFile('benchmarks.csv', text));
  expect(Object.values(areas).map(({ text: area, how }) => [area, how])).toEqual([
    ['northamptonshire', 'recognised'],
    ['sn_mean_2021model', 'recognised'],
    ['east_midlands', 'recognised'],
    ['england', 'recognised'],
  ]);
  expect(measures.length).toBeGreaterThan(100);
});
