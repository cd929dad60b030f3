import type { ReadWarning, SheetCell, SheetRow } from '#shared/domain/returns/sheet/sheet-data.ts';
import { CellPacker } from '../cell-batch.ts';
import { detectDelimiter } from './csv-delimiter.ts';
import { CsvRows, type QuoteFault } from './csv-rows.ts';
import { decodePieces } from './decode-text.ts';
import { readLimits, type ReadLimits } from '../limits.ts';
import { RaggedRows } from './ragged-rows.ts';
import { refuseTooBig, refuseTooMuch } from '../refusals.ts';
import { batchCells, type Reading } from '../sheet-events.ts';
import { columnLetters } from '../unpack-rows.ts';

/** Rows that follow one another in a CSV file. */
export interface CsvBatch {
  /** Number of the first of them in the file, counted from 1; a `sep=` line and blank lines count. */
  readonly firstRow: number;
  /** The cells of each row as text, empty ones and empty rows included. */
  readonly rows: readonly (readonly string[])[];
  /** The same in every batch of a file. */
  readonly delimiter: string;
}

/**
 * The rows of a CSV file in batches of some thousands, whatever its size, encoding, delimiter and line ends; returns
 * what was odd about it. Only one batch is in memory at a time. A quoted cell with line breaks is one row.
 * @throws Refusal `FileTooBig`
 */
export function* csvBatches(
  fileName: string,
  bytes: Uint8Array,
  limits: ReadLimits,
): Generator<CsvBatch, readonly ReadWarning[]> {
  if (bytes.length > limits.csvBytes) throw refuseTooBig(fileName, bytes.length, limits.csvBytes);
  const ragged = new RaggedRows();
  let splitter: CsvRows | null = null;
  let delimiter = ',';
  let nextRow = 1;
  let cells = 0;
  for (const { text, isLast } of decodePieces(bytes)) {
    const separator = splitter === null ? separatorLine(text) : null;
    nextRow += separator === null ? 0 : 1;
    if (splitter === null) {
      delimiter = separator?.delimiter ?? detectDelimiter(text);
      splitter = new CsvRows(fileName, delimiter, limits, nextRow);
    }
    const rows = splitter.read(text.slice(separator?.length ?? 0), isLast);
    for (const [index, values] of rows.entries()) ragged.add(nextRow + index, values);
    cells += rows.reduce((sum, values) => sum + values.length, 0);
    checkSize(fileName, nextRow + rows.length - 1, cells, limits);
    if (rows.length > 0) yield { firstRow: nextRow, rows, delimiter };
    nextRow += rows.length;
  }
  const firstRow = nextRow - (splitter?.rows ?? 0);
  return [...(splitter?.faults ?? []).map((fault) => quoteWarning(fault, firstRow)), ...ragged.warnings()];
}

/**
 * The rows of a CSV file as a sheet would have them, one by one: for a file that a reading process has read to its end
 * and that is too long to be held as cells.
 */
export function* csvRows(fileName: string, bytes: Uint8Array): Generator<SheetRow> {
  for (const { firstRow, rows } of csvBatches(fileName, bytes, readLimits)) {
    for (const [index, values] of rows.entries()) yield sheetRow(firstRow + index, values);
  }
}

function sheetRow(row: number, values: readonly string[]): SheetRow {
  const cells: SheetCell[] = [];
  for (const [index, value] of values.entries()) {
    if (value === '') continue;
    const ref = `${columnLetters(index + 1)}${row}`;
    cells.push({ column: index + 1, ref, kind: 'text', value: value.toWellFormed(), format: 'General', formula: null });
  }
  return { row, cells };
}

/** Where cells are divided by semicolons, a comma may separate decimals. */
export function commaMayBeDecimal(fileName: string, bytes: Uint8Array): boolean {
  const first = csvBatches(fileName, bytes, readLimits).next();
  return first.done !== true && first.value.delimiter === ';';
}

/** Gives out a CSV file as one sheet without a name. All cells are text, as nothing in a CSV file says otherwise. */
export async function readCsv(reading: Reading, bytes: Uint8Array): Promise<void> {
  const packer = new CellPacker();
  await reading.emit({ kind: 'formats', formats: ['General'] });
  await reading.emit({ kind: 'sheet', name: '', state: 'visible' });
  const batches = csvBatches(reading.fileName, bytes, reading.limits);
  let step = batches.next();
  const commas = step.done !== true && step.value.delimiter === ';' ? { commaMayBeDecimal: true as const } : {};
  for (; step.done !== true; step = batches.next()) {
    reading.checkpoint();
    for (const [index, values] of step.value.rows.entries()) packRow(packer, step.value.firstRow + index, values);
    if (packer.size >= batchCells) await reading.emit({ kind: 'cells', batch: packer.take() });
  }
  if (packer.size > 0) await reading.emit({ kind: 'cells', batch: packer.take() });
  await reading.emit({ kind: 'sheetEnd', merges: [], hiddenColumns: [], hiddenRows: [], ...commas });
  await reading.emit({ kind: 'end', fileKind: 'csv', warnings: step.value });
}

function packRow(packer: CellPacker, row: number, values: readonly string[]): void {
  for (const [index, value] of values.entries()) {
    if (value !== '') packer.add(index + 1, { kind: 'text', value: value.toWellFormed() }, 0, null);
  }
  packer.endRow(row);
}

/** The first line by which Excel is told the delimiter; a row of the file, but not of the table. */
function separatorLine(text: string): { delimiter: string; length: number } | null {
  const match = /^"?sep=([,;|\t])"?[,;|\t]*(?:\r\n?|\n)/i.exec(text);
  return match?.[1] === undefined ? null : { delimiter: match[1], length: match[0].length };
}

function checkSize(fileName: string, rows: number, cells: number, limits: ReadLimits): void {
  if (rows > limits.csvRows) throw refuseTooMuch(fileName, `more than ${inWords(limits.csvRows)} rows`);
  if (cells > limits.csvCells) throw refuseTooMuch(fileName, `more than ${inWords(limits.csvCells)} cells`);
}

const inWords = (count: number): string => count.toLocaleString('en-GB');

const quoteWarning = ({ row, fault }: QuoteFault, firstRow: number): ReadWarning => ({
  where: `row ${firstRow + row - 1}`,
  message:
    fault === 'unclosed'
      ? 'A quotation mark is opened here and never closed, so the rest of the file may have been read as one cell.'
      : 'Text stands after a closing quotation mark here, so a cell may have been divided wrongly.',
});
