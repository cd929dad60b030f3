import { zipSync, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTrackerSheets } from '#main/core/tracker/read-tracker.ts';
import { refusalOf } from '../../store/temporary-workspace.ts';
import { trackerOf } from '../../../trackers/make-tracker.ts';
import { accept, decideAll, stage, trackerWorkspace } from './tracker-workspace.ts';

const headings = ['Ref', 'Action', 'Lead', 'Start', 'Due', 'RAG'];
const row = ['FD-11', 'One', 'Head of front door', { date: '2019-04-01' }, { date: '2019-12-31' }, 'Green'] as const;
const plain = () => trackerOf({ name: 'Plan', rows: [headings, row] });

const rowsOf = async (workspace: Awaited<ReturnType<typeof trackerWorkspace>>) => ({
  actions: (await workspace.db.selectFrom('actions').select('id').execute()).length,
  updates: (await workspace.db.selectFrom('updates').select('id').execute()).length,
  files: (await workspace.db.selectFrom('files').select('sha256').execute()).length,
  audit: (await workspace.db.selectFrom('audit_entries').select('id').execute()).length,
});

describe('a file that is no tracker is refused in a sentence, and nothing is changed', () => {
  it.each([
    [
      'TrackerNotRecognised',
      () =>
        trackerOf({
          name: 'KPI',
          rows: [
            ['Code', 'Apr-19', 'May-19'],
            ['FD05', 95, 96],
          ],
        }),
    ],
    [
      'TrackerNotRecognised',
      () =>
        trackerOf({
          name: 'Plan',
          rows: [
            ['Ref', 'Lead', 'Due', 'RAG'],
            ['1', 'x', 'TBC', 'R'],
          ],
        }),
    ],
    ['TrackerEmpty', () => trackerOf({ name: 'Plan', rows: [headings] })],
    ['TrackerNotRecognised', () => trackerOf({ name: 'Plan', rows: [] })],
    ['FileEmpty', () => Promise.resolve(new Uint8Array())],
  ])('%s', async (code, bytes) => {
    const workspace = await trackerWorkspace();
    const before = await rowsOf(workspace);
    const content = await bytes();
    const refusal = await refusalOf(() => accept(workspace, content));
    expect(refusal).toMatchObject({ code });
    expect(refusal.message).toMatch(/^[A-Z].+\.$/u);
    expect(refusal.next).not.toBe('');
    expect(await rowsOf(workspace)).toEqual(before);
  });

  it('with a list of children in it: refused whole, by the rule of returns', async () => {
    const bytes = await trackerOf({
      name: 'Plan',
      rows: [
        [...headings, 'Child name', 'Date of birth'],
        [...row, 'Sam Example', '3/4/2010'],
      ],
    });
    const refusal = await refusalOf(() => readTrackerSheets({ fileName: 'plan.xlsx', bytes }));
    expect(refusal).toMatchObject({
      code: 'TrackerChildLevel',
      where: expect.stringContaining('plan.xlsx › Plan') as string,
    });
    expect(JSON.stringify(refusal)).not.toContain('Sam Example');
  });

  it('with macros: they are neither run nor looked at, and that is said', async () => {
    const workspace = await trackerWorkspace();
    const bytes = zipSync({ ...unzipSync(await plain()), 'xl/vbaProject.bin': strToU8('Sub Auto_Open()') });
    const staged = await stage(workspace, bytes, {}, 'plan.xlsm');
    expect(staged.unread.map(({ why }) => why)).toContain(
      'The workbook holds macros; they were not run and not looked at.',
    );
  });

  it('of a day after today', async () => {
    const workspace = await trackerWorkspace();
    const bytes = await plain();
    expect(await refusalOf(() => stage(workspace, bytes, { asOn: '2019-08-15' }))).toMatchObject({
      code: 'TrackerInFuture',
    });
  });
});

describe('a mapping by hand', () => {
  const mapping = { sheet: 'Plan', headerRow: 1, firstDataRow: 2, columns: [], fillColumn: null, sections: true };

  it('that fits nothing is refused', async () => {
    const workspace = await trackerWorkspace();
    const bytes = await plain();
    expect(await refusalOf(() => stage(workspace, bytes, { mappings: [mapping] }))).toMatchObject({
      code: 'TrackerMappingNotFitting',
    });
    const other = { ...mapping, sheet: 'Other' };
    expect(await refusalOf(() => stage(workspace, bytes, { mappings: [other] }))).toMatchObject({
      code: 'SheetNotFound',
    });
  });

  it('reads what headings do not say', async () => {
    const workspace = await trackerWorkspace();
    const bytes = await trackerOf({
      name: 'Plan',
      rows: [
        ['x', 'y', 'z'],
        ['FD-11', 'One', { date: '2019-12-31' }],
      ],
    });
    const columns = [
      { column: 1, role: 'ref' as const },
      { column: 2, role: 'action' as const },
      { column: 3, role: 'due' as const },
    ];
    const staged = await stage(workspace, bytes, { mappings: [{ ...mapping, columns }] });
    expect(staged.sheets[0]).toMatchObject({ how: 'mapped' });
    expect(staged.actions[0]).toMatchObject({ ref: 'FD-11', title: 'One', baselineDueOn: '2019-12-31' });
  });
});

describe('accepting', () => {
  it('is refused while a question is open, which is named', async () => {
    const workspace = await trackerWorkspace();
    const before = await rowsOf(workspace);
    const bytes = await plain();
    const refusal = await refusalOf(() => accept(workspace, bytes));
    expect(refusal).toMatchObject({ code: 'TrackerUndecided', where: 'tracker.xlsx › Plan!B2' });
    expect(refusal.message).toContain('Which workstream do these actions belong to?');
    expect(await rowsOf(workspace)).toEqual(before);
  });

  it('keeps the file, and the same file again changes nothing and says so', async () => {
    const workspace = await trackerWorkspace();
    const bytes = await plain();
    const decided = await decideAll(workspace, bytes);
    expect((await accept(workspace, bytes, decided)).outcome).toBe('accepted');
    const after = await rowsOf(workspace);
    expect(after).toMatchObject({ actions: 2, files: 1 });
    const again = await accept(workspace, bytes, decided, 'copy.xlsx');
    expect(again).toMatchObject({
      outcome: 'unchanged',
      message: expect.stringContaining('imported on 14 August 2019 as tracker.xlsx') as string,
    });
    expect(await rowsOf(workspace)).toEqual(after);
  });

  it('keeps nothing where the last action cannot be written', async () => {
    const workspace = await trackerWorkspace();
    const bytes = await trackerOf({
      name: 'Plan',
      rows: [
        [...headings, 'Revised due date'],
        [...row, ''],
        ['FD-12', ...row.slice(1), { date: '2020-01-31' }],
      ],
    });
    const agreed = { kind: 'agreed', by: 'Board', on: '2019-08-20', reason: 'Late' } as const;
    const decided = await decideAll(workspace, bytes, { agreed });
    const before = await rowsOf(workspace);
    // agreed on a day that is still ahead
    expect(await refusalOf(() => accept(workspace, bytes, decided))).toMatchObject({ code: 'DecidedInFuture' });
    expect(await rowsOf(workspace)).toEqual(before);
  });
});
