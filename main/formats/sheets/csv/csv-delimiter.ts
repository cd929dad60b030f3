import { CsvRows } from './csv-rows.ts';

const delimiters = [',', ';', '\t', '|'];
const sampleRows = 60;
const sampleCharacters = 256 * 1024;
/** A sample may be cut anywhere and hold anything; what is too much is decided when the file is read. */
const noLimits = { csvRowText: Infinity, csvColumns: Infinity, cellText: Infinity };

/**
 * The delimiter that gives the longest run of rows with the same number (two or more) of cells; on a tie the one
 * with more cells. Guessing by averages over blank and title lines misses two-column files. Without any delimiter the
 * file has one column, and a comma does no harm.
 */
export function detectDelimiter(text: string): string {
  const sample = text.slice(0, sampleCharacters);
  let best = { delimiter: ',', rows: 0, cells: 0 };
  for (const delimiter of delimiters) {
    const { rows, cells } = longestEvenRun(sample, delimiter);
    if (rows > best.rows || (rows === best.rows && cells > best.cells)) best = { delimiter, rows, cells };
  }
  return best.delimiter;
}

function longestEvenRun(sample: string, delimiter: string): { rows: number; cells: number } {
  const rows = new CsvRows('', delimiter, noLimits).read(sample, true);
  let longest = { rows: 0, cells: 0 };
  let run = { rows: 0, cells: 0 };
  for (const { length: cells } of rows.filter((values) => values.length > 1 || values[0] !== '').slice(0, sampleRows)) {
    run = { rows: cells === run.cells ? run.rows + 1 : 1, cells };
    if (cells > 1 && run.rows > longest.rows) longest = run;
  }
  return longest;
}
