import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvBatches } from '#main/formats/sheets/csv/csv.ts';
import { CsvRows } from '#main/formats/sheets/csv/csv-rows.ts';
import { readLimits } from '#main/formats/sheets/limits.ts';
import type { ReadWarning } from '#shared/domain/returns/sheet/sheet-data.ts';

const rowsOf = (pieces: readonly string[], delimiter = ','): string[][] => {
  const splitter = new CsvRows('a.csv', delimiter, readLimits);
  return pieces.flatMap((piece, index) => splitter.read(piece, index === pieces.length - 1));
};

describe('rows of delimited text', () => {
  it.each<[string, string, string[][]]>([
    [
      'CRLF',
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'LF',
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'CR alone',
      'a,b\rc,d\r',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['all three', 'a\r\nb\nc\rd', [['a'], ['b'], ['c'], ['d']]],
    ['blank lines', 'a\n\n\r\nb', [['a'], [''], [''], ['b']]],
    ['quoted line ends, in whatever form', '"a\r\nb\rc\nd",e', [['a\nb\nc\nd', 'e']]],
    ['quoted delimiters and quotes', '"a,""b""",c', [['a,"b"', 'c']]],
    ['an empty quoted cell at the end', 'a,""', [['a', '']]],
    ['quotes inside a cell', '5" pipe,b', [['5" pipe', 'b']]],
    ['text after a closing quote', '"a"b,c', [['ab', 'c']]],
  ])('%s', (_, text, rows) => expect(rowsOf([text])).toEqual(rows));

  it('are the same however the text is cut into pieces', () => {
    const text = 'a,"b ""x"" y"\r\n\r\n"line\r\none",,é\rlast,"open\r\nquote';
    for (let at = 0; at <= text.length; at++)
      expect(rowsOf([text.slice(0, at), text.slice(at)])).toEqual(rowsOf([text]));
    expect(rowsOf(text.split(''))).toEqual(rowsOf([text]));
  });

  it('are those that papaparse finds, for any table and delimiter', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ' ', '"', ',', ';', '\t', '\n', 'é', "'"), maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\r\n', '\n'),
        (table, delimiter, newline) => {
          const text = Papa.unparse(table, { delimiter, newline });
          expect(rowsOf([text], delimiter)).toEqual(
            Papa.parse(text, { delimiter, newline }).data.map((row) =>
              (row as string[]).map((each) => each.replaceAll('\r\n', '\n')),
            ),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['a cell', 'x'.repeat(40_000), /row 1/],
    ['an open quotation mark', `a\n"${'x\n'.repeat(40_000)}`, /row 2/],
    ['a row without end', `a\nb\n${'x,'.repeat(600_000)}`, /row 3/],
  ])('%s beyond what Excel allows is refused while it is read', (_, text, where) => {
    const splitter = new CsvRows('a.csv', ',', readLimits);
    expect(() => splitter.read(text, false) && splitter.read('', true)).toThrow(
      expect.objectContaining({ code: 'FileTooBig', where: expect.stringMatching(where) }),
    );
  });
});

describe('rows in batches', () => {
  const read = (text: string): { rows: number; firsts: number[]; warnings: readonly ReadWarning[] } => {
    const batches = csvBatches('a.csv', new TextEncoder().encode(text), readLimits);
    const firsts: number[] = [];
    let rows = 0;
    for (;;) {
      const step = batches.next();
      if (step.done === true) return { rows, firsts, warnings: step.value };
      firsts.push(step.value.firstRow);
      rows += step.value.rows.length;
    }
  };

  it('number every row of a long file and never hold it whole', () => {
    const line = 'FD05,2019-06,46,54,85.2,"a, note"\r\n';
    const { rows, firsts, warnings } = read(`sep=,\r\n${line.repeat(100_000)}`);
    expect(rows).toBe(100_000);
    expect(firsts[0]).toBe(2);
    expect(firsts.length).toBeGreaterThan(10);
    expect(firsts.every((first, i) => i === 0 || first > (firsts[i - 1] ?? 0))).toBe(true);
    expect(warnings).toEqual([]);
  });

  it('allow a million rows, and not more than a sheet of Excel has', () => {
    expect(read('FD05,2019-06,1\n'.repeat(1_000_000)).rows).toBe(1_000_000);
    expect(() => read('a,b\n'.repeat(1_048_577))).toThrow(expect.objectContaining({ code: 'FileTooBig' }));
  });

  it.each<[string, string, string[]]>([
    ['a cell too many in one row', 'a,b,c\n1,2,3\n1,East, West,3\n1,2,3\n', ['row 3: 4 cells where the table has 3']],
    ['cells too few', 'a,b,c\n1,2,3\n1,2\n1,2,3\n4,5\n', ['row 3: 2 cells where the table has 3, and so have 1 more']],
    ['nothing in a title, a note or a blank line', 'Return,2019\n\na,b,c\n1,2,3\n4,5,6\nSource\n', []],
    ['nothing in empty cells at the end', 'a,b,c\n1,2,3,,\n4,5,6,,\n7,8,9\n', []],
    ['nothing in a last column left blank', 'a,b,c\n1,2,\n1,2,3\n', []],
  ])('warn of ragged rows: %s', (_, text, warnings) => {
    expect(
      read(text).warnings.map(({ where, message }) => `${where}: ${message.replace(/^This row has |:.*$/g, '')}`),
    ).toEqual(warnings);
  });

  it('name a few ragged rows of a file that has many, and quote faults by their row', () => {
    const text = `a,b\n${Array.from({ length: 30 }, (_, i) => `1,2${',x'.repeat(i + 1)}`).join('\n')}\n${'1,2\n'.repeat(50)}"x"y,2\n`;
    const { warnings } = read(text);
    expect(warnings.filter(({ message }) => message.startsWith('This row'))).toHaveLength(5);
    expect(warnings[0]).toMatchObject({ where: 'row 82', message: expect.stringContaining('closing quotation mark') });
  });
});
