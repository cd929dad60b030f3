import Sqlite from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { PublicationRow, Verification } from '#shared/contract/publishing.ts';
import { smallWorkspace } from '../../core/packs/small-workspace.ts';
import { CapturedTerminal } from './captured-terminal.ts';

interface PublishJson {
  readonly already: boolean;
  readonly publication: PublicationRow;
  readonly files: readonly { readonly path: string; readonly kind: string; readonly sha256: string }[];
}

/** A terminal in August 2019 whose folder has a small workspace with a draft of June. */
async function withDraft(): Promise<CapturedTerminal> {
  const terminal = new CapturedTerminal();
  terminal.now = new Date('2019-08-31T09:00:00Z');
  await (await smallWorkspace(terminal.path('w.plumbline'))).close();
  await terminal.run('pack', 'w.plumbline', '--period', '2019-06', '--out', 'drafts');
  return terminal;
}

const accepting = ['--accept-warnings', 'The board knows of the late returns'];

test('a workspace that has published nothing says so', async () => {
  using terminal = await withDraft();
  expect((await terminal.run('list', 'publications', 'w.plumbline')).out).toContain('No pack has been published yet.');
  expect((await terminal.run('audit', 'verify', 'w.plumbline')).out).toMatch(/Published packs\s+none yet/u);
});

test('publish makes a draft final, freezes it and writes its files; verify knows them', async () => {
  using terminal = await withDraft();
  const run = await terminal.run('publish', 'w.plumbline', '1', '--out', 'new/packs', ...accepting, '--json');
  expect(run).toMatchObject({ exitCode: 0, err: '' });
  const { already, publication, files } = run.json() as PublishJson;
  expect(already).toBe(false);
  expect(publication).toMatchObject({ number: 1, version: 1, publishedOn: '2019-08-31', replacedBy: null });
  expect(files.map(({ kind }) => kind)).toStrictEqual(['pdf', 'xlsx', 'plumbpack']);
  for (const { path, sha256 } of files) {
    expect(
      createHash('sha256')
        .update(readFileSync(terminal.path(path)))
        .digest('hex'),
    ).toBe(sha256);
    const verified = await terminal.run('verify', path, '--workspace', 'w.plumbline', '--json');
    expect(verified.exitCode).toBe(0);
    expect(verified.json()).toMatchObject({ verdict: 'published', publication: { number: 1 } });
    expect((await terminal.run('verify', path)).out).toContain('intact and signed with the key');
  }
  expect((await terminal.run('list', 'packs', 'w.plumbline', '--json')).json()).toMatchObject({
    packs: [{ state: 'published' }],
  });
});

test('publish of what is published writes the same files once more and changes nothing', async () => {
  using terminal = await withDraft();
  const first = (await terminal.run('publish', 'w.plumbline', '1', '--out', 'a', ...accepting, '--json')).json();
  const before = readFileSync(terminal.path('w.plumbline'));
  const again = await terminal.run('publish', 'w.plumbline', '1', '--out', 'b', '--json');
  expect(again.exitCode).toBe(0);
  expect(again.err).toContain('published already');
  expect(again.json()).toMatchObject({ already: true, publication: (first as PublishJson).publication });
  expect(readFileSync(terminal.path('w.plumbline')).equals(before)).toBe(true);
  for (const { path } of (first as PublishJson).files)
    expect(readFileSync(terminal.path(path.replace(/^a/, 'b'))).equals(readFileSync(terminal.path(path)))).toBe(true);
});

test('warnings without a reason are refused, and the draft stays one', async () => {
  using terminal = await withDraft();
  const before = readFileSync(terminal.path('w.plumbline'));
  const run = await terminal.run('publish', 'w.plumbline', '1', '--out', 'out', '--json');
  expect(run).toMatchObject({ exitCode: 1 });
  expect(run.json()).toMatchObject({ error: { code: 'PackWarningsOpen' } });
  const { issues } = run.json() as { readonly issues: readonly { severity: string; sentence: string }[] };
  expect(issues.every(({ severity, sentence }) => severity === 'warning' && sentence.endsWith('.'))).toBe(true);
  const inWords = await terminal.run('publish', 'w.plumbline', '1', '--out', 'out');
  expect(inWords.err).toContain(`${issues.length} warning`);
  for (const { sentence } of issues) expect(inWords.out).toContain(`Warning: ${sentence}`);
  expect(readFileSync(terminal.path('w.plumbline')).equals(before)).toBe(true);
});

test('a correction names what it replaces by the number on its cover', async () => {
  using terminal = await withDraft();
  await terminal.run('publish', 'w.plumbline', '1', '--out', 'out', ...accepting);
  await terminal.run('pack', 'w.plumbline', '--period', '2019-06', '--board-on', '2019-09-05', '--out', 'drafts');
  const alone = await terminal.run('publish', 'w.plumbline', '2', '--out', 'out', ...accepting, '--json');
  expect(alone.json()).toMatchObject({ error: { code: 'MonthAlreadyPublished' } });
  expect((await terminal.run('list', 'packs', 'w.plumbline', '--json')).json()).toMatchObject({
    packs: [{ id: 2, state: 'draft' }, { id: 1 }],
  });
  const none = await terminal.run('publish', 'w.plumbline', '2', '--replaces', '9', '--out', 'out', '--json');
  expect(none.json()).toMatchObject({ error: { code: 'PublicationNotFound' } });
  const correction = await terminal.run(
    'publish',
    'w.plumbline',
    '2',
    '--replaces',
    '1',
    '--reason',
    'The day of the board was missing',
    '--out',
    'out',
    ...accepting,
    '--json',
  );
  expect(correction.json()).toMatchObject({
    publication: { number: 1, version: 2, replaces: { version: 1, reason: 'The day of the board was missing' } },
  });
  expect((await terminal.run('list', 'publications', 'w.plumbline', '--json')).json()).toMatchObject({
    publications: [
      { number: 1, version: 2, replacedBy: null },
      { number: 1, version: 1, replacedBy: { version: 2 } },
    ],
  });
  expect((await terminal.run('list', 'publications', 'w.plumbline')).out).toContain(
    'no: version 2 of 2019-08-31 replaced it',
  );
  const first = 'out/exampleshire-board-pack-2019-06-published-1-v1.pdf';
  const verified = await terminal.run('verify', first, '--workspace', 'w.plumbline');
  expect(verified.exitCode).toBe(0);
  expect(verified.out).toContain('Version 2 has replaced it since');
  expect(verified.out).toContain('Use version 2.');
});

test.each([
  ['altered', 'FileAltered', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('\n')])],
  ['unknown', 'FileNotKnown', () => Buffer.from('no pack at all')],
])('verify of a file that is %s ends with 1 and says so', async (verdict, code, change) => {
  using terminal = await withDraft();
  const published = await terminal.run('publish', 'w.plumbline', '1', '--out', 'out', ...accepting, '--json');
  const path = (published.json() as PublishJson).files[0]?.path ?? '';
  writeFileSync(terminal.path('in-hand.pdf'), change(readFileSync(terminal.path(path))));
  const run = await terminal.run('verify', 'in-hand.pdf', '--workspace', 'w.plumbline', '--json');
  expect(run.exitCode).toBe(1);
  const json = run.json() as Verification & { readonly error: unknown };
  expect(Object.keys(json)).toStrictEqual([
    'verdict',
    'sentence',
    'next',
    'sha256',
    'claims',
    'publication',
    'checks',
    'error',
  ]);
  expect(json).toMatchObject({ verdict, error: { code, message: json.sentence } });
});

test('verify says of a draft that it was not published', async () => {
  using terminal = await withDraft();
  const run = await terminal.run(
    'verify',
    'drafts/exampleshire-board-pack-2019-06.pdf',
    '--workspace',
    'w.plumbline',
    '--json',
  );
  expect(run.exitCode).toBe(1);
  expect(run.json()).toMatchObject({ verdict: 'draft', error: { code: 'FileNotPublished' } });
});

test('where the folder cannot be made nothing is published', async () => {
  using terminal = await withDraft();
  writeFileSync(terminal.path('taken'), 'a file');
  const before = readFileSync(terminal.path('w.plumbline'));
  const run = await terminal.run('publish', 'w.plumbline', '1', '--out', 'taken', ...accepting, '--json');
  expect(run.json()).toMatchObject({ error: { code: 'FolderNotFound' } });
  expect(readFileSync(terminal.path('w.plumbline')).equals(before)).toBe(true);
});

test('audit verify holds what was published against its signature', async () => {
  using terminal = await withDraft();
  await terminal.run('publish', 'w.plumbline', '1', '--out', 'out', ...accepting);
  const whole = await terminal.run('audit', 'verify', 'w.plumbline');
  expect(whole.exitCode).toBe(0);
  expect(whole.out).toContain('1, each as it was signed');
  // OR REPLACE goes round the triggers of a table, of whoever does not ask for recursive ones
  const file = new Sqlite(terminal.path('w.plumbline'));
  file.pragma('foreign_keys = OFF');
  const { columns } = file
    .prepare<[], { columns: string }>("SELECT group_concat(name) AS columns FROM pragma_table_info('packs')")
    .get() ?? { columns: '' };
  const others = columns.replace(/\btitle\b/u, "'All is well'");
  file.exec(`INSERT OR REPLACE INTO packs (${columns}) SELECT ${others} FROM packs`);
  file.close();
  const run = await terminal.run('audit', 'verify', 'w.plumbline', '--json');
  expect(run.exitCode).toBe(1);
  expect(run.json()).toMatchObject({
    intact: false,
    brokenAt: null,
    publications: { count: 1, damaged: [{ number: 1, version: 1 }] },
    error: { code: 'PublicationDamaged' },
  });
  expect((await terminal.run('list', 'publications', 'w.plumbline')).out).toContain(
    'Improvement board pack: June 2019',
  );
});
