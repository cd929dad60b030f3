import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { acceptReturn } from '#main/core/returns/staging/accept-return.ts';
import { noDecisions } from '#main/core/returns/staging/decisions.ts';
import { readAggregateSheets, type ReceivedFile } from '#main/core/returns/reading/read-return.ts';
import { createSheetCache } from '#main/core/returns/reading/sheet-cache.ts';
import { pictureOf } from '#main/core/returns/views/sheet-picture.ts';
import { choiceContext } from '#main/core/returns/staging/stage-return.ts';
import { loadStoredReturn, surroundingsOf } from '#main/core/returns/views/surroundings.ts';
import { refusalOf } from '../../../store/temporary-workspace.ts';
import { acceptOptions, csv, returnsWorkspace } from '../returns-workspace.ts';

async function workbook(): Promise<ReceivedFile> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('KPI');
  sheet.addRow(['Monthly return']);
  sheet.addRow([]);
  sheet.addRow(['Code', 'Indicator', ...Array.from({ length: 12 }, (_, i) => `${i + 1}/2018`)]);
  for (let row = 0; row < 30; row++) {
    const code = row === 20 ? 'FD10' : row === 21 ? 'FD05' : '';
    sheet.addRow([
      code,
      row === 20 ? 'Children without a social worker' : `Note ${row}`,
      ...(code === '' ? [] : Array.from({ length: 12 }, (_, i) => (row === 20 ? i + 10 : 0.5))),
    ]);
  }
  sheet
    .getRow(25)
    .eachCell({ includeEmpty: false }, (cell) => void (typeof cell.value === 'number' && (cell.numFmt = '0.0%')));
  sheet.getColumn(4).hidden = true;
  book.addWorksheet('Hidden', { state: 'hidden' }).addRow(['Secret', 1]);
  return { fileName: 'kpi.xlsx', bytes: new Uint8Array(await book.xlsx.writeBuffer()) };
}

test('a picture shows 60 rows and 40 columns of a sheet from a place on, with the sheets to choose from', async () => {
  const file = await readAggregateSheets(await workbook());
  const picture = pictureOf(file, { top: 1, left: 1 });
  expect(picture).toMatchObject({
    sheets: [
      { name: 'KPI', state: 'visible' },
      { name: 'Hidden', state: 'hidden' },
    ],
    sheet: 'KPI',
    top: 1,
    left: 1,
    bottom: 60,
    right: 40,
    lastRow: 33,
    lastColumn: 14,
    hiddenColumns: [4],
    hiddenRows: [],
  });
  expect(picture.rows.find(({ row }) => row === 24)?.cells.slice(0, 3)).toStrictEqual([
    { column: 1, text: 'FD10', isNumber: false },
    { column: 2, text: 'Children without a social worker', isNumber: false },
    { column: 3, text: '10', isNumber: true },
  ]);
  expect(picture.rows.find(({ row }) => row === 25)?.cells[2]).toStrictEqual({
    column: 3,
    text: '50%',
    isNumber: true,
  });
  expect(picture.rows.some(({ row }) => row === 2)).toBe(false);
  const further = pictureOf(file, { sheet: 'KPI', top: 24, left: 13 });
  expect(further.rows[0]).toStrictEqual({
    row: 24,
    cells: [
      { column: 13, text: '20', isNumber: true },
      { column: 14, text: '21', isNumber: true },
    ],
  });
  expect(pictureOf(file, { sheet: 'Hidden', top: 1, left: 1 }).rows).toHaveLength(1);
  expect(await refusalOf(async () => pictureOf(file, { sheet: 'Gone', top: 1, left: 1 }))).toMatchObject({
    code: 'SheetNotFound',
  });
});

test('a list of children is not pictured, and nothing of it stays in memory for the next look', async () => {
  const read = createSheetCache();
  const list = csv('list.csv', 'UPN,Surname,Date of birth,Value', 'A1,Example,2010-01-01,5');
  for (let look = 0; look < 2; look++) {
    expect(await refusalOf(async () => read(list, {}))).toMatchObject({ code: 'ReturnChildLevel' });
  }
});

test('the same file is read once, another one anew', async () => {
  const read = createSheetCache();
  const [a, b] = [csv('a.csv', 'Code,Period,Value'), csv('b.csv', 'Code,Period,Value')];
  const first = await read(a, {});
  expect(await read({ ...a }, {})).toBe(first);
  expect(await read(b, {})).toMatchObject({ fileName: 'b.csv' });
  expect(await read(a, {})).not.toBe(first);
});

test('the surroundings of a cell of an accepted return come with its headings and labels', async () => {
  const workspace = await returnsWorkspace();
  const accepted = await acceptReturn(workspace, await workbook(), { ...(await acceptOptions()), sender: 'MASH' });
  expect(accepted).toMatchObject({ outcome: 'accepted' });
  const stored = await loadStoredReturn(workspace.db, accepted.sha256);
  const file = await readAggregateSheets(stored);
  const context = await choiceContext(workspace.db, { sender: stored.sender, decisions: noDecisions });
  const picture = surroundingsOf(file, { sheet: 'KPI', cell: 'L24' }, context);
  expect(picture).toMatchObject({ sheet: 'KPI', top: 19, bottom: 29, left: 8, right: 16 });
  expect(picture.rows.map(({ row }) => row)).toStrictEqual([3, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29]);
  const [headings, , , , , , figures] = picture.rows;
  expect(headings?.cells.map(({ column, text }) => `${column} ${text}`)).toStrictEqual([
    '1 Code',
    '2 Indicator',
    '8 6/2018',
    '9 7/2018',
    '10 8/2018',
    '11 9/2018',
    '12 10/2018',
    '13 11/2018',
    '14 12/2018',
  ]);
  expect(figures?.cells.slice(0, 3)).toMatchObject([{ text: 'FD10' }, { column: 2 }, { column: 8, text: '15' }]);
  const corner = surroundingsOf(file, { sheet: 'KPI', cell: 'A1' }, context);
  expect(corner).toMatchObject({ top: 1, left: 1, bottom: 6, right: 5 });
});

test('what was not accepted has no surroundings', async () => {
  const workspace = await returnsWorkspace();
  expect(await refusalOf(async () => loadStoredReturn(workspace.db, 'a'.repeat(64)))).toMatchObject({
    code: 'ReturnNotFound',
  });
  const file = await readAggregateSheets(csv('a.csv', 'Code,Period,Value'));
  const context = await choiceContext(workspace.db, {});
  expect(await refusalOf(async () => surroundingsOf(file, { sheet: '', cell: '7B' }, context))).toMatchObject({
    code: 'CellNotFound',
  });
});
