import type ExcelJS from 'exceljs';
import { readOwnerId, type OwnerColumn } from '#shared/domain/owners/owner-ids.ts';

export type Typed = string | number | Date | null;
export type Filled = Readonly<Record<string, Readonly<Partial<Record<OwnerColumn, Typed>>>>>;

export function sheetNamed(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`there is no sheet ${name}`);
  return sheet;
}
export const actionsSheet = (workbook: ExcelJS.Workbook): ExcelJS.Worksheet => sheetNamed(workbook, 'Your actions');

/** Where each column stands, by the ids above the headings. */
export function columnsOf(sheet: ExcelJS.Worksheet): Map<OwnerColumn, number> {
  const columns = new Map<OwnerColumn, number>();
  sheet.eachRow((row) =>
    row.eachCell((cell, column) => {
      const id = readOwnerId(cell.text);
      if (id?.kind === 'column') columns.set(id.column, column);
    }),
  );
  return columns;
}

/** The row of an action, by its hidden reference. */
export function rowOf(sheet: ExcelJS.Worksheet, ref: string): number {
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    const id = readOwnerId(sheet.getCell(row, 1).text);
    if (id?.kind === 'row' && id.ref === ref) return row;
  }
  throw new Error(`no row is of ${ref}`);
}

/** Types into the open cells as an owner does. */
export function fillIn(sheet: ExcelJS.Worksheet, filled: Filled): void {
  const columns = columnsOf(sheet);
  for (const [ref, answers] of Object.entries(filled)) {
    const row = rowOf(sheet, ref);
    for (const [column, at] of columns) {
      const typed = answers[column];
      if (typed !== undefined) sheet.getCell(row, at).value = typed;
    }
  }
}

/** Proposes an action in the first empty row. */
export function propose(workbook: ExcelJS.Workbook, ...values: readonly Typed[]): void {
  const sheet = sheetNamed(workbook, 'New actions');
  for (const [index, typed] of values.entries()) sheet.getCell(6, 2 + index).value = typed;
}
