import { expect, test } from 'vitest';
import { smallWorkspace } from '../../core/packs/small-workspace.ts';
import { CapturedTerminal } from './captured-terminal.ts';

async function terminalWithPlan(): Promise<CapturedTerminal> {
  const terminal = new CapturedTerminal();
  terminal.now = new Date('2019-08-20T09:00:00Z');
  await (await smallWorkspace(terminal.path('w.plumbline'))).close();
  return terminal;
}

test('profiles list says what each kind of pack is about, and copy makes one of a workstream that packs are made by', async () => {
  using terminal = await terminalWithPlan();
  const list = await terminal.run('profiles', 'list', 'w.plumbline');
  expect(list.out).toMatch(/one-workstream +One workstream +Board +One workstream, still to be chosen +14/);
  const copy = ['profiles', 'copy', 'w.plumbline', 'one-workstream', '--name', 'Practice pack'];
  const open = await terminal.run(...copy, '--json');
  expect(open.exitCode).toBe(1);
  expect(open.json()).toMatchObject({ error: { code: 'WorkstreamNotFound' } });
  const made = await terminal.run(...copy, '--workstream', 'W1', '--json');
  expect(made.json()).toMatchObject({
    key: 'practice-pack',
    name: 'Practice pack',
    edition: 'board',
    scope: { kind: 'workstream', code: 'W1' },
    about: 'Workstream W1: Practice',
    origin: 'own',
    notReady: '',
    history: [{ what: 'Made as “Practice pack”', by: 'Secretariat', at: '2019-08-20T09:00:00.000Z' }],
  });
  const show = await terminal.run('profiles', 'show', 'w.plumbline', 'practice-pack');
  expect(show.out).toMatch(/changes +What changed since the last pack +yes/);
  expect(show.out).toMatch(/workforce +Workforce +no/);
  const both = await terminal.run(...copy, '--workstream', 'W1', '--agency', 'Police');
  expect(both.exitCode).toBe(2);
});

test('words are written, confirmed, carried over and confirmed again', async () => {
  using terminal = await terminalWithPlan();
  const june = ['w.plumbline', 'summary', '--period', '2019-06'];
  const draft = await terminal.run('words', 'write', ...june, '--text', 'Visits fell.', '--json');
  expect(draft.json()).toMatchObject({
    profile: 'monthly-board',
    period: '2019-06',
    counts: { draft: 1, confirmed: 0 },
    toCarry: 0,
    sections: expect.arrayContaining([
      {
        section: 'summary',
        title: 'Summary',
        state: 'draft',
        current: {
          section: 'summary',
          text: 'Visits fell.',
          writtenBy: 'Secretariat',
          writtenOn: '2019-08-20',
          confirmed: null,
          carriedFrom: null,
        },
        before: null,
      },
    ]) as unknown,
  });
  expect((await terminal.run('words', 'confirm', ...june)).out).toContain('Monthly board pack, June 2019: 1 confirmed');
  const carried = await terminal.run('words', 'carry', 'w.plumbline', '--period', '2019-07');
  expect(carried.out).toMatch(/summary +Draft +Secretariat +Visits fell\./);
  const list = await terminal.run('words', 'list', 'w.plumbline', '--period', '2019-07', '--profile', 'public');
  expect(list.out).toContain('Public report, July 2019: 0 confirmed, 0 draft');
});

test('words of a file keep their lines; what is no text, and neither or both of the two options, are refused', async () => {
  using terminal = await terminalWithPlan();
  const write = ['words', 'write', 'w.plumbline', 'exceptions', '--period', '2019-06', '--json'];
  terminal.write('words.txt', 'Two things:\r\n- visits\r\n- protocols\r\n');
  const run = await terminal.run(...write, '--file', 'words.txt', '--confirm');
  expect(run.json()).toMatchObject({ counts: { confirmed: 1 } });
  expect(run.out).toContain('Two things:\\n- visits\\n- protocols"');
  terminal.write('words.bin', new Uint8Array([0xff, 0xfe, 0x00]));
  for (const [options, code] of [
    [['--file', 'words.bin'], 'WordsNotReadable'],
    [['--file', 'none.txt'], 'InputFileNotFound'],
    [[], 'WordsNotGiven'],
    [['--file', 'words.txt', '--text', 'x'], 'WordsNotGiven'],
    [['--text', 'Done ✅'], 'GlyphMissing'],
  ] as const) {
    const refused = await terminal.run(...write, ...options);
    expect([options, refused.exitCode]).toEqual([options, 1]);
    expect(refused.json()).toMatchObject({ error: { code } });
  }
  expect((await terminal.run('words', 'write', 'w.plumbline', 'weather', '--period', '2019-06')).exitCode).toBe(2);
});
