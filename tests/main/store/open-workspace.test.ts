import Database from 'better-sqlite3';
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createWorkspace, openWorkspace, storeSettings } from '#main/store/open-workspace.ts';
import { addAgency, agencyNames, author, newWorkspace, refusalOf, temporaryFolder } from './temporary-workspace.ts';

const expectedSettings = {
  journal_mode: 'truncate',
  synchronous: '2',
  locking_mode: 'normal',
  foreign_keys: '1',
  trusted_schema: '0',
  cell_size_check: '1',
  secure_delete: '1',
  recursive_triggers: '1',
  cache_spill: '0',
  mmap_size: '0',
};

const settingsOf = async (workspace: Parameters<typeof storeSettings>[0]) =>
  Object.fromEntries((await storeSettings(workspace)).map(({ name, value }) => [name, value]));

describe('settings as SQLite answers them', () => {
  test('are in force in a new file', async () => {
    expect(await settingsOf(await newWorkspace())).toMatchObject(expectedSettings);
  });

  test('are in force again when the file is reopened', async () => {
    const made = await newWorkspace();
    await made.close();
    const reopened = await openWorkspace(made.path);
    expect(await settingsOf(reopened)).toMatchObject(expectedSettings);
    await reopened.close();
  });

  test('are in force in a file that another program left in WAL mode, and nothing of the WAL is lost', async () => {
    const made = await newWorkspace();
    await made.close();
    const foreign = new Database(made.path);
    foreign.pragma('journal_mode=WAL');
    foreign.exec("INSERT INTO agencies (name) VALUES ('Police')");
    foreign.close();
    const reopened = await openWorkspace(made.path);
    expect(await settingsOf(reopened)).toMatchObject(expectedSettings);
    expect(await agencyNames(reopened)).toEqual(['Police']);
    await reopened.close();
    expect(readdirSync(dirname(made.path))).toEqual([basename(made.path)]);
  });

  test('are reported with what was expected, so that the settings screen can compare them', async () => {
    for (const { name, value, expected } of await storeSettings(await newWorkspace())) {
      expect(`${name} ${value}`).toBe(`${name} ${expected}`);
    }
  });
});

describe('creating', () => {
  test('records whose oversight it is, with a first audit entry', async () => {
    const workspace = await newWorkspace();
    const authority = await workspace.db.selectFrom('authorities').selectAll().executeTakeFirstOrThrow();
    expect(authority).toMatchObject({ name: 'Exampleshire', marking: 'OFFICIAL-SENSITIVE', kind: 'real' });
    const entries = await workspace.db.selectFrom('audit_entries').select(['actor', 'entity']).execute();
    expect(entries).toEqual([{ actor: 'Secretariat', entity: 'authorities' }]);
  });

  test('never goes over an existing file, whatever is in it', async () => {
    const path = join(temporaryFolder(), 'notes.plumbline');
    writeFileSync(path, 'my notes');
    expect(await refusalOf(() => newWorkspace(path))).toMatchObject({ code: 'FileExists', where: path });
    expect(readFileSync(path, 'utf8')).toBe('my notes');
    expect(readdirSync(dirname(path))).toEqual(['notes.plumbline']);
  });

  test('refuses a folder that is not there, and makes none', async () => {
    const folder = join(temporaryFolder(), 'missing');
    const refusal = await refusalOf(() => newWorkspace(join(folder, 'a.plumbline')));
    expect(refusal).toMatchObject({ code: 'FolderNotFound', where: folder });
    expect(existsSync(folder)).toBe(false);
  });

  test('leaves one file and no leftovers, while open and when closed', async () => {
    const workspace = await newWorkspace();
    await addAgency(workspace, 'Police');
    await workspace.close();
    expect(readdirSync(dirname(workspace.path))).toEqual([basename(workspace.path)]);
  });

  test('gives the same bytes for the same details', async () => {
    const folder = temporaryFolder();
    const bytes = [];
    for (const name of ['a', 'b']) {
      const workspace = await createWorkspace(
        join(folder, `${name}.plumbline`),
        { uid: 'fixed', authority: 'Exampleshire', board: 'Board', kind: 'fictional_sample', notice: 'Fictional' },
        author,
      );
      await workspace.close();
      bytes.push(readFileSync(workspace.path));
    }
    expect(bytes[0]?.equals(bytes[1] ?? Buffer.of())).toBe(true);
  });
});

describe('reading only', () => {
  test('answers questions and refuses to write', async () => {
    const made = await newWorkspace();
    await addAgency(made, 'Police');
    await made.close();
    const before = readFileSync(made.path);
    const workspace = await openWorkspace(made.path, { readOnly: true });
    expect(workspace.readOnly).toBe(true);
    expect(await agencyNames(workspace)).toEqual(['Police']);
    expect(await refusalOf(() => addAgency(workspace, 'Health'))).toMatchObject({ code: 'WorkspaceReadOnly' });
    await workspace.close();
    expect(readFileSync(made.path).equals(before)).toBe(true);
  });

  test('has every setting in force as well', async () => {
    const made = await newWorkspace();
    await made.close();
    const workspace = await openWorkspace(made.path, { readOnly: true });
    expect(await settingsOf(workspace)).toMatchObject(expectedSettings);
    await workspace.close();
    expect(readdirSync(dirname(made.path))).toEqual([basename(made.path)]);
  });

  test('refuses a file left in WAL mode, which cannot be read without putting files beside it', async () => {
    const made = await newWorkspace();
    await made.close();
    const foreign = new Database(made.path);
    foreign.pragma('journal_mode=WAL');
    foreign.close();
    const before = readFileSync(made.path);
    const refusal = await refusalOf(() => openWorkspace(made.path, { readOnly: true }));
    expect(refusal.code).toBe('WorkspaceNotSelfContained');
    expect(readFileSync(made.path).equals(before)).toBe(true);
    expect(readdirSync(dirname(made.path))).toEqual([basename(made.path)]);
  });

  test('works beside a window that writes', async () => {
    const writer = await newWorkspace();
    const reader = await openWorkspace(writer.path, { readOnly: true });
    await addAgency(writer, 'Police');
    expect(await agencyNames(reader)).toEqual(['Police']);
    await reader.close();
    await addAgency(writer, 'Health');
    expect(await agencyNames(writer)).toEqual(['Police', 'Health']);
  });
});

test('a copy of a workspace opens like the workspace', async () => {
  const made = await newWorkspace();
  await addAgency(made, 'Police');
  await made.close();
  const copy = join(dirname(made.path), 'copy.plumbline');
  copyFileSync(made.path, copy);
  const workspace = await openWorkspace(copy);
  expect(await agencyNames(workspace)).toEqual(['Police']);
  await workspace.close();
});
