import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { saveFile } from '#main/store/save-file.ts';
import { refusalOf, temporaryFolder } from './temporary-workspace.ts';

const bytes = Buffer.from('the pack');

describe('saving a file', () => {
  test('writes exactly the bytes and leaves nothing else in the folder', () => {
    const folder = temporaryFolder();
    saveFile(join(folder, 'pack.pdf'), bytes);
    expect(readFileSync(join(folder, 'pack.pdf')).equals(bytes)).toBe(true);
    expect(readdirSync(folder)).toEqual(['pack.pdf']);
  });

  test('refuses to replace a file unless that was asked for', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'pack.pdf');
    writeFileSync(path, 'last month');
    expect(await refusalOf(() => saveFile(path, bytes))).toMatchObject({ code: 'FileExists', where: path });
    expect(readFileSync(path, 'utf8')).toBe('last month');
    saveFile(path, bytes, { overwrite: true });
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(readdirSync(folder)).toEqual(['pack.pdf']);
  });

  test('refuses a folder that is not there', async () => {
    const folder = join(temporaryFolder(), 'missing');
    const refusal = await refusalOf(() => saveFile(join(folder, 'pack.pdf'), bytes));
    expect(refusal).toMatchObject({ code: 'FolderNotFound', where: folder });
  });

  test('never replaces a folder, and takes its own temporary file away again', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'pack.pdf'));
    await expect(async () => saveFile(join(folder, 'pack.pdf'), bytes, { overwrite: true })).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['pack.pdf']);
  });
});
