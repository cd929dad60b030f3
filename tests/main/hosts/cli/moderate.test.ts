import { expect, test } from 'vitest';
import { smallWorkspace } from '../../core/packs/small-workspace.ts';
import { CapturedTerminal } from './captured-terminal.ts';

async function terminalWithPlan(): Promise<CapturedTerminal> {
  const terminal = new CapturedTerminal();
  terminal.now = new Date('2019-08-14T09:00:00Z');
  await (await smallWorkspace(terminal.path('w.plumbline'))).close();
  return terminal;
}
const moderate = ['moderate', 'w.plumbline', 'A-01'];
const reason = ['--reason', 'A recovery plan was seen and is funded', '--by', 'Improvement board'];

test('moderate sets the colour of the board, says until when, and what the rule says', async () => {
  using terminal = await terminalWithPlan();
  const done = await terminal.run(...moderate, '--rating', 'amber', ...reason);
  expect(done.exitCode).toBe(0);
  expect(done.out).toMatch(
    /Rating +Amber: Set to amber by Improvement board on 14 August 2019, until 18 September 2019/,
  );
  expect(done.out).toMatch(/Rule +Red: Overdue by 45 days/);
  expect(done.err).toContain('It looks better than the rule’s red');
});

test('moderate --withdraw takes it back; with --json both are one document', async () => {
  using terminal = await terminalWithPlan();
  const set = await terminal.run(...moderate, '--rating', 'amber', ...reason, '--until', '2019-09-01', '--json');
  expect(set.json()).toMatchObject({
    reference: 'A-01',
    rating: { colour: 'amber' },
    byRule: { colour: 'red' },
    moderation: { direction: 'greener', holdsUntil: '2019-09-01', state: 'in_force' },
  });
  const back = await terminal.run(...moderate, '--withdraw', '--reason', 'It slipped again', '--json');
  expect(back.json()).toMatchObject({ rating: { colour: 'red' }, moderation: { state: 'withdrawn' } });
});

test('moderate --month is of an indicator', async () => {
  using terminal = await terminalWithPlan();
  const args = ['moderate', 'w.plumbline', 'CP03', '--month', '2019-06', '--on', '2019-07-24', ...reason];
  const done = await terminal.run(...args, '--rating', 'amber', '--json');
  expect(done.json()).toMatchObject({ reference: 'CP03, June 2019', moderation: { colour: 'amber' } });
  const other = await terminal.run('moderate', 'w.plumbline', 'CP03', '--rating', 'amber', ...reason);
  expect(other.err).toContain('There is no action CP03');
});

test.each([
  [['--rating', 'green', '--reason', 'Short'], 1, 'FlatteringReasonTooShort'],
  [['--reason', 'Neither of the two'], 1, 'RatingOrWithdraw'],
  [['--rating', 'amber', '--withdraw', '--reason', 'Both of the two'], 1, 'RatingOrWithdraw'],
  [['--withdraw', '--reason', 'There is none'], 1, 'NoModerationInForce'],
])('moderate %o is refused as it should be', async (args, exitCode, code) => {
  using terminal = await terminalWithPlan();
  const done = await terminal.run(...moderate, ...args);
  expect(done).toMatchObject({ exitCode, out: '' });
  expect(done.err).toContain(`Code: ${code}`);
});

test.each([
  [['--rating', 'purple', '--reason', 'x']],
  [['--rating', 'red']],
  [['--rating', 'red', '--reason', 'x', '--until', '31.12.2019']],
])('moderate %o is wrong usage', async (args) => {
  using terminal = await terminalWithPlan();
  expect((await terminal.run(...moderate, ...args)).exitCode).toBe(2);
});
