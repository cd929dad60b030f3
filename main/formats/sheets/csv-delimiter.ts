import Papa from 'papaparse';

const delimiters = [',', ';', '\t', '|'];
const sampleRows = 60;
const sampleCharacters = 256 * 1024;

/**
 * The delimiter that gives the longest run of rows with the same number (two or more) of fields; on a tie the one
 * with more fields. papaparse's own guess averages over blank and title lines, and so misses two-column files.
 * Without any delimiter the file has one column, and a comma does no harm.
 */
export function detectDelimiter(text: string): string {
  const sample = text.slice(0, sampleCharacters);
  let best = { delimiter: ',', rows: 0, fields: 0 };
  for (const delimiter of delimiters) {
    const { rows, fields } = longestEvenRun(sample, delimiter);
    if (rows > best.rows || (rows === best.rows && fields > best.fields)) best = { delimiter, rows, fields };
  }
  return best.delimiter;
}

function longestEvenRun(sample: string, delimiter: string): { rows: number; fields: number } {
  const { data } = Papa.parse<string[]>(sample, {
    delimiter,
    newline: '\n',
    preview: sampleRows,
    skipEmptyLines: true,
  });
  let longest = { rows: 0, fields: 0 };
  let run = { rows: 0, fields: 0 };
  for (const { length: fields } of data) {
    run = { rows: fields === run.fields ? run.rows + 1 : 1, fields };
    if (fields > 1 && run.rows > longest.rows) longest = run;
  }
  return longest;
}
