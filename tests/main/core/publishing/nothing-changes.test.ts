import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { contract } from '#shared/contract/plumbline.ts';
import { listPacks } from '#main/core/packs/list-packs.ts';
import { listPublications, publishedFile } from '#main/core/publishing/publications.ts';
import { openWorkspace } from '#main/store/open-workspace.ts';
import { smallWorkspace } from '../packs/small-workspace.ts';
import { refusalOf, temporaryFolder } from '../../store/temporary-workspace.ts';
import { bytesOf, publish, sessionOn } from './published.ts';

const frozen = [
  'packs',
  'pack_files',
  'pack_finals',
  'pack_publications',
  'pack_publication_files',
  'files',
  'signing_keys',
];

/** A workspace file with one published pack, closed. */
async function publishedAt(path: string) {
  const session = await sessionOn(await smallWorkspace(path));
  const row = await publish(session);
  const pdf = await bytesOf(session, row, 'pdf');
  await session.close();
  return { row, pdf };
}

describe('what was published', () => {
  test('cannot be changed or removed in the store, even by hand', async () => {
    const path = `${temporaryFolder()}/w.plumbline`;
    await publishedAt(path);
    const raw = new Database(path);
    raw.pragma('foreign_keys = ON');
    for (const table of frozen) {
      const [column] = raw.prepare<[], { name: string }>(`SELECT name FROM pragma_table_info('${table}')`).all();
      expect(raw.prepare(`SELECT count(*) AS n FROM ${table}`).get()).not.toEqual({ n: 0 });
      const change = () => raw.exec(`UPDATE ${table} SET ${column?.name} = ${column?.name}`);
      expect(change).toThrow(`${table} is append-only`);
      expect(() => raw.exec(`DELETE FROM ${table}`)).toThrow(`${table} is append-only`);
    }
    raw.close();
  });

  test('has no operation that could change it', () => {
    const { finalise, publish: publishing, ...reading } = contract.publishing;
    expect([finalise, publishing].every((operation) => operation !== undefined)).toBe(true);
    expect(Object.keys(reading).toSorted()).toEqual(['file', 'list', 'plan', 'verify']);
    expect(
      Object.keys(contract.packs).filter((name) => /^(update|edit|amend|remove|delete|change|set)/.test(name)),
    ).toEqual([]);
  });

  test('is not given out where somebody got round the store and changed it', async () => {
    const path = `${temporaryFolder()}/w.plumbline`;
    const { row, pdf } = await publishedAt(path);
    const raw = new Database(path);
    const trigger = raw
      .prepare<[], { sql: string }>("SELECT sql FROM sqlite_schema WHERE name = 'files_no_update'")
      .get();
    raw.exec('DROP TRIGGER files_no_update');
    const changed = Buffer.from(pdf);
    changed[9999] = (changed[9999] ?? 0) ^ 1;
    raw.prepare('UPDATE files SET content = ? WHERE sha256 = ?').run(changed, row.files[0]?.sha256);
    raw.exec(trigger?.sql ?? '');
    raw.close();
    const workspace = await openWorkspace(path, { readOnly: true });
    expect(await refusalOf(() => publishedFile(workspace.db, row.id, 'pdf'))).toMatchObject({
      code: 'PublishedFileDamaged',
      where: row.files[0]?.name,
    });
    expect((await publishedFile(workspace.db, row.id, 'xlsx')).name).toBe(row.files[1]?.name);
    await workspace.close();
  });

  test('is the same after the workspace was closed and opened, and more was recorded', async () => {
    const path = `${temporaryFolder()}/w.plumbline`;
    const { row, pdf } = await publishedAt(path);
    const session = await sessionOn(await openWorkspace(path, {}), '2019-11-05T10:00:00.000Z');
    await session.workspace.write(await session.author('test.write'), async (db) => {
      await db.insertInto('agencies').values({ name: 'Health' }).execute();
      return { result: null, changes: [{ entity: 'agencies', ref: 'Health', before: null, after: 'Health' }] };
    });
    expect(await listPublications(session.workspace.db)).toEqual([row]);
    expect(Buffer.compare(await bytesOf(session, row, 'pdf'), pdf)).toBe(0);
    expect((await listPacks(session.workspace.db)).map(({ state }) => state)).toEqual(['published']);
    expect(await refusalOf(() => publishedFile(session.workspace.db, 99, 'pdf'))).toMatchObject({
      code: 'PublicationNotFound',
    });
    await session.close();
  });
});
