import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CapturedTerminal } from './captured-terminal.ts';

async function terminalWithCatalogue(): Promise<CapturedTerminal> {
  const terminal = new CapturedTerminal();
  terminal.now = new Date('2019-07-31T09:00:00Z');
  const made = await terminal.run('new', 'w.plumbline', '--authority', 'Exampleshire', '--typical-targets');
  expect(made.exitCode).toBe(0);
  return terminal;
}

test('a catalogue that is exported and imported again changes nothing', async () => {
  using terminal = await terminalWithCatalogue();
  const written = await terminal.run('export', 'catalogue', 'w.plumbline', '--out', 'out', '--json');
  expect(written.exitCode).toBe(0);
  const { files } = written.json() as { files: { path: string; rows: number | null; sha256: string }[] };
  expect(files.map(({ path, rows }) => [path.replaceAll('\\', '/'), rows])).toMatchObject([
    ['out/catalogue.csv', 118],
    ['out/definitions.csv', 118],
    ['out/targets.csv', expect.any(Number)],
    ['out/datapackage.json', null],
  ]);
  const again = await terminal.run('catalogue', 'import', 'w.plumbline', 'out/catalogue.csv', '--json');
  expect(again.json()).toMatchObject({ outcome: 'unchanged', counts: { same: 118, new: 0, changed: 0, problem: 0 } });
  const refused = await terminal.run('export', 'catalogue', 'w.plumbline', '--out', 'out');
  expect([refused.exitCode, refused.err]).toEqual([1, expect.stringContaining('FileExists')]);
  expect((await terminal.run('export', 'catalogue', 'w.plumbline', '--out', 'out', '--force')).exitCode).toBe(0);
});

test('a changed catalogue is shown first, needs a reason to be taken in, and then stands', async () => {
  using terminal = await terminalWithCatalogue();
  await terminal.run('export', 'catalogue', 'w.plumbline', '--out', 'out');
  const file = terminal.path('out/catalogue.csv');
  writeFileSync(file, readFileSync(file, 'utf8').replace('Contacts received', 'Contacts taken'));
  const staged = await terminal.run('catalogue', 'import', 'w.plumbline', 'out/catalogue.csv');
  expect(staged.out).toContain('name: "Contacts received" becomes "Contacts taken"');
  const without = await terminal.run('catalogue', 'import', 'w.plumbline', 'out/catalogue.csv', '--accept', '--json');
  expect(without.json()).toMatchObject({ error: { code: 'InputNotValid' } });
  const args = [
    'catalogue',
    'import',
    'w.plumbline',
    'out/catalogue.csv',
    '--accept',
    '--reason',
    'Plan',
    '--from',
    '2019-08',
  ];
  expect((await terminal.run(...args, '--json')).json()).toMatchObject({ outcome: 'accepted', counts: { changed: 1 } });
  expect((await terminal.run(...args, '--json')).json()).toMatchObject({ outcome: 'unchanged' });
  writeFileSync(file, readFileSync(file, 'utf8').replace(',count,', ',apples,'));
  const bad = await terminal.run('catalogue', 'import', 'w.plumbline', 'out/catalogue.csv', '--json');
  expect([bad.exitCode, bad.json()]).toMatchObject([
    1,
    { outcome: 'refused', error: { code: 'CatalogueEntryNotValid' } },
  ]);
});

test('benchmarks are matched by an option, asked about where an area is unclear, and known to later files', async () => {
  using terminal = await terminalWithCatalogue();
  const write = (england: number, own = 'exampleshire'): void =>
    writeFileSync(terminal.path('b.csv'), `code,measure,year,${own},england\nM1,Contacts,2018,10,${england}\n`);
  write(20, 'somewhere');
  const unclear = await terminal.run('benchmarks', 'import', 'w.plumbline', 'b.csv', '--json');
  expect([unclear.exitCode, unclear.json()]).toMatchObject([1, { error: { code: 'BenchmarkAreaUnclear' } }]);
  write(20);
  const staged = await terminal.run('benchmarks', 'import', 'w.plumbline', 'b.csv', '--match', 'M1=FD01', '--json');
  expect(staged.json()).toMatchObject({ outcome: 'staged', counts: { new: 2 } });
  await terminal.run('benchmarks', 'import', 'w.plumbline', 'b.csv', '--match', 'M1=FD01', '--accept');
  write(21);
  const later = await terminal.run('benchmarks', 'import', 'w.plumbline', 'b.csv', '--accept', '--json');
  expect(later.json()).toMatchObject({ outcome: 'accepted', counts: { changed: 1, same: 1 } });
  await terminal.run('export', 'benchmarks', 'w.plumbline', '--out', 'out', '--period', '2017-04..2018-03');
  expect(readFileSync(terminal.path('out/benchmarks.csv'), 'utf8').split('\r\n').slice(1, -1)).toHaveLength(3);
});

test.each([
  ['export', 'observations', 'w.plumbline', '--out', 'o', '--period', '2019'],
  ['export', 'everything', 'w.plumbline', '--out', 'o'],
  ['export', 'observations', 'w.plumbline'],
  ['benchmarks', 'import', 'w.plumbline', 'b.csv', '--match', 'M1'],
  ['catalogue', 'import', 'w.plumbline'],
])('%s %s %s %s %s %s %s is wrong usage', async (...args) => {
  using terminal = new CapturedTerminal();
  expect((await terminal.run(...args.filter((arg) => arg !== undefined))).exitCode).toBe(2);
});
