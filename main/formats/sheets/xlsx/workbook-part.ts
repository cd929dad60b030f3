import { sheetStates, type SheetState } from '#shared/domain/returns/sheet/sheet-data.ts';
import type { ReadLimits } from '../limits.ts';
import { readRelationships } from './relationships.ts';
import { refuseDamaged, refuseNotSpreadsheet, refuseTooMuch } from '../refusals.ts';
import type { XmlAttributes } from './xml-scanner.ts';
import { streamXml } from './xml-stream.ts';
import type { ZipPackage } from './zip-package.ts';

export interface SheetEntry {
  readonly name: string;
  readonly state: SheetState;
  /** Name of the sheet's part; null where the workbook does not say where it is. */
  readonly part: string | null;
  /** `worksheet`; also `chartsheet`, `dialogsheet`, `xlMacrosheet`, which hold no cells. */
  readonly type: string;
}

export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  /** Dates are counted from 1904 instead of 1900, as Excel for Mac did. */
  readonly date1904: boolean;
  readonly sharedStringsPart: string | null;
  readonly stylesPart: string | null;
  readonly themePart: string | null;
}

/** Excel writes `1`, LibreOffice `true`; exceljs knows only the first and reads dates four years out. */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';

export async function readWorkbookPart(zip: ZipPackage, limits: ReadLimits): Promise<WorkbookPart> {
  const root = await findWorkbook(zip, limits);
  const links = await readRelationships(zip, root, limits);
  const partOfType = (type: string): string | null =>
    [...links.values()].find((link) => link.type === type && link.target !== null && zip.has(link.target))?.target ??
    null;
  const sheets: SheetEntry[] = [];
  const names = new Set<string>();
  let date1904 = false;
  const open = (element: string, attributes: XmlAttributes): void => {
    if (element === 'workbookPr') date1904 = isTrue(attributes['date1904']);
    if (element !== 'sheet') return;
    if (sheets.length >= limits.sheets) throw refuseTooMuch(zip.fileName, `more than ${limits.sheets} sheets`);
    const name = attributes['name'] ?? '';
    // a figure's origin is its sheet's name and its cell, so two of one name (for Excel, in any case) would be one
    const folded = name.toLowerCase();
    if (names.has(folded)) throw refuseDamaged(zip.fileName, `two of its sheets are called "${name.slice(0, 31)}"`);
    names.add(folded);
    const link = links.get(relationshipId(attributes) ?? '');
    const state = sheetStates.find((known) => known === attributes['state']) ?? 'visible';
    const type = link?.type ?? 'worksheet';
    sheets.push({ name, state, part: link?.target ?? null, type });
  };
  await streamXml(zip, root, { open }, limits);
  if (sheets.length === 0) throw refuseDamaged(zip.fileName, 'it lists no sheets');
  return {
    sheets,
    date1904,
    sharedStringsPart: partOfType('sharedStrings'),
    stylesPart: partOfType('styles'),
    themePart: partOfType('theme'),
  };
}

/** `r:id`, under whatever prefix the file gives the relationships namespace. */
const relationshipId = (attributes: XmlAttributes): string | undefined =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];

async function findWorkbook(zip: ZipPackage, limits: ReadLimits): Promise<string> {
  const links = await readRelationships(zip, '', limits);
  const root = [...links.values()].find((link) => link.type === 'officeDocument')?.target;
  refuseOtherKinds(zip, root ?? '');
  if (root !== undefined && root !== null && zip.has(root)) return root;
  if (zip.has('xl/workbook.xml')) return 'xl/workbook.xml';
  throw refuseNotSpreadsheet(
    zip.fileName,
    'a compressed (zip) file',
    'Unpack it first, then choose the workbook inside it.',
  );
}

function refuseOtherKinds(zip: ZipPackage, root: string): void {
  const kinds = [
    ['xl/workbook.bin', 'a workbook in the binary format (.xlsb)'],
    ['word/document.xml', 'a Word document'],
    ['ppt/presentation.xml', 'a presentation'],
    ['content.xml', 'an OpenDocument file (.ods or .odt)'],
  ] as const;
  const kind = kinds.find(([part]) => root === part || (root === '' && zip.has(part)));
  if (kind !== undefined) throw refuseNotSpreadsheet(zip.fileName, kind[1]);
}
