import ExcelJS, { type Cell, type Worksheet } from 'exceljs';

/** A cell of a made workbook: `format` is Excel's display number format; null is left blank. */
export type MadeCell =
  | string
  | number
  | null
  | { readonly value: number; readonly format: string }
  /** `2019-04-01` as an Excel date. */
  | { readonly date: string; readonly format: string }
  | { readonly formula: string; readonly result: number | string }
  /** An Excel error, such as `#DIV/0!`. */
  | { readonly error: string };

export interface MadeSheet {
  readonly name: string;
  readonly rows: readonly (readonly MadeCell[])[];
  /** `B1:D1`. */
  readonly merges?: readonly string[];
  readonly state?: 'visible' | 'hidden' | 'veryHidden';
  readonly hiddenRows?: readonly number[];
  /** Column letters. */
  readonly hiddenColumns?: readonly string[];
}

export const month = (date: string, format = 'mmm-yy'): MadeCell => ({ date, format });
export const percent = (value: number, format = '0.0%'): MadeCell => ({ value, format });

/** A workbook as an author of returns would save it; the same bytes' content on every run. */
export async function workbookOf(
  sheets: readonly MadeSheet[],
  options: { date1904?: boolean } = {},
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.created = new Date(Date.UTC(2019, 6, 1));
  workbook.modified = workbook.created;
  workbook.properties.date1904 = options.date1904 ?? false;
  for (const sheet of sheets) fill(workbook.addWorksheet(sheet.name, { state: sheet.state ?? 'visible' }), sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function fill(worksheet: Worksheet, { rows, merges = [], hiddenRows = [], hiddenColumns = [] }: MadeSheet): void {
  for (const [r, row] of rows.entries()) {
    for (const [c, value] of row.entries()) if (value !== null) setCell(worksheet.getCell(r + 1, c + 1), value);
  }
  for (const range of merges) worksheet.mergeCells(range);
  for (const row of hiddenRows) worksheet.getRow(row).hidden = true;
  for (const column of hiddenColumns) worksheet.getColumn(column).hidden = true;
}

function setCell(cell: Cell, value: Exclude<MadeCell, null>): void {
  if (typeof value !== 'object') cell.value = value;
  else if ('formula' in value) cell.value = { formula: value.formula, result: value.result, date1904: false };
  else if ('error' in value) cell.value = { error: value.error as '#DIV/0!' };
  else if ('date' in value) {
    cell.value = new Date(`${value.date}T00:00:00Z`);
    cell.numFmt = value.format;
  } else {
    cell.value = value.value;
    cell.numFmt = value.format;
  }
}

interface CsvOptions {
  readonly delimiter?: string;
  readonly newline?: string;
  readonly bom?: boolean;
}

/** A CSV file in UTF-8; cells are quoted where they must be. */
export function csvOf(
  rows: readonly (readonly (string | number | null)[])[],
  { delimiter = ',', newline = '\n', bom = false }: CsvOptions = {},
): Promise<Uint8Array> {
  const quote = (cell: string | number | null): string => {
    const text = cell === null ? '' : String(cell);
    return text.includes(delimiter) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const text = rows.map((row) => row.map(quote).join(delimiter)).join(newline) + newline;
  return Promise.resolve(new TextEncoder().encode((bom ? '\uFEFF' : '') + text));
}
