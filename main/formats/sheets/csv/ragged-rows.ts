import type { ReadWarning } from '#shared/domain/returns/sheet/sheet-data.ts';

interface Shape {
  /** Cells by the delimiters, and up to the last one that holds something. */
  readonly cells: number;
  readonly filled: number;
  count: number;
  /** Numbers of the first rows of this shape. */
  readonly rows: number[];
}

/** Title rows above a table are few. */
const rowsKept = 40;
const mostNamed = 5;

/**
 * Notices rows that have another number of cells than the table they stand in: a delimiter too many, as in an unquoted
 * "East, West and North", moves every figure after it. Title lines above the table, blank lines, notes of one cell and
 * empty cells at the end of a row are no such thing. Holds one count for each shape of row, never the rows.
 */
export class RaggedRows {
  readonly #shapes = new Map<string, Shape>();

  /** `row` is its number in the file. */
  add(row: number, values: readonly string[]): void {
    const cells = values.length;
    if (cells < 2) return;
    const filled = values.findLastIndex((value) => value !== '') + 1;
    const key = `${cells} ${filled}`;
    const shape = this.#shapes.get(key) ?? { cells, filled, count: 0, rows: [] };
    shape.count++;
    if (shape.rows.length < rowsKept) shape.rows.push(row);
    this.#shapes.set(key, shape);
  }

  warnings(): ReadWarning[] {
    const shapes = [...this.#shapes.values()];
    const byCells = Map.groupBy(shapes, (shape) => shape.cells);
    const table = [...byCells.values()].toSorted((a, b) => rowsOf(b) - rowsOf(a))[0] ?? [];
    const width = Math.max(0, ...table.map(({ filled }) => filled));
    const begins = Math.min(...table.flatMap(({ rows }) => rows));
    const ragged = shapes.flatMap(({ cells, filled, count, rows }) => {
      const inTable = rows.filter((row) => row > begins);
      const found = filled > width ? filled : cells < width ? cells : null;
      if (found === null || inTable.length === 0) return [];
      return [{ found, first: inTable[0] ?? 0, count: count - rows.length + inTable.length }];
    });
    return ragged
      .toSorted((a, b) => a.first - b.first)
      .slice(0, mostNamed)
      .map(({ found, first, count }) => ({ where: `row ${first}`, message: sentence(found, width, count) }));
  }
}

const rowsOf = (shapes: readonly Shape[]): number => shapes.reduce((sum, { count }) => sum + count, 0);

function sentence(found: number, width: number, count: number): string {
  const more = count === 1 ? '' : `, and so have ${count - 1} more`;
  const why =
    found > width
      ? 'a text with a delimiter in it may not stand in quotation marks, so what follows it may be in the wrong column'
      : 'cells may be missing in the middle of it, so what follows them may be in the wrong column';
  return `This row has ${found} cells where the table has ${width}${more}: ${why}.`;
}
