import type { ReadWarning } from '#shared/domain/returns/sheet/sheet-data.ts';
import { isDateFormat } from '#shared/domain/returns/values/number-format.ts';
import { readCellFills } from './cell-fills.ts';
import { readNumberFormats } from './number-formats.ts';
import { inside, refuseSheetMissing, refuseTooBig } from '../refusals.ts';
import { readSharedStrings } from './shared-strings.ts';
import type { Reading } from '../sheet-events.ts';
import { warnOfPartsNotRead } from './parts-not-read.ts';
import { readWorkbookPart, type SheetEntry } from './workbook-part.ts';
import { WorksheetReader, type CellStyle, type WorkbookContext } from './worksheet.ts';
import { streamXml } from './xml-stream.ts';
import { openZipPackage, type ZipPackage } from './zip-package.ts';

/**
 * Gives out the cell values, formats, formulas, merges and hidden parts of an .xlsx or .xlsm workbook. Formulas are
 * never calculated and links never followed: what counts is the result that Excel stored. Macros and links to other
 * files are not read, and a warning says so.
 */
export async function readXlsx(reading: Reading, bytes: Uint8Array): Promise<void> {
  const { fileName, limits } = reading;
  if (bytes.length > limits.workbookBytes) throw refuseTooBig(fileName, bytes.length, limits.workbookBytes);
  const zip = await openZipPackage(fileName, bytes, limits, () => reading.checkpoint());
  const workbook = await readWorkbookPart(zip, limits);
  const { formats, fills, styles } = cellLooks(
    await readNumberFormats(zip, workbook.stylesPart, limits),
    reading.fills === true ? await readCellFills(zip, workbook, limits) : null,
  );
  await reading.emit({ kind: 'formats', formats, ...(fills === null ? {} : { fills }) });
  const context: WorkbookContext = {
    sharedStrings: await readSharedStrings(zip, workbook.sharedStringsPart, limits),
    styles,
    date1904: workbook.date1904,
    cells: 0,
  };
  const warnings: ReadWarning[] = warnOfPartsNotRead(zip.parts);
  for (const entry of workbook.sheets) {
    if (entry.type !== 'worksheet') {
      warnings.push({
        where: entry.name,
        message: `"${entry.name}" is a chart or macro sheet without cells; it was not read.`,
      });
      continue;
    }
    await readWorksheet(zip, entry, context, reading);
  }
  await reading.emit({ kind: 'end', fileKind: 'workbook', warnings });
}

async function readWorksheet(
  zip: ZipPackage,
  entry: SheetEntry,
  context: WorkbookContext,
  reading: Reading,
): Promise<void> {
  const { fileName, limits } = reading;
  // exceljs and others leave such a sheet out without a word.
  if (entry.part === null || !zip.has(entry.part)) throw refuseSheetMissing(fileName, entry.name);
  await reading.emit({ kind: 'sheet', name: entry.name, state: entry.state });
  const worksheet = new WorksheetReader(inside(fileName, entry.name), context, reading);
  await streamXml(zip, entry.part, worksheet, limits);
  await worksheet.end();
}

interface CellLooks {
  readonly formats: string[];
  readonly fills: (string | null)[] | null;
  readonly styles: CellStyle[];
}

/** The different looks once each, plain `General` first, and what each style has of them. */
function cellLooks(codes: readonly string[], fillsOfStyles: readonly (string | null)[] | null): CellLooks {
  const [formats, fills]: [string[], (string | null)[]] = [['General'], [null]];
  const placeByLook = new Map([['General', 0]]);
  const styles = codes.map((code, style): CellStyle => {
    const fill = fillsOfStyles?.[style] ?? null;
    const look = fill === null ? code : `${fill} ${code}`;
    const format = placeByLook.get(look) ?? formats.push(code) - 1;
    if (format === fills.length) fills.push(fill);
    placeByLook.set(look, format);
    return { format, isDate: isDateFormat(code), isFilled: fill !== null };
  });
  return { formats, fills: fillsOfStyles === null ? null : fills, styles };
}
