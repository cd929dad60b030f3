import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { faultReporter } from '#main/hosts/fault-file.ts';
import { dataFolderOf, documentsFolderOf } from '#main/hosts/host-folders.ts';
import { programVersion } from '#main/hosts/program-version.ts';
import { temporaryFolder } from '../store/temporary-workspace.ts';

describe('the program’s folders', () => {
  test.each([
    ['linux', {}, '/persons/p/.local/share/plumbline'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/plumbline'],
    ['darwin', {}, '/persons/p/Library/Application Support/Plumbline'],
    ['win32', { APPDATA: '/roaming' }, '/roaming/Plumbline'],
    ['linux', { PLUMBLINE_DATA: '/chosen' }, '/chosen'],
    ['win32', { PLUMBLINE_DATA: '/chosen' }, '/chosen'],
    ['linux', { PLUMBLINE_DATA: '' }, '/persons/p/.local/share/plumbline'],
  ] as const)('on %s with %j the data folder is %s', (platform, env, expected) => {
    expect(dataFolderOf(env, platform, '/persons/p')).toBe(expected);
  });

  test('documents go to Documents where there is such a folder, else to the home folder', () => {
    const home = temporaryFolder();
    expect(documentsFolderOf({}, home)).toBe(home);
    mkdirSync(path.join(home, 'Documents'));
    expect(documentsFolderOf({}, home)).toBe(path.join(home, 'Documents'));
    expect(documentsFolderOf({ PLUMBLINE_DOCUMENTS: '/chosen' }, home)).toBe('/chosen');
  });
});

describe('the log of unforeseen errors', () => {
  const now = () => new Date('2019-08-14T09:00:00.000Z');

  test('holds the stack, for the person’s own account only; standard error gets one line without it', () => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const folder = path.join(temporaryFolder(), 'data');
    faultReporter(folder, '1.2.3', now)(new Error('boom'));
    const file = path.join(folder, 'plumbline.log');
    expect(readFileSync(file, 'utf8')).toMatch(/^2019-08-14T09:00:00\.000Z plumbline 1\.2\.3\nError: boom\n {4}at /);
    expect(said.mock.calls).toEqual([[`Plumbline: an unexpected error was recorded in ${file}\n`]]);
    // Windows has no such bits; the folder there is the account's own
    expect(process.platform === 'win32' ? 0 : statSync(file).mode & 0o077).toBe(0);
  });

  test('begins anew when it has grown large, and keeps the one before', () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const folder = temporaryFolder();
    const file = path.join(folder, 'plumbline.log');
    writeFileSync(file, 'x'.repeat(1_000_001));
    faultReporter(folder, '1.2.3', now)(new Error('odd'));
    expect(readFileSync(file, 'utf8')).toMatch(/^2019-08-14T09:00:00\.000Z plumbline 1\.2\.3\nError: odd\n/);
    expect(statSync(`${file}.old`).size).toBe(1_000_001);
  });

  test('that cannot be written is said and hides nothing', () => {
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const file = path.join(temporaryFolder(), 'a-file');
    writeFileSync(file, '');
    expect(() => faultReporter(file, '1', now)(new Error('boom'))).not.toThrow();
    expect(said.mock.calls[0]?.[0]).toContain('could not be recorded');
  });
});

test('the version is that of the nearest package.json that is ours', () => {
  const folder = temporaryFolder();
  const deep = path.join(folder, 'app', 'out', 'main');
  mkdirSync(deep, { recursive: true });
  writeFileSync(path.join(folder, 'app', 'package.json'), '{"name":"plumbline","version":"3.2.1"}');
  writeFileSync(path.join(deep, 'package.json'), '{"name":"other","version":"9.9.9"}');
  expect(programVersion(deep)).toBe('3.2.1');
  expect(programVersion(path.parse(folder).root)).toBe('0');
});
