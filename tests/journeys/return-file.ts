import ExcelJS from 'exceljs';
import path from 'node:path';

/** A month of values, one a code. */
export type MonthOfValues = Readonly<Record<string, number | string>>;

/** Writes a wide return, months across, as an authority would send it; `2019-06` → values by code. */
export async function writeReturn(
  folder: string,
  name: string,
  months: Readonly<Record<string, MonthOfValues>>,
): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('KPI return');
  const periods = Object.keys(months);
  const codes = [...new Set(periods.flatMap((period) => Object.keys(months[period] ?? {})))];
  sheet.addRow(['Code', ...periods.map((period) => new Date(`${period}-01T00:00:00Z`))]);
  sheet.getRow(1).numFmt = 'mmm yyyy';
  for (const code of codes) sheet.addRow([code, ...periods.map((period) => months[period]?.[code] ?? null)]);
  const file = path.join(folder, name);
  await workbook.xlsx.writeFile(file);
  return file;
}
