import Database from 'better-sqlite3';
import { currentVersion } from '#main/store/migrations.ts';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openWorkspace } from '#main/store/open-workspace.ts';
import { addAgency, newWorkspace, refusalOf, temporaryFolder } from './temporary-workspace.ts';

const noise = (length: number): Buffer =>
  Buffer.from(Array.from({ length }, (_, i) => (i * 167 + (i >> 3) * 89) % 256));

const foreignFiles: readonly (readonly [what: string, bytes: Buffer, message: RegExp])[] = [
  ['an empty file', Buffer.of(), /is empty/],
  ['one byte', Buffer.of(0x80), /not a Plumbline workspace/],
  ['text', Buffer.from('Minutes of the board\n'), /is text/],
  ['a zip file', Buffer.concat([Buffer.from('PK\x03\x04'), noise(500)]), /zip file or an Office document/],
  ['a PDF document', Buffer.from('%PDF-1.7\n'), /PDF/],
  ['random bytes', noise(8192), /another program, it is encrypted, or its beginning has been damaged/],
  ['a header cut off after the magic', Buffer.from('SQLite format 3\0'), /not a Plumbline workspace/],
];

describe('a file that is not a workspace', () => {
  test.for(foreignFiles)('%s is refused with a sentence of its own and left alone', async ([, bytes, message]) => {
    const path = join(temporaryFolder(), 'chosen.plumbline');
    writeFileSync(path, bytes);
    const refusal = await refusalOf(() => openWorkspace(path));
    expect(refusal).toMatchObject({ code: 'NotAWorkspace', where: path });
    expect(refusal.message).toMatch(message);
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(readdirSync(dirname(path))).toEqual(['chosen.plumbline']);
  });

  test.for(['DELETE', 'WAL'])('a database of another program in %s mode is refused and left alone', async (mode) => {
    const path = join(temporaryFolder(), 'history.plumbline');
    const other = new Database(path);
    other.pragma(`journal_mode=${mode}`);
    other.exec('CREATE TABLE urls (id INTEGER PRIMARY KEY, url TEXT)');
    other.close();
    const before = readFileSync(path);
    const refusal = await refusalOf(() => openWorkspace(path));
    expect(refusal).toMatchObject({ code: 'NotAWorkspace', message: expect.stringMatching(/another program/) });
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(dirname(path))).toEqual(['history.plumbline']);
  });

  test('a database that another program is writing to in WAL mode is left alone with its log', async () => {
    const folder = temporaryFolder();
    const live = join(folder, 'live.db');
    const other = new Database(live);
    other.pragma('journal_mode=WAL');
    other.exec('CREATE TABLE urls (id INTEGER PRIMARY KEY, url TEXT); INSERT INTO urls (url) VALUES (1)');
    // A copy with its log, as a synchronised folder gives it: SQLite would fold the log into the file if it were let near.
    const copy = join(temporaryFolder(), 'copy.plumbline');
    for (const suffix of ['', '-wal']) copyFileSync(`${live}${suffix}`, `${copy}${suffix}`);
    other.close();
    const before = [readFileSync(copy), readFileSync(`${copy}-wal`)];
    expect(await refusalOf(() => openWorkspace(copy))).toMatchObject({ code: 'NotAWorkspace' });
    expect(readdirSync(dirname(copy)).toSorted()).toEqual(['copy.plumbline', 'copy.plumbline-wal']);
    expect([readFileSync(copy), readFileSync(`${copy}-wal`)]).toEqual(before);
  });

  test('a folder, a missing file, a journal and a name with NUL are each refused', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'folder.plumbline'));
    expect(await refusalOf(() => openWorkspace(join(folder, 'folder.plumbline')))).toMatchObject({
      code: 'NotAWorkspace',
      message: expect.stringMatching(/folder/),
    });
    expect(await refusalOf(() => openWorkspace(join(folder, 'gone.plumbline')))).toMatchObject({
      code: 'WorkspaceNotFound',
    });
    expect(await refusalOf(() => openWorkspace(join(folder, 'a.plumbline-journal')))).toMatchObject({
      code: 'NotAWorkspace',
    });
    expect(await refusalOf(() => openWorkspace(join(folder, 'a\0b.plumbline')))).toMatchObject({
      code: 'NotAWorkspace',
    });
    expect(readdirSync(folder)).toEqual(['folder.plumbline']);
  });
});

/** A workspace of many pages, closed, then changed by `damage`. */
async function damagedFile(damage: (path: string) => void): Promise<string> {
  const workspace = await newWorkspace();
  for (let i = 0; i < 40; i += 1) await addAgency(workspace, `Agency ${i} ${'x'.repeat(500)}`);
  await workspace.close();
  damage(workspace.path);
  return workspace.path;
}

const withSqlite = (change: string) => (path: string) => {
  const sqlite = new Database(path);
  sqlite.exec(change);
  sqlite.close();
};

const zeroPage = (page: number) => (path: string) => {
  const bytes = readFileSync(path);
  bytes.fill(0, 4096 * page, 4096 * (page + 1));
  writeFileSync(path, bytes);
};

const badWorkspaces: readonly (readonly [what: string, damage: (path: string) => void, code: string])[] = [
  ['written by a newer version', withSqlite('PRAGMA user_version=990'), 'WorkspaceFromNewerVersion'],
  ['cut in half', (path) => truncateSync(path, readFileSync(path).length / 2), 'WorkspaceDamaged'],
  ['with a page of zeros', zeroPage(2), 'WorkspaceDamaged'],
  ['with its first page of tables gone', (path) => truncateSync(path, 4096), 'WorkspaceDamaged'],
  [
    'with a table replaced by a view',
    withSqlite('DROP TABLE settings; CREATE VIEW settings AS SELECT 1 AS key, 2 AS value'),
    'WorkspaceSchemaDiffers',
  ],
  ['with a trigger dropped', withSqlite('DROP TRIGGER observations_no_update'), 'WorkspaceSchemaDiffers'],
  [
    'with a trigger added',
    withSqlite('CREATE TRIGGER spy AFTER INSERT ON agencies BEGIN SELECT 1; END'),
    'WorkspaceSchemaDiffers',
  ],
  ['with a column added', withSqlite('ALTER TABLE agencies ADD COLUMN note TEXT'), 'WorkspaceSchemaDiffers'],
  ['with a schema number of ours but fewer tables', withSqlite('PRAGMA user_version=50'), 'WorkspaceSchemaDiffers'],
];

describe('a workspace', () => {
  test.for(badWorkspaces)('%s is refused and left byte for byte as it was', async ([, damage, code]) => {
    const path = await damagedFile(damage);
    const before = readFileSync(path);
    const refusal = await refusalOf(() => openWorkspace(path));
    expect(refusal.code).toBe(code);
    expect(refusal.where).toContain(path);
    expect(refusal.next).not.toBe('');
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(dirname(path))).toEqual(['board.plumbline']);
  });

  test('from a newer version is refused by its schema number and told what to do', async () => {
    const path = await damagedFile(withSqlite('PRAGMA user_version=990'));
    const { message, next } = await refusalOf(() => openWorkspace(path));
    expect(message).toMatch(new RegExp(`990.*up to ${currentVersion}`));
    expect(next).toMatch(/newest version/);
  });
});
