import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forgetTracker, listTrackers } from '#main/core/tracker/remembered-trackers.ts';
import { listImports } from '#main/core/tracker/list-imports.ts';
import { everKnown } from '#main/core/as-at.ts';
import { loadActions } from '#main/core/plan/load-actions.ts';
import { temporaryFolder } from '../../store/temporary-workspace.ts';
import { trackerOf, type MadeCell } from '../../../trackers/make-tracker.ts';
import { agreed, choose, inShort, leads, means } from '../../../trackers/tracker-layout.ts';
import { accept, author, decideAll, stage, trackerWorkspace } from './tracker-workspace.ts';

const headings = [
  'Ref',
  'Workstream',
  'Finding',
  'Action',
  'Lead',
  'Start',
  'Due',
  'Revised due date',
  'Progress',
  'RAG',
  'Evidence',
];
const start = { date: '2019-04-01' };
const rows: readonly (readonly MadeCell[])[] = [
  [
    'FD-01',
    'Front door',
    '',
    'Decide every referral within a day',
    'Head of safeguarding',
    start,
    { date: '2019-09-30' },
    { date: '2019-11-30' },
    'Two teams to go.',
    'Amber',
    '',
  ],
  [
    'FD-11',
    'Front door',
    'PA-1',
    'Write a threshold document',
    'DCS / Police',
    start,
    { date: '2019-12-31' },
    { date: '2020-01-31' },
    '12/5/19: drafted. 3 June: sent out',
    { fill: '#00B050' },
    'Minutes of May',
  ],
  [
    'QA-1',
    'Quality assurance',
    '',
    'Audit each month',
    'Jane Smith',
    start,
    { date: '2019-12-31' },
    '',
    '',
    'Complete',
    '',
  ],
];
const made = () => trackerOf({ name: 'Plan', rows: [headings, ...rows] });
const answers = {
  agreed,
  evidence: choose('claimed'),
  'state:complete': means('green', 'completed'),
  'owner:jane smith |  | ': leads('Audit lead'),
};

describe('accepting a tracker', () => {
  it('adds actions with everything they have, each fact with its cell', async () => {
    const workspace = await trackerWorkspace();
    const bytes = await made();
    const decided = await decideAll(workspace, bytes, answers);
    const { outcome, counts } = await accept(workspace, bytes, decided);
    expect(outcome).toBe('accepted');
    expect(counts).toEqual({
      new: 2,
      changed: 1,
      same: 0,
      undecided: 0,
      leftOut: 0,
      updates: 5,
      dueDates: 1,
      evidence: 1,
      workstreams: 1,
    });
    const facts = new Map((await loadActions(workspace.db, everKnown)).map((each) => [each.ref, each]));
    expect(facts.get('FD-11')).toMatchObject({
      title: 'Write a threshold document',
      workstream: 'Front door',
      lead: 'Director of Children’s Services',
      baselineDueOn: '2019-12-31',
      dueDateChanges: [
        {
          dueOn: '2020-01-31',
          agreedBy: 'Improvement board',
          agreedOn: '2019-07-24',
          reason: 'Recruitment took longer',
        },
      ],
      updates: [
        { reportedOn: '2019-05-12', status: 'in_progress', selfRating: null, narrative: '12/5/19: drafted.' },
        { reportedOn: '2019-06-03', status: 'in_progress', selfRating: null, narrative: '3 June: sent out' },
        { reportedOn: '2019-08-14', status: 'in_progress', selfRating: 'green', narrative: '' },
      ],
      evidence: [{ title: 'Minutes of May', state: 'claimed' }],
      findings: ['PA-1'],
    });
    expect(facts.get('QA-1')).toMatchObject({ workstream: 'Quality assurance', lead: 'Audit lead' });
    const cells = await workspace.db
      .selectFrom('updates')
      .select(['sheet', 'cell', 'file_name', 'reported_by'])
      .where('cell', 'is not', null)
      .execute();
    expect(cells).toContainEqual({
      sheet: 'Plan',
      cell: 'I3',
      file_name: 'tracker.xlsx',
      reported_by: 'Director of Children’s Services',
    });
    const file = await workspace.db.selectFrom('files').select(['size', 'content']).executeTakeFirstOrThrow();
    expect(Buffer.from(file.content).equals(Buffer.from(bytes))).toBe(true);
    expect(await listImports(workspace.db)).toMatchObject([
      { fileName: 'tracker.xlsx', importedOn: '2019-08-14', counts },
    ]);
  });

  it('overwrites nothing of what is held without a decision, and the baseline never', async () => {
    const workspace = await trackerWorkspace();
    const bytes = await made();
    const decided = await decideAll(workspace, bytes, answers);
    const staged = await stage(workspace, bytes, decided);
    expect(staged.actions[0]?.changes.map(({ field, taken }) => [field, taken])).toEqual([
      ['title', false],
      ['lead', false],
      ['agreedDueOn', false],
    ]);
    await accept(workspace, bytes, decided);
    const held = (await loadActions(workspace.db, everKnown)).find(({ ref }) => ref === 'FD-01');
    expect(held).toMatchObject({
      title: 'Decide every referral in one working day',
      lead: 'Head of front door',
      dueDateChanges: [],
    });
    expect(held?.updates.at(-1)).toMatchObject({ narrative: 'Two teams to go.', selfRating: 'amber' });
  });

  it('takes over what somebody ticked, with who agreed a date', async () => {
    const workspace = await trackerWorkspace();
    const bytes = await made();
    const ticked = { key: 'held:FD-01', answer: { kind: 'fields', fields: ['title', 'lead', 'agreedDueOn'] } } as const;
    const decided = await decideAll(workspace, bytes, answers, {
      answers: [{ ...ticked, answer: { ...ticked.answer, fields: [...ticked.answer.fields] } }],
    });
    await accept(workspace, bytes, decided);
    const held = (await loadActions(workspace.db, everKnown)).find(({ ref }) => ref === 'FD-01');
    expect(held).toMatchObject({
      title: 'Decide every referral within a day',
      lead: 'Head of safeguarding',
      baselineDueOn: '2019-09-30',
      dueDateChanges: [{ dueOn: '2019-11-30', agreedBy: 'Improvement board' }],
    });
  });

  it('keeps no person’s name beside the file itself: not with the answers, not in the trail', async () => {
    const workspace = await trackerWorkspace();
    const bytes = await made();
    await accept(workspace, bytes, await decideAll(workspace, bytes, answers));
    const kept = [
      await workspace.db.selectFrom('tracker_imports').select('decided_json').execute(),
      await workspace.db.selectFrom('tracker_mappings').selectAll().execute(),
      await workspace.db.selectFrom('audit_entries').selectAll().execute(),
      await workspace.db.selectFrom('people').selectAll().execute(),
      await workspace.db.selectFrom('actions').selectAll().execute(),
    ];
    expect(JSON.stringify(kept).toLowerCase()).not.toContain('jane');
  });
});

describe('the next tracker of the same layout', () => {
  const next = () =>
    trackerOf({
      name: 'September',
      rows: [
        headings,
        ...rows.slice(1),
        [
          'QA-2',
          'Quality assurance',
          '',
          'Audit twice',
          'Jane Smith',
          start,
          { date: '2020-03-31' },
          '',
          '',
          'Complete',
          '',
        ],
      ],
    });

  it('is read by what was decided, names included, and only its news is new', async () => {
    const workspace = await trackerWorkspace();
    const first = await made();
    await accept(workspace, first, await decideAll(workspace, first, answers));
    const staged = await stage(workspace, await next());
    expect(staged.sheets[0]).toMatchObject({ how: 'remembered' });
    expect(staged.open).toBe(0);
    expect(staged.actions.map(({ outcome, ref }) => `${outcome} ${ref}`)).toEqual([
      'same FD-11',
      'same QA-1',
      'new QA-2',
    ]);
    expect(staged.actions[2]?.lead).toEqual({ role: 'Audit lead', agency: 'Exampleshire Council' });
    const remembered = staged.questions.filter(({ basis }) => basis === 'remembered').map(({ key }) => key);
    expect(remembered).toContain('owner:jane smith |  | ');
  });

  it('is asked about anew once the layout is forgotten', async () => {
    const workspace = await trackerWorkspace();
    const first = await made();
    await accept(workspace, first, await decideAll(workspace, first, answers));
    const [layout] = await listTrackers(workspace.db);
    expect(layout).toMatchObject({ name: 'tracker.xlsx › Plan' });
    await forgetTracker(workspace, { ...author, operation: 'tracker.forgetLayout' }, layout?.fingerprint ?? '');
    expect(await listTrackers(workspace.db)).toEqual([]);
    const staged = await stage(workspace, await next());
    expect(staged.sheets[0]).toMatchObject({ how: 'recognised' });
    expect(staged.questions.find(({ key }) => key.startsWith('owner:jane'))?.answer).toBeNull();
  });
});

const soffice = '/usr/bin/soffice';
describe.skipIf(!existsSync(soffice))('saved again by LibreOffice', () => {
  it('a tracker means the same, colours included', { timeout: 120_000 }, async () => {
    const folder = temporaryFolder();
    const bytes = await made();
    writeFileSync(join(folder, 'tracker.xlsx'), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const out = join(folder, 'out');
    execFileSync(soffice, [
      profile,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      out,
      join(folder, 'tracker.xlsx'),
    ]);
    const again = new Uint8Array(readFileSync(join(out, 'tracker.xlsx')));
    const workspace = await trackerWorkspace();
    const decided = await decideAll(workspace, bytes, answers);
    const [before, after] = [await stage(workspace, bytes, decided), await stage(workspace, again, decided)];
    expect(after.actions.flatMap(inShort)).toEqual(before.actions.flatMap(inShort));
    expect(after.open).toBe(0);
  });
});
