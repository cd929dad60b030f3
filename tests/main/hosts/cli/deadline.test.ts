import { expect, test } from 'vitest';
import { CapturedTerminal } from './captured-terminal.ts';

test('deadline counts 70 working days where nothing is said, and needs no workspace', async () => {
  using terminal = new CapturedTerminal();
  const run = await terminal.run('deadline', '--published', '2019-07-29');
  expect(run).toMatchObject({ exitCode: 0, err: '' });
  expect(run.out).toContain('Due                Tuesday 5 November 2019');
  expect(run.out).toContain('Bank holidays      Monday 26 August 2019');
  expect(run.out).toContain('Bank holiday list  of 21 November 2026');
});

test.each([
  ['2019-07-29', '2019-11-05', 'Tuesday', ['2019-08-26']],
  ['2022-04-01', '2022-07-15', 'Friday', ['2022-04-15', '2022-04-18', '2022-05-02', '2022-06-02', '2022-06-03']],
])('deadline --published %s --working-days 70 --json is %s', async (published, dueOn, weekday, bankHolidays) => {
  using terminal = new CapturedTerminal();
  const run = await terminal.run('deadline', '--published', published, '--working-days', '70', '--json');
  expect(run.json()).toMatchObject({
    published,
    workingDays: 70,
    dueOn,
    weekday,
    bankHolidays,
    weekdays: 70 + bankHolidays.length,
    bankHolidayListOf: '2026-11-21',
  });
});

test.each([
  [['--published', '2028-11-01'], 1, 'Bank holidays are known from'],
  [['--published', '2019-02-30'], 2, 'Give a real date'],
  [['--published', '2019-07-29', '--working-days', '0'], 2, 'Give a whole number from 1 to 400'],
  [[], 2, 'required option'],
] as const)('deadline %j is refused in a sentence', async (options, exitCode, words) => {
  using terminal = new CapturedTerminal();
  const run = await terminal.run('deadline', ...options);
  expect(run).toMatchObject({ exitCode, out: '' });
  expect(run.err).toContain(words);
});
