import { zipSync, strToU8, type Zippable } from 'fflate';
import papaparse from 'papaparse';
import { cellRef } from '#shared/domain/returns/sheet/sheet-data.ts';

/** A table to be written into a file: texts and numbers; null is an empty cell. */
export type TableRows = readonly (readonly (string | number | null)[])[];

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function cellXml(value: string | number | null, row: number, column: number): string {
  if (value === null) return '';
  const ref = cellRef(row, column);
  return typeof value === 'number'
    ? `<c r="${ref}"><v>${value}</v></c>`
    : `<c r="${ref}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const relationships = (type: string, target: string): string =>
  `${head}<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" Type="${officeRelationships}/${type}" Target="${target}"/></Relationships>`;

const fixedParts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${contentType}.worksheet+xml"/></Types>`,
  '_rels/.rels': relationships('officeDocument', 'xl/workbook.xml'),
  'xl/_rels/workbook.xml.rels': relationships('worksheet', 'worksheets/sheet1.xml'),
};

/**
 * A workbook of one sheet, as small as the format allows: no styles, texts in their cells, zip dates fixed. exceljs would
 * take ten times as long for the hundreds of files of a sample and writes the time of day into them.
 */
export function workbookBytes(sheetName: string, rows: TableRows): Uint8Array {
  const data = rows
    .map(
      (cells, index) =>
        `<row r="${index + 1}">${cells.map((cell, at) => cellXml(cell, index + 1, at + 1)).join('')}</row>`,
    )
    .join('');
  const parts = {
    ...fixedParts,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${officeRelationships}"><sheets><sheet name="${escapeXml(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet xmlns="${main}"><cols><col min="1" max="1" width="9" customWidth="1"/><col min="2" max="2" width="60" customWidth="1"/><col min="3" max="6" width="14" customWidth="1"/></cols><sheetData>${data}</sheetData></worksheet>`,
  };
  // Local time on purpose: fflate writes local time into the zip, so this is 1 January 1980 in every zone.
  const options = { mtime: new Date(1980, 0, 1), level: 6, os: 0 } as const;
  const files: Zippable = {};
  for (const [name, text] of Object.entries(parts)) files[name] = [strToU8(text), options];
  return zipSync(files);
}

/** A CSV file as Excel saves it: UTF-8 with a byte-order mark, lines ended by CR LF. */
export const csvBytes = (rows: TableRows): Uint8Array =>
  strToU8(
    `\uFEFF${papaparse.unparse(
      rows.map((row) => row.map((cell) => cell ?? '')),
      { newline: '\r\n' },
    )}\r\n`,
  );
