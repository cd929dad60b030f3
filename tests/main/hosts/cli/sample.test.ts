import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CapturedTerminal } from './captured-terminal.ts';

test('the same seed gives the same workspace, byte for byte, on any day; another seed gives another', async () => {
  using terminal = new CapturedTerminal();
  const size = ['--indicators', '5', '--months', '4', '--actions', '6'];
  const made = await terminal.run('sample', 'exampleshire', 'a.plumbline', ...size, '--seed', '7', '--json');
  expect(made).toMatchObject({ exitCode: 0, err: '' });
  expect(made.json()).toMatchObject({ path: terminal.path('a.plumbline'), kind: 'fictional_sample' });
  terminal.now = new Date('2031-02-03T10:00:00Z');
  await terminal.run('sample', 'exampleshire', 'b.plumbline', ...size, '--seed', '7');
  await terminal.run('sample', 'exampleshire', 'c.plumbline', ...size, '--seed', '8');
  const [a, b, c] = ['a', 'b', 'c'].map((name) => readFileSync(terminal.path(`${name}.plumbline`)));
  expect(a?.equals(b ?? Buffer.of())).toBe(true);
  expect(a?.equals(c ?? Buffer.of())).toBe(false);
});

test('a sample is never made over another file', async () => {
  using terminal = new CapturedTerminal();
  terminal.write('n.plumbline', 'mine');
  const run = await terminal.run('sample', 'northamptonshire', 'n.plumbline', '--json');
  expect(run.exitCode).toBe(1);
  expect(run.json()).toMatchObject({ error: { code: 'FileExists', where: terminal.path('n.plumbline') } });
  expect(readFileSync(terminal.path('n.plumbline'), 'utf8')).toBe('mine');
});

test('the real sample says what it is and holds its sources', async () => {
  using terminal = new CapturedTerminal();
  const run = await terminal.run('sample', 'northamptonshire', 'n.plumbline', '--json');
  expect(run.json()).toMatchObject({
    kind: 'published_sample',
    notice: expect.stringContaining('Published facts only') as string,
  });
  const shown = await terminal.run('show', 'indicator', 'n.plumbline', 'FD10', '--period', '2019-06');
  expect(shown).toMatchObject({ exitCode: 0, err: '' });
  expect(shown.out).toContain('other sources:');
});
