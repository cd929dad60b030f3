import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { encodingOf } from '#main/formats/sheets/csv/decode-text.ts';
import { readLimits } from '#main/formats/sheets/limits.ts';
import { readSheets } from '#main/formats/sheets/read-sheets.ts';
import { cellRef, type SheetFile } from '#shared/domain/returns/sheet/sheet-data.ts';

const read = (text: string | Uint8Array): Promise<SheetFile> =>
  readSheets('return.csv', typeof text === 'string' ? new TextEncoder().encode(text) : text);

async function cells(text: string | Uint8Array): Promise<Record<string, string>> {
  const [sheet] = (await read(text)).sheets;
  return Object.fromEntries(
    (sheet?.rows ?? []).flatMap(({ cells: found }) => found.map(({ ref, value }) => [ref, String(value)])),
  );
}

const table = 'code,note\r\nI1,Café – “on time” £5\r\n';
const utf16 = (text: string, bigEndian = false): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
};
/** The five characters of the table that windows-1252 places differently from Unicode. */
const cp1252 = Uint8Array.from(
  Array.from(table, (letter) => ({ '–': 0x96, '“': 0x93, '”': 0x94 })[letter] ?? letter.charCodeAt(0)),
);

describe('encodings', () => {
  const cases: readonly [string, Uint8Array, string][] = [
    ['UTF-8', new TextEncoder().encode(table), 'utf-8'],
    ['UTF-8 with a byte order mark', new TextEncoder().encode(`\uFEFF${table}`), 'utf-8'],
    ['UTF-16 little endian with a mark', utf16(`\uFEFF${table}`), 'utf-16le'],
    ['UTF-16 big endian with a mark', utf16(`\uFEFF${table}`, true), 'utf-16be'],
    ['UTF-16 little endian without one', utf16(table), 'utf-16le'],
    ['UTF-16 big endian without one', utf16(table, true), 'utf-16be'],
    ['windows-1252, as Excel writes it', cp1252, 'windows-1252'],
  ];
  it.each(cases)('reads %s', async (_, bytes, encoding) => {
    expect(encodingOf(bytes)).toBe(encoding);
    expect(await cells(bytes)).toEqual({ A1: 'code', B1: 'note', A2: 'I1', B2: 'Café – “on time” £5' });
  });
});

describe('structure', () => {
  it.each([',', ';', '\t', '|'])('finds the delimiter %j by itself', async (delimiter) => {
    const text = `code${delimiter}"1${delimiter}5"\nI1${delimiter}£1.20\n`;
    expect(await cells(text)).toEqual({ A1: 'code', B1: `1${delimiter}5`, A2: 'I1', B2: '£1.20' });
  });

  it('finds it below title lines, and beside decimal commas', async () => {
    const titles = 'Monthly return\nNorth, East and West\n\nPrepared by performance\n';
    expect(await cells(`${titles}code;value\nI1;1,5\nI2;2,5\n`)).toMatchObject({
      A2: 'North, East and West',
      A5: 'code',
      B5: 'value',
      B6: '1,5',
    });
  });

  it('takes the delimiter from a sep= line, which counts as row 1', async () => {
    expect(await cells('sep=;\r\ncode;1,5;2,5\r\nI1;3,5;4,5\r\n')).toEqual({
      A2: 'code',
      B2: '1,5',
      C2: '2,5',
      A3: 'I1',
      B3: '3,5',
      C3: '4,5',
    });
  });

  it('counts blank lines, and a quoted cell with line breaks as one row', async () => {
    expect(await cells('a,b\n\n"c\r\nd",e\r\nf,g')).toEqual({
      A1: 'a',
      B1: 'b',
      A3: 'c\nd',
      B3: 'e',
      A4: 'f',
      B4: 'g',
    });
  });

  it('keeps ragged rows and text with spaces as they are', async () => {
    expect(await cells('a,b\n 1 ,2,3\n4\n')).toEqual({ A1: 'a', B1: 'b', A2: ' 1 ', B2: '2', C2: '3', A3: '4' });
  });

  it('drops the empty last row and reads mixed line ends', async () => {
    const file = await read('a,b\r\nc,d\ne,f\r\n');
    expect(file.sheets[0]?.rows.map(({ row }) => row)).toEqual([1, 2, 3]);
    expect(file.sheets[0]?.rows[0]?.cells[1]?.value).toBe('b');
  });

  it('says in which row a quotation mark is wrong', async () => {
    expect((await read('a,b\nc,"d')).warnings).toEqual([
      { where: 'row 2', message: expect.stringContaining('never closed') },
    ]);
    expect((await read('sep=,\na,b\nc,"d"e\n')).warnings[0]).toEqual({
      where: 'row 3',
      message: expect.stringContaining('after a closing quotation mark'),
    });
    expect((await read('only one column\n1\n')).warnings).toEqual([]);
  });

  it('reads "<5" as text, not as the start of a web page', async () => {
    expect(await cells('<5,c\n')).toEqual({ A1: '<5', B1: 'c' });
  });
});

describe('limits', () => {
  const refused = async (text: string, limits: Partial<typeof readLimits>): Promise<unknown> =>
    readSheets('a.csv', new TextEncoder().encode(text), { ...readLimits, ...limits }).then(
      () => 'read',
      (error: { code: string; where: string }) => [error.code, error.where],
    );
  it('refuses more bytes, rows, columns or cells than allowed, and reads exactly as many', async () => {
    expect(await refused('a,b\nc,d\ne,f\n', { csvBytes: 11 })).toEqual(['FileTooBig', 'a.csv']);
    expect(await refused('a,b\nc,d\ne,f', { csvRows: 2 })).toEqual(['FileTooBig', 'a.csv']);
    expect(await refused('a,b\nc,d,x\n', { csvColumns: 2 })).toEqual(['FileTooBig', 'a.csv › row 2']);
    expect(await refused('a,b\nc,"dd\ne,f', { cellText: 5 })).toEqual(['FileTooBig', 'a.csv › row 2']);
    expect(await refused('a,b\nc,d', { csvCells: 3 })).toEqual(['FileTooBig', 'a.csv']);
    expect(await refused('a,b\nc,d', { csvRows: 2, csvColumns: 2, csvCells: 4, csvBytes: 7 })).toBe('read');
  });
});

describe('any table', () => {
  it('written as CSV reads back identical, in every encoding', async () => {
    const value = fc.string({ maxLength: 12 }).filter((text) => !text.includes('\r') && !/\p{Cc}/u.test(text));
    // A first cell of letters keeps the table from being empty, markup or a picture's signature; two columns give a delimiter.
    const rows = fc
      .array(fc.tuple(value, value, value), { maxLength: 10 })
      .map((body) => [['code', 'name', 'value']].concat(body));
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom('utf8', 'utf16le'), async (written, encoding) => {
        const text = Papa.unparse(written, { quotes: true, newline: '\r\n' });
        const bytes = new Uint8Array(
          Buffer.from(encoding === 'utf8' ? text : `\uFEFF${text}`, encoding === 'utf8' ? 'utf8' : 'utf16le'),
        );
        const expected = written.flatMap((values, r) =>
          values.map((each, c) => [cellRef(r + 1, c + 1), each]).filter(([, each]) => each !== ''),
        );
        expect(await cells(bytes)).toEqual(Object.fromEntries(expected));
      }),
      { numRuns: 200 },
    );
  });
});
