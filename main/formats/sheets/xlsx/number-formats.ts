import type { ReadLimits } from '../limits.ts';
import { inside, refuseTooMuch } from '../refusals.ts';
import type { XmlAttributes } from './xml-scanner.ts';
import { streamXml } from './xml-stream.ts';
import type { ZipPackage } from './zip-package.ts';

/** Formats that a workbook names by number only (ECMA-376 part 1, 18.8.30); 14 and 22 follow the reader's country. */
const builtInFormats: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
};

/** Excel's own limit for a format code is 255 characters. */
const longestFormat = 1024;
const mostStyles = 65_536;

/** Display number format of each cell style, in the order in which cells refer to them. */
export async function readNumberFormats(zip: ZipPackage, part: string | null, limits: ReadLimits): Promise<string[]> {
  const formats: string[] = [];
  if (part === null) return formats;
  const custom = new Map<number, string>();
  let inCellStyles = false;
  const open = (name: string, attributes: XmlAttributes): void => {
    const id = Number(attributes['numFmtId']);
    if (name === 'numFmt') custom.set(id, (attributes['formatCode'] ?? '').slice(0, longestFormat));
    else if (name === 'cellXfs') inCellStyles = true;
    else if (name === 'xf' && inCellStyles) formats.push(custom.get(id) ?? builtInFormats[id] ?? 'General');
    if (formats.length > mostStyles)
      throw refuseTooMuch(inside(zip.fileName, part), 'more cell styles than Excel allows');
  };
  const close = (name: string): void => {
    if (name === 'cellXfs') inCellStyles = false;
  };
  await streamXml(zip, part, { open, close }, limits);
  return formats;
}
