import Sqlite from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { smallWorkspace } from '../../core/packs/small-workspace.ts';
import { CapturedTerminal } from './captured-terminal.ts';

const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');

async function terminalWithSmallWorkspace(): Promise<CapturedTerminal> {
  const terminal = new CapturedTerminal();
  terminal.now = new Date('2019-07-31T09:00:00Z');
  const workspace = await smallWorkspace(terminal.path('w.plumbline'));
  await workspace.close();
  return terminal;
}

test('new makes a workspace with the catalogue, without it when told so, and never over another file', async () => {
  using terminal = new CapturedTerminal();
  const made = await terminal.run('new', 'e', '--authority', 'Exampleshire', '--board', 'The board', '--json');
  expect(made.exitCode).toBe(0);
  expect(made.json()).toMatchObject({
    path: terminal.path('e.plumbline'),
    authority: 'Exampleshire',
    board: 'The board',
    kind: 'real',
  });
  const indicators = await terminal.run('list', 'indicators', 'e.plumbline', '--json');
  expect((indicators.json() as { rows: unknown[] }).rows.length).toBeGreaterThan(100);
  await terminal.run('new', 'bare.plumbline', '--authority', 'Exampleshire', '--no-catalogue');
  const none = await terminal.run('list', 'indicators', 'bare.plumbline', '--json');
  expect(none.json()).toMatchObject({ rows: [] });
  const before = hashOf(terminal.path('e.plumbline'));
  const again = await terminal.run('new', 'e.plumbline', '--authority', 'Other', '--json');
  expect(again.exitCode).toBe(1);
  expect(again.json()).toMatchObject({ error: { code: 'FileExists' } });
  expect(hashOf(terminal.path('e.plumbline'))).toBe(before);
});

test.each([
  ['a name of emoji', 'Exampleshire 🎈', 'GlyphMissing', 'no pack could print it'],
  ['a name in Chinese', '例郡', 'GlyphMissing', 'U+4F8B'],
  ['a name that is too long', 'E'.repeat(201), 'InputNotValid', 'At most 200 characters'],
])('new refuses %s in a sentence and makes no file', async (_, authority, code, words) => {
  using terminal = new CapturedTerminal();
  const run = await terminal.run('new', 'e.plumbline', '--authority', authority, '--json');
  expect(run.exitCode).toBe(1);
  expect(run.json()).toMatchObject({ error: { code, message: expect.stringContaining(words) as string } });
  expect(existsSync(terminal.path('e.plumbline'))).toBe(false);
});

test('new takes the letters and signs of British, Welsh and other European names', async () => {
  using terminal = new CapturedTerminal();
  const run = await terminal.run('new', 'e.plumbline', '--authority', 'Sir Ŵyl – “Tŷ Mawr” & Čapek', '--json');
  expect(run).toMatchObject({ exitCode: 0, err: '' });
});

test.each([
  ['actions', { rows: [{ ref: 'A-01', rating: { colour: 'red' } }, { ref: 'A-02' }, { ref: 'A-03' }] }],
  ['indicators', { period: '2019-06' }],
  ['reviews', { reviews: [{ review: { code: 'Child Xa' } }] }],
  ['findings', { findings: [{ finding: { ref: 'F1' } }, { finding: { ref: 'F2' } }] }],
  ['returns', { returns: [{ fileName: 'return-2019-06.csv', restated: 1 }, { fileName: 'return-2019-05.csv' }] }],
  ['packs', { packs: [] }],
])('list %s prints one JSON document, and a table for people, and changes nothing', async (what, expected) => {
  using terminal = await terminalWithSmallWorkspace();
  const before = hashOf(terminal.path('w.plumbline'));
  const run = await terminal.run('list', what, 'w.plumbline', '--json');
  expect(run).toMatchObject({ exitCode: 0, err: '' });
  expect(run.json()).toMatchObject(expected);
  const text = await terminal.run('list', what, 'w.plumbline');
  expect(text).toMatchObject({ exitCode: 0, err: '' });
  expect(text.out.trim()).not.toBe('');
  expect(hashOf(terminal.path('w.plumbline'))).toBe(before);
});

test('show prints an action with its ratings side by side and an indicator with its history', async () => {
  using terminal = await terminalWithSmallWorkspace();
  const action = await terminal.run('show', 'action', 'w.plumbline', 'A-01');
  expect(action.out).toContain('A-01 Visit every child on a plan in time');
  expect(action.out).toMatch(/Rating +Red/);
  expect(action.out).toContain('agreed by Improvement board: Two teams merged');
  const list = await terminal.run('list', 'indicators', 'w.plumbline', '--json');
  const [first] = (list.json() as { rows: { code: string }[] }).rows;
  const indicator = await terminal.run('show', 'indicator', 'w.plumbline', first?.code ?? '', '--json');
  expect(indicator.json()).toMatchObject({ row: { code: first?.code }, facts: {} });
  const text = await terminal.run('show', 'indicator', 'w.plumbline', first?.code ?? '');
  expect(text.out).toContain('return-2019-06.csv!C14 (was 93)');
});

test.each([
  [['show', 'action', 'w.plumbline', 'NOPE'], 'ActionNotFound'],
  [['show', 'indicator', 'w.plumbline', 'NOPE'], 'IndicatorNotFound'],
  [['list', 'actions', 'missing.plumbline'], 'WorkspaceNotFound'],
  [['pack', 'w.plumbline', '--period', '2030-01', '--out', 'packs'], 'PeriodInFuture'],
])('%j is refused with a code', async (args, code) => {
  using terminal = await terminalWithSmallWorkspace();
  const run = await terminal.run(...args, '--json');
  expect(run.exitCode).toBe(1);
  expect(run.json()).toMatchObject({ error: { code } });
});

test('a file that is not a workspace is refused by every command that opens one, and keeps its bytes', async () => {
  using terminal = new CapturedTerminal();
  terminal.write('notes.plumbline', 'these are only notes, long enough to be looked at\n'.repeat(40));
  terminal.write('r.csv', 'x,y\n');
  const before = hashOf(terminal.path('notes.plumbline'));
  for (const args of [
    ['list', 'actions', 'notes.plumbline'],
    ['show', 'action', 'notes.plumbline', 'A'],
    ['import', 'notes.plumbline', 'r.csv', '--accept'],
    ['pack', 'notes.plumbline', '--period', '2019-06', '--out', 'packs'],
    ['verify-audit', 'notes.plumbline'],
  ]) {
    const run = await terminal.run(...args, '--json');
    expect([args[0], run.exitCode]).toStrictEqual([args[0], 1]);
    expect(run.json()).toMatchObject({ error: { code: 'NotAWorkspace' } });
  }
  expect(hashOf(terminal.path('notes.plumbline'))).toBe(before);
  expect(existsSync(terminal.path('packs'))).toBe(false);
});

test('a workspace of a newer version is refused and keeps its bytes', async () => {
  using terminal = await terminalWithSmallWorkspace();
  const sqlite = new Sqlite(terminal.path('w.plumbline'));
  sqlite.pragma('user_version=99999');
  sqlite.close();
  const before = hashOf(terminal.path('w.plumbline'));
  const run = await terminal.run(
    'import',
    'w.plumbline',
    terminal.write('r.csv', 'Code,Period,Value\n'),
    '--accept',
    '--json',
  );
  expect(run.exitCode).toBe(1);
  expect(run.json()).toMatchObject({ error: { code: 'WorkspaceFromNewerVersion' } });
  expect(hashOf(terminal.path('w.plumbline'))).toBe(before);
});

test('an audit trail that was changed behind our back is reported as broken', async () => {
  using terminal = await terminalWithSmallWorkspace();
  expect((await terminal.run('verify-audit', 'w.plumbline', '--json')).json()).toMatchObject({
    intact: true,
    brokenAt: null,
  });
  const sqlite = new Sqlite(terminal.path('w.plumbline'));
  const trigger = sqlite
    .prepare<[], { sql: string }>("SELECT sql FROM sqlite_schema WHERE name = 'audit_entries_no_update'")
    .get();
  sqlite.exec("DROP TRIGGER audit_entries_no_update; UPDATE audit_entries SET actor = 'Somebody' WHERE id = 1;");
  sqlite.exec(trigger?.sql ?? '');
  sqlite.close();
  const run = await terminal.run('verify-audit', 'w.plumbline', '--json');
  expect(run.exitCode).toBe(1);
  expect(run.json()).toMatchObject({ intact: false, brokenAt: 1, error: { code: 'AuditChainBroken' } });
});
