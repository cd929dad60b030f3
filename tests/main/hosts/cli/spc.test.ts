import { expect, test } from 'vitest';
import { references, type Reference } from '../../../shared/domain/spc/fixtures.ts';
import { CapturedTerminal } from './captured-terminal.ts';

const directionWords = { increase: 'up', decrease: 'down', neutral: 'neutral' } as const;

function argumentsOf({ params }: Reference): string[] {
  return [
    '--direction',
    directionWords[params.improvement_direction],
    ...(params.target === null ? [] : ['--target', String(params.target)]),
    ...(params.rebase === null ? [] : ['--rebase', params.rebase.join(',')]),
    ...(params.fix_after_n_points === null ? [] : ['--fix', String(params.fix_after_n_points)]),
    ...(params.screen_outliers ? [] : ['--no-screen']),
  ];
}

const csvOf = (reference: Reference): string =>
  ['x,y', ...reference.points.map((point) => `${point.x},${point.y ?? ''}`), ''].join('\n');

/** The reference prints 12 figures. */
const near = (expected: number | null): unknown => {
  if (expected === null) return null;
  return expect.closeTo(expected, 9 - Math.ceil(Math.log10(Math.max(1, Math.abs(expected)))));
};

test.each(references)('spc --json of $name says what the reference implementation says', async (reference) => {
  using terminal = new CapturedTerminal();
  const run = await terminal.run(
    'spc',
    terminal.write('series.csv', csvOf(reference)),
    '--json',
    ...argumentsOf(reference),
  );
  expect(run).toMatchObject({ exitCode: 0, err: '' });
  expect(run.json()).toStrictEqual({
    points: reference.points.map((point) => ({
      x: point.x,
      y: near(point.y),
      mean: near(point.mean),
      lpl: near(point.lpl),
      upl: near(point.upl),
      outsideLimits: point.outside_limits,
      relativeToMean: point.relative_to_mean,
      closeToLimits: point.close_to_limits,
      specialCauseType: point.special_cause_type,
      pointType: point.point_type,
    })),
    variation: reference.variation,
    assurance: reference.assurance,
  });
});

const points = (run: { json: () => unknown }): { x: string; y: number | null }[] =>
  (run.json() as { points: { x: string; y: number | null }[] }).points.map(({ x, y }) => ({ x, y }));

test('columns may stand in any order and case beside others, and rows in any order', async () => {
  using terminal = new CapturedTerminal();
  const file = terminal.write('s.csv', 'Note,Y,X\nlate,"1,200",2019-03\n,95%,2019-01\n,,2019-02\n\n');
  expect(points(await terminal.run('spc', file, '--json'))).toStrictEqual([
    { x: '2019-01', y: 95 },
    { x: '2019-02', y: null },
    { x: '2019-03', y: 1200 },
  ]);
});

test('dates in the British order and whole numbers are put in their own order, not in that of their letters', async () => {
  using terminal = new CapturedTerminal();
  const dates = terminal.write('d.csv', 'x,y\n01/12/2018,3\n01/02/2019,4\n15/01/2018,2\n');
  expect(points(await terminal.run('spc', dates, '--json')).map(({ y }) => y)).toStrictEqual([2, 3, 4]);
  const numbers = terminal.write('n.csv', 'x,y\n10,3\n9,2\n100,4\n');
  expect(points(await terminal.run('spc', numbers, '--json')).map(({ y }) => y)).toStrictEqual([2, 3, 4]);
});

test('labels keep the order of the file, and that is said on standard error', async () => {
  using terminal = new CapturedTerminal();
  const run = await terminal.run('spc', terminal.write('w.csv', 'x,y\nWeek 2,1\nWeek 1,2\n'), '--json');
  expect(points(run).map(({ x }) => x)).toStrictEqual(['Week 2', 'Week 1']);
  expect(run.err).toContain('in the order of the file');
});

test('a rebase may be written as another spelling of the same day', async () => {
  using terminal = new CapturedTerminal();
  const rows = Array.from(
    { length: 28 },
    (_, i) => `${String(i + 1).padStart(2, '0')}/01/2019,${i < 14 ? i % 3 : 50 + (i % 3)}`,
  );
  const file = terminal.write('r.csv', ['x,y', ...rows].join('\n'));
  const run = await terminal.run('spc', file, '--json', '--rebase', '2019-01-15');
  expect(run).toMatchObject({ exitCode: 0, err: '' });
  const means = (run.json() as { points: { mean: number }[] }).points.map(({ mean }) => mean);
  expect(means[0]).toBeLessThan(2);
  expect(means[14]).toBeGreaterThan(49);
});

test.each([
  ['no header', '2019-01,1\n2019-02,2\n', [], 'SeriesColumnsMissing', 'line 1'],
  ['only one of the columns', 'x,value\n2019-01,1\n', [], 'SeriesColumnsMissing', '"y" is not there'],
  [
    'values that are no numbers',
    'x,y\n2019-01,1\n2019-02,abc\n2019-03,0x10\n',
    [],
    'SeriesRowUnreadable',
    'line 3: y is "abc"',
  ],
  ['infinite values', 'x,y\n2019-01,1e999\n', [], 'SeriesRowUnreadable', 'line 2'],
  ['a blank x', 'x,y\n2019-01,1\n,2\n', [], 'SeriesRowUnreadable', 'line 3: x is blank'],
  ['a date that is none', 'x,y\n2019-01-31,1\n2019-02-30,2\n', [], 'SeriesRowUnreadable', 'line 3: x is "2019-02-30"'],
  [
    'a date given twice',
    'x,y\n2019-01,1\n2019-02,2\n2019-01,3\n',
    [],
    'SeriesRowUnreadable',
    'which line 2 has already',
  ],
  ['no rows', 'x,y\n', [], 'SeriesEmpty', 'nothing to chart'],
  ['only missing values', 'x,y\n2019-01,\n2019-02,NA\n', [], 'SeriesEmpty', 'nothing to chart'],
  ['a rebase outside the series', 'x,y\n2019-01,1\n', ['--rebase', '2019-07'], 'RebaseNotInSeries', '2019-07'],
  ['limits fixed on too few points', 'x,y\n2019-01,1\n', ['--fix', '5'], 'TooFewPointsToFix', 'at least 12'],
])('a series with %s is refused by line, with a code', async (_, content, options, code, words) => {
  using terminal = new CapturedTerminal();
  const run = await terminal.run('spc', terminal.write('s.csv', content), '--json', ...options);
  expect(run.exitCode).toBe(1);
  expect(run.json()).toStrictEqual({
    error: { code, message: expect.any(String), where: expect.any(String), next: expect.stringMatching(/\.$/) },
  });
  expect(run.out).toContain(words.replaceAll('"', '\\"'));
  expect(run.err).toContain(`Code: ${code}`);
});

test('without --json it prints a table, both icons in words, and the note on trial limits', async () => {
  using terminal = new CapturedTerminal();
  const rows = Array.from({ length: 10 }, (_, i) => `2019-${String(i + 1).padStart(2, '0')},${i + 1}`);
  const run = await terminal.run('spc', terminal.write('s.csv', ['x,y', ...rows].join('\n')), '--target', '500');
  expect(run.exitCode).toBe(0);
  expect(run.out).toContain('7 Point Trend (Increasing)');
  expect(run.out).toContain('Variation  special cause, improvement');
  expect(run.out).toContain('Assurance  the target will not be met unless something changes');
  expect(run.out).toContain('trial limits');
});

const same = 'x,y\n2019-01,5\n2019-02,5\n2019-03,5\n';
const rising = 'x,y\n2019-01,5\n2019-02,6\n2019-03,8\n';

test.each([
  ['no target', rising, [], 'none: it needs a target'],
  ['no direction', rising, ['--target', '6', '--direction', 'neutral'], 'none: it needs a direction that is better'],
  [
    'values that are all the same',
    same,
    ['--target', '6'],
    'none: there are no limits to hold the target against, because all its values are the same',
  ],
  ['one value', 'x,y\n2019-01,5\n', ['--target', '6'], 'because there are too few values in a row'],
])('with %s the reason why there is no assurance is the true one', async (_, content, options, words) => {
  using terminal = new CapturedTerminal();
  const run = await terminal.run('spc', terminal.write('s.csv', content), ...options);
  expect(run.out).toContain(`Assurance  none: `);
  expect(run.out).toContain(words);
});

test('limits that do not exist are not called trial limits', async () => {
  using terminal = new CapturedTerminal();
  const run = await terminal.run('spc', terminal.write('s.csv', same));
  expect(run.out).not.toContain('trial limits');
  expect(run.out).toContain('Note       no limits can be calculated: all its values are the same');
});

test('without --json it says which option the latest point rests on, where another would say otherwise', async () => {
  using terminal = new CapturedTerminal();
  const values = [1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, -0.5, 0.6, 0.5, 0.6, 0.5, 0.6, 0.5];
  const file = terminal.write('s.csv', ['x,y', ...values.map((value, i) => `${i + 1},${value}`)].join('\n'));
  const seven = await terminal.run('spc', file, '--fix', '16');
  expect(seven.out).toContain('This rests on 7 points in a row, the option in force: by 6, there would be a signal');
  const six = await terminal.run('spc', file, '--fix', '16', '--run-length', '6');
  expect(six.out).toContain('6 Points Above CL');
  expect(six.out).toContain('by 7, there would be no signal of change.');
});
