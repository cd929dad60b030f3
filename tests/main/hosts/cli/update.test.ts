import { expect, test } from 'vitest';
import { smallWorkspace } from '../../core/packs/small-workspace.ts';
import { CapturedTerminal } from './captured-terminal.ts';

async function terminalWithActions(): Promise<CapturedTerminal> {
  const terminal = new CapturedTerminal();
  terminal.now = new Date('2019-07-31T09:00:00Z');
  await (await smallWorkspace(terminal.path('w.plumbline'))).close();
  return terminal;
}

test('a report is added, said in words and, with --json, as the action stands now', async () => {
  using terminal = await terminalWithActions();
  const said = await terminal.run('update', 'w.plumbline', 'A-02', '--progress', '80', '--rating', 'green');
  expect([said.exitCode, said.err]).toEqual([0, '']);
  expect(said.out).toContain('The update of A-02 of 31 July 2019 was saved: In progress, 80% done.');
  expect(said.out).toContain('The rule says Green: On track: progress 80%');
  const more = ['--note', 'Done', '--status', 'completed', '--evidence', 'Audit', '--by', 'Deputy', '--json'];
  const json = await terminal.run('update', 'w.plumbline', 'A-02', ...more);
  expect(json.json()).toMatchObject({
    row: { ref: 'A-02', status: 'completed', byRule: { rule: 'awaiting_evidence' } },
    facts: {
      updates: [{ progressPercent: 5 }, { progressPercent: 80 }, { progressPercent: null, narrative: 'Done' }],
      evidence: [{ title: 'Audit', state: 'claimed' }],
    },
  });
});

test.each([
  ['an action that is not there', ['A-99', '--progress', '10'], 1, 'ActionNotFound'],
  ['a report that says nothing', ['A-02', '--note', ' '], 1, 'NothingReported'],
  ['a report before the last', ['A-02', '--progress', '10', '--on', '2019-06-01'], 1, 'UpdateBeforeLast'],
  ['a forecast of what is done', ['A-03', '--forecast', '2019-09-01'], 1, 'ForecastOfFinished'],
] as const)('%s is refused', async (_what, args, exitCode, code) => {
  using terminal = await terminalWithActions();
  const run = await terminal.run('update', 'w.plumbline', ...args, '--json');
  expect(run.exitCode).toBe(exitCode);
  expect(run.json()).toMatchObject({ error: { code } });
});

test('a report by nobody is refused in words', async () => {
  using terminal = await terminalWithActions();
  const run = await terminal.run('update', 'w.plumbline', 'A-02', '--progress', '10', '--by', ' ', '--json');
  expect(run.json()).toMatchObject({
    error: { code: 'InputNotValid', message: 'What was given is not valid: Say which role reports.' },
  });
});

test.each([
  ['--progress', '101'],
  ['--rating', 'grey'],
  ['--forecast', '2019-02-29'],
  ['--status', 'late'],
])('%s %s is wrong usage, said before the file is touched', async (...option) => {
  using terminal = new CapturedTerminal();
  expect((await terminal.run('update', 'none.plumbline', 'A-02', ...option)).exitCode).toBe(2);
});
