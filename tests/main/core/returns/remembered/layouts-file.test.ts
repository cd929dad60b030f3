import { expect, test } from 'vitest';
import type { LayoutMapping } from '#shared/domain/returns/layouts/mapping.ts';
import { acceptReturn } from '#main/core/returns/staging/accept-return.ts';
import { noDecisions } from '#main/core/returns/staging/decisions.ts';
import { exportLayouts, importLayouts } from '#main/core/returns/remembered/layouts-file.ts';
import { changeLayout, listLayouts } from '#main/core/returns/remembered/remembered-layouts.ts';
import { stageReturn } from '#main/core/returns/staging/stage-return.ts';
import type { Workspace } from '#main/store/workspace.ts';
import { refusalOf } from '../../../store/temporary-workspace.ts';
import { acceptOptions, contents, csv, returnsWorkspace, stageOptions } from '../returns-workspace.ts';

const file = (name: string, month: string) => csv(name, 'A,B,C,D', `FD10,${month},12,13`);
const mapping: LayoutMapping = {
  kind: 'long',
  sheet: '',
  headerRow: 1,
  firstDataRow: 2,
  codeColumn: 1,
  nameColumn: null,
  periodColumn: 2,
  period: null,
  valueColumn: 3,
  numeratorColumn: null,
  denominatorColumn: null,
  commentColumn: null,
};
const author = { actor: 'Analyst', operation: 'returns.saveLayout', at: '2019-07-11T09:00:00.000Z' };

async function remembering(): Promise<Workspace> {
  const workspace = await returnsWorkspace();
  const decisions = { ...noDecisions, mappings: [mapping] };
  await acceptReturn(workspace, file('may.csv', '2019-05'), { ...(await acceptOptions('', 'MASH')), decisions });
  return workspace;
}

const valueRead = async (workspace: Workspace): Promise<number | null | undefined> =>
  (await stageReturn(workspace.db, file('june.csv', '2019-06'), { ...(await stageOptions()), sender: 'MASH' })).rows[0]
    ?.value;

async function onlyLayout(workspace: Workspace) {
  const [layout] = await listLayouts(workspace.db);
  if (layout === undefined) throw new Error('nothing is remembered');
  return layout;
}

test('a remembered layout can be corrected; its next file is recognised as before and read as corrected', async () => {
  const workspace = await remembering();
  expect(await valueRead(workspace)).toBe(12);
  const { sender, fingerprint } = await onlyLayout(workspace);
  const corrected = { ...mapping, valueColumn: 4 };
  await changeLayout(workspace, author, { sender, fingerprint, name: 'Corrected', mapping: corrected });
  expect(await listLayouts(workspace.db)).toMatchObject([
    { name: 'Corrected', mapping: corrected, decidedBy: 'Analyst' },
  ]);
  expect(await valueRead(workspace)).toBe(13);
  const entries = await workspace.db
    .selectFrom('audit_entries')
    .selectAll()
    .where('entity', '=', 'layout_mappings')
    .execute();
  expect(entries.map(({ operation, entity_ref }) => [operation, entity_ref])).toStrictEqual([
    ['returns.accept', 'MASH: may.csv'],
    ['returns.saveLayout', 'MASH: Corrected'],
  ]);
});

test('saving a layout as it is writes nothing', async () => {
  const workspace = await remembering();
  const { sender, fingerprint, name } = await onlyLayout(workspace);
  const before = await contents(workspace);
  await changeLayout(workspace, author, { sender, fingerprint, name, mapping });
  expect(await contents(workspace)).toStrictEqual(before);
});

test('a forgotten layout is used no more, and cannot be forgotten twice', async () => {
  const workspace = await remembering();
  const { sender, fingerprint } = await onlyLayout(workspace);
  await changeLayout(workspace, author, { sender, fingerprint, name: '', mapping: null });
  expect(await listLayouts(workspace.db)).toStrictEqual([]);
  expect(await refusalOf(async () => valueRead(workspace))).toMatchObject({ code: 'ReturnNotRecognised' });
  const again = async () => changeLayout(workspace, author, { sender, fingerprint, name: '', mapping: null });
  expect(await refusalOf(again)).toMatchObject({ code: 'LayoutNotRemembered' });
});

test('layouts exported from one workspace are used in another, corrected ones too, and imported once', async () => {
  const workspace = await remembering();
  const { sender, fingerprint } = await onlyLayout(workspace);
  await changeLayout(workspace, author, { sender, fingerprint, name: 'Ours', mapping: { ...mapping, valueColumn: 4 } });
  const { fileName, text } = await exportLayouts(workspace.db);
  expect(fileName).toBe('return-layouts.json');
  const other = await returnsWorkspace();
  await importLayouts(other, author, text);
  expect(await valueRead(other)).toBe(13);
  expect(await exportLayouts(other.db)).toStrictEqual({ fileName, text });
  const before = await contents(other);
  await importLayouts(other, author, text);
  expect(await contents(other)).toStrictEqual(before);
});

test.each([
  ['no JSON', 'Dear all', 'It is not JSON.'],
  ['other JSON', '{"layouts": []}', 'At plumbline'],
  ['a later version', '{"plumbline": "return-layouts", "version": 2, "layouts": []}', 'At version'],
  [
    'a mapping without a code or a name',
    JSON.stringify({
      plumbline: 'return-layouts',
      version: 1,
      layouts: [
        {
          sender: 'MASH',
          fingerprint: 'x',
          name: 'y',
          mapping: { ...mapping, codeColumn: null },
          learned: mapping,
        },
      ],
    }),
    'Choose the column with the code or the name',
  ],
])('%s is refused whole as a file of layouts', async (_, text, words) => {
  const workspace = await remembering();
  const before = await contents(workspace);
  const refusal = await refusalOf(async () => importLayouts(workspace, author, text));
  expect(refusal).toMatchObject({ code: 'LayoutsFileNotOurs' });
  expect(refusal.message).toContain(words);
  expect(await contents(workspace)).toStrictEqual(before);
});
