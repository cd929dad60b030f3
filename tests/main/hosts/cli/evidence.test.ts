import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mostEvidenceBytes } from '#shared/domain/evidence/evidence-file.ts';
import { smallWorkspace } from '../../core/packs/small-workspace.ts';
import { CapturedTerminal } from './captured-terminal.ts';

async function terminalWithPlan(): Promise<CapturedTerminal> {
  const terminal = new CapturedTerminal();
  terminal.now = new Date('2019-08-14T09:00:00Z');
  await (await smallWorkspace(terminal.path('w.plumbline'))).close();
  writeFileSync(terminal.path('audit.pdf'), 'twenty files');
  return terminal;
}

const add = ['evidence', 'add', 'w.plumbline', 'A-01', '--title', 'Audit of 20 files', '--file', 'audit.pdf'];

test('evidence is added, accepted and tested, and the action turns Blue', async () => {
  using terminal = await terminalWithPlan();
  const added = await terminal.run(...add, '--by', 'Head of safeguarding', '--on', '2019-08-01', '--json');
  expect(added.json()).toMatchObject({
    row: { id: 2, state: 'claimed', claimedOn: '2019-08-01', file: { name: 'audit.pdf', bytes: 12 } },
    actionRating: { colour: 'red' },
  });
  const accepted = await terminal.run('evidence', 'accept', 'w.plumbline', '2', '--by', 'Quality assurance manager');
  expect(accepted).toMatchObject({ exitCode: 0, err: '' });
  expect(accepted.out).toMatch(/State +Accepted\n/);
  const testing = ['evidence', 'test', 'w.plumbline', '2', '--method', 'Re-audit', '--result', '17 of 20 in time'];
  const tested = await terminal.run(...testing, '--impact', 'shown', '--retest', '2020-02-01', '--by', 'Board');
  expect(tested.exitCode).toBe(0);
  expect(tested.out).toContain('Impact tested: shown');
  expect(tested.out).toMatch(/The action now +Blue: Impact tested on 14 August 2019 by Board: Audit of 20 files/);
});

test('evidence list says what waits and what is next', async () => {
  using terminal = await terminalWithPlan();
  await terminal.run(...add, '--on', '2019-08-01');
  const waiting = await terminal.run('evidence', 'list', 'w.plumbline', '--awaiting');
  expect(waiting.out).toMatch(/2 +A-01 +Audit of 20 files +Claimed +Awaits a decision/);
  expect(waiting.out).not.toContain('A-03');
  const all = await terminal.run('evidence', 'list', 'w.plumbline', '--json');
  expect(all.json()).toMatchObject({
    asAtOn: '2019-08-14',
    awaiting: [{ id: 2 }],
    untested: [{ id: 1, actionRef: 'A-03' }],
    retests: [],
  });
  const none = await terminal.run('evidence', 'list', 'w.plumbline', '--action', 'A-02');
  expect(none.out).toContain('none.');
  const unknown = await terminal.run('evidence', 'list', 'w.plumbline', '--action', 'A-99', '--json');
  expect([unknown.exitCode, unknown.json()]).toMatchObject([1, { error: { code: 'ActionNotFound', where: 'A-99' } }]);
});

test('the role that claimed is warned when it accepts, on standard error whatever the format', async () => {
  using terminal = await terminalWithPlan();
  await terminal.run(...add, '--by', 'Secretariat');
  const run = await terminal.run('evidence', 'accept', 'w.plumbline', '2', '--json');
  expect(run.exitCode).toBe(0);
  expect(run.err).toContain('Warning: Accepted by the same role that claimed it: Secretariat.');
  expect(run.json()).toMatchObject({ row: { warnings: ['Accepted by the same role that claimed it: Secretariat'] } });
});

test('what cannot be is refused, and the file is as it was', async () => {
  using terminal = await terminalWithPlan();
  writeFileSync(terminal.path('film.mp4'), new Uint8Array(mostEvidenceBytes + 1));
  writeFileSync(terminal.path('empty.pdf'), '');
  const before = readFileSync(terminal.path('w.plumbline'));
  const codeOf = async (...args: readonly string[]) => {
    const run = await terminal.run(...args, '--json');
    expect(run.exitCode).toBe(1);
    return run.json();
  };
  const adding = (file: string) => codeOf(...add.slice(0, -1), file);
  expect(await adding('film.mp4')).toMatchObject({ error: { code: 'EvidenceTooLarge' } });
  expect(await adding('empty.pdf')).toMatchObject({ error: { code: 'EvidenceEmpty' } });
  expect(await adding('none.pdf')).toMatchObject({ error: { code: 'InputFileNotFound' } });
  expect(await codeOf(...add.slice(0, -2))).toMatchObject({
    error: { code: 'InputNotValid', message: expect.stringContaining('Attach a file') as string },
  });
  expect(await codeOf(...add, '--on', '2019-08-15')).toMatchObject({ error: { code: 'EvidenceInFuture' } });
  expect(await codeOf('evidence', 'accept', 'w.plumbline', '1')).toMatchObject({
    error: { code: 'EvidenceAlreadyAccepted' },
  });
  expect(await codeOf('evidence', 'reject', 'w.plumbline', '9', '--reason', 'x')).toMatchObject({
    error: { code: 'EvidenceNotFound' },
  });
  expect(readFileSync(terminal.path('w.plumbline')).equals(before)).toBe(true);
  expect((await terminal.run('evidence', 'reject', 'w.plumbline', '1')).exitCode).toBe(2);
  expect((await terminal.run('evidence', 'accept', 'w.plumbline', 'first')).exitCode).toBe(2);
});
