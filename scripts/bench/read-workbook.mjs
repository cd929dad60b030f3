// One workbook read by one reader, in a process of its own. Arguments: reader, file. Ours is read as the program reads
// a return: in a killable process beside this one.
import { readFileSync } from 'node:fs';
import { at } from '../lib.mjs';

const readers = {
  async ours(bytes) {
    const { readSheetsInChild } = await import('../../main/formats/sheets/read-in-child.ts');
    const file = await readSheetsInChild('bench.xlsx', bytes, { entry: at('out/main/sheet-reader.js') });
    return file.sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  },
  async sheetjs(bytes) {
    const { read } = await import('@e965/xlsx');
    const sheets = read(bytes, { dense: true, cellNF: true, cellDates: true, UTC: true }).Sheets;
    return Object.values(sheets).reduce((sum, sheet) => sum + sheet['!data'].length, 0);
  },
  async exceljs(bytes) {
    const { default: ExcelJs } = await import('exceljs');
    const workbook = new ExcelJs.Workbook();
    await workbook.xlsx.load(bytes);
    return workbook.worksheets.reduce((sum, sheet) => sum + sheet.rowCount, 0);
  },
};

const [reader, file, expected] = process.argv.slice(2);
const rows = await readers[reader](readFileSync(file));
if (rows !== Number(expected)) throw new Error(`${reader} read ${rows} rows instead of ${expected}`);
