import * as SheetJs from '@e965/xlsx';
import ExcelJs from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSheets } from '#main/formats/sheets/read-sheets.ts';
import { cellRef, type SheetCell } from '#shared/domain/returns/sheet/sheet-data.ts';

/** Written by exceljs, read by our reader and by SheetJS: three programs that share no code. */

async function bytesOf(workbook: ExcelJs.Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const valuesByRef = (cells: readonly SheetCell[]): Map<string, unknown> =>
  new Map(cells.map((cell) => [cell.ref, cell.kind === 'date' ? `date ${cell.value}` : cell.value]));

function sheetJsValues(bytes: Uint8Array, sheetName: string): Map<string, unknown> {
  const sheet = SheetJs.read(bytes, { cellDates: true, UTC: true }).Sheets[sheetName] ?? {};
  const values = new Map<string, unknown>();
  for (const [ref, cell] of Object.entries(sheet) as [string, SheetJs.CellObject][]) {
    if (ref.startsWith('!') || cell.t === 'z') continue;
    if (cell.t === 'd') values.set(ref, `date ${(cell.v as Date).toISOString().slice(0, 10)}`);
    else values.set(ref, cell.t === 'e' ? cell.w : cell.v);
  }
  return values;
}

function returnWorkbook(): ExcelJs.Workbook {
  const workbook = new ExcelJs.Workbook();
  const sheet = workbook.addWorksheet('KPI return');
  sheet.getCell('A1').value = 'Monthly return – “Café” £';
  sheet.mergeCells('A1:D1');
  for (let month = 0; month < 12; month++) {
    const cell = sheet.getCell(3, 3 + month);
    cell.value = new Date(Date.UTC(2019, 3 + month, 1));
    cell.numFmt = 'mmm-yy';
  }
  for (let r = 4; r < 60; r++) {
    sheet.getCell(r, 1).value = `KPI${r}`;
    sheet.getCell(r, 2).value = {
      richText: [{ text: 'Assessments ' }, { text: `in ${r} days`, font: { bold: true } }],
    };
    for (let month = 0; month < 12; month++) {
      const cell = sheet.getCell(r, 3 + month);
      if ((r + month) % 5 === 0) cell.value = { formula: `C${r}-C${r}`, result: month % 2 === 0 ? 7.25 : r };
      else if ((r + month) % 7 === 0) cell.value = { error: '#DIV/0!' };
      else if ((r + month) % 11 === 0) cell.value = month % 2 === 0;
      else cell.value = (r * 37 + month) / 8;
      cell.numFmt = r % 2 === 0 ? '0.0%' : '#,##0.00';
    }
  }
  return workbook;
}

describe('our reader agrees with SheetJS', () => {
  it('on every cell of a return', async () => {
    const bytes = await bytesOf(returnWorkbook());
    const [sheet] = (await readSheets('return.xlsx', bytes)).sheets;
    const ours = valuesByRef((sheet?.rows ?? []).flatMap(({ cells }) => cells));
    // SheetJS repeats nothing into merged cells and neither do we, but exceljs writes empty strings there.
    const theirs = sheetJsValues(bytes, 'KPI return');
    expect(ours.size).toBeGreaterThan(700);
    expect(ours).toEqual(theirs);
  });

  it('on number formats, hidden rows and columns, and merges', async () => {
    const workbook = returnWorkbook();
    const sheet = workbook.getWorksheet('KPI return');
    if (sheet === undefined) throw new Error('no sheet');
    sheet.getRow(7).hidden = true;
    sheet.getColumn(5).hidden = true;
    const bytes = await bytesOf(workbook);
    const [ours] = (await readSheets('return.xlsx', bytes)).sheets;
    const theirs = SheetJs.read(bytes, { cellStyles: true, cellNF: true }).Sheets['KPI return'];
    expect(ours?.merges).toEqual([{ top: 1, left: 1, bottom: 1, right: 4 }]);
    expect(theirs?.['!merges']).toEqual([{ s: { r: 0, c: 0 }, e: { r: 0, c: 3 } }]);
    expect(ours?.hiddenRows).toEqual([7]);
    expect(theirs?.['!rows']?.flatMap((each, index) => (each?.hidden === true ? [index + 1] : []))).toEqual([7]);
    expect(ours?.hiddenColumns).toEqual([{ from: 5, to: 5 }]);
    expect(theirs?.['!cols']?.flatMap((each, index) => (each?.hidden === true ? [index + 1] : []))).toEqual([5]);
    for (const cell of (ours?.rows ?? []).flatMap(({ cells }) => cells)) {
      const theirCell = theirs?.[cell.ref] as SheetJs.CellObject | undefined;
      expect(theirCell?.z ?? 'General').toBe(cell.format);
    }
  });
});

/** What XML can hold; exceljs strips the rest, so a round trip could not be exact. */
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((value) => !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]|_x[0-9A-Fa-f]{4}_/u.test(value));
/** XML has one zero. */
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0));
const scalar = fc.oneof(text, number, fc.integer(), fc.boolean(), fc.constant(null));

describe('any table', () => {
  it('written by exceljs reads back identical', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(scalar, { maxLength: 8 }), { minLength: 1, maxLength: 12 }), async (table) => {
        const workbook = new ExcelJs.Workbook();
        const sheet = workbook.addWorksheet('T');
        const expected = new Map<string, unknown>();
        for (const [r, values] of table.entries()) {
          for (const [c, value] of values.entries()) {
            if (value === null) continue;
            sheet.getCell(r + 1, c + 1).value = value;
            expected.set(cellRef(r + 1, c + 1), value);
          }
        }
        const [read] = (await readSheets('t.xlsx', await bytesOf(workbook))).sheets;
        const found = (read?.rows ?? []).flatMap(({ cells }) => cells);
        expect(valuesByRef(found)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});
