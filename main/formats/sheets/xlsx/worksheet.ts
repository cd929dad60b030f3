import { cellRef, parseCellRef, type CellRange, type ColumnSpan } from '#shared/domain/returns/sheet/sheet-data.ts';
import { CellPacker } from '../cell-batch.ts';
import { cellContent, type CellContext } from './cell-value.ts';
import { readCellRef } from './read-cell-ref.ts';
import { refuseDamaged, refuseHostile, refuseTooMuch } from '../refusals.ts';
import { RichText } from './shared-strings.ts';
import { batchCells, type Reading } from '../sheet-events.ts';
import { isTrue } from './workbook-part.ts';
import type { XmlAttributes } from './xml-scanner.ts';
import type { XmlHandler } from './xml-stream.ts';

/** What all sheets of one workbook share while it is read. */
export interface WorkbookContext extends CellContext {
  /** For each cell style: the place of its number format in the list of formats, and whether that shows a date. */
  readonly styles: readonly CellStyle[];
  /** Cells read so far, over all sheets. */
  cells: number;
}

export interface CellStyle {
  readonly format: number;
  readonly isDate: boolean;
  /** A blank cell of this style is given out for its colour. */
  readonly isFilled: boolean;
}

const plainStyle: CellStyle = { format: 0, isDate: false, isFilled: false };

/** The cell being read; one object for all cells of a sheet, as there may be millions. */
interface OpenCell {
  row: number;
  column: number;
  type: string;
  format: number;
  isDate: boolean;
  isFilled: boolean;
  text: string;
  formula: string | null;
}

/** Reads one sheet from the events of its XML. Order of rows and cells in the file is not relied on. */
export class WorksheetReader implements XmlHandler {
  readonly #where: string;
  readonly #context: WorkbookContext;
  readonly #reading: Reading;
  readonly #packer = new CellPacker();
  readonly #merges: CellRange[] = [];
  readonly #hiddenColumns = new Set<number>();
  readonly #hiddenRows: number[] = [];
  readonly #inline = new RichText();
  readonly #cell: OpenCell = {
    row: 0,
    column: 0,
    type: 'n',
    format: 0,
    isDate: false,
    isFilled: false,
    text: '',
    formula: null,
  };
  readonly #position = { row: 0, column: 0 };
  #row = 0;
  #column = 0;
  #rowHasNumber = false;
  #hasConditionalFormats = false;
  #inCell = false;
  #part: 'value' | 'formula' | 'inline' | null = null;

  /** `where` names file and sheet in refusals. */
  constructor(where: string, context: WorkbookContext, reading: Reading) {
    this.#where = where;
    this.#context = context;
    this.#reading = reading;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#part === 'inline') return this.#inline.open(name, attributes);
    switch (name) {
      case 'c':
        return this.#openCell(attributes);
      case 'v':
        return this.#openValue();
      case 'row':
        return this.#openRow(attributes);
      case 'f':
        if (!this.#inCell) return;
        this.#cell.formula = '';
        this.#part = 'formula';
        return;
      case 'is':
        if (!this.#inCell) return;
        this.#inline.start();
        this.#part = 'inline';
        return;
      case 'mergeCell':
        return this.#addMerge(attributes['ref'] ?? '');
      case 'col':
        return this.#addColumns(attributes);
      case 'conditionalFormatting':
        this.#hasConditionalFormats = true;
    }
  }

  text(text: string): void {
    if (this.#part === null || !this.#inCell) return;
    const cell = this.#cell;
    if (this.#part === 'value') cell.text += text;
    else if (this.#part === 'formula') cell.formula = (cell.formula ?? '') + text;
    else this.#inline.add(text);
    const length = Math.max(cell.text.length, cell.formula?.length ?? 0, this.#inline.length);
    if (length > this.#reading.limits.cellText * 2) {
      throw refuseTooMuch(this.#place(cell), 'a text longer than Excel allows in one cell');
    }
  }

  close(name: string): void {
    if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#endRow();
    else if (this.#part === 'inline' && name !== 'is') this.#inline.close(name);
    else if (this.#part === 'inline' && this.#inCell) {
      this.#cell.text = this.#inline.take();
      this.#part = null;
    } else if (name === 'v' || name === 'f') this.#part = null;
  }

  async pause(): Promise<void> {
    if (this.#packer.size >= batchCells) await this.#flush();
  }

  /** Gives out what is left. */
  async end(): Promise<void> {
    this.#endRow();
    if (this.#packer.size > 0) await this.#flush();
    await this.#reading.emit({
      kind: 'sheetEnd',
      merges: this.#merges,
      hiddenColumns: spansOf(this.#hiddenColumns),
      hiddenRows: this.#hiddenRows,
      ...(this.#reading.fills === true && this.#hasConditionalFormats ? { conditionalFormats: true as const } : {}),
    });
  }

  async #flush(): Promise<void> {
    await this.#reading.emit({ kind: 'cells', batch: this.#packer.take() });
  }

  #place(cell: { row: number; column: number }): string {
    return `${this.#where} › ${cellRef(cell.row, cell.column)}`;
  }

  #openRow(attributes: XmlAttributes): void {
    this.#endRow();
    const given = attributes['r'];
    this.#rowHasNumber = given !== undefined;
    this.#row = given === undefined ? this.#row + 1 : Number(given);
    this.#column = 0;
    if (!Number.isInteger(this.#row) || this.#row < 1 || this.#row > this.#reading.limits.rows) {
      throw refuseHostile(this.#where, 'it has a row number that Excel does not have');
    }
    if (isTrue(attributes['hidden'])) this.#hiddenRows.push(this.#row);
  }

  #endRow(): void {
    const twice = this.#packer.endRow(this.#row);
    if (twice === null) return;
    throw refuseDamaged(this.#place({ row: this.#row, column: twice }), 'the same cell is given twice');
  }

  #openCell(attributes: XmlAttributes): void {
    const { limits } = this.#reading;
    const given = attributes['r'];
    const position = this.#position;
    if (given === undefined) {
      position.row = this.#row;
      position.column = this.#column + 1;
    } else if (!readCellRef(given, position)) position.row = 0;
    if (position.row < 1 || position.row > limits.rows || position.column > limits.columns) {
      throw refuseHostile(this.#where, 'it has a cell in a place that Excel does not have');
    }
    if (position.row !== this.#row) {
      if (this.#rowHasNumber) throw refuseDamaged(this.#place(position), 'a cell stands in a row with another number');
      this.#endRow();
    }
    this.#row = position.row;
    this.#column = position.column;
    const style = this.#context.styles[Number(attributes['s'] ?? 0)] ?? plainStyle;
    const cell = this.#cell;
    cell.row = position.row;
    cell.column = position.column;
    cell.type = attributes['t'] ?? 'n';
    cell.format = style.format;
    cell.isDate = style.isDate;
    cell.isFilled = style.isFilled;
    cell.text = '';
    cell.formula = null;
    this.#inCell = true;
  }

  #closeCell(): void {
    const cell = this.#cell;
    const wasOpen = this.#inCell;
    this.#inCell = false;
    this.#part = null;
    if (!wasOpen || (cell.text === '' && cell.formula === null && !cell.isFilled)) return;
    this.#context.cells++;
    const { limits } = this.#reading;
    if (this.#context.cells > limits.cells) {
      throw refuseTooMuch(this.#where, `more than ${limits.cells.toLocaleString('en-GB')} cells`);
    }
    const isText = cell.type === 'str' || cell.type === 'inlineStr';
    const content =
      cell.text === '' && !isText ? ({ kind: 'blank', value: null } as const) : cellContent(cell, this.#context);
    if (content === null)
      throw refuseDamaged(this.#place(cell), 'a cell holds something that is not there or not a value');
    this.#packer.add(cell.column, content, cell.format, cell.formula);
  }

  #openValue(): void {
    if (!this.#inCell) return;
    if (this.#cell.text !== '') throw refuseDamaged(this.#place(this.#cell), 'a cell holds two values');
    this.#part = 'value';
  }

  #addMerge(ref: string): void {
    const [from, to] = ref.split(':').map(parseCellRef);
    if (from === null || from === undefined || this.#merges.length >= this.#reading.limits.merges) return;
    const end = to ?? from;
    this.#merges.push({ top: from.row, left: from.column, bottom: end.row, right: end.column });
  }

  #addColumns(attributes: XmlAttributes): void {
    const from = Number(attributes['min']);
    const to = Math.min(Number(attributes['max']), this.#reading.limits.columns);
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
