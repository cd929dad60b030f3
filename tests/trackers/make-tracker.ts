import ExcelJS, { type Cell, type Worksheet } from 'exceljs';

/** What stands in a cell of a made tracker. */
type MadeValue =
  | string
  | number
  | { readonly date: string }
  | { readonly share: number }
  | { readonly shown: number; readonly format: string };

/** A cell, with its fill as `#RRGGBB` or as a colour of the theme; a fill may stand alone. */
export type MadeCell =
  | MadeValue
  | null
  | { readonly fill: string | { readonly theme: number; readonly tint?: number }; readonly value?: MadeValue };

export interface MadeTrackerSheet {
  readonly name: string;
  readonly rows: readonly (readonly MadeCell[])[];
  /** `A3:F3`. */
  readonly merges?: readonly string[];
  readonly state?: 'visible' | 'hidden';
  readonly hiddenRows?: readonly number[];
  /** Column letters. */
  readonly hiddenColumns?: readonly string[];
  /** Colours by a rule beside the fills: never evaluated. */
  readonly conditional?: string;
}

/** A tracker as its author would save it; the same bytes' content on every run. */
export async function trackerOf(...sheets: readonly MadeTrackerSheet[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.created = new Date(Date.UTC(2019, 6, 1));
  workbook.modified = workbook.created;
  for (const sheet of sheets) fillSheet(workbook.addWorksheet(sheet.name, { state: sheet.state ?? 'visible' }), sheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function fillSheet(worksheet: Worksheet, sheet: MadeTrackerSheet): void {
  for (const [r, row] of sheet.rows.entries()) {
    for (const [c, cell] of row.entries()) if (cell !== null) setCell(worksheet.getCell(r + 1, c + 1), cell);
  }
  for (const range of sheet.merges ?? []) worksheet.mergeCells(range);
  for (const row of sheet.hiddenRows ?? []) worksheet.getRow(row).hidden = true;
  for (const column of sheet.hiddenColumns ?? []) worksheet.getColumn(column).hidden = true;
  if (sheet.conditional !== undefined) {
    worksheet.addConditionalFormatting({
      ref: sheet.conditional,
      rules: [
        {
          type: 'containsText',
          operator: 'containsText',
          text: 'Red',
          priority: 1,
          style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFF0000' } } },
        },
      ],
    });
  }
}

function setCell(target: Cell, cell: Exclude<MadeCell, null>): void {
  if (typeof cell === 'object' && 'fill' in cell) {
    const fgColor = typeof cell.fill === 'string' ? { argb: `FF${cell.fill.slice(1)}` } : cell.fill;
    target.fill = { type: 'pattern', pattern: 'solid', fgColor };
    if (cell.value !== undefined) setValue(target, cell.value);
  } else setValue(target, cell);
}

function setValue(target: Cell, value: MadeValue): void {
  if (typeof value !== 'object') target.value = value;
  else if ('date' in value) {
    target.value = new Date(`${value.date}T00:00:00Z`);
    target.numFmt = 'dd/mm/yyyy';
  } else if ('share' in value) {
    target.value = value.share;
    target.numFmt = '0%';
  } else {
    target.value = value.shown;
    target.numFmt = value.format;
  }
}
