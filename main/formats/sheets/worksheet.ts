import {
  cellRef,
  parseCellRef,
  type CellRange,
  type ColumnSpan,
  type SheetCell,
  type SheetData,
} from '#shared/domain/returns/sheet-data.ts';
import { cellContent, type CellContext } from './cell-value.ts';
import type { ReadLimits } from './limits.ts';
import { refuseDamaged, refuseHostile, refuseTooMuch } from './refusals.ts';
import { RichText } from './shared-strings.ts';
import { isTrue, type SheetEntry } from './workbook-part.ts';
import type { XmlAttributes, XmlHandler } from './xml-stream.ts';

/** What all sheets of one workbook share while it is read. */
export interface WorkbookContext extends CellContext {
  readonly formats: readonly string[];
  readonly limits: ReadLimits;
  /** Cells read so far, over all sheets. */
  cells: number;
}

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly format: string;
  text: string;
  formula: string | null;
}

/** Builds one sheet from the events of its XML. Order of rows and cells in the file is not relied on. */
export class WorksheetBuilder implements XmlHandler {
  readonly #where: string;
  readonly #entry: SheetEntry;
  readonly #context: WorkbookContext;
  readonly #rows = new Map<number, SheetCell[]>();
  readonly #merges: CellRange[] = [];
  readonly #hiddenColumns = new Set<number>();
  readonly #hiddenRows: number[] = [];
  readonly #inline = new RichText();
  #row = 0;
  #column = 0;
  #rowHasNumber = false;
  #cell: OpenCell | null = null;
  #reading: 'value' | 'formula' | 'inline' | null = null;

  constructor(where: string, entry: SheetEntry, context: WorkbookContext) {
    this.#where = where;
    this.#entry = entry;
    this.#context = context;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#reading === 'inline') return this.#inline.open(name);
    switch (name) {
      case 'row':
        return this.#openRow(attributes);
      case 'c':
        return this.#openCell(attributes);
      case 'v':
        if (this.#cell !== null) this.#reading = 'value';
        return;
      case 'f':
        if (this.#cell === null) return;
        this.#cell.formula = '';
        this.#reading = 'formula';
        return;
      case 'is':
        if (this.#cell === null) return;
        this.#inline.start();
        this.#reading = 'inline';
        return;
      case 'mergeCell':
        return this.#addMerge(attributes['ref'] ?? '');
      case 'col':
        return this.#addColumns(attributes);
    }
  }

  text(text: string): void {
    const cell = this.#cell;
    if (cell === null || this.#reading === null) return;
    if (this.#reading === 'value') cell.text += text;
    else if (this.#reading === 'formula') cell.formula = (cell.formula ?? '') + text;
    else this.#inline.add(text);
    const length = Math.max(cell.text.length, cell.formula?.length ?? 0, this.#inline.length);
    if (length > this.#context.limits.cellText * 2) {
      throw refuseTooMuch(this.#place(cell), 'a text longer than Excel allows in one cell');
    }
  }

  close(name: string): void {
    if (name === 'c') this.#closeCell();
    else if (this.#reading === 'inline' && name !== 'is') this.#inline.close(name);
    else if (this.#reading === 'inline' && this.#cell !== null) {
      this.#cell.text = this.#inline.take();
      this.#reading = null;
    } else if (name === 'v' || name === 'f') this.#reading = null;
  }

  build(): SheetData {
    const rows = [...this.#rows]
      .toSorted(([a], [b]) => a - b)
      .map(([row, cells]) => ({ row, cells: this.#inOrder(cells) }));
    return {
      name: this.#entry.name,
      state: this.#entry.state,
      rows,
      merges: this.#merges,
      hiddenColumns: spansOf(this.#hiddenColumns),
      hiddenRows: this.#hiddenRows,
    };
  }

  #place(cell: { row: number; column: number }): string {
    return `${this.#where} › ${cellRef(cell.row, cell.column)}`;
  }

  #openRow(attributes: XmlAttributes): void {
    const given = attributes['r'];
    this.#rowHasNumber = given !== undefined;
    this.#row = given === undefined ? this.#row + 1 : Number(given);
    this.#column = 0;
    if (!Number.isInteger(this.#row) || this.#row < 1 || this.#row > this.#context.limits.rows) {
      throw refuseHostile(this.#where, 'it has a row number that Excel does not have');
    }
    if (isTrue(attributes['hidden'])) this.#hiddenRows.push(this.#row);
  }

  #openCell(attributes: XmlAttributes): void {
    const given = attributes['r'];
    const position = given === undefined ? { row: this.#row, column: this.#column + 1 } : parseCellRef(given);
    const { limits, formats } = this.#context;
    if (position === null || position.row > limits.rows || position.column > limits.columns) {
      throw refuseHostile(this.#where, 'it has a cell in a place that Excel does not have');
    }
    if (position.row !== this.#row && this.#rowHasNumber) {
      throw refuseDamaged(this.#place(position), 'a cell stands in a row with another number');
    }
    this.#row = position.row;
    this.#column = position.column;
    const format = formats[Number(attributes['s'] ?? 0)] ?? 'General';
    this.#cell = { ...position, type: attributes['t'] ?? 'n', format, text: '', formula: null };
  }

  #closeCell(): void {
    const cell = this.#cell;
    this.#cell = null;
    this.#reading = null;
    if (cell === null || (cell.text === '' && cell.formula === null)) return;
    this.#context.cells++;
    if (this.#context.cells > this.#context.limits.cells) {
      throw refuseTooMuch(this.#where, `more than ${this.#context.limits.cells.toLocaleString('en-GB')} cells`);
    }
    const isText = cell.type === 'str' || cell.type === 'inlineStr';
    const content =
      cell.text === '' && !isText ? ({ kind: 'blank', value: null } as const) : cellContent(cell, this.#context);
    if (content === null)
      throw refuseDamaged(this.#place(cell), 'a cell holds something that is not there or not a value');
    const { column, format, formula } = cell;
    const cells = this.#rows.get(cell.row) ?? [];
    cells.push({ ...content, column, ref: cellRef(cell.row, column), format, formula });
    this.#rows.set(cell.row, cells);
  }

  #inOrder(cells: readonly SheetCell[]): SheetCell[] {
    const ordered = cells.toSorted((a, b) => a.column - b.column);
    const twice = ordered.find((cell, index) => cell.column === ordered[index + 1]?.column);
    if (twice !== undefined) throw refuseDamaged(`${this.#where} › ${twice.ref}`, 'the same cell is given twice');
    return ordered;
  }

  #addMerge(ref: string): void {
    const [from, to] = ref.split(':').map(parseCellRef);
    if (from === null || from === undefined || this.#merges.length >= this.#context.limits.merges) return;
    const end = to ?? from;
    this.#merges.push({ top: from.row, left: from.column, bottom: end.row, right: end.column });
  }

  #addColumns(attributes: XmlAttributes): void {
    const from = Number(attributes['min']);
    const to = Math.min(Number(attributes['max']), this.#context.limits.columns);
    if (!isTrue(attributes['hidden']) || !(from >= 1 && to >= from)) return;
    for (let column = from; column <= to; column++) this.#hiddenColumns.add(column);
  }
}

/** Columns 2, 3, 4, 7 as 2 to 4 and 7 to 7: never more spans than columns, however often a file repeats itself. */
function spansOf(columns: ReadonlySet<number>): ColumnSpan[] {
  const spans: { from: number; to: number }[] = [];
  for (const column of [...columns].toSorted((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last?.to === column - 1) last.to = column;
    else spans.push({ from: column, to: column });
  }
  return spans;
}
