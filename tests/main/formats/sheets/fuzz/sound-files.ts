import ExcelJs from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import { row, workbookBytes, workbookParts, zippable } from '../workbook-bytes.ts';
import { zipDate } from './mutate-workbook.ts';

/** A file that is read as it is: what the mutations begin with. */
export interface SoundFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const months = ['Apr-19', 'May-19', 'Jun-19'];

async function wideWorkbook(): Promise<Uint8Array> {
  const workbook = new ExcelJs.Workbook();
  workbook.created = workbook.modified = new Date(Date.UTC(2019, 6, 1));
  const sheet = workbook.addWorksheet('KPI');
  sheet.addRow(['Monthly return – “Café” £']);
  sheet.mergeCells('A1:E1');
  sheet.addRow(['Code', 'Indicator', ...months]);
  sheet.addRow(['FD05', 'Referrals decided in one day', 0.8, 0.85, { formula: '46/54', result: 0.8519 }]);
  for (const column of ['C3', 'D3', 'E3']) sheet.getCell(column).numFmt = '0.0%';
  sheet.addRow(['FD10', 'Children without a social worker', 267, 'c', { error: '#DIV/0!' }]);
  sheet.getColumn(4).hidden = true;
  workbook
    .addWorksheet('Notes', { state: 'hidden' })
    .addRow(['Source', 'Case system', true, new Date(Date.UTC(2019, 5, 1))]);
  return zipSync(unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer())), { mtime: zipDate });
}

function longWorkbook(): Uint8Array {
  const text = (at: string, value: string): string => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const lines = Array.from({ length: 60 }, (_, i) => {
    const r = i + 2;
    return `<row r="${r}">${text(`A${r}`, i % 2 === 0 ? 'FD05' : 'FD10')}${text(`B${r}`, `${2017 + Math.floor(i / 24)}-${String((Math.floor(i / 2) % 12) + 1).padStart(2, '0')}`)}<c r="C${r}"><v>${40 + i}</v></c><c r="D${r}"><v>100</v></c><c r="E${r}" t="s"><v>0</v></c></row>`;
  });
  const head = ['Indicator code', 'Period', 'Numerator', 'Denominator', 'Value'];
  return workbookBytes({
    sheets: [
      `<cols><col min="6" max="8" hidden="1"/></cols><sheetData><row r="1">${head.map((word, i) => text(`${'ABCDE'[i]}1`, word)).join('')}</row>${lines.join('')}</sheetData><mergeCells><mergeCell ref="A1:A1"/></mergeCells>`,
      row('<c><v>1</v></c><c t="str"><f>"x"</f><v>x</v></c>'),
    ],
    sharedStrings: '<si><t>c</t></si><si><r><t>rich </t></r><r><t>text</t></r></si>',
    styles:
      '<numFmts><numFmt numFmtId="200" formatCode="mmm-yy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs>',
    sheetAttributes: ['', 'state="veryHidden"'],
  });
}

function prefixedWorkbook(): Uint8Array {
  const parts = workbookParts({
    sheets: [row('<c r="A1" t="s"><v>0</v></c><c r="B1"><v>1</v></c>')],
    sharedStrings: '<si><t>é</t></si>',
  });
  for (const name of ['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml']) {
    parts[name] = String(parts[name])
      .replaceAll(/<(\/?)(?=[a-z])/g, '<$1x:')
      .replace('xmlns=', 'xmlns:x=');
  }
  return zipSync(
    zippable({ ...parts, 'xl/vbaProject.bin': new Uint8Array(64), 'xl/externalLinks/externalLink1.xml': '<a/>' }),
    { mtime: zipDate },
  );
}

const long = [
  'Indicator code,Period,Numerator,Denominator,Value,Comment',
  ...Array.from(
    { length: 40 },
    (_, i) =>
      `FD05,${2016 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')},${50 + i},100,${50 + i}%,"a, ""quoted"" – note"`,
  ),
  'FD10,2019-06,,,c,',
].join('\r\n');
const wide = ['Return;;;', `Code;${months.join(';')}`, 'FD05;80%;81,5%;85%', 'FD10;267;c;..'].join('\n');

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));

export async function soundFiles(): Promise<readonly SoundFile[]> {
  return [
    { name: 'wide.xlsx', bytes: await wideWorkbook() },
    { name: 'long.xlsx', bytes: longWorkbook() },
    { name: 'macros.xlsm', bytes: prefixedWorkbook() },
    { name: 'long.csv', bytes: utf8(long) },
    { name: 'wide.csv', bytes: utf8(`\uFEFFsep=;\r\n${wide}`) },
    { name: 'utf16.csv', bytes: utf16(`\uFEFF${wide.replaceAll(';', '\t')}`) },
    {
      name: 'latin.csv',
      bytes: Uint8Array.from(Buffer.from(long.replaceAll('–', '-').replaceAll('a,', 'é,'), 'latin1')),
    },
  ];
}
