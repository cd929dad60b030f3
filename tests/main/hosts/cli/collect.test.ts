import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Session } from '#main/core/session.ts';
import { openWorkspace } from '#main/store/open-workspace.ts';
import { bytesOf, openWorkbook } from '../../formats/template/fill-template.ts';
import { actionsSheet, fillIn, propose, type Filled } from '../../formats/owner-workbook/fill-owner-workbook.ts';
import { ownersSession } from '../../core/owners/owners-session.ts';
import { report } from '../../core/plan/plan-workspace.ts';
import { CapturedTerminal } from './captured-terminal.ts';

/** The workspace of `ownersSession`, in a folder of its own. */
async function terminalWithPlan(): Promise<CapturedTerminal> {
  const terminal = new CapturedTerminal();
  terminal.now = new Date('2019-07-15T09:00:00Z');
  const session = await ownersSession();
  const { path } = session.workspace;
  await session.close();
  terminal.write('w.plumbline', readFileSync(path));
  return terminal;
}

async function fill(
  terminal: CapturedTerminal,
  path: string,
  filled: Filled,
  to = 'back.xlsx',
  proposed = '',
): Promise<string> {
  const workbook = await openWorkbook(readFileSync(terminal.path(path)));
  fillIn(actionsSheet(workbook), filled);
  if (proposed !== '') propose(workbook, proposed);
  return terminal.write(to, await bytesOf(workbook));
}

const front = join('out', '2019-07-15-actions-head-of-front-door-exampleshire-council.xlsx');

test('templates --owner writes a workbook for every role with open actions, never over one that is there', async () => {
  using terminal = await terminalWithPlan();
  const run = await terminal.run('templates', 'w.plumbline', '--out', 'out', '--owner', '--by', '2019-07-26', '--json');
  expect(run.exitCode).toBe(0);
  expect(run.json()).toMatchObject({
    dueOn: '2019-07-26',
    files: [
      { recipient: 'Detective superintendent, Exampleshire Police', actions: 1, overdue: 0 },
      {
        recipient: 'Head of front door, Exampleshire Council',
        actions: 3,
        overdue: 3,
        path: front,
        mail: { subject: expect.any(String) as string },
      },
    ],
  });
  expect(readdirSync(terminal.path('out'))).toHaveLength(2);
  const again = await terminal.run('templates', 'w.plumbline', '--out', 'out', '--owner', '--json');
  expect(again.exitCode).toBe(1);
  expect(again.json()).toMatchObject({ error: { code: 'FileExists' } });
  expect((await terminal.run('templates', 'w.plumbline', '--out', 'out', '--owner', '--force')).exitCode).toBe(0);
});

test('templates --owner for one role or agency by its name, and a refusal that names those there are', async () => {
  using terminal = await terminalWithPlan();
  const run = await terminal.run('templates', 'w.plumbline', '--out', 'out', '--owner', 'head of front door');
  expect(run).toMatchObject({ exitCode: 0, err: '' });
  expect(run.out).toMatch(/Back by 29 July 2019\n\n.*\n.*\nHead of front door, Exampleshire Council +3 +3 +out/u);
  await terminal.run('templates', 'w.plumbline', '--out', 'out', '--owner', 'Exampleshire Police');
  expect(readdirSync(terminal.path('out')).toSorted()).toStrictEqual([
    '2019-07-15-actions-exampleshire-police.xlsx',
    '2019-07-15-actions-head-of-front-door-exampleshire-council.xlsx',
  ]);
  const nobody = await terminal.run('templates', 'w.plumbline', '--out', 'x', '--owner', 'Nobody', '--json');
  expect(nobody.json()).toMatchObject({
    error: {
      code: 'OwnerHasNoActions',
      next: expect.stringContaining('Head of front door, Exampleshire Council') as string,
    },
  });
});

test('collect looks, and keeps with --accept; the same file twice keeps nothing twice', async () => {
  using terminal = await terminalWithPlan();
  await terminal.run('templates', 'w.plumbline', '--out', 'out', '--owner');
  const back = await fill(terminal, front, { 'FD-01': { progressPercent: 60 }, 'FD-02': { progressPercent: 'half' } });
  const look = await terminal.run('collect', 'w.plumbline', back);
  expect(look).toMatchObject({ exitCode: 0, err: '' });
  expect(look.out).toContain('FD-01 Progress: 40% -> 60%');
  expect(look.out).toContain('NOT TAKEN, Your actions!K8: “half” is not a number.');
  const kept = await terminal.run('collect', 'w.plumbline', back, '--accept', '--json');
  expect(kept.json()).toMatchObject({
    files: [{ path: back, outcome: 'accepted', counts: { reports: 1, invalid: 1 } }],
  });
  const again = await terminal.run('collect', 'w.plumbline', back, '--accept', '--json');
  expect(again.exitCode).toBe(0);
  expect(again.json()).toMatchObject({ files: [{ outcome: 'already_accepted' }] });
});

test('collect refuses conflicts without --take and lists them, and keeps none of several files then', async () => {
  using terminal = await terminalWithPlan();
  await terminal.run('templates', 'w.plumbline', '--out', 'out', '--owner');
  const police = join('out', '2019-07-15-actions-detective-superintendent-exampleshire-police.xlsx');
  const first = await fill(terminal, police, { 'CP-02': { progressPercent: 10 } }, 'police.xlsx');
  const second = await fill(terminal, front, { 'FD-01': { progressPercent: 60 } }, 'front.xlsx', 'Train ten chairs');
  const session = new Session({
    name: 'cli',
    version: '9.9.9',
    dataFolder: terminal.path('data'),
    documentsFolder: terminal.folder,
    now: () => terminal.now,
    reportFault: () => undefined,
  });
  await session.use(
    await openWorkspace(terminal.path('w.plumbline'), { readOnly: false, backupFolder: terminal.path('b') }),
  );
  await report(session, 'FD-01', '2019-07-15', { progressPercent: 70 });
  await session.close();
  const refused = await terminal.run('collect', 'w.plumbline', first, second, '--accept', '--json');
  expect(refused.exitCode).toBe(1);
  expect(refused.json()).toMatchObject({
    files: [
      { path: first, outcome: 'ready' },
      {
        path: second,
        open: [
          'FD-01, progress: take theirs or keep ours.',
          'Sheet “New actions”, row 6: complete the new action, or leave it out.',
        ],
        error: { code: 'OwnerReturnUndecided' },
      },
    ],
    error: { code: 'OwnerReturnUndecided' },
  });
  const kept = await terminal.run(
    'collect',
    'w.plumbline',
    first,
    second,
    '--accept',
    '--take',
    'ours',
    '--leave-out',
    '--json',
  );
  expect(kept.json()).toMatchObject({ files: [{ outcome: 'accepted' }, { outcome: 'accepted' }] });
  const shown = await terminal.run('show', 'action', 'w.plumbline', 'FD-01', '--json');
  expect(shown.out).toContain('Kept as held: progress 70%, where front.xlsx says 60%.');
});

test('collect says what is wrong with a file that is none of ours', async () => {
  using terminal = await terminalWithPlan();
  const file = terminal.write('notes.xlsx', 'not a workbook');
  const run = await terminal.run('collect', 'w.plumbline', file, '--json');
  expect(run.exitCode).toBe(1);
  expect(run.json()).toMatchObject({ error: { code: 'FileTextNamedXlsx' } });
  const missing = await terminal.run('collect', 'w.plumbline', 'gone.xlsx');
  expect(missing.err).toContain('There is no file gone.xlsx.');
});
