import { expect, test } from 'vitest';
import type { TemplateRow } from '#main/formats/template/template-order.ts';
import { writeTemplate } from '#main/formats/template/write-template.ts';
import { acceptReturn } from '#main/core/returns/staging/accept-return.ts';
import { listReceived } from '#main/core/returns/views/list-received.ts';
import { stageReturn } from '#main/core/returns/staging/stage-return.ts';
import type { Workspace } from '#main/store/workspace.ts';
import { bytesOf, columnsOf, fillIn, openWorkbook, returnSheet } from '../../../formats/template/fill-template.ts';
import { acceptOptions, contents, returnsWorkspace, stageOptions } from '../returns-workspace.ts';

const row = (indicatorId: number, code: string, more: Partial<TemplateRow>): TemplateRow => ({
  indicatorId,
  code,
  name: code === 'FD05' ? 'Referrals decided in one day' : 'Children without a social worker',
  definitionVersion: code === 'FD05' ? 2 : 1,
  unit: code === 'FD05' ? 'percent' : 'count',
  numeratorLabel: '',
  denominatorLabel: '',
  held: [],
  ...more,
});

/** A workbook made for June 2019 from this workspace, or from one of another uid, with some of its rows otherwise. */
async function filled(
  workspace: Workspace,
  { uid, fd05 = {} }: { readonly uid?: string; readonly fd05?: Partial<TemplateRow> } = {},
  more: Parameters<typeof fillIn>[1] = {},
) {
  const { workspace_uid } = await workspace.db
    .selectFrom('authorities')
    .select('workspace_uid')
    .executeTakeFirstOrThrow();
  const bytes = await writeTemplate({
    workspaceUid: uid ?? workspace_uid,
    authority: 'Exampleshire',
    board: 'The board',
    marking: 'OFFICIAL-SENSITIVE',
    notice: '',
    sender: 'Front door team',
    period: '2019-06',
    dueOn: null,
    producer: 'Plumbline 9.9.9',
    heldPeriods: [],
    rows: [row(1, 'FD05', fd05), row(2, 'FD10', {})],
  });
  const workbook = await openWorkbook(bytes);
  fillIn(returnSheet(workbook), {
    [fd05.code ?? 'FD05']: { numerator: 46, denominator: 54, value: 85.2 },
    FD10: { marker: 'suppressed' },
    ...more,
  });
  return workbook;
}

test('a workbook that was sent out is accepted like any other return, from the sender it was made for', async () => {
  const workspace = await returnsWorkspace();
  const file = { fileName: 'june.xlsx', bytes: await bytesOf(await filled(workspace)) };
  const accepted = await acceptReturn(workspace, file, await acceptOptions('', ''));
  expect(accepted).toMatchObject({ outcome: 'accepted', leftOut: 0 });
  const observations = await workspace.db
    .selectFrom('observations')
    .select(['indicator_id', 'period', 'value', 'numerator', 'denominator', 'marker', 'sheet', 'cell'])
    .where('return_id', 'is not', null)
    .orderBy('indicator_id')
    .execute();
  const of = { period: '2019-06', sheet: 'Return' };
  expect(observations).toStrictEqual([
    { ...of, indicator_id: 1, value: 85.2, numerator: 46, denominator: 54, marker: null, cell: 'H5' },
    { ...of, indicator_id: 2, value: null, numerator: null, denominator: null, marker: 'suppressed', cell: 'I6' },
  ]);
  expect(await listReceived(workspace.db)).toMatchObject([{ sender: 'Front door team', period: '2019-06' }]);
});

test('whoever accepts it may name another sender', async () => {
  const workspace = await returnsWorkspace();
  const file = { fileName: 'june.xlsx', bytes: await bytesOf(await filled(workspace)) };
  await acceptReturn(workspace, file, await acceptOptions('', 'Performance team'));
  expect(await listReceived(workspace.db)).toMatchObject([{ sender: 'Performance team' }]);
});

test('its figures go to the indicator itself, whatever code it had when the workbook was made', async () => {
  const workspace = await returnsWorkspace();
  const file = { fileName: 'june.xlsx', bytes: await bytesOf(await filled(workspace, { fd05: { code: 'OLD1' } })) };
  const staged = await stageReturn(workspace.db, file, await stageOptions());
  expect(staged.rows[0]).toMatchObject({ indicator: 'FD05', value: 85.2, outcome: 'new' });
});

test('one made under an older definition is read, with a warning that names what changed', async () => {
  const workspace = await returnsWorkspace();
  const old = await bytesOf(await filled(workspace, { fd05: { definitionVersion: 1 } }));
  const staged = await stageReturn(workspace.db, { fileName: 'june.xlsx', bytes: old }, await stageOptions());
  expect(staged.outcome).toBe('staged');
  expect(staged.rows[0]).toMatchObject({
    outcome: 'new',
    severity: 'warning',
    problemCode: 'DefinitionChanged',
    problem: expect.stringContaining('(version 1, now 2). Since June 2019 a new definition holds') as string,
  });
  expect(staged.rows[1]).toMatchObject({ problem: null });
});

test('one of another workspace is refused and nothing of it is kept, although its codes are known here', async () => {
  const workspace = await returnsWorkspace();
  const before = await contents(workspace);
  const file = { fileName: 'june.xlsx', bytes: await bytesOf(await filled(workspace, { uid: 'another' })) };
  const refused = { code: 'TemplateNotOurs', where: 'Return!H5' };
  await expect(stageReturn(workspace.db, file, await stageOptions())).rejects.toMatchObject(refused);
  await expect(acceptReturn(workspace, file, await acceptOptions())).rejects.toMatchObject(refused);
  expect(await contents(workspace)).toStrictEqual(before);
});

test('a row that the sender added is offered as an unknown indicator', async () => {
  const workspace = await returnsWorkspace();
  const workbook = await filled(workspace);
  const sheet = returnSheet(workbook);
  const columns = columnsOf(sheet);
  sheet.getCell(7, columns.get('name') ?? 0).value = 'Children missing from care';
  sheet.getCell(7, columns.get('value') ?? 0).value = 3;
  const file = { fileName: 'june.xlsx', bytes: await bytesOf(workbook) };
  const staged = await stageReturn(workspace.db, file, await stageOptions());
  expect(staged.rows.at(-1)).toMatchObject({ outcome: 'problem', problemCode: 'IndicatorUnknown', cell: 'H7' });
  expect(staged.questions).toMatchObject([{ kind: 'indicator', text: 'Children missing from care' }]);
});
