import { makeInert } from './inert-text.ts';

/** What one cell of a CSV file is made of; null is an empty cell. */
export type CsvCell = string | number | boolean | null;

/** A cell has to be quoted where it holds the separator, a quote or a line break, or begins or ends with a space. */
const needsQuotes = /[",\r\n]|^\s|\s$/;

/**
 * One line of a CSV file with its CRLF (RFC 4180). Text is made inert for spreadsheet programs; numbers are written in
 * full precision with a point, whatever the language of the computer.
 */
export const csvLine = (cells: readonly CsvCell[]): string => `${cells.map(cellText).join(',')}\r\n`;

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = makeInert(cell);
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
