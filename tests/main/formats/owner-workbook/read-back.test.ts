import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { compareRow } from '#shared/domain/owners/compare-answers.ts';
import { lockedChanges, matchRows } from '#shared/domain/owners/match-rows.ts';
import { readDay } from '#shared/domain/owners/read-answers.ts';
import { readOwnerFile } from '#shared/domain/owners/read-owner-file.ts';
import { readSheets } from '#main/formats/sheets/read-sheets.ts';
import { writeOwnerWorkbook } from '#main/formats/owner-workbook/write-owner-workbook.ts';
import { bytesOf, openWorkbook } from '../template/fill-template.ts';
import { actionsSheet, columnsOf, fillIn, propose, rowOf } from './fill-owner-workbook.ts';
import { ownerOrder } from './owner-order.ts';

const sent = await writeOwnerWorkbook(ownerOrder);
const filled = {
  'FD-01': { progressPercent: 0.75, narrative: 'Third team\nfollows in August' },
  'FD-02': { status: 'Completed', selfRating: 'Green' },
  'FD-03': { forecastOn: '30/11/2019' },
};
const right = {
  'FD-01': { progressPercent: 75, narrative: 'Third team\nfollows in August' },
  'FD-02': { status: 'completed', selfRating: 'green' },
  'FD-03': { forecastOn: '2019-11-30' },
};

/** What was changed, by action, and everything that was not found or not left alone. */
async function readBack(fileName: string, bytes: Uint8Array) {
  const file = readOwnerFile(await readSheets(fileName, bytes));
  if (file === null) throw new Error('not ours');
  const { matched, unplaced, missing } = matchRows(file.rows, { uid: ownerOrder.workbookUid, rows: ownerOrder.rows });
  const changed: Record<string, object> = {};
  for (const {
    sent: row,
    row: { cells },
  } of matched) {
    const held = { standing: row.standing, narrativesTaken: [] };
    const given = Object.entries(compareRow(row, held, cells).answers).flatMap(([column, outcome]) =>
      outcome.kind === 'unchanged' ? [] : [[column, 'value' in outcome ? outcome.value : outcome.kind]],
    );
    if (given.length > 0) changed[row.ref] = Object.fromEntries(given) as object;
  }
  return { file, changed, unplaced, missing, locked: matched.flatMap((row) => lockedChanges(row)) };
}

/** A workbook sent out, filled in, and then treated by the owner. */
async function sentBack(treat: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void) {
  const workbook = await openWorkbook(sent);
  fillIn(actionsSheet(workbook), filled);
  treat(actionsSheet(workbook), workbook);
  return readBack('back.xlsx', await bytesOf(workbook));
}

describe('a workbook that comes back', () => {
  test('untouched says nothing at all', async () => {
    const back = await readBack('back.xlsx', sent);
    expect(back).toMatchObject({ changed: {}, unplaced: [], missing: [], locked: [] });
    expect(back.file).toMatchObject({ isNewer: false, reportedOn: null, proposals: [] });
    expect(back.file.head).toStrictEqual({
      workspaceUid: ownerOrder.workspaceUid,
      workbookUid: ownerOrder.workbookUid,
    });
  });

  test('says exactly what was filled in', async () => {
    expect(await sentBack(() => undefined)).toMatchObject({ changed: right, unplaced: [], missing: [], locked: [] });
  });

  test.each<readonly [string, (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void]>([
    [
      'sorted the other way, sheets renamed and hidden columns shown',
      (sheet, workbook) => {
        const rows = ownerOrder.rows.map(({ ref }) => sheet.getRow(rowOf(sheet, ref)).values);
        for (const [index, values] of rows.toReversed().entries()) sheet.getRow(7 + index).values = values;
        sheet.getColumn(1).hidden = false;
        for (const [index, one] of workbook.worksheets.entries()) one.name = `Sheet ${index + 1}`;
      },
    ],
    [
      'with columns put in between, rows put above and headings written over',
      (sheet) => {
        sheet.spliceColumns(10, 0, ['', '', '', '', '', 'My remarks', 'mine', 'mine']);
        sheet.spliceRows(2, 0, ['', 'Discussed with the team'], []);
        for (const [name, column] of columnsOf(sheet)) if (name === 'status') sheet.getCell(8, column).value = 'State';
      },
    ],
    ['without its hidden sheet', (_, workbook) => workbook.removeWorksheet('Plumbline')],
    ['without the first sheet', (_, workbook) => workbook.removeWorksheet('Read me')],
    ['without the row of columns’ references', (sheet) => sheet.spliceRows(5, 1)],
  ])('is read the same %s', async (_, treat) => {
    expect(await sentBack(treat)).toMatchObject({ changed: right, unplaced: [], missing: [], locked: [] });
  });

  test('gives the day of the reports, and what is proposed', async () => {
    const { file } = await sentBack((sheet, workbook) => {
      sheet.getCell('E4').value = new Date('2019-07-20T00:00:00Z');
      propose(workbook, 'Train ten chairs', 'Ten chairs trained', '1/9/2019', new Date('2020-03-31T00:00:00Z'));
    });
    expect(file.reportedOn === null ? null : readDay(file.reportedOn.cell)).toStrictEqual({
      kind: 'value',
      value: '2019-07-20',
    });
    expect(file.proposals.map(({ sheet, row, cells }) => [sheet, row, cells.newTitle?.value])).toStrictEqual([
      ['New actions', 6, 'Train ten chairs'],
    ]);
    expect(readDay(file.proposals[0]?.cells.newStartsOn)).toMatchObject({ value: '2019-09-01' });
    expect(readDay(file.proposals[0]?.cells.newDueOn)).toMatchObject({ value: '2020-03-31' });
  });

  test('leaves every row to a person where the column of references was deleted', async () => {
    const back = await sentBack((sheet) => sheet.spliceColumns(1, 1));
    expect(back).toMatchObject({ changed: {}, missing: ['FD-01', 'FD-02', 'FD-03', 'FD-04'] });
    expect(back.unplaced).toHaveLength(4);
    expect(back.file.head).not.toBeNull();
  });

  test('names locked cells that were changed, and takes nothing from them', async () => {
    const back = await sentBack((sheet) => {
      sheet.getCell(rowOf(sheet, 'FD-04'), columnsOf(sheet).get('agreedDueOn') ?? 0).value = new Date(
        '2020-01-31T00:00:00Z',
      );
    });
    expect(back.changed).toStrictEqual(right);
    expect(back.locked).toMatchObject([{ column: 'agreedDueOn', sent: '2019-09-30', returned: '2020-01-31' }]);
  });

  test('reads a row that was typed in under the table as one for a person to decide', async () => {
    const back = await sentBack((sheet) => {
      const columns = columnsOf(sheet);
      sheet.getCell(11, columns.get('title') ?? 0).value = 'One more thing';
      sheet.getCell(11, columns.get('narrative') ?? 0).value = 'We did this too';
    });
    expect(back.changed).toStrictEqual(right);
    expect(back.unplaced.map(({ row }) => row.row)).toStrictEqual([11]);
  });
});

test('a file without any of our references is not ours', async () => {
  const workbook = await openWorkbook(sent);
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => row.eachCell((cell) => void (cell.text.startsWith('plumbline-') && (cell.value = null))));
  }
  expect(readOwnerFile(await readSheets('x.xlsx', await bytesOf(workbook)))).toBeNull();
});

function hasLibreOffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(!hasLibreOffice())('saved again by LibreOffice', () => {
  test.each(['untouched', 'filled in'])('it says the same: %s', { timeout: 240_000 }, async (state) => {
    const folder = mkdtempSync(join(tmpdir(), 'plumbline-owner-'));
    try {
      const workbook = await openWorkbook(sent);
      if (state === 'filled in') fillIn(actionsSheet(workbook), filled);
      writeFileSync(join(folder, 'back.xlsx'), state === 'untouched' ? sent : await bytesOf(workbook));
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
      const args = [profile, '--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'out')];
      execFileSync('soffice', [...args, join(folder, 'back.xlsx')], { stdio: 'ignore', timeout: 200_000 });
      const back = await readBack('back.xlsx', readFileSync(join(folder, 'out', 'back.xlsx')));
      expect(back).toMatchObject({
        changed: state === 'untouched' ? {} : right,
        unplaced: [],
        missing: [],
        locked: [],
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
