import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { extractCells } from '#shared/domain/returns/extract/extract.ts';
import type { ExtractedCell, UnreadCell } from '#shared/domain/returns/extract/extraction.ts';
import { recogniseLayouts } from '#shared/domain/returns/layouts/recognise-layout.ts';
import { readSheets } from '#main/formats/sheets/read-sheets.ts';
import { writeTemplate } from '#main/formats/template/write-template.ts';
import { bytesOf, columnsOf, fillIn, openWorkbook, returnSheet, rowOf } from './fill-template.ts';
import { templateOrder } from './template-order.ts';

const answers = {
  CL01: { value: 41, comment: 'Two moved out of the area' },
  CL02: { numerator: 46, denominator: 54, value: 85.2 },
  CL03: { marker: 'suppressed' },
};

interface ReadBack {
  readonly because: string;
  readonly hidden: readonly string[];
  readonly cells: readonly ExtractedCell[];
  readonly unread: readonly UnreadCell[];
}

async function readBack(fileName: string, bytes: Uint8Array): Promise<ReadBack> {
  const file = await readSheets(fileName, bytes);
  const read = file.sheets.flatMap((sheet) => {
    const found = recogniseLayouts(file).find((one) => one.sheet === sheet.name);
    if (found?.layout === null || found === undefined) return [];
    return { because: found.because, hidden: found.hidden, ...extractCells(sheet, found.layout) };
  });
  const [only, second] = read;
  if (only === undefined || second !== undefined) throw new Error('not exactly one sheet is a return');
  return only;
}

/** A workbook sent out, filled in, and then treated by the sender. */
async function sentBack(treat: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void): Promise<ReadBack> {
  const workbook = await openWorkbook(await writeTemplate(templateOrder));
  const sheet = returnSheet(workbook);
  fillIn(sheet, answers);
  treat(sheet, workbook);
  return readBack('july.xlsx', await bytesOf(workbook));
}

/** A CSV file has its numbers as text. */
const numberIn = (cell: ExtractedCell['numerator']): number | null => (cell === null ? null : Number(cell.value));

/** What was read, by indicator: value, parts, text and remark. */
const figures = ({ cells }: ReadBack) =>
  Object.fromEntries(
    cells.map((cell) => [
      cell.code || cell.name,
      [cell.originalText, numberIn(cell.numerator), numberIn(cell.denominator), cell.comment],
    ]),
  );
const right = {
  CL01: ['41', null, null, 'Two moved out of the area'],
  CL02: ['85.2', 46, 54, ''],
  CL03: ['suppressed', null, null, ''],
  CL04: ['', null, null, ''],
};
const why = ({ unread }: ReadBack) => unread.filter(({ losesFigures }) => losesFigures === true).map((one) => one.why);

describe('a workbook that comes back', () => {
  test('is read by its references, with the month and the cell of each figure', async () => {
    const back = await sentBack(() => undefined);
    expect(figures(back)).toStrictEqual(right);
    expect(back.because).toBe(
      'Sheet "Return" is a list of figures: it is the workbook that was sent out to Performance team, children in care for July 2019, and 4 rows were found by their hidden references.',
    );
    expect(back.hidden).toStrictEqual([]);
    expect(back.cells.map(({ cell, period }) => [cell, period])).toStrictEqual([
      ['K5', '2019-07'],
      ['K6', '2019-07'],
      ['L7', '2019-07'],
      ['K8', '2019-07'],
    ]);
    expect(back.cells[1]?.template).toMatchObject({ indicatorId: 12, definitionVersion: 2 });
  });

  test('is right with its rows sorted the other way, the sheet renamed and columns widened', async () => {
    const back = await sentBack((sheet) => {
      sheet.name = 'July figures';
      const rows = ['CL01', 'CL02', 'CL03', 'CL04'].map((code) => sheet.getRow(rowOf(sheet, code)).values);
      for (const [index, values] of rows.toReversed().entries()) sheet.getRow(5 + index).values = values;
      sheet.getColumn(3).width = 90;
    });
    expect(figures(back)).toStrictEqual(right);
    expect(back.cells.map(({ code }) => code)).toStrictEqual(['CL04', 'CL03', 'CL02', 'CL01']);
  });

  test('is right with columns put in between, rows put above and headings written over', async () => {
    const back = await sentBack((sheet) => {
      sheet.spliceColumns(10, 0, ['', '', '', 'Team leader'], []);
      sheet.spliceRows(2, 0, ['', 'Sent by the performance team'], [], []);
      for (const [name, column] of columnsOf(sheet)) if (name === 'value') sheet.getCell(7, column).value = 'Result';
    });
    expect(figures(back)).toStrictEqual(right);
  });

  test('offers a row that the sender added by its name, and reports what stands beside the table', async () => {
    const back = await sentBack((sheet) => {
      const columns = columnsOf(sheet);
      sheet.getCell(9, columns.get('name') ?? 0).value = 'Children missing from care';
      sheet.getCell(9, columns.get('value') ?? 0).value = 3;
      sheet.getCell(6, 20).value = 'checked twice';
    });
    expect(back.cells.at(-1)).toMatchObject({ code: '', name: 'Children missing from care', period: '2019-07' });
    expect(back.cells.at(-1)?.template).toBeUndefined();
    expect(back.unread).toContainEqual({
      sheet: 'Return',
      cell: 'T6',
      text: 'checked twice',
      why: 'Not part of the workbook as it was sent out.',
    });
  });

  test('is read by code and name, and says so, where the references were deleted', async () => {
    const back = await sentBack((sheet) => {
      sheet.spliceColumns(1, 1);
      sheet.spliceRows(1, 1);
    });
    const { CL04: blank, ...given } = right;
    expect(blank[0]).toBe('');
    expect(figures(back)).toMatchObject(given);
    expect(back.because).toContain('hidden references are gone or unknown, so rows are matched by code and name');
    expect(back.cells[1]).toMatchObject({ code: 'CL02', name: 'Reviews in time', period: '2019-07' });
  });

  test('keeps a row out of which only the visible part was sorted, and says of which', async () => {
    const back = await sentBack((sheet) => {
      const [one, two] = [rowOf(sheet, 'CL01'), rowOf(sheet, 'CL02')];
      for (let column = 2; column <= 13; column++) {
        const [a, b] = [sheet.getCell(one, column).value, sheet.getCell(two, column).value];
        sheet.getCell(one, column).value = b;
        sheet.getCell(two, column).value = a;
      }
    });
    expect(back.cells.map(({ code }) => code)).toStrictEqual(['CL03', 'CL04']);
    expect(why(back)).toStrictEqual([
      'This row shows CL02, but its hidden reference is of CL01: rows were sorted or pasted without it.',
      'This row shows CL01, but its hidden reference is of CL02: rows were sorted or pasted without it.',
    ]);
  });

  test('is not taken for another month that somebody wrote into it', async () => {
    const back = await sentBack((sheet) => {
      sheet.getCell(rowOf(sheet, 'CL01'), 4).value = 'August 2019';
    });
    expect(why(back)).toStrictEqual(['This row shows August 2019, but the workbook was made for July 2019.']);
  });

  test('does not choose between a figure and a reason for having none', async () => {
    const back = await sentBack((sheet) => fillIn(sheet, { CL01: { marker: 'to follow' } }));
    expect(why(back)).toStrictEqual([
      'A figure and a reason for having none stand in the same row: one of the two has to go.',
    ]);
  });

  test('can be saved as CSV, where the references are seen by anybody', async () => {
    const workbook = await openWorkbook(await writeTemplate(templateOrder));
    const sheet = returnSheet(workbook);
    fillIn(sheet, answers);
    const lines: string[] = [];
    sheet.eachRow({ includeEmpty: true }, (row) => {
      const texts = Array.from({ length: 13 }, (_, index) => `"${row.getCell(index + 1).text.replaceAll('"', '""')}"`);
      lines.push(texts.join(','));
    });
    const back = await readBack('july.csv', new TextEncoder().encode(lines.join('\r\n')));
    expect(figures(back)).toStrictEqual(right);
  });
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
  test.each(['xlsx', 'csv'])('it is read as before, as %s', { timeout: 240_000 }, async (format) => {
    const folder = mkdtempSync(join(tmpdir(), 'plumbline-template-'));
    try {
      const workbook = await openWorkbook(await writeTemplate(templateOrder));
      fillIn(returnSheet(workbook), answers);
      if (format === 'csv') workbook.removeWorksheet('Read me');
      writeFileSync(join(folder, 'july.xlsx'), await bytesOf(workbook));
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
      const out = join(folder, 'out');
      const filter = format === 'csv' ? 'csv:Text - txt - csv (StarCalc):44,34,76,1' : 'xlsx';
      const args = [profile, '--headless', '--convert-to', filter, '--outdir', out, join(folder, 'july.xlsx')];
      execFileSync('soffice', args, { stdio: 'ignore', timeout: 200_000 });
      const back = await readBack(`july.${format}`, readFileSync(join(out, `july.${format}`)));
      expect(figures(back)).toStrictEqual(right);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
