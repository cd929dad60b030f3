import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import ExcelJS from 'exceljs';
import { acceptReturn } from '#main/core/returns/staging/accept-return.ts';
import type { ReceivedFile } from '#main/core/returns/reading/read-return.ts';
import { stageReturn } from '#main/core/returns/staging/stage-return.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { acceptOptions, contents, csv, returnsWorkspace, stageOptions } from '../returns-workspace.ts';

/** Stands in the files, and must stand nowhere else afterwards. */
const planted = 'Qzplanted7041';

async function hiddenList(): Promise<ReceivedFile> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('KPI');
  for (const row of [
    ['Code', 'Jun-19'],
    ['FD05', '85.2%'],
  ])
    sheet.addRow(row);
  const list = workbook.addWorksheet('Data', { state: 'veryHidden' });
  for (const row of [
    ['Ref', 'Surname', 'Status'],
    [1, planted, 'CP'],
  ])
    list.addRow(row);
  list.getColumn(2).hidden = true;
  return { fileName: 'june.xlsx', bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) };
}

const files: readonly (readonly [string, () => ReceivedFile | Promise<ReceivedFile>, string])[] = [
  ['a list in a CSV file', () => csv('list.csv', 'Ref,Surname,Status', `1,${planted},CP`), 'Column B'],
  ['a list in a hidden column of a hidden sheet', hiddenList, 'Column B of sheet "Data"'],
  [
    'a list below figures',
    () => csv('mixed.csv', 'Code,Jun-19,', 'FD05,85.2%,', '', 'Ref,Child surname,Status', `1,${planted},CP`),
    'Column B',
  ],
];

let folder = '';
let before = '';
beforeEach(() => {
  before = process.env['TMPDIR'] ?? '';
  folder = mkdtempSync(join(process.env['TMPDIR'] ?? '/tmp', 'plumbline-child-level-'));
});
afterEach(() => {
  if (before === '') delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
  rmSync(folder, { recursive: true, force: true });
});

/** Every file below the folder that holds the planted value, in UTF-8 or UTF-16, or inside a zip by its name. */
const holders = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return bytes.includes(planted) || bytes.includes(Buffer.from(planted, 'utf16le'));
    });

test.each(files)('%s is refused with its column, and no byte of it is kept', async (_, make, column) => {
  const file = await make();
  const path = join(folder, 'board.plumbline');
  const workspace = await returnsWorkspace(path);
  // whatever is written for a while is written here, where it is looked for
  process.env['TMPDIR'] = folder;
  const held = await contents(workspace);
  const names = readdirSync(folder).toSorted();
  const bytes = readFileSync(path);
  const attempts = [
    async () => stageReturn(workspace.db, file, await stageOptions()),
    async () => acceptReturn(workspace, file, await acceptOptions()),
  ];
  for (const attempt of attempts) {
    const refusal = await attempt().catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Refusal);
    expect((refusal as Refusal).code).toBe('ReturnChildLevel');
    expect((refusal as Refusal).message).toContain(column);
    // what reaches a log, a screen or a report
    const said = `${JSON.stringify((refusal as Refusal).details())} ${(refusal as Refusal).stack ?? ''} ${String((refusal as Refusal).cause)}`;
    expect(said).not.toContain(planted);
  }
  expect(await contents(workspace)).toEqual(held);
  expect(readFileSync(path).equals(bytes)).toBe(true);
  expect(readdirSync(folder).toSorted()).toEqual(names);
  expect(holders()).toEqual([]);
});

test('a value that is kept would be found', async () => {
  const path = join(folder, 'board.plumbline');
  const workspace = await returnsWorkspace(path);
  await acceptReturn(
    workspace,
    csv('june.csv', 'Code,Period,Value,Comment', `FD05,2019-06,85.2%,${planted}`),
    await acceptOptions(),
  );
  expect(holders()).toEqual([path]);
});
