import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { trackerOf } from '../../../trackers/make-tracker.ts';
import { CapturedTerminal } from './captured-terminal.ts';

const headings = ['Ref', 'Workstream', 'Action', 'Lead', 'Start', 'Due', 'RAG'];
const made = () =>
  trackerOf({
    name: 'Plan',
    rows: [
      headings,
      ['FD-11', 'Front door', 'Agree a protocol', 'DCS', { date: '2019-04-01' }, 'End of Q3', { fill: '#FFC000' }],
    ],
  });
const answers = [
  { key: 'workstream:front door', answer: { kind: 'workstream', code: 'FD', name: 'Front door' } },
  { key: 'owner:dcs |  | ', answer: { kind: 'owner', role: 'Director', agency: 'Council', supporting: [] } },
  { key: 'date:due:end of q3', answer: { kind: 'date', on: '2019-12-31' } },
];

async function terminalWithTracker(): Promise<CapturedTerminal> {
  const terminal = new CapturedTerminal();
  terminal.now = new Date('2019-08-14T09:00:00Z');
  await terminal.run('new', 'w.plumbline', '--authority', 'Exampleshire');
  terminal.write('tracker.xlsx', await made());
  return terminal;
}

test('tracker says what has to be decided, with the keys to answer by, and changes nothing', async () => {
  using terminal = await terminalWithTracker();
  const before = readFileSync(terminal.path('w.plumbline'));
  const run = await terminal.run('tracker', 'w.plumbline', 'tracker.xlsx');
  expect(run).toMatchObject({ exitCode: 0, err: '' });
  expect(run.out).toContain('Which day is “End of Q3” as a due date');
  expect(run.out).toContain('{"key":"date:due:end of q3","answer":{"kind":"date"}}');
  expect(readFileSync(terminal.path('w.plumbline')).equals(before)).toBe(true);
  const refused = await terminal.run('tracker', 'w.plumbline', 'tracker.xlsx', '--accept', '--json');
  expect(refused).toMatchObject({ exitCode: 1 });
  expect(refused.json()).toMatchObject({ error: { code: 'TrackerUndecided' } });
});

test('tracker --accept with answers takes it over once', async () => {
  using terminal = await terminalWithTracker();
  terminal.write('answers.json', JSON.stringify(answers));
  const args = [
    'tracker',
    'w.plumbline',
    'tracker.xlsx',
    '--answers',
    'answers.json',
    '--as-of',
    '2019-06-30',
    '--accept',
    '--json',
  ];
  const run = await terminal.run(...args);
  expect(run).toMatchObject({ exitCode: 0, err: '' });
  expect(run.json()).toMatchObject({
    outcome: 'accepted',
    asOn: '2019-06-30',
    counts: { new: 1, workstreams: 1, updates: 1 },
  });
  const shown = await terminal.run('show', 'action', 'w.plumbline', 'FD-11', '--json');
  expect(JSON.stringify(shown.json())).toContain('"baselineDueOn":"2019-12-31"');
  expect((await terminal.run(...args)).json()).toMatchObject({ outcome: 'unchanged' });
});

test('a day that cannot be one is wrong usage, said before a file is touched', async () => {
  using terminal = new CapturedTerminal();
  expect((await terminal.run('tracker', 'none.plumbline', 'none.xlsx', '--as-of', 'tomorrow')).exitCode).toBe(2);
});

test('tracker refuses answers that are none, and a sheet that is not there', async () => {
  using terminal = await terminalWithTracker();
  terminal.write('answers.json', '[{"key": "order", "answer": {"kind": "order"}}]');
  const run = await terminal.run('tracker', 'w.plumbline', 'tracker.xlsx', '--answers', 'answers.json', '--json');
  expect(run.json()).toMatchObject({ error: { code: 'TrackerFileNotValid' } });
  const sheet = await terminal.run('tracker', 'w.plumbline', 'tracker.xlsx', '--sheet', 'Other', '--json');
  expect(sheet.json()).toMatchObject({ error: { code: 'SheetNotFound' } });
});
