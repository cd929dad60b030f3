import ExcelJS from 'exceljs';
import path from 'node:path';
import { addMonths, lastDayOf, periodInWords, periodOf, type Period } from '#shared/domain/dates.ts';

/** A return of one month: values by code. */
export type Values = Readonly<Record<string, number | string>>;

const today = new Date().toISOString().slice(0, 10);
/** The month that screens open on when a return for it is received today, and the one before it. */
export const lastMonth: Period = addMonths(periodOf(today), -1);
export const monthBefore: Period = addMonths(lastMonth, -1);
export const inWords: (period: Period) => string = periodInWords;

/** Writes a long return (code, period, value), as an authority would send it. */
export async function writeReturn(folder: string, name: string, period: Period, values: Values): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('KPI return');
  sheet.addRow(['Code', 'Period', 'Numerator', 'Denominator', 'Value']);
  for (const [code, value] of Object.entries(values)) {
    sheet.addRow([code, new Date(`${lastDayOf(period)}T00:00:00Z`), null, null, value]).getCell(2).numFmt = 'mmm yyyy';
  }
  const file = path.join(folder, name);
  await workbook.xlsx.writeFile(file);
  return file;
}
