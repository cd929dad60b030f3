import { createHash } from 'node:crypto';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { smallWorkspace } from '../../core/packs/small-workspace.ts';
import { CapturedTerminal } from './captured-terminal.ts';

interface PackJson {
  readonly files: readonly {
    readonly path: string;
    readonly kind: string;
    readonly sha256: string;
    readonly bytes: number;
  }[];
  readonly snapshotSha256: string;
}

test('pack writes both files under the names and with the bytes that its JSON says, the same on every run', async () => {
  using terminal = new CapturedTerminal();
  terminal.now = new Date('2019-08-31T09:00:00Z');
  await (await smallWorkspace(terminal.path('w.plumbline'))).close();
  const run = await terminal.run('pack', 'w.plumbline', '--period', '2019-06', '--out', 'new/packs', '--json');
  expect(run).toMatchObject({ exitCode: 0, err: '' });
  const pack = run.json() as PackJson;
  expect(Object.keys(pack)).toStrictEqual(['pack', 'files', 'snapshotSha256']);
  expect(pack.files.map((file) => [Object.keys(file), file.kind])).toStrictEqual([
    [['path', 'kind', 'sha256', 'bytes'], 'pdf'],
    [['path', 'kind', 'sha256', 'bytes'], 'xlsx'],
  ]);
  for (const file of pack.files) {
    const bytes = readFileSync(terminal.path(file.path));
    expect(file).toMatchObject({ bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
    writeFileSync(terminal.path(file.path), 'an older file of the same name');
  }
  const again = await terminal.run('pack', 'w.plumbline', '--period', '2019-06', '--out', 'new/packs', '--json');
  expect(again.json()).toStrictEqual(pack);
  const packs = await terminal.run('list', 'packs', 'w.plumbline', '--json');
  expect(packs.json()).toMatchObject({ packs: [{ id: 1, snapshotSha256: pack.snapshotSha256 }] });
});

test('a public edition says what it left out, as JSON and in words', async () => {
  using terminal = new CapturedTerminal();
  terminal.now = new Date('2019-08-31T09:00:00Z');
  await (await smallWorkspace(terminal.path('w.plumbline'))).close();
  const order = ['pack', 'w.plumbline', '--period', '2019-06', '--edition', 'public', '--out', 'public'];
  const run = await terminal.run(...order, '--json');
  expect(run).toMatchObject({ exitCode: 0, err: '' });
  expect(run.json()).toMatchObject({
    suppression: { policy: { largestSuppressed: 5, complements: false }, figures: expect.any(Array) },
  });
  expect((await terminal.run(...order)).out).toMatch(/Left out +(?:no figure|\d+ figure)/u);
});

test('an empty pack is refused, and neither the folder nor a record is made', async () => {
  using terminal = new CapturedTerminal();
  await terminal.run('new', 'e.plumbline', '--authority', 'Exampleshire');
  const before = readFileSync(terminal.path('e.plumbline'));
  const run = await terminal.run('pack', 'e.plumbline', '--period', '2019-06', '--out', 'packs', '--json');
  expect(run.exitCode).toBe(1);
  expect(run.json()).toMatchObject({ error: { code: 'PackEmpty' } });
  expect(readFileSync(terminal.path('e.plumbline')).equals(before)).toBe(true);
});

test.each([
  ['taken', 'a file'],
  ['nowhere/packs', 'beyond a link to nowhere'],
])('where the folder %s cannot be made, being %s, nothing is recorded', async (out) => {
  using terminal = new CapturedTerminal();
  terminal.now = new Date('2019-08-31T09:00:00Z');
  await (await smallWorkspace(terminal.path('w.plumbline'))).close();
  writeFileSync(terminal.path('taken'), 'kept');
  symlinkSync(terminal.path('missing'), terminal.path('nowhere'));
  const before = readFileSync(terminal.path('w.plumbline'));
  const run = await terminal.run('pack', 'w.plumbline', '--period', '2019-06', '--out', out, '--json');
  expect(run.exitCode).toBe(1);
  expect(run.json()).toMatchObject({ error: { code: 'FolderNotFound' } });
  expect(readFileSync(terminal.path('w.plumbline')).equals(before)).toBe(true);
  expect(readFileSync(terminal.path('taken'), 'utf8')).toBe('kept');
});

test.each([
  [['pack', 'w.plumbline', '--period', '2019-13', '--out', 'packs'], 'Give a month'],
  [['pack', 'w.plumbline', '--period', '2019-06'], '--out'],
  [['pack', 'w.plumbline', '--period', '2019-06', '--out', 'p', '--edition', 'secret'], 'board'],
  // the public edition asked for, the board's pack made: nothing would be suppressed in it
  ['pack w --period 2019-06 --out p --edition public --profile monthly-board'.split(' '), 'cannot be used with'],
  [['sample', 'northamptonshire', 'n.plumbline', '--seed', '2'], 'exampleshire only'],
  [['new', 'x.plumbline'], '--authority'],
  [['list', 'children', 'x.plumbline'], 'Allowed choices'],
])('wrong usage %j ends with 2 and says what was wrong', async (args, words) => {
  using terminal = new CapturedTerminal();
  const run = await terminal.run(...args);
  expect(run.exitCode).toBe(2);
  expect(run.err).toContain(words);
  expect(run.out).toBe('');
});

test('progress is for a person who watches: one line that is wiped, and nothing of it elsewhere', async () => {
  using terminal = new CapturedTerminal();
  terminal.now = new Date('2019-08-31T09:00:00Z');
  await (await smallWorkspace(terminal.path('w.plumbline'))).close();
  terminal.watched = true;
  const run = await terminal.run('pack', 'w.plumbline', '--period', '2019-06', '--out', 'packs', '--json');
  expect(run.err).toContain('[1/5] Gathering what was known at the as-at date');
  expect(run.err.endsWith('\r\u001B[K')).toBe(true);
  expect(run.err).not.toContain('\n');
  expect(run.json()).toMatchObject({ files: [{}, {}] });
});
