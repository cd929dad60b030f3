import type { SheetFile } from '#shared/domain/returns/sheet-data.ts';
import { readCsv } from './csv.ts';
import { readLimits, type ReadLimits } from './limits.ts';
import {
  refuseEmpty,
  refuseEncrypted,
  refuseNotSpreadsheet,
  refuseOldExcel,
  refuseTextNamedXlsx,
  refuseTooBig,
} from './refusals.ts';
import { sniff } from './sniff.ts';
import { readXlsx } from './xlsx.ts';

/**
 * Reads an .xlsx, .xlsm or CSV file, told apart by content and never by name. Everything else, and everything
 * damaged or hostile, ends in a Refusal with a sentence for whoever chose the file. Untrusted files should come
 * through `readSheetsInChild`, which can also stop a reading that takes too long.
 */
export async function readSheets(
  fileName: string,
  bytes: Uint8Array,
  limits: ReadLimits = readLimits,
): Promise<SheetFile> {
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
      return readCsv(fileName, bytes, limits);
    case 'zip':
      return await readXlsx(fileName, bytes, limits);
  }
}
