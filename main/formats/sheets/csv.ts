import Papa from 'papaparse';
import {
  cellRef,
  type ReadWarning,
  type SheetCell,
  type SheetFile,
  type SheetRow,
} from '#shared/domain/returns/sheet-data.ts';
import { detectDelimiter } from './csv-delimiter.ts';
import { decodeText } from './decode-text.ts';
import { readLimits, type ReadLimits } from './limits.ts';
import { refuseTooBig, refuseTooMuch } from './refusals.ts';

/**
 * A CSV file as one sheet without a name. All cells are text, as nothing in a CSV file says otherwise. Rows are
 * counted from the file's first line, `sep=` line and blank lines included; a quoted cell with line breaks is one row.
 */
export function readCsv(fileName: string, bytes: Uint8Array, limits: ReadLimits = readLimits): SheetFile {
  if (bytes.length > limits.csvBytes) throw refuseTooBig(fileName, bytes.length, limits.csvBytes);
  const text = decodeText(bytes).replaceAll(/\r\n?/g, '\n');
  const separatorLine = /^sep=([,;|\t])\n/i.exec(text);
  const skipped = separatorLine === null ? 0 : 1;
  const { data, errors } = Papa.parse<string[]>(text.slice(separatorLine?.[0].length ?? 0), {
    delimiter: separatorLine?.[1] ?? detectDelimiter(text),
    newline: '\n',
    skipEmptyLines: false,
    preview: limits.csvRows + 1,
  });
  checkSize(fileName, data, limits);
  const rows = data.map((values, index) => toRow(values, index + 1 + skipped)).filter((row) => row.cells.length > 0);
  const warnings: ReadWarning[] = errors.map((error) => ({
    where: `row ${(error.row ?? 0) + 1 + skipped}`,
    message: quoteSentence(error.code),
  }));
  const sheet = { name: '', state: 'visible', rows, merges: [], hiddenColumns: [], hiddenRows: [] } as const;
  return { fileName, kind: 'csv', sheets: [sheet], warnings };
}

function checkSize(fileName: string, data: readonly string[][], limits: ReadLimits): void {
  if (data.length > limits.csvRows) {
    throw refuseTooMuch(fileName, `more than ${limits.csvRows.toLocaleString('en-GB')} rows`);
  }
  const wide = data.findIndex((values) => values.length > limits.csvColumns);
  if (wide >= 0) throw refuseTooMuch(`${fileName} › row ${wide + 1}`, `more than ${limits.csvColumns} columns`);
  const long = data.findIndex((values) => values.some((value) => value.length > limits.cellText));
  if (long >= 0) throw refuseTooMuch(`${fileName} › row ${long + 1}`, 'a text longer than Excel allows in one cell');
  const cells = data.reduce((sum, values) => sum + values.length, 0);
  if (cells > limits.cells) throw refuseTooMuch(fileName, `more than ${limits.cells.toLocaleString('en-GB')} cells`);
}

function toRow(values: readonly string[], row: number): SheetRow {
  const cells: SheetCell[] = [];
  for (const [index, value] of values.entries()) {
    if (value === '') continue;
    const column = index + 1;
    cells.push({
      kind: 'text',
      value: value.toWellFormed(),
      column,
      ref: cellRef(row, column),
      format: 'General',
      formula: null,
    });
  }
  return { row, cells };
}

const quoteSentence = (code: string): string =>
  code === 'MissingQuotes'
    ? 'A quotation mark is opened here and never closed, so the rest of the file may have been read as one cell.'
    : 'A quotation mark stands in the middle of a cell here, so its text may have been divided wrongly.';
