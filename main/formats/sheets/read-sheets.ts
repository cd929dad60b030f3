import type { SheetFile } from '#shared/domain/returns/sheet/sheet-data.ts';
import { SheetAssembler } from './assemble-sheets.ts';
import { readCsv } from './csv/csv.ts';
import { readLimits, type ReadLimits } from './limits.ts';
import {
  refuseEmpty,
  refuseEncrypted,
  refuseNotSpreadsheet,
  refuseOldExcel,
  refuseTextNamedXlsx,
  refuseTooBig,
} from './refusals.ts';
import type { Reading, SheetEvent } from './sheet-events.ts';
import { sniff } from './sniff.ts';
import { readXlsx } from './xlsx/xlsx.ts';

/**
 * Reads an .xlsx, .xlsm or CSV file, told apart by content and never by name, and gives it out piece by piece.
 * Everything else, and everything damaged or hostile, ends in a Refusal with a sentence for whoever chose the file.
 */
export async function readSheetEvents(reading: Reading, bytes: Uint8Array): Promise<void> {
  const { fileName, limits } = reading;
  if (bytes.length > Math.max(limits.workbookBytes, limits.csvBytes)) {
    throw refuseTooBig(fileName, bytes.length, limits.workbookBytes);
  }
  const kind = sniff(bytes);
  const extension = /\.[a-z]{3,4}$/i.exec(fileName)?.[0].toLowerCase() ?? '';
  switch (kind.kind) {
    case 'empty':
      throw refuseEmpty(fileName);
    case 'encrypted':
      throw refuseEncrypted(fileName);
    case 'old-excel':
      throw refuseOldExcel(fileName);
    case 'markup':
      throw refuseNotSpreadsheet(
        fileName,
        extension.startsWith('.xls') ? `${kind.name}, although its name ends in ${extension}` : kind.name,
      );
    case 'other':
      throw refuseNotSpreadsheet(fileName, kind.name, 'Choose the workbook or the CSV file of the return instead.');
    case 'text':
      if (extension.startsWith('.xls')) throw refuseTextNamedXlsx(fileName);
      return await readCsv(reading, bytes);
    case 'zip':
      return await readXlsx(reading, bytes);
  }
}

/**
 * The same as one object. Untrusted files should come through `readSheetsInChild`, which can also stop a reading that
 * takes too long or too much memory.
 */
export async function readSheets(
  fileName: string,
  bytes: Uint8Array,
  limits: ReadLimits = readLimits,
  fills = false,
): Promise<SheetFile> {
  const assembler = new SheetAssembler(fileName);
  const emit = (event: SheetEvent): void => assembler.accept(event);
  await readSheetEvents({ fileName, limits, fills, emit, checkpoint: () => undefined }, bytes);
  return assembler.file;
}
