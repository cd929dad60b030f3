import { columnName, type SheetData, type SheetFile } from './sheet-data.ts';
import type { Layout } from './layout.ts';
import { recogniseLong } from './recognise-long.ts';
import { recogniseWide } from './recognise-wide.ts';
import { hiddenColumnsOf, lookUp } from './sheet-lookup.ts';

export interface RecognisedSheet {
  readonly sheet: string;
  /** Null where nothing was recognised, or the sheet is hidden. */
  readonly layout: Layout | null;
  /** What was recognised and why, or why nothing was; one sentence. */
  readonly because: string;
  /** Hidden rows and columns, which are never read, as sentences. */
  readonly hidden: readonly string[];
}

/** Says of every sheet what it holds. Hidden sheets, rows and columns are named and never read: nobody looking at the file sees them. */
export const recogniseLayouts = (file: SheetFile): RecognisedSheet[] => file.sheets.map(recogniseSheet);

/** The table of indicators of one sheet, long or wide, and why it was taken for that; null where there is none. */
export function recogniseSheet(sheet: SheetData): RecognisedSheet {
  const quoted = sheet.name === '' ? 'The file' : `Sheet "${sheet.name}"`;
  if (sheet.state !== 'visible') {
    return { sheet: sheet.name, layout: null, because: `${quoted} is hidden, so it was not read.`, hidden: [] };
  }
  const lookup = lookUp(sheet);
  const long = recogniseLong(lookup);
  const layout = long === null || long.confidence === 'unsure' ? (recogniseWide(lookup) ?? long) : long;
  const because =
    layout === null
      ? `${quoted} holds no table of indicators: neither a heading row with a code, a period and a value, nor months across with figures below.`
      : `${quoted} is a ${layout.kind} return: ${layout.because}.`;
  return { sheet: sheet.name, layout, because, hidden: hiddenParts(sheet) };
}

/** Only those with something in them: Excel also marks the endless rest of a sheet as hidden. */
function hiddenParts(sheet: SheetData): string[] {
  const hiddenRows = new Set(sheet.hiddenRows);
  const hiddenColumns = hiddenColumnsOf(sheet);
  const filled = new Set(sheet.rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
  const rows = sheet.rows
    .filter(({ row }) => hiddenRows.has(row))
    .map(({ row }) => `Row ${row} is hidden, so it was not read.`);
  const columns = [...filled]
    .toSorted((a, b) => a - b)
    .filter((column) => hiddenColumns.has(column))
    .map((column) => `Column ${columnName(column)} is hidden, so it was not read.`);
  return [...rows, ...columns];
}
