import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { smallWorkspace } from '../../core/packs/small-workspace.ts';
import { CapturedTerminal } from './captured-terminal.ts';

async function terminalWithSmallWorkspace(): Promise<CapturedTerminal> {
  const terminal = new CapturedTerminal();
  terminal.now = new Date('2019-07-31T09:00:00Z');
  const workspace = await smallWorkspace(terminal.path('w.plumbline'));
  await workspace.close();
  return terminal;
}

test('audit list prints who did what, newest first, and in JSON every field', async () => {
  using terminal = await terminalWithSmallWorkspace();
  const run = await terminal.run('audit', 'list', 'w.plumbline');
  expect(run).toMatchObject({ exitCode: 0, err: '' });
  expect(run.out).toMatch(/2 +2019-07-05 09:00 +Secretariat +test\.fill +Workspace small +Value\n/u);
  expect(run.out).toContain('2 of 2 entries');
  expect((await terminal.run('audit', 'list', 'w.plumbline', '--json')).json()).toMatchObject({
    matching: 2,
    all: 2,
    next: null,
    entries: [{ id: 2, operation: 'test.fill', fields: [{ name: '', before: null, after: 'filled' }] }, { id: 1 }],
  });
});

test('audit list is filtered and paged, and says when nothing is left', async () => {
  using terminal = await terminalWithSmallWorkspace();
  const first = await terminal.run('audit', 'list', 'w.plumbline', '--limit', '1');
  expect(first.out).toContain('1 of 2 entries; for more: --before 2');
  const page = await terminal.run('audit', 'list', 'w.plumbline', '--before', '2', '--json');
  expect(page.json()).toMatchObject({ entries: [{ id: 1 }], next: null });
  const none = await terminal.run('audit', 'list', 'w.plumbline', '--text', 'nothing of the kind');
  expect(none.out).toBe('None of 2 entries says that.\n');
  const dated = ['--entity', 'workspace', '--who', 'Secretariat', '--from', '2019-07-05', '--to', '2019-07-05'];
  expect((await terminal.run('audit', 'list', 'w.plumbline', ...dated, '--json')).json()).toMatchObject({
    matching: 1,
  });
});

test.each([
  [['--from', '2019-07-06', '--to', '2019-07-05'], 1, 'The last day is before the first.'],
  [['--from', 'soon'], 2, 'Give a real date'],
  [['--limit', '0'], 2, 'Give a whole number from 1 to 1000'],
] as const)('audit list %j is refused in a sentence', async (options, exitCode, words) => {
  using terminal = await terminalWithSmallWorkspace();
  const run = await terminal.run('audit', 'list', 'w.plumbline', ...options);
  expect(run.exitCode).toBe(exitCode);
  expect(run.err).toContain(words);
});

test('audit verify and the older verify-audit say the same of a whole chain and of a broken one', async () => {
  using terminal = await terminalWithSmallWorkspace();
  const spellings = [['audit', 'verify'], ['verify-audit']] as const;
  for (const words of spellings) {
    expect((await terminal.run(...words, 'w.plumbline', '--json')).json()).toMatchObject({ intact: true, entries: 2 });
  }
  const file = new Sqlite(terminal.path('w.plumbline'));
  file.exec("DROP TRIGGER audit_entries_no_update; UPDATE audit_entries SET actor = 'Nobody' WHERE id = 2");
  file.exec(
    "CREATE TRIGGER audit_entries_no_update BEFORE UPDATE ON audit_entries\n      BEGIN SELECT RAISE(ABORT, 'audit_entries is append-only'); END",
  );
  file.close();
  for (const words of spellings) {
    const run = await terminal.run(...words, 'w.plumbline', '--json');
    expect(run.exitCode).toBe(1);
    expect(run.json()).toMatchObject({ intact: false, brokenAt: 2, error: { code: 'AuditChainBroken' } });
  }
});
