import { Refusal } from '#shared/domain/refusal.ts';

/** Why a file was not read. Each sentence is written for whoever chose the file, not for a programmer. */

const saveAsWorkbook = 'Open it in Excel, choose Save As, pick "Excel Workbook (.xlsx)", and choose that file instead.';
const askForFreshCopy = 'Ask the sender for a fresh copy, or open it in Excel, save it under a new name and try again.';

const megabytes = (bytes: number): string => `${Math.round(bytes / (1024 * 1024))} MB`;

/** A place inside a file: `return.xlsx › Sheet "KPI"`. */
export const inside = (fileName: string, place: string): string => `${fileName} › ${place}`;

export const refuseEmpty = (fileName: string): Refusal =>
  new Refusal({
    code: 'FileEmpty',
    message: 'This file is empty: it has no content at all.',
    where: fileName,
    next: 'Ask the sender for the file again; it may not have finished copying or synchronising.',
  });

export const refuseTooBig = (fileName: string, bytes: number, limit: number): Refusal =>
  new Refusal({
    code: 'FileTooBig',
    message: `This file is ${megabytes(bytes)}, which is more than the ${megabytes(limit)} that a return may have.`,
    where: fileName,
    next: 'Remove pictures and sheets that are not part of the return, save it, and try again.',
  });

export const refuseTooMuch = (where: string, what: string): Refusal =>
  new Refusal({
    code: 'FileTooBig',
    message: `This file holds more than a return can: ${what}.`,
    where,
    next: 'Keep only the sheets and rows of the return, save it, and try again.',
  });

export const refuseEncrypted = (fileName: string): Refusal =>
  new Refusal({
    code: 'FileEncrypted',
    message: 'This workbook is protected with a password, so it cannot be read.',
    where: fileName,
    next: 'Open it in Excel, remove the password, save, and try again.',
  });

export const refuseOldExcel = (fileName: string): Refusal =>
  new Refusal({
    code: 'FileOldExcel',
    message: 'This is a workbook in the old Excel format (.xls), which is not read.',
    where: fileName,
    next: saveAsWorkbook,
  });

/** `what` completes "This is …": "a PDF document", "a web page (HTML), although its name ends in .xls". */
export const refuseNotSpreadsheet = (fileName: string, what: string, next = saveAsWorkbook): Refusal =>
  new Refusal({
    code: 'FileNotSpreadsheet',
    message: `This is ${what}, not a workbook or a CSV file.`,
    where: fileName,
    next,
  });

export const refuseTextNamedXlsx = (fileName: string): Refusal =>
  new Refusal({
    code: 'FileTextNamedXlsx',
    message: 'This is a plain text file, although its name says that it is an Excel workbook.',
    where: fileName,
    next: 'If it is a CSV file, change the end of its name to .csv and try again; otherwise ask the sender for the workbook.',
  });

/** `what` is a short clause for the curious, such as "the end of the file is missing". */
export const refuseDamaged = (where: string, what: string, cause?: unknown): Refusal =>
  new Refusal(
    {
      code: 'FileDamaged',
      message: `This file is damaged and cannot be read safely: ${what}.`,
      where,
      next: askForFreshCopy,
    },
    cause === undefined ? {} : { cause },
  );

/** Built in a way that no spreadsheet program builds a file, and that can be used to attack one. */
export const refuseHostile = (where: string, what: string): Refusal =>
  new Refusal({
    code: 'FileHostile',
    message: `This file is built in a way that spreadsheet programs never do, so it was not opened: ${what}.`,
    where,
    next: 'Do not open it in Excel. Ask the sender how it was made, and tell your IT service if that cannot be explained.',
  });

export const refuseZipBomb = (where: string, what: string): Refusal =>
  new Refusal({
    code: 'FileZipBomb',
    message: `This file would unpack to far more than its size, as files made to overload a computer do: ${what}.`,
    where,
    next: 'Do not open it in Excel. Ask the sender how it was made, and tell your IT service if that cannot be explained.',
  });

export const refuseSheetMissing = (fileName: string, sheet: string): Refusal =>
  new Refusal({
    code: 'SheetMissing',
    message: `The workbook lists a sheet "${sheet}" but does not contain it, so figures would be lost.`,
    where: fileName,
    next: askForFreshCopy,
  });

export const refuseTimeout = (fileName: string, seconds: number): Refusal =>
  new Refusal({
    code: 'FileReadTimeout',
    message: `Reading this file took longer than ${seconds} seconds, so it was stopped. Nothing was imported.`,
    where: fileName,
    next: 'Keep only the sheets and rows of the return, save it, and try again.',
  });

export const refuseMemory = (fileName: string, megabytesAllowed: number): Refusal =>
  new Refusal({
    code: 'FileReadMemory',
    message: `Reading this file took more than ${megabytesAllowed} MB of memory, so it was stopped. Nothing was imported.`,
    where: fileName,
    next: 'Keep only the sheets and rows of the return, save it, and try again.',
  });

export const refuseReaderStopped = (fileName: string, cause?: unknown): Refusal =>
  new Refusal(
    {
      code: 'FileReaderStopped',
      message: 'Reading this file needed more memory than is allowed or failed unexpectedly. Nothing was imported.',
      where: fileName,
      next: 'Keep only the sheets and rows of the return, save it, and try again; if it happens again, report it with the file.',
    },
    cause === undefined ? {} : { cause },
  );

/** For files that go out from here without macros: one that comes back with some was changed by a program. */
export const refuseMacros = (fileName: string): Refusal =>
  new Refusal({
    code: 'FileHasMacros',
    message: 'This workbook holds macros, which are programs; nothing of it was taken.',
    where: fileName,
    next: 'Ask for it without macros: in Excel, Save As, "Excel Workbook (.xlsx)".',
  });
