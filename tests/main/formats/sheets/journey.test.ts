import ExcelJs from 'exceljs';
import { expect, it } from 'vitest';
import { readSheetsInChild } from '#main/formats/sheets/read-in-child.ts';
import { findChildLevelData } from '#shared/domain/returns/child-level/child-level.ts';
import { extractCells } from '#shared/domain/returns/extract/extract.ts';
import { recogniseSheet } from '#shared/domain/returns/layouts/recognise-layout.ts';
import type { SheetFile } from '#shared/domain/returns/sheet/sheet-data.ts';
import { stageRows } from '#shared/domain/returns/staging/stage.ts';
import type { StagedRow } from '#shared/domain/returns/staging/staged-row.ts';

const indicators = [
  { code: 'FD01', name: 'Contacts received', unit: 'count' },
  { code: 'FD02', name: 'Contacts decided in 1 day', unit: 'percent' },
] as const;

function stageFile(file: SheetFile): StagedRow[] {
  expect(findChildLevelData(file)).toBeNull();
  const cells = file.sheets.flatMap((sheet) => {
    const { layout } = recogniseSheet(sheet);
    return layout === null ? [] : extractCells(sheet, layout).cells;
  });
  return stageRows(cells, { indicators, held: [], today: '2019-07-10' });
}

const inShort = (rows: readonly StagedRow[]): string[] =>
  rows.map(
    ({ indicator, period, value, marker, sheet, cell, outcome }) =>
      `${indicator} ${period} ${value ?? marker} ${sheet}!${cell} ${outcome}`,
  );

/** A return as a council makes it: title, merged quarter band, Excel dates, percentages, a hidden working sheet. */
async function wideReturn(): Promise<Uint8Array> {
  const workbook = new ExcelJs.Workbook();
  const sheet = workbook.addWorksheet('KPI return');
  sheet.getCell('A1').value = 'Monthly return';
  sheet.mergeCells('A1:F1');
  sheet.getCell('C2').value = 'Quarter 1';
  sheet.mergeCells('C2:E2');
  sheet.getRow(3).values = ['Ref', 'Measure'];
  for (let month = 0; month < 4; month++) {
    const cell = sheet.getCell(3, 3 + month);
    cell.value = new Date(Date.UTC(2019, 3 + month, 1));
    cell.numFmt = 'mmm-yy';
  }
  sheet.getRow(4).values = ['FD01', 'Contacts received', 812, '1,034', 'c'];
  sheet.getRow(5).values = ['FD02', 'Contacts decided in 1 day', 0.912, { formula: 'C5-C5', result: 0 }, '93.5%'];
  sheet.getRow(5).numFmt = '0.0%';
  const hidden = workbook.addWorksheet('Working', { state: 'hidden' });
  hidden.addRows([
    ['Ref', 'Apr-19', 'May-19'],
    ['FD01', 1, 2],
  ]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

it('a wide workbook goes from bytes to staged rows, each with its cell', async () => {
  const rows = stageFile(await readSheetsInChild('return.xlsx', await wideReturn()));
  expect(inShort(rows)).toEqual([
    'FD01 2019-04 812 KPI return!C4 new',
    'FD01 2019-05 1034 KPI return!D4 new',
    'FD01 2019-06 suppressed KPI return!E4 new',
    'FD02 2019-04 91.2 KPI return!C5 new',
    'FD02 2019-05 0 KPI return!D5 new',
    'FD02 2019-06 93.5 KPI return!E5 new',
  ]);
});

it('the same figures as a long CSV of an old PC are staged alike', async () => {
  const csv =
    'Code;Month;Numerator;Denominator;Value\r\nFD01;Apr-19;;;812\r\nFD02;30/04/2019;46;54;\r\nFD02;31/05/2019;;;0,5\r\n';
  const rows = stageFile(await readSheetsInChild('return.csv', new TextEncoder().encode(csv)));
  expect(inShort(rows)).toEqual([
    'FD01 2019-04 812 !E2 new',
    `FD02 2019-04 ${(100 * 46) / 54} !E3 new`,
    'FD02 2019-05 null !E4 problem',
  ]);
  expect(rows[2]?.problem).toBe('"0,5" has a decimal comma, which is not read: write 0.5.');
});
