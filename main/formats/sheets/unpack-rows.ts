import { columnName, type SheetCell, type SheetRow } from '#shared/domain/returns/sheet/sheet-data.ts';
import { contentOf, type CellBatch } from './cell-batch.ts';

/** Where a row's cells lie in a batch. */
export interface RowPlace {
  readonly row: number;
  readonly batch: CellBatch;
  readonly start: number;
  readonly count: number;
}

/** The rows of a batch, in its order. */
export function rowPlaces(batch: CellBatch): RowPlace[] {
  let start = 0;
  return Array.from(batch.rows, (row, index) => {
    const count = batch.counts[index] ?? 0;
    start += count;
    return { row, batch, start: start - count, count };
  });
}

/** What the cells of a file look like, by the place that they refer to. */
export interface CellLooks {
  readonly formats: readonly string[];
  /** Empty where fills were not asked for. */
  readonly fills: readonly (string | null)[];
}

/** The cells of a row as objects. */
export function unpackCells(place: RowPlace, { formats, fills }: CellLooks): SheetCell[] {
  const { row, batch, start, count } = place;
  const cells: SheetCell[] = [];
  for (let at = start; at < start + count; at++) {
    const column = batch.columns[at] ?? 0;
    const format = formats[batch.formats[at] ?? 0] ?? 'General';
    const content = contentOf(batch.kinds[at] ?? 0, batch.values[at] ?? 0, batch.texts);
    const formula = batch.texts[batch.formulas[at] ?? -1] ?? null;
    const fill = fills[batch.formats[at] ?? 0] ?? null;
    const cell = { ...content, column, ref: `${columnLetters(column)}${row}`, format, formula };
    cells.push(fill === null ? cell : { ...cell, fill });
  }
  return cells;
}

const names: string[] = [];
/** `columnName`, remembered: it is asked for at every cell. */
export const columnLetters = (column: number): string => (names[column] ??= columnName(column));

/**
 * A row that keeps its cells packed and gives them out as objects whenever they are asked for. It looks like a plain
 * row to everything: copying, comparing and structured cloning read `cells` as a property of its own.
 */
export class PackedRow implements SheetRow {
  readonly row: number;
  declare readonly cells: readonly SheetCell[];
  readonly #place: RowPlace;
  readonly #looks: CellLooks;

  constructor(place: RowPlace, looks: CellLooks) {
    this.row = place.row;
    this.#place = place;
    this.#looks = looks;
    Object.defineProperty(this, 'cells', PackedRow.#cells);
  }

  static readonly #cells: PropertyDescriptor & ThisType<PackedRow> = {
    enumerable: true,
    get() {
      return unpackCells(this.#place, this.#looks);
    },
  };
}
