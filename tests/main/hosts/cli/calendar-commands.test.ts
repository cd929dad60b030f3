import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { saveSchedule } from '#main/core/calendar/calendar-commands.ts';
import { Session } from '#main/core/session.ts';
import { monthly, receive, team } from '../../core/calendar/calendar-workspace.ts';
import { returnsWorkspace } from '../../core/returns/returns-workspace.ts';
import { CapturedTerminal } from './captured-terminal.ts';

/** One sender that owes two figures for June and has sent one of them. */
async function terminalWithCalendar(): Promise<CapturedTerminal> {
  const terminal = new CapturedTerminal();
  terminal.now = new Date('2019-07-16T09:00:00Z');
  const session = new Session({
    name: 'cli',
    version: '9.9.9',
    dataFolder: terminal.path('data'),
    documentsFolder: terminal.folder,
    now: () => terminal.now,
    reportFault: () => undefined,
  });
  await session.use(await returnsWorkspace(terminal.path('w.plumbline')));
  await saveSchedule(session, monthly);
  await receive(session, '2019-07-05', team, 'FD05,2019-06,46,54,85.2%');
  await session.close();
  return terminal;
}

test('chase prints who owes what and how it stands, and the e-mail with --text only', async () => {
  using terminal = await terminalWithCalendar();
  const plain = await terminal.run('chase', 'w.plumbline', '--period', '2019-06');
  expect(plain).toMatchObject({ exitCode: 0, err: '' });
  expect(plain.out).toContain('June 2019, as at 16 July 2019');
  expect(plain.out).toMatch(/Performance team +in part \(1 of 2\), overdue by 2 working days +2019-07-12 +1 +2/);
  expect(plain.out).toContain('  FD10 Children without a social worker');
  expect(plain.out).not.toContain('Dear colleague');
  const full = await terminal.run('chase', 'w.plumbline', '--period', '2019-06', '--text');
  expect(full.out).toContain('To: performance@exampleshire.example\nSubject: ');
  expect(full.out).toContain('Dear colleague\n\nThe figures for June 2019 from Performance team were due on 12 July');
});

test('chase --json is the shape that docs/cli.md gives, as at any day', async () => {
  using terminal = await terminalWithCalendar();
  const run = await terminal.run('chase', 'w.plumbline', '--period', '2019-06', '--as-at', '2019-07-12', '--json');
  expect(run.json()).toMatchObject({
    period: '2019-06',
    asAtOn: '2019-07-12',
    senders: [
      {
        sender: team,
        status: 'part',
        overdue: false,
        dueOn: '2019-07-12',
        completedOn: null,
        workingDaysLate: 0,
        owed: 2,
        received: 1,
        missing: [{ code: 'FD10', name: 'Children without a social worker' }],
        returns: [{ fileName: '2019-07-05.csv', receivedOn: '2019-07-05', figures: 1 }],
        chases: [],
        text: { subject: expect.any(String) as string, body: expect.any(String) as string },
      },
    ],
  });
});

test('chase says where nobody owes anything, and refuses a day to come', async () => {
  using terminal = await terminalWithCalendar();
  const none = await terminal.run('chase', 'w.plumbline', '--period', '2019-03');
  expect(none).toMatchObject({ exitCode: 0 });
  expect(none.out).toContain('Nobody owes a return for this month');
  const later = await terminal.run('chase', 'w.plumbline', '--as-at', '2019-07-17', '--json');
  expect(later.exitCode).toBe(1);
  expect(later.json()).toMatchObject({ error: { code: 'AsAtInFuture' } });
});

test('templates writes a workbook a sender, never over one that is there unless it is told to', async () => {
  using terminal = await terminalWithCalendar();
  const run = await terminal.run('templates', 'w.plumbline', '--out', 'out', '--json');
  expect(run.exitCode).toBe(0);
  expect(run.json()).toMatchObject({
    period: '2019-07',
    files: [{ sender: team, path: 'out/2019-07-performance-team.xlsx', indicators: 2 }],
  });
  const file = terminal.path('out/2019-07-performance-team.xlsx');
  const bytes = readFileSync(file);
  writeFileSync(file, 'half filled in');
  const again = await terminal.run('templates', 'w.plumbline', '--out', 'out', '--json');
  expect(again.exitCode).toBe(1);
  expect(again.json()).toMatchObject({ error: { code: 'FileExists' } });
  expect(readFileSync(file, 'utf8')).toBe('half filled in');
  const forced = await terminal.run('templates', 'w.plumbline', '--out', 'out', '--force');
  expect(forced.exitCode).toBe(0);
  expect(readFileSync(file)).toStrictEqual(bytes);
});

test('templates for one sender and month, and a refusal that leaves no file', async () => {
  using terminal = await terminalWithCalendar();
  const one = await terminal.run('templates', 'w.plumbline', '--out', 'one', '--sender', team, '--period', '2019-05');
  expect(one.out).toMatch(/May 2019[^]*Performance team +2 +one\/2019-05-performance-team\.xlsx/);
  const none = await terminal.run('templates', 'w.plumbline', '--out', 'none', '--sender', 'Nobody', '--json');
  expect(none.exitCode).toBe(1);
  expect(none.json()).toMatchObject({ error: { code: 'NothingOwed' } });
  expect(readdirSync(terminal.folder)).not.toContain('none');
});
