import type { CellContent } from '#shared/domain/returns/sheet/sheet-data.ts';

/**
 * Some rows of a sheet as arrays of numbers: about 15 bytes a cell where an object takes over 100, and a million of
 * them cross a process boundary in a fraction of the time. Whole rows only; texts are numbered within the batch.
 */
export interface CellBatch {
  /** Row number of each row, and how many cells it has. */
  readonly rows: Uint32Array;
  readonly counts: Uint32Array;
  /** For each cell: its column (ascending within a row), a code for its kind, its format's place. */
  readonly columns: Uint16Array;
  readonly kinds: Uint8Array;
  readonly formats: Uint16Array;
  /** The number; 1 or 0 for a boolean; for text, date and error its place in `texts`. */
  readonly values: Float64Array;
  /** For each cell the place of its formula in `texts`, or -1; empty where no cell of the batch has one. */
  readonly formulas: Int32Array;
  readonly texts: readonly string[];
}

const cellKinds = ['blank', 'number', 'text', 'boolean', 'date', 'error'] as const;

const kindCodes: Readonly<Record<CellContent['kind'], number>> = {
  blank: 0,
  number: 1,
  text: 2,
  boolean: 3,
  date: 4,
  error: 5,
};

/** What a cell of a batch holds, from its entries in `kinds` and `values`. */
export function contentOf(code: number, value: number, texts: readonly string[]): CellContent {
  const kind = cellKinds[code] ?? 'blank';
  switch (kind) {
    case 'number':
      return { kind, value };
    case 'boolean':
      return { kind, value: value === 1 };
    case 'text':
    case 'date':
    case 'error':
      return { kind, value: texts[value] ?? '' };
    case 'blank':
      return { kind, value: null };
  }
}

/** Packs cells row by row. */
export class CellPacker {
  #capacity = 4096;
  #columns = new Uint16Array(this.#capacity);
  #kinds = new Uint8Array(this.#capacity);
  #formats = new Uint16Array(this.#capacity);
  #values = new Float64Array(this.#capacity);
  #formulas = new Int32Array(this.#capacity);
  #rows: number[] = [];
  #counts: number[] = [];
  #texts: string[] = [];
  readonly #placeByText = new Map<string, number>();
  #size = 0;
  #rowStart = 0;
  #inOrder = true;
  #hasFormulas = false;

  /** Cells in finished rows. */
  get size(): number {
    return this.#rowStart;
  }

  add(column: number, content: CellContent, format: number, formula: string | null): void {
    const at = this.#size;
    if (at === this.#capacity) this.#grow();
    if (at > this.#rowStart && column <= (this.#columns[at - 1] ?? 0)) this.#inOrder = false;
    this.#columns[at] = column;
    this.#kinds[at] = kindCodes[content.kind];
    this.#formats[at] = format;
    this.#values[at] = this.#valueOf(content);
    this.#formulas[at] = formula === null ? -1 : this.#placeOf(formula);
    this.#hasFormulas ||= formula !== null;
    this.#size = at + 1;
  }

  /** Ends a row; rows without cells leave no trace. Returns a column that was given twice, or null. */
  endRow(row: number): number | null {
    const count = this.#size - this.#rowStart;
    if (count === 0) return null;
    const twice = this.#inOrder ? null : this.#sortRow();
    this.#rows.push(row);
    this.#counts.push(count);
    this.#rowStart = this.#size;
    this.#inOrder = true;
    return twice;
  }

  /** The rows finished since the last call; the cells of an open row stay for the next one. */
  take(): CellBatch {
    const size = this.#rowStart;
    const open = this.#openCells();
    const batch = {
      rows: Uint32Array.from(this.#rows),
      counts: Uint32Array.from(this.#counts),
      columns: this.#columns.slice(0, size),
      kinds: this.#kinds.slice(0, size),
      formats: this.#formats.slice(0, size),
      values: this.#values.slice(0, size),
      formulas: this.#hasFormulas ? this.#formulas.slice(0, size) : new Int32Array(),
      texts: this.#texts,
    };
    this.#rows = [];
    this.#counts = [];
    this.#texts = [];
    this.#placeByText.clear();
    this.#size = 0;
    this.#rowStart = 0;
    this.#hasFormulas = false;
    for (const { column, content, format, formula } of open) this.add(column, content, format, formula);
    return batch;
  }

  #openCells(): { column: number; content: CellContent; format: number; formula: string | null }[] {
    return Array.from({ length: this.#size - this.#rowStart }, (_, index) => {
      const at = this.#rowStart + index;
      const formula = this.#texts[this.#formulas[at] ?? -1] ?? null;
      const content = contentOf(this.#kinds[at] ?? 0, this.#values[at] ?? 0, this.#texts);
      return { column: this.#columns[at] ?? 0, content, format: this.#formats[at] ?? 0, formula };
    });
  }

  #valueOf(content: CellContent): number {
    switch (content.kind) {
      case 'number':
        return content.value;
      case 'boolean':
        return content.value ? 1 : 0;
      case 'blank':
        return 0;
      case 'text':
      case 'date':
      case 'error':
        return this.#placeOf(content.value);
    }
  }

  #placeOf(text: string): number {
    const known = this.#placeByText.get(text);
    if (known !== undefined) return known;
    const place = this.#texts.push(text) - 1;
    this.#placeByText.set(text, place);
    return place;
  }

  #grow(): void {
    const bigger = <A extends { set(from: A): void }>(array: A, grown: A): A => {
      grown.set(array);
      return grown;
    };
    this.#capacity *= 2;
    this.#columns = bigger(this.#columns, new Uint16Array(this.#capacity));
    this.#kinds = bigger(this.#kinds, new Uint8Array(this.#capacity));
    this.#formats = bigger(this.#formats, new Uint16Array(this.#capacity));
    this.#values = bigger(this.#values, new Float64Array(this.#capacity));
    this.#formulas = bigger(this.#formulas, new Int32Array(this.#capacity));
  }

  /** Puts the open row's cells in column order, which no spreadsheet program leaves to its readers. */
  #sortRow(): number | null {
    const from = this.#rowStart;
    const old = this.#columns.slice(from, this.#size);
    const order = Array.from(old.keys()).toSorted((a, b) => (old[a] ?? 0) - (old[b] ?? 0));
    for (const array of [this.#columns, this.#kinds, this.#formats, this.#values, this.#formulas]) {
      const before = array.slice(from, this.#size);
      for (const [place, index] of order.entries()) array[from + place] = before[index] ?? 0;
    }
    const sorted = this.#columns.subarray(from, this.#size);
    return sorted.find((column, index) => column === sorted[index + 1]) ?? null;
  }
}
