import type { SheetData, SheetFile, SheetRow, SheetState } from '#shared/domain/returns/sheet/sheet-data.ts';
import type { CellBatch } from './cell-batch.ts';
import { inside, refuseDamaged } from './refusals.ts';
import type { SheetEvent } from './sheet-events.ts';
import { PackedRow, rowPlaces, unpackCells, type CellLooks, type RowPlace } from './unpack-rows.ts';

/** Files with more cells keep them packed: a million cells as objects take 150 MB. */
const mostUnpacked = 100_000;

interface OpenSheet {
  readonly name: string;
  readonly state: SheetState;
  readonly batches: CellBatch[];
}

type ClosedSheet = OpenSheet & Omit<SheetData, 'name' | 'state' | 'rows'>;

/** Puts the pieces of a file together again. */
export class SheetAssembler {
  readonly #fileName: string;
  readonly #closed: ClosedSheet[] = [];
  #looks: CellLooks = { formats: [], fills: [] };
  #open: OpenSheet | null = null;
  #cells = 0;
  #file: SheetFile | null = null;

  constructor(fileName: string) {
    this.#fileName = fileName;
  }

  /** @throws Refusal `FileDamaged` when a row that comes twice has a cell twice. */
  accept(event: SheetEvent): void {
    switch (event.kind) {
      case 'formats':
        this.#looks = { formats: event.formats, fills: event.fills ?? [] };
        return;
      case 'sheet':
        this.#open = { name: event.name, state: event.state, batches: [] };
        return;
      case 'cells':
        this.#cells += event.batch.columns.length;
        this.#open?.batches.push(event.batch);
        return;
      case 'sheetEnd': {
        const { kind: _, ...ended } = event;
        if (this.#open !== null) this.#closed.push({ ...this.#open, ...ended });
        return;
      }
      case 'end': {
        const sheets = this.#closed.map((sheet) => this.#build(sheet));
        this.#file = { fileName: this.#fileName, kind: event.fileKind, sheets, warnings: event.warnings };
      }
    }
  }

  /** The whole file, once `end` has come. */
  get file(): SheetFile {
    if (this.#file === null) throw new Error('the file has not been read to its end');
    return this.#file;
  }

  #build({ batches, ...sheet }: ClosedSheet): SheetData {
    const places = batches.flatMap(rowPlaces);
    const ascending = places.every(({ row }, index) => index === 0 || (places[index - 1]?.row ?? 0) < row);
    const rows = ascending ? places.map((place) => this.#row(place)) : this.#inOrder(sheet.name, places);
    return { ...sheet, rows };
  }

  #row(place: RowPlace): SheetRow {
    return this.#cells > mostUnpacked
      ? new PackedRow(place, this.#looks)
      : { row: place.row, cells: unpackCells(place, this.#looks) };
  }

  /** Rows in another order than they are numbered, or in several pieces: allowed by the format, written by few. */
  #inOrder(sheet: string, places: readonly RowPlace[]): SheetRow[] {
    const rows: SheetRow[] = [];
    for (const [row, [first, ...others]] of [...Map.groupBy(places, (place) => place.row)].toSorted(
      ([a], [b]) => a - b,
    )) {
      if (first === undefined) continue;
      if (others.length === 0) {
        rows.push(this.#row(first));
        continue;
      }
      const cells = [first, ...others].flatMap((place) => unpackCells(place, this.#looks));
      const ordered = cells.toSorted((a, b) => a.column - b.column);
      const twice = ordered.find((cell, index) => cell.column === ordered[index + 1]?.column);
      if (twice !== undefined)
        throw refuseDamaged(`${inside(this.#fileName, sheet)} › ${twice.ref}`, 'the same cell is given twice');
      rows.push({ row, cells: ordered });
    }
    return rows;
  }
}
