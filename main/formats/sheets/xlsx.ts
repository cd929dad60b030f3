import type { ReadWarning, SheetData, SheetFile } from '#shared/domain/returns/sheet-data.ts';
import { readLimits, type ReadLimits } from './limits.ts';
import { readNumberFormats } from './number-formats.ts';
import { inside, refuseSheetMissing, refuseTooBig } from './refusals.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readWorkbookPart } from './workbook-part.ts';
import { WorksheetBuilder, type WorkbookContext } from './worksheet.ts';
import { streamXml } from './xml-stream.ts';
import { openZipPackage } from './zip-package.ts';

/**
 * Cell values, formats, formulas, merges and hidden parts of an .xlsx or .xlsm workbook. Formulas are never
 * calculated and links never followed: what counts is the result that Excel stored. Macros are ignored.
 */
export async function readXlsx(
  fileName: string,
  bytes: Uint8Array,
  limits: ReadLimits = readLimits,
): Promise<SheetFile> {
  if (bytes.length > limits.workbookBytes) throw refuseTooBig(fileName, bytes.length, limits.workbookBytes);
  const zip = await openZipPackage(fileName, bytes, limits);
  const workbook = await readWorkbookPart(zip, limits);
  const context: WorkbookContext = {
    sharedStrings: await readSharedStrings(zip, workbook.sharedStringsPart, limits),
    formats: await readNumberFormats(zip, workbook.stylesPart, limits),
    date1904: workbook.date1904,
    limits,
    cells: 0,
  };
  const sheets: SheetData[] = [];
  const warnings: ReadWarning[] = [];
  for (const entry of workbook.sheets) {
    if (entry.type !== 'worksheet') {
      warnings.push({
        where: entry.name,
        message: `"${entry.name}" is a chart or macro sheet without cells; it was not read.`,
      });
      continue;
    }
    // exceljs and others leave such a sheet out without a word.
    if (entry.part === null || !zip.has(entry.part)) throw refuseSheetMissing(fileName, entry.name);
    const builder = new WorksheetBuilder(inside(fileName, entry.name), entry, context);
    await streamXml(zip, entry.part, builder, limits);
    sheets.push(builder.build());
  }
  return { fileName, kind: 'workbook', sheets, warnings };
}
