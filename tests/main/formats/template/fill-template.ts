import ExcelJS from 'exceljs';
import { readTemplateId, type TemplateColumn } from '#shared/domain/returns/template/template-ids.ts';

type Answers = Readonly<Record<string, Partial<Record<TemplateColumn, string | number>>>>;

/** Opens a workbook as a spreadsheet program would. */
export async function openWorkbook(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  // `slice` of a Buffer is a view: its ArrayBuffer may be the pool that other files are read into
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  return workbook;
}

export const bytesOf = async (workbook: ExcelJS.Workbook): Promise<Uint8Array> =>
  new Uint8Array(await workbook.xlsx.writeBuffer());

export const returnSheet = (workbook: ExcelJS.Workbook): ExcelJS.Worksheet => {
  const sheet = workbook.getWorksheet('Return');
  if (sheet === undefined) throw new Error('there is no sheet to fill in');
  return sheet;
};

/** Where each column that is read back stands. */
export function columnsOf(sheet: ExcelJS.Worksheet): Map<TemplateColumn, number> {
  const columns = new Map<TemplateColumn, number>();
  sheet.getRow(1).eachCell((cell, column) => {
    const id = readTemplateId(cell.text);
    if (id?.kind === 'column') columns.set(id.column, column);
  });
  return columns;
}

/** The row of an indicator, by what the sender sees. */
export function rowOf(sheet: ExcelJS.Worksheet, code: string): number {
  for (let row = 5; row <= sheet.rowCount; row++) if (sheet.getCell(row, 2).text === code) return row;
  throw new Error(`no row shows ${code}`);
}

/** Types answers into the yellow cells. */
export function fillIn(sheet: ExcelJS.Worksheet, answers: Answers): void {
  const columns = columnsOf(sheet);
  for (const [code, values] of Object.entries(answers)) {
    const row = rowOf(sheet, code);
    for (const [column, value] of Object.entries(values)) {
      sheet.getCell(row, columns.get(column as TemplateColumn) ?? 0).value = value;
    }
  }
}
