import { columnName, type SheetData, type SheetFile } from '../sheet/sheet-data.ts';
import type { Layout } from './layout.ts';
import { monthsNotRead } from './months-not-read.ts';
import { recogniseLong } from './recognise-long.ts';
import { recogniseOpen, type OpenContext } from './recognise-open.ts';
import { recogniseWide } from './recognise-wide.ts';
import { hiddenColumnsOf, lookUp } from '../sheet/sheet-lookup.ts';
import { recogniseTemplate } from '../template/template.ts';

export interface RecognisedSheet {
  readonly sheet: string;
  /** Null where nothing was recognised, or the sheet is hidden. */
  readonly layout: Layout | null;
  /** What was recognised and why, or why nothing was; one sentence. */
  readonly because: string;
  /** Nothing was recognised, but figures stand below months: they must not be lost. */
  readonly losesFigures?: true;
  /** Hidden rows and columns, which are never read, as sentences. */
  readonly hidden: readonly string[];
}

/** What is known besides the file, and what of it is to be read. */
export interface RecognitionOptions {
  /** Names of the sheets to read, hidden ones among them; all visible ones where it is left out. */
  readonly sheets?: readonly string[];
  /** Code of the workspace's authority, old (`928`) or new (`E10000021`): open data is about all of them. */
  readonly laCode?: string;
}

/** Says of every sheet what it holds. Hidden sheets are read only when named; hidden rows and columns never: nobody looking at the file sees them. */
export const recogniseLayouts = (file: SheetFile, options: RecognitionOptions = {}): RecognisedSheet[] =>
  file.sheets.map((sheet) => recogniseSheet(sheet, { ...options, title: file.fileName.replace(/\.[a-z]{2,4}$/i, '') }));

/** The table of indicators of one sheet, long, wide or open data, and why it was taken for that; null where there is none. */
export function recogniseSheet(
  sheet: SheetData,
  { sheets, laCode = '', title = '' }: RecognitionOptions & { readonly title?: string } = {},
): RecognisedSheet {
  const quoted = sheet.name === '' ? 'The file' : `Sheet "${sheet.name}"`;
  const notRead = (because: string): RecognisedSheet => ({ sheet: sheet.name, layout: null, because, hidden: [] });
  if (sheets !== undefined && !sheets.includes(sheet.name))
    return notRead(`${quoted} was not chosen, so it was not read.`);
  if (sheets === undefined && sheet.state !== 'visible') return notRead(`${quoted} is hidden, so it was not read.`);
  const { layout, why, losesFigures = false } = findLayout(sheet, { laCode, title });
  const hidden = hiddenParts(sheet, layout);
  const because =
    layout === null ? `${quoted} ${why}.` : `${quoted} is ${layoutKinds[layout.kind]}: ${layout.because}.`;
  return { sheet: sheet.name, layout, because, hidden, ...(losesFigures ? { losesFigures } : {}) };
}

/** What a layout is called to people. */
export const layoutKinds: Readonly<Record<Layout['kind'], string>> = {
  long: 'a list of figures',
  wide: 'a table of months',
  open: 'a publication',
};

interface FoundLayout {
  readonly layout: Layout | null;
  readonly why: string;
  readonly losesFigures?: boolean;
}

function findLayout(sheet: SheetData, context: OpenContext): FoundLayout {
  const template = recogniseTemplate(sheet);
  if (template !== null) return { layout: template, why: '' };
  const lookup = lookUp(sheet);
  const open = recogniseOpen(lookup, context);
  if (open !== null)
    return 'why' in open ? { layout: null, why: `cannot be read as a return: ${open.why}` } : { layout: open, why: '' };
  const long = recogniseLong(lookup);
  const layout = long === null || long.confidence === 'unsure' ? (recogniseWide(lookup) ?? long) : long;
  const months = layout === null ? monthsNotRead(lookup) : null;
  if (months !== null) return { layout, why: `was not read: ${months}`, losesFigures: true };
  return {
    layout,
    why: 'holds no table of indicators: neither a heading row with a code, a period and a value, nor months across with figures below',
  };
}

/**
 * Only those with something in them: Excel also marks the endless rest of a sheet as hidden. What a workbook of ours
 * hides are its references, which are read.
 */
export function hiddenParts(sheet: SheetData, layout: Layout | null): string[] {
  const own = layout?.kind === 'long' ? layout.template : undefined;
  const hiddenRows = new Set(sheet.hiddenRows);
  const hiddenColumns = hiddenColumnsOf(sheet);
  const filled = new Set(sheet.rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
  const rows = sheet.rows
    .filter(({ row }) => hiddenRows.has(row) && own?.idRows.has(row) !== true)
    .map(({ row }) => `Row ${row} is hidden, so it was not read.`);
  const columns = [...filled]
    .toSorted((a, b) => a - b)
    .filter((column) => hiddenColumns.has(column) && own?.idColumns.has(column) !== true)
    .map((column) => `Column ${columnName(column)} is hidden, so it was not read.`);
  return [...rows, ...columns];
}
