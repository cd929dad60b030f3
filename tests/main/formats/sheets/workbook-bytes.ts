import { strToU8, zipSync, type Zippable } from 'fflate';

/** Hand-made workbooks and containers for the tests of the reader: what no library will write. */

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8"?>';

interface WorkbookParts {
  /** Inner XML of each sheet's `worksheet` element, or a whole part where it begins with `<?xml`. */
  readonly sheets: readonly string[];
  readonly sharedStrings?: string;
  readonly styles?: string;
  /** Attributes of `workbookPr`. */
  readonly workbookPr?: string;
  readonly sheetAttributes?: readonly string[];
  /** Parts to add, replace or (null) remove. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

export function workbookBytes(workbook: WorkbookParts): Uint8Array {
  return zipSync(zippable(workbookParts(workbook)));
}

export function zippable(parts: Readonly<Record<string, string | Uint8Array | null>>): Zippable {
  const kept: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    if (content !== null) kept[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return kept;
}

export function workbookParts(workbook: WorkbookParts): Record<string, string | Uint8Array | null> {
  const parts: Record<string, string | Uint8Array | null> = {
    '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${links}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${links}"><workbookPr ${workbook.workbookPr ?? ''}/><sheets>${workbook.sheets
      .map(
        (_, i) =>
          `<sheet name="Sheet${i + 1}" sheetId="${i + 1}" r:id="s${i + 1}" ${workbook.sheetAttributes?.[i] ?? ''}/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${workbook.sheets
      .map((_, i) => `<Relationship Id="s${i + 1}" Type="${links}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`)
      .join(
        '',
      )}<Relationship Id="ss" Type="${links}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="st" Type="${links}/styles" Target="/xl/styles.xml"/></Relationships>`,
  };
  for (const [i, sheet] of workbook.sheets.entries()) {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = sheet.startsWith('<?xml')
      ? sheet
      : `${head}<worksheet xmlns="${main}">${sheet}</worksheet>`;
  }
  if (workbook.sharedStrings !== undefined) {
    parts['xl/sharedStrings.xml'] = `${head}<sst xmlns="${main}">${workbook.sharedStrings}</sst>`;
  }
  if (workbook.styles !== undefined) {
    parts['xl/styles.xml'] = `${head}<styleSheet xmlns="${main}">${workbook.styles}</styleSheet>`;
  }
  return { ...parts, ...workbook.parts };
}

/** A workbook with one cell, A1 = 1. */
export const smallWorkbook = (parts: WorkbookParts['parts'] = {}): Uint8Array =>
  workbookBytes({ sheets: ['<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'], parts });

/** Start of each central directory record in a zip. */
function directoryRecords(zip: Uint8Array): number[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const records: number[] = [];
  for (let at = 0; at + 4 <= zip.length; at++) if (view.getUint32(at, true) === 0x02014b50) records.push(at);
  return records;
}

/** Changes a 32-bit field of every central directory record: 24 is the uncompressed size, 42 the local header's place. */
export function patchDirectory(
  zip: Uint8Array,
  field: number,
  change: (value: number, index: number) => number,
): Uint8Array {
  const copy = Uint8Array.from(zip);
  const view = new DataView(copy.buffer);
  for (const [index, at] of directoryRecords(copy).entries()) {
    view.setUint32(at + field, change(view.getUint32(at + field, true), index), true);
  }
  return copy;
}

/** Sets the "encrypted" flag of every part. */
export function markEncrypted(zip: Uint8Array): Uint8Array {
  const copy = zip.slice();
  for (const at of directoryRecords(copy)) copy[at + 8] = (copy[at + 8] ?? 0) | 1;
  return copy;
}

/** The head of an OLE container whose directory lists the given streams. */
export function oleBytes(streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 512 * Math.ceil((streams.length + 1) / 4));
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const view = new DataView(bytes.buffer);
  for (const [index, name] of ['Root Entry', ...streams].entries()) {
    const at = 512 + 128 * index;
    for (let i = 0; i < name.length; i++) view.setUint16(at + i * 2, name.charCodeAt(i), true);
    view.setUint16(at + 64, (name.length + 1) * 2, true);
    view.setUint8(at + 66, index === 0 ? 5 : 2);
  }
  return bytes;
}

export const row = (cells: string): string => `<sheetData><row r="1">${cells}</row></sheetData>`;
