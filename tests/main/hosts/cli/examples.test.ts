import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { month, workbookOf } from '../../../returns/make-file.ts';
import { CapturedTerminal } from './captured-terminal.ts';

const terminal = new CapturedTerminal();
afterAll(() => terminal[Symbol.dispose]());

const commands = [
  'sample',
  'new',
  'import',
  'tracker',
  'export',
  'catalogue import',
  'benchmarks import',
  'list',
  'show',
  'pack',
  'publish',
  'verify',
  'compare',
  'profiles list',
  'profiles show',
  'profiles copy',
  'words list',
  'words write',
  'words carry',
  'words confirm',
  'update',
  'moderate',
  'evidence add',
  'evidence accept',
  'evidence test',
  'evidence reject',
  'evidence list',
  'chase',
  'templates',
  'collect',
  'spc',
  'deadline',
  'audit list',
  'audit verify',
];

/** The files that the examples name, as a person would have them. */
beforeAll(async () => {
  terminal.now = new Date('2019-08-20T09:00:00Z');
  const june = [
    ['Code', 'Period', 'Value'],
    ['FD10', '2019-06', 12],
  ];
  const kpi = [
    ['Indicator', month('2019-05-01'), month('2019-06-01')],
    ['Ref. decided', 0.853, 0.861],
  ];
  terminal.write('june.xlsx', await workbookOf([{ name: 'June', rows: june }]));
  terminal.write('kpi.xlsx', await workbookOf([{ name: 'Data', rows: kpi }]));
  const series = Array.from({ length: 14 }, (_, at) => `2019-04-${String(at + 1).padStart(2, '0')},${80 + (at % 5)}`);
  terminal.write('visits.csv', ['x,y', ...series].join('\n'));
  terminal.write('referrals.csv', ['x,y', ...series].join('\n'));
  terminal.write('audit.pdf', 'Audit of 20 files');
  const tracker = 'Ref,Action,Lead,Start,Due\nFD-91,Agree a protocol,Head of the front door,01/04/2019,31/12/2019\n';
  terminal.write(
    'tracker.xlsx',
    await workbookOf([
      {
        name: 'Plan',
        rows: tracker
          .trim()
          .split('\n')
          .map((row) => row.split(',')),
      },
    ]),
  );
  const answers = [{ key: 'workstream:', answer: { kind: 'workstream', code: 'FD', name: 'Front door' } }];
  terminal.write('answers.json', JSON.stringify(answers));
  const areas = 'Measure code,Measure,Year,Northamptonshire,Statistical neighbours,East Midlands,England';
  terminal.write('lait.csv', `${areas}\nCPP_Total_NumRef,Referrals,2019,400,510,520,544.5\n`);
  for (const sample of ['northamptonshire n.plumbline', 'exampleshire e.plumbline']) {
    await terminal.run('sample', ...sample.split(' '));
  }
  await terminal.run('export', 'catalogue', 'n.plumbline', '--out', '.');
  const sent = await terminal.run('templates', 'e.plumbline', '--out', 'sent', '--owner', '--json');
  for (const { path, recipient } of (sent.json() as { files: { path: string; recipient: string }[] }).files) {
    const name = /^Head of (?:the )?(workforce|front door),/.exec(recipient)?.[1]?.replace(' ', '-');
    if (name !== undefined) terminal.write(`${name}.xlsx`, readFileSync(terminal.path(path)));
  }
}, 120_000);

const helpOf = async (command: string) => (await terminal.run(...wordsOf(command), '--help')).out;

/** The file that the examples of the later commands are about. */
function keepPublished([command]: readonly string[]): void {
  if (command !== 'publish') return;
  const name = readdirSync(terminal.path('packs')).find((file) => file.endsWith('-published-1-v1.pdf'));
  terminal.write('board-pack.pdf', readFileSync(terminal.path(`packs/${name}`)));
}

/** A second published pack, of the month before. */
async function publishMay(): Promise<void> {
  const may = await terminal.run('pack', 'n.plumbline', '--period', '2019-05', '--out', 'may', '--json');
  const { pack: number } = may.json() as { pack: number };
  await terminal.run('publish', 'n.plumbline', String(number), '--out', 'may', '--accept-warnings', 'Known');
  const name = readdirSync(terminal.path('may')).find((file) => file.endsWith('.plumbpack'));
  terminal.write('may.plumbpack', readFileSync(terminal.path(`may/${name}`)));
}

/** The words of a line as a shell would hand them over. */
const wordsOf = (line: string): string[] =>
  (line.match(/(?:"[^"]*"|\S)+/gu) ?? []).map((word) => word.replaceAll('"', ''));

test.each(commands)('every example that %s prints works as printed', { timeout: 120_000 }, async (command) => {
  const lines = (await helpOf(command)).split('\n').filter((line) => line.startsWith('  plumbline '));
  expect(lines).not.toEqual([]);
  if (command === 'compare') await publishMay();
  for (const line of lines) {
    const words = wordsOf(line.trim()).slice(1);
    // the samples are there already, and never made over one another
    const args = words.map((word) => (words[0] === 'sample' && word.endsWith('.plumbline') ? `new-${word}` : word));
    const run = await terminal.run(...args);
    keepPublished(words);
    expect([line, run.exitCode, run.err]).toEqual([line, 0, expect.not.stringContaining('Code: ')]);
  }
});

test.each(commands)(
  'the help of %s is wrapped by its width alone, never in the middle of a sentence',
  async (command) => {
    const paragraphs = (await helpOf(command)).split('\n\n');
    const [, description = ''] = paragraphs;
    const lines = description.split('\n');
    const broken = lines.slice(0, -1).filter((line, at) => line.length + (lines[at + 1] ?? '').indexOf(' ') < 79);
    expect(broken).toEqual([]);
  },
);

test('the examples are those of every command there is', async () => {
  const listed = (await helpOf('')).split('\n\n').find((part) => part.startsWith('Commands:')) ?? '';
  const names = [...listed.matchAll(/^ {2}([a-z-]+)/gmu)].map(([, name]) => name).filter((name) => name !== 'help');
  expect(new Set(names)).toEqual(new Set(commands.map((name) => name.split(' ')[0])));
});
