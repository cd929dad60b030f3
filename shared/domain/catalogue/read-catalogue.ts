import { fold } from '../returns/fold.ts';
import { cellText, type SheetCell, type SheetData } from '../returns/sheet/sheet-data.ts';
import { catalogueColumns, neededColumns, type CatalogueColumn } from './catalogue-columns.ts';
import { restoreText } from './inert-text.ts';

/** One line of a catalogue file: the text of each column that the file has. */
export interface CatalogueLine {
  readonly row: number;
  readonly texts: ReadonlyMap<CatalogueColumn, string>;
  /** A1 place of each text; the place of the code for a cell that is empty. */
  readonly placeOf: (column: CatalogueColumn) => string;
}

export interface CatalogueTable {
  readonly sheet: string;
  readonly columns: ReadonlySet<CatalogueColumn>;
  /** Headings that are no column of a catalogue, and are not read. */
  readonly notRead: readonly string[];
  readonly lines: readonly CatalogueLine[];
}

/** A table to read, or why there is none. */
export type CatalogueReading =
  | { readonly kind: 'table'; readonly table: CatalogueTable }
  | { readonly kind: 'problem'; readonly problem: string };

/** No catalogue has its headings further down. */
const furthestHeading = 20;

/** Headings as people write them: "Amber limit", "amber-limit" and `amber_limit` are one. */
const columnOf = (heading: string): CatalogueColumn | null => {
  const name = fold(heading).replaceAll(/[ -]+/g, '_');
  return catalogueColumns.find((column) => column === name) ?? null;
};

/** Finds the table of a catalogue in the first sheet that has the headings, and reads its lines as text. */
export function readCatalogueSheets(sheets: readonly SheetData[]): CatalogueReading {
  let best: readonly string[] = [...neededColumns];
  for (const sheet of sheets.filter(({ state }) => state === 'visible')) {
    for (const heading of sheet.rows.slice(0, furthestHeading)) {
      const found = headings(heading.cells);
      const missing = neededColumns.filter((column) => !found.columns.has(column));
      if (missing.length === 0) return { kind: 'table', table: tableOf(sheet, heading.row, found) };
      if (missing.length < best.length) best = missing;
    }
  }
  return { kind: 'problem', problem: `No line has all of the headings of a catalogue: ${best.join(', ')} missing.` };
}

interface Headings {
  readonly columns: ReadonlyMap<CatalogueColumn, number>;
  readonly notRead: readonly string[];
}

function headings(cells: readonly SheetCell[]): Headings {
  const columns = new Map<CatalogueColumn, number>();
  const notRead: string[] = [];
  for (const cell of cells) {
    const text = cellText(cell);
    const column = columnOf(text);
    if (column === null || columns.has(column)) notRead.push(text);
    else columns.set(column, cell.column);
  }
  return { columns, notRead };
}

function tableOf(sheet: SheetData, headingRow: number, { columns, notRead }: Headings): CatalogueTable {
  const lines = sheet.rows
    .filter(({ row }) => row > headingRow)
    .map(({ row, cells }): CatalogueLine => {
      const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
      const texts = new Map<CatalogueColumn, string>();
      for (const [column, at] of columns) {
        const cell = byColumn.get(at);
        texts.set(column, cell === undefined ? '' : restoreText(cellText(cell)).trim());
      }
      const codeColumn = columns.get('code') ?? 1;
      const placeOf = (column: CatalogueColumn): string =>
        byColumn.get(columns.get(column) ?? codeColumn)?.ref ?? byColumn.get(codeColumn)?.ref ?? `row ${row}`;
      return { row, texts, placeOf };
    })
    .filter(({ texts }) => [...texts.values()].some((text) => text !== ''));
  return { sheet: sheet.name, columns: new Set(columns.keys()), notRead, lines };
}
