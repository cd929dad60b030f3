import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runProgram, type AddCommand } from '#main/hosts/cli/program.ts';
import { CapturedTerminal } from './captured-terminal.ts';

test.each([
  [['--unknown']],
  [['nonsense']],
  [[]],
  [['spc']],
  [['spc', 'a.csv', 'b.csv']],
  [['spc', 'a.csv', '--direction', 'sideways']],
  [['spc', 'a.csv', '--target', 'ninety']],
  [['spc', 'a.csv', '--run-length', '8']],
])('wrong usage %j ends with 2, says so on standard error and prints nothing on standard output', async (args) => {
  using terminal = new CapturedTerminal();
  const run = await terminal.run(...args);
  expect(run.exitCode).toBe(2);
  expect(run.err).not.toBe('');
  expect(run.out).toBe('');
});

test('help and version are answers: exit 0, on standard output', async () => {
  using terminal = new CapturedTerminal();
  const help = await terminal.run('--help');
  expect(help).toMatchObject({ exitCode: 0, err: '' });
  expect(help.out).toContain('Exit codes: 0 done, 1 refused');
  expect(await terminal.run('--version')).toMatchObject({ exitCode: 0, out: '9.9.9\n' });
});

test('an unexpected fault is one sentence with the place of the log, and the stack is only in the log', async () => {
  using terminal = new CapturedTerminal();
  const written = { out: '', err: '' };
  const addFaulty: AddCommand = (program, host) => {
    program
      .command('faulty')
      .option('--json')
      .action((options: { json?: boolean }) =>
        host.answer(options, () => Promise.reject(new TypeError('secret detail', { cause: new Error('deeper') }))),
      );
  };
  const exitCode = await runProgram(
    ['faulty', '--json'],
    {
      cwd: terminal.folder,
      env: {},
      version: '9.9.9',
      out: { isTerminal: false, write: (text) => void (written.out += text) },
      err: { isTerminal: false, write: (text) => void (written.err += text) },
      now: () => terminal.now,
      dataFolder: terminal.path('data'),
    },
    [addFaulty],
  );
  expect(exitCode).toBe(1);
  const { error } = JSON.parse(written.out) as { error: { code: string; message: string; where: string } };
  expect(error.code).toBe('InternalError');
  expect(written.out + written.err).not.toMatch(/secret detail|\bat .*:\d+:\d+/);
  const log = readFileSync(error.where, 'utf8');
  expect(log).toContain('TypeError: secret detail');
  expect(log).toContain('[cause]: Error: deeper');
  expect(log).toContain('2019-11-05T10:00:00.000Z plumbline 9.9.9');
});
