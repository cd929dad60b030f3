// A workbook of rows × columns as Excel writes one: shared strings, months as dates, percentages, decimals, a formula column.
import { strToU8, zipSync } from 'fflate';
import { writeFileSync } from 'node:fs';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

const letters = (column) =>
  (column > 26 ? String.fromCharCode(64 + Math.floor((column - 1) / 26)) : '') +
  String.fromCharCode(65 + ((column - 1) % 26));

function cell(row, column, texts) {
  const ref = `${letters(column)}${row}`;
  if (column === 1) return `<c r="${ref}" t="s"><v>${row % texts}</v></c>`;
  if (column === 2) return `<c r="${ref}" t="s"><v>${texts + (row % 12)}</v></c>`;
  if (column === 3) return `<c r="${ref}" s="1"><v>${43_556 + (row % 240) * 30}</v></c>`;
  if (column === 4) return `<c r="${ref}" s="2"><f>E${row}/F${row}</f><v>${((row * 37) % 1000) / 1000}</v></c>`;
  return `<c r="${ref}" s="${column % 2 === 0 ? 2 : 0}"><v>${((row * 31 + column * 17) % 99_991) / 8}</v></c>`;
}

/** Writes `rows` × `columns` cells to `file`; returns how many cells there are. */
export function writeBigWorkbook(file, rows, columns) {
  const texts = 5000;
  const lines = [];
  for (let row = 1; row <= rows; row += 1) {
    let line = `<row r="${row}" spans="1:${columns}">`;
    for (let column = 1; column <= columns; column += 1) line += cell(row, column, texts);
    lines.push(`${line}</row>`);
  }
  const strings = [
    ...Array.from({ length: texts }, (_, i) => `Children seen within ${i} working days – “team ${i % 90}”`),
    ...Array.from({ length: 12 }, (_, i) => `Team ${i}`),
  ];
  const part = (text) => [strToU8(text), { level: 6, mtime: new Date(1980, 0, 1) }];
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  writeFileSync(
    file,
    zipSync({
      '[Content_Types].xml': part(
        `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${types}.sharedStrings+xml"/></Types>`,
      ),
      '_rels/.rels': part(
        `${head}<Relationships xmlns="${packaged}"><Relationship Id="rId1" Type="${links}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      ),
      'xl/workbook.xml': part(
        `${head}<workbook xmlns="${main}" xmlns:r="${links}"><sheets><sheet name="Return" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': part(
        `${head}<Relationships xmlns="${packaged}"><Relationship Id="rId1" Type="${links}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${links}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${links}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
      ),
      'xl/styles.xml': part(
        `${head}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Arial"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" xfId="0"/><xf numFmtId="17" xfId="0" applyNumberFormat="1"/><xf numFmtId="10" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
      ),
      'xl/sharedStrings.xml': part(
        `${head}<sst xmlns="${main}" count="${rows * 2}" uniqueCount="${strings.length}">${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
      ),
      'xl/worksheets/sheet1.xml': part(
        `${head}<worksheet xmlns="${main}" xmlns:r="${links}"><dimension ref="A1:${letters(columns)}${rows}"/><sheetData>${lines.join('')}</sheetData></worksheet>`,
      ),
    }),
  );
  return rows * columns;
}
