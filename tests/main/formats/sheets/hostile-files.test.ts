import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readLimits } from '#main/formats/sheets/limits.ts';
import { readSheets } from '#main/formats/sheets/read-sheets.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import {
  markEncrypted,
  oleBytes,
  patchDirectory,
  row,
  smallWorkbook,
  workbookBytes,
  workbookParts,
  zippable,
} from './workbook-bytes.ts';

async function refusalOf(fileName: string, bytes: Uint8Array, limits = readLimits): Promise<Refusal> {
  try {
    await readSheets(fileName, bytes, limits);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error(`${fileName} was read`);
}

const nested = `<sheetData>${'<a>'.repeat(300_000)}${'</a>'.repeat(300_000)}</sheetData>`;
const doctype =
  '<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>';
const sheet = (xml: string): Uint8Array => workbookBytes({ sheets: [xml] });
const bomb = (): Uint8Array =>
  smallWorkbook({ 'xl/worksheets/sheet1.xml': `<worksheet>${' '.repeat(8 * 1024 * 1024)}</worksheet>` });
/** The first two parts start at the same place, so they share their bytes. */
const overlapping = (): Uint8Array => patchDirectory(smallWorkbook(), 42, (value, index) => (index < 2 ? 0 : value));
const html = strToU8('<html><body><table><tr><td>1</td></tr></table></body></html>');

describe('a file that is not a workbook or CSV is refused with its own code', () => {
  const cases: readonly [what: string, fileName: string, bytes: Uint8Array, code: string, sentence: RegExp][] = [
    ['no bytes', 'a.xlsx', new Uint8Array(), 'FileEmpty', /empty/],
    ['blank lines only', 'a.csv', strToU8(' \r\n\r\n'), 'FileEmpty', /empty/],
    ['a file of NULs, as a failed copy leaves', 'a.xlsx', new Uint8Array(5000), 'FileEmpty', /empty/],
    [
      'a password-protected workbook',
      'a.xlsx',
      oleBytes(['EncryptionInfo', 'EncryptedPackage']),
      'FileEncrypted',
      /password/,
    ],
    ['a zip with encrypted parts', 'a.xlsx', markEncrypted(smallWorkbook()), 'FileEncrypted', /password/],
    ['an .xls of Excel 97', 'a.xls', oleBytes(['Workbook']), 'FileOldExcel', /old Excel format/],
    ['an .xls of Excel 95', 'a.xls', oleBytes(['Book']), 'FileOldExcel', /old Excel format/],
    ['an .xls of Excel 4', 'a.xls', Uint8Array.of(9, 4, 6, 0, 7, 0, 0x10, 0), 'FileOldExcel', /old Excel format/],
    ['a Word document of 2003', 'a.xls', oleBytes(['WordDocument']), 'FileNotSpreadsheet', /Word document/],
    [
      'a web page named .xls',
      'a.xls',
      html,
      'FileNotSpreadsheet',
      /web page \(HTML\), although its name ends in \.xls/,
    ],
    ['an XML file', 'a.csv', strToU8('<?xml version="1.0"?><a/>'), 'FileNotSpreadsheet', /XML file/],
    ['a PDF', 'a.xlsx', strToU8('%PDF-1.7'), 'FileNotSpreadsheet', /PDF/],
    ['a picture', 'a.csv', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'FileNotSpreadsheet', /picture/],
    [
      'random bytes',
      'a.csv',
      Uint8Array.from({ length: 900 }, (_, i) => (i * 7919) % 251),
      'FileNotSpreadsheet',
      /unknown/,
    ],
    ['text named .xlsx', 'a.xlsx', strToU8('code,period,value\nI1,2019-04,3\n'), 'FileTextNamedXlsx', /text file/],
    ['a zip of something else', 'a.xlsx', zipSync({ 'a.txt': strToU8('a') }), 'FileNotSpreadsheet', /zip/],
    [
      'a Word document named .xlsx',
      'a.xlsx',
      zipSync({ 'word/document.xml': strToU8('<a/>') }),
      'FileNotSpreadsheet',
      /Word/,
    ],
    ['an .xlsb workbook', 'a.xlsb', zipSync({ 'xl/workbook.bin': strToU8('a') }), 'FileNotSpreadsheet', /xlsb/],
    ['an .ods workbook', 'a.ods', zipSync({ 'content.xml': strToU8('<a/>') }), 'FileNotSpreadsheet', /OpenDocument/],
  ];
  it.each(cases)('%s', async (_, fileName, bytes, code, sentence) => {
    const refusal = await refusalOf(fileName, bytes);
    expect(refusal.code).toBe(code);
    expect(refusal.message).toMatch(sentence);
    expect(refusal.where).toContain(fileName);
    expect(refusal.next).toMatch(/^[A-Z].*\.$/);
  });
});

describe('a damaged or hostile workbook is refused before it costs time or memory', () => {
  const truncated = smallWorkbook().slice(0, -30);
  const cases: readonly [what: string, bytes: Uint8Array, code: string, where: string][] = [
    ['cut off at its end', truncated, 'FileDamaged', 'a.xlsx'],
    ['a part that inflates more than 400 times', bomb(), 'FileZipBomb', 'sheet1.xml'],
    ['parts that share bytes', overlapping(), 'FileZipBomb', 'a.xlsx'],
    ['a part larger than it claims', patchDirectory(smallWorkbook(), 24, () => 20), 'FileZipBomb', 'a.xlsx'],
    ['a part smaller than it claims', patchDirectory(smallWorkbook(), 24, (size) => size + 1), 'FileDamaged', 'a.xlsx'],
    ['a wrong checksum', patchDirectory(smallWorkbook(), 16, (sum) => sum ^ 1), 'FileDamaged', 'a.xlsx'],
    [
      'two parts whose names differ in case only',
      smallWorkbook({ 'XL/Workbook.xml': '<a/>' }),
      'FileHostile',
      'a.xlsx',
    ],
    ['a part that would escape its folder', smallWorkbook({ '../../evil.xml': '<a/>' }), 'FileHostile', 'a.xlsx'],
    ['300,000 nested elements', sheet(nested), 'FileHostile', 'sheet1.xml'],
    ['a document type declaration', sheet(doctype), 'FileHostile', 'sheet1.xml'],
    [
      'row 999999999',
      sheet('<sheetData><row r="999999999"><c><v>1</v></c></row></sheetData>'),
      'FileHostile',
      'Sheet1',
    ],
    ['row 1.5', sheet('<sheetData><row r="1.5"><c><v>1</v></c></row></sheetData>'), 'FileHostile', 'Sheet1'],
    ['column ZZZZZZ', sheet(row('<c r="ZZZZZZ1"><v>1</v></c>')), 'FileHostile', 'Sheet1'],
    ['column XFE, one beyond the last', sheet(row('<c r="XFE1"><v>1</v></c>')), 'FileHostile', 'Sheet1'],
    ['a cell in the wrong row', sheet(row('<c r="A7"><v>1</v></c>')), 'FileDamaged', 'A7'],
    ['the same cell twice', sheet(row('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>')), 'FileDamaged', 'A1'],
    ['a cell with two values', sheet(row('<c r="A1"><v>1</v><v>2</v></c>')), 'FileDamaged', 'A1'],
    ['a cell outside any row', sheet('<sheetData><c><v>1</v></c></sheetData>'), 'FileHostile', 'Sheet1'],
    [
      'the same cell in two pieces of one row',
      sheet(
        '<sheetData><row r="2"><c r="B2"><v>1</v></c></row><row r="1"/><row r="2"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c></row></sheetData>',
      ),
      'FileDamaged',
      'B2',
    ],
    ['a string that is not in the list', sheet(row('<c r="A1" t="s"><v>7</v></c>')), 'FileDamaged', 'A1'],
    ['a number that is none', sheet(row('<c r="A1"><v>12x</v></c>')), 'FileDamaged', 'A1'],
    ['XML that is not well formed', sheet('<sheetData><row>'), 'FileDamaged', 'sheet1.xml'],
    ['an entity that nobody declared', sheet(row('<c t="str"><v>&evil;</v></c>')), 'FileDamaged', 'sheet1.xml'],
    [
      'text that is not UTF-8',
      smallWorkbook({ 'xl/workbook.xml': Uint8Array.of(60, 97, 62, 0xff, 0xfe) }),
      'FileDamaged',
      'workbook.xml',
    ],
    [
      'a sheet that is listed but absent',
      smallWorkbook({ 'xl/worksheets/sheet1.xml': null }),
      'SheetMissing',
      'a.xlsx',
    ],
    [
      'two sheets of one name',
      smallWorkbook({
        'xl/workbook.xml':
          '<workbook xmlns:r="r"><sheets><sheet name="KPI" r:id="s1"/><sheet name="kpi" r:id="s1"/></sheets></workbook>',
      }),
      'FileDamaged',
      'a.xlsx',
    ],
    ['no sheets', smallWorkbook({ 'xl/workbook.xml': '<workbook/>' }), 'FileDamaged', 'a.xlsx'],
    ['a text of 70,000 characters', sheet(row(`<c t="str"><v>${'ab'.repeat(35_000)}</v></c>`)), 'FileTooBig', 'A1'],
  ];
  it.each(cases)('%s', async (_, bytes, code, where) => {
    const refusal = await refusalOf('a.xlsx', bytes);
    expect({ code: refusal.code, where: refusal.where }).toEqual({ code, where: expect.stringContaining(where) });
    expect(refusal.message).not.toMatch(/central directory|undefined|Error/);
  });

  it('refuses more of anything than the limits allow', async () => {
    const two = workbookBytes({ sheets: [row('<c><v>1</v></c><c><v>2</v></c>'), row('<c><v>3</v></c>')] });
    expect((await refusalOf('a.xlsx', two, { ...readLimits, cells: 2 })).code).toBe('FileTooBig');
    expect((await refusalOf('a.xlsx', two, { ...readLimits, sheets: 1 })).code).toBe('FileTooBig');
    expect((await refusalOf('a.xlsx', two, { ...readLimits, parts: 3 })).code).toBe('FileHostile');
    expect((await refusalOf('a.xlsx', two, { ...readLimits, totalBytes: 600 })).code).toBe('FileZipBomb');
    expect((await refusalOf('a.xlsx', two, { ...readLimits, workbookBytes: 100, csvBytes: 100 })).code).toBe(
      'FileTooBig',
    );
    await expect(readSheets('a.xlsx', two)).resolves.toMatchObject({ kind: 'workbook' });
  });

  it('keeps to 25 MB, 2,000 parts and 200 MB unpacked', async () => {
    const megabyte = 1024 * 1024;
    const padded = new Uint8Array(25 * megabyte + 1);
    padded.set(smallWorkbook());
    expect(await refusalOf('a.xlsx', padded)).toMatchObject({ code: 'FileTooBig', message: /more than the 25 MB/ });
    const parts = Object.fromEntries(Array.from({ length: 2001 }, (_, i) => [`a${i}`, strToU8('')]));
    expect((await refusalOf('a.xlsx', zipSync(parts))).message).toContain('2001 parts');
    let state = 1;
    // noise that cannot be compressed, so that the ratio alone refuses nothing
    const noise = Uint8Array.from({ length: 600_000 }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 24;
    });
    const claims = (each: number): Uint8Array =>
      patchDirectory(
        zipSync({ ...zippable(workbookParts({ sheets: [row('')] })), one: noise, two: noise, three: noise }),
        24,
        (size) => (size === noise.length ? each : size),
      );
    expect((await refusalOf('a.xlsx', claims(201 * megabyte))).message).toContain('too large');
    expect((await refusalOf('a.xlsx', claims(80 * megabyte))).message).toContain('together are too large');
    await expect(readSheets('a.xlsx', claims(60 * megabyte))).resolves.toMatchObject({ kind: 'workbook' });
  });

  it('refuses one endless text before it fills the memory', async () => {
    const noise = Array.from({ length: 60_000 }, (_, i) => (i * 2_654_435_761) % 4_294_967_296).join('');
    const refusal = await refusalOf('a.xlsx', sheet(row(`<c t="str"><v>${noise}</v></c>`)), {
      ...readLimits,
      xmlRun: 100_000,
    });
    expect(refusal).toMatchObject({ code: 'FileHostile', message: expect.stringContaining('without end') });
    const many = sheet(row('<c><v>123456</v></c>'.repeat(16_000)));
    await expect(readSheets('a.xlsx', many, { ...readLimits, xmlRun: 100_000 })).resolves.toMatchObject({
      kind: 'workbook',
    });
  });

  it('reads a name like __proto__ as a name', async () => {
    const parts = workbookParts({ sheets: [row('<c t="str"><v>__proto__</v></c>')] });
    parts['xl/workbook.xml'] = String(parts['xl/workbook.xml']).replace('Sheet1', '__proto__');
    const file = await readSheets('a.xlsx', zipSync(zippable(parts)));
    expect(file.sheets[0]).toMatchObject({ name: '__proto__', rows: [{ cells: [{ value: '__proto__' }] }] });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
