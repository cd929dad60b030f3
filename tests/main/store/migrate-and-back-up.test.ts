import Database from 'better-sqlite3';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyAuditChain } from '#main/store/audit-chain.ts';
import { backUpWorkspace } from '#main/store/backup.ts';
import { migrateTo, schemaVersionOf } from '#main/store/migrate.ts';
import { currentVersion } from '#main/store/migrations.ts';
import { openWorkspace } from '#main/store/open-workspace.ts';
import { applicationId, createSqlite } from '#main/store/sqlite.ts';
import { addAgency, agencyNames, newWorkspace, refusalOf, temporaryFolder } from './temporary-workspace.ts';

/** A file as the program of schema 40 left it, with a row in it. */
async function olderFile(): Promise<string> {
  const path = join(temporaryFolder(), 'board.plumbline');
  const sqlite = createSqlite(path);
  sqlite.pragma(`application_id=${applicationId}`);
  await migrateTo(sqlite, 40);
  sqlite.exec("INSERT INTO agencies (name) VALUES ('Police')");
  sqlite.close();
  return path;
}

describe('an older workspace', () => {
  test('is brought up to date after a checked copy of it has been kept elsewhere', async () => {
    const path = await olderFile();
    const before = readFileSync(path);
    const backupFolder = join(temporaryFolder(), 'backups');
    const workspace = await openWorkspace(path, { backupFolder });
    expect(await agencyNames(workspace)).toEqual(['Police']);
    await addAgency(workspace, 'Health');
    await workspace.close();
    expect(readFileSync(path).equals(before)).toBe(false);
    expect(readdirSync(backupFolder)).toEqual(['board (schema 40).plumbline']);
    const copy = new Database(join(backupFolder, 'board (schema 40).plumbline'), { readonly: true });
    expect(schemaVersionOf(copy)).toBe(40);
    expect(copy.prepare('SELECT name FROM agencies').all()).toEqual([{ name: 'Police' }]);
    copy.close();
    const reopened = await openWorkspace(path);
    expect(await agencyNames(reopened)).toEqual(['Police', 'Health']);
    await reopened.close();
  });

  test('is refused and left alone without a folder for the copy, and when it is only read', async () => {
    const path = await olderFile();
    const before = readFileSync(path);
    expect(await refusalOf(() => openWorkspace(path))).toMatchObject({ code: 'BackupFolderNeeded' });
    expect(await refusalOf(() => openWorkspace(path, { readOnly: true }))).toMatchObject({ code: 'WorkspaceReadOnly' });
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('is left alone when its copy cannot be made', async () => {
    const path = await olderFile();
    const before = readFileSync(path);
    const backupFolder = temporaryFolder();
    writeFileSync(join(backupFolder, 'board (schema 40).plumbline'), 'an earlier copy');
    expect(await refusalOf(() => openWorkspace(path, { backupFolder }))).toMatchObject({ code: 'FileExists' });
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(backupFolder)).toEqual(['board (schema 40).plumbline']);
  });
});

describe('a failing migration', () => {
  test('leaves the database at the last number it reached whole', async () => {
    const sqlite = createSqlite(':memory:');
    await migrateTo(sqlite, 60);
    sqlite.exec('CREATE TABLE rebases (id INTEGER)');
    await expect(migrateTo(sqlite, currentVersion)).rejects.toThrow(/rebases already exists/);
    expect(schemaVersionOf(sqlite)).toBe(60);
    const made = sqlite.prepare("SELECT name FROM sqlite_schema WHERE name = 'indicators'").all();
    expect(made).toEqual([]);
    sqlite.close();
  });
});

describe('a backup', () => {
  test('is a workspace with the same facts and the same audit chain, and leaves no other file', async () => {
    const workspace = await newWorkspace();
    await addAgency(workspace, 'Police');
    const folder = join(temporaryFolder(), 'kept', 'here');
    await backUpWorkspace(workspace, join(folder, 'copy.plumbline'));
    expect(readdirSync(folder)).toEqual(['copy.plumbline']);
    const copy = await openWorkspace(join(folder, 'copy.plumbline'));
    expect(await agencyNames(copy)).toEqual(['Police']);
    expect(await verifyAuditChain(copy.db)).toEqual(await verifyAuditChain(workspace.db));
    await copy.close();
    await addAgency(workspace, 'Health');
    expect(await agencyNames(workspace)).toEqual(['Police', 'Health']);
  });

  test('never replaces an existing file', async () => {
    const workspace = await newWorkspace();
    const target = join(dirname(workspace.path), 'kept.plumbline');
    writeFileSync(target, 'something else');
    expect(await refusalOf(() => backUpWorkspace(workspace, target))).toMatchObject({ code: 'FileExists' });
    expect(readFileSync(target, 'utf8')).toBe('something else');
    expect(readdirSync(dirname(target)).toSorted()).toEqual(['board.plumbline', 'kept.plumbline']);
  });

  test('into a place that cannot be written is refused and the workspace goes on working', async () => {
    const workspace = await newWorkspace();
    const occupied = join(temporaryFolder(), 'file');
    writeFileSync(occupied, '');
    const refusal = await refusalOf(() => backUpWorkspace(workspace, join(occupied, 'copy.plumbline')));
    expect(refusal.code).toBe('FolderNotFound');
    mkdirSync(join(dirname(workspace.path), 'unrelated'));
    await addAgency(workspace, 'Police');
    expect(await agencyNames(workspace)).toEqual(['Police']);
  });
});
