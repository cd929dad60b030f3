import { readSheets } from '#main/formats/sheets/read-sheets.ts';
import { cellRef, parseCellRef, type SheetCell } from '#shared/domain/returns/sheet/sheet-data.ts';

type Cells = ReadonlyMap<string, SheetCell>;

/** One line of the sheet "Figure index". */
export interface IndexedFigure {
  readonly sheet: string;
  readonly ref: string;
  readonly within: string;
  readonly row: string;
  readonly column: string;
  readonly shown: string;
  readonly origin: string;
}

/** A pack's workbook as our own reader of returns sees it: by another program than the one that wrote it. */
export class ReadWorkbook {
  readonly #cells: ReadonlyMap<string, Cells>;

  private constructor(cells: ReadonlyMap<string, Cells>) {
    this.#cells = cells;
  }

  static async read(bytes: Uint8Array): Promise<ReadWorkbook> {
    const file = await readSheets('pack.xlsx', bytes);
    if (file.warnings.length > 0) throw new Error(`the reader warns: ${file.warnings[0]?.message}`);
    const cells = file.sheets.map(
      ({ name, rows }) => [name, new Map(rows.flatMap((row) => row.cells.map((cell) => [cell.ref, cell])))] as const,
    );
    return new ReadWorkbook(new Map(cells));
  }

  sheetNames(): string[] {
    return [...this.#cells.keys()];
  }

  cell(sheet: string, ref: string): SheetCell | undefined {
    return this.#cells.get(sheet)?.get(ref);
  }

  /** The words of a cell; empty for one without. */
  words(sheet: string, ref: string): string {
    const cell = this.cell(sheet, ref);
    return cell?.kind === 'text' ? cell.value : '';
  }

  /** Every word of every sheet, one a line. */
  text(): string {
    return this.sheetNames()
      .flatMap((name) => this.wordsOf(name))
      .join('\n');
  }

  /** All words of one sheet, cell by cell. */
  wordsOf(sheet: string): string[] {
    return [...(this.#cells.get(sheet)?.values() ?? [])].flatMap((cell) => (cell.kind === 'text' ? [cell.value] : []));
  }

  /** Words of the cells in the same row. */
  rowOf(sheet: string, ref: string): string[] {
    const row = parseCellRef(ref)?.row;
    const cells = [...(this.#cells.get(sheet)?.values() ?? [])];
    return cells.flatMap((cell) => (cell.kind === 'text' && parseCellRef(cell.ref)?.row === row ? [cell.value] : []));
  }

  /** The rows under a heading row as cells by heading, as far as the first column is filled. */
  table(sheet: string, headRow: number): ReadonlyMap<string, SheetCell | undefined>[] {
    const headings: string[] = [];
    for (let column = 1; this.words(sheet, cellRef(headRow, column)) !== ''; column += 1)
      headings.push(this.words(sheet, cellRef(headRow, column)));
    const rows: ReadonlyMap<string, SheetCell | undefined>[] = [];
    for (let row = headRow + 1; this.words(sheet, cellRef(row, 1)) !== ''; row += 1)
      rows.push(new Map(headings.map((heading, i) => [heading, this.cell(sheet, cellRef(row, i + 1))])));
    return rows;
  }

  figures(): IndexedFigure[] {
    const sheet = 'Figure index';
    const figures: IndexedFigure[] = [];
    for (let row = 5; this.words(sheet, `A${row}`) !== ''; row += 1) {
      const at = (column: string): string => this.words(sheet, `${column}${row}`);
      figures.push({
        sheet: at('A'),
        ref: at('B'),
        within: at('C'),
        row: at('D'),
        column: at('E'),
        shown: at('F'),
        origin: at('I'),
      });
    }
    return figures;
  }

  /** Ids on the sheet "Origins". */
  origins(): string[] {
    const sheet = 'Origins';
    const ids: string[] = [];
    for (let row = 5; this.words(sheet, `A${row}`) !== ''; row += 1) ids.push(this.words(sheet, `A${row}`));
    return ids;
  }
}
