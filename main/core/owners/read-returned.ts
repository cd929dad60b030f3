import { Refusal } from '#shared/domain/refusal.ts';
import { readOwnerFile, type OwnerFile } from '#shared/domain/owners/read-owner-file.ts';
import type { SheetFile } from '#shared/domain/returns/sheet/sheet-data.ts';
import { recogniseTemplate } from '#shared/domain/returns/template/template.ts';
import type { ChildReadOptions } from '#main/formats/sheets/read-in-child.ts';
import { refuseMacros } from '#main/formats/sheets/refusals.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { readAggregateSheets } from '../returns/reading/read-return.ts';
import { sha256Of } from '../sha256.ts';
import { loadWorkbook, type RecordedWorkbook } from './sent-workbooks.ts';

/** A workbook as it came back. */
export interface ReturnedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** What a file holds, before it is held against the workspace. */
export interface ReadOwnerReturn {
  readonly fileName: string;
  readonly sha256: string;
  readonly content: OwnerFile;
}

/** How a file is read; in a process of its own where nothing else is said. */
export type ReadSheets = (file: ReturnedFile, options: ChildReadOptions) => Promise<SheetFile>;

/**
 * Reads a file in a process that can be killed, and knows it as one of our workbooks by its hidden references.
 * @throws Refusal of the reader (`FileEncrypted`, `FileNotSpreadsheet`, …), `ReturnChildLevel`, `FileHasMacros`, `OwnerWorkbookUnknownKind`,
 * `OwnerWorkbookNewer`
 */
export async function readOwnerReturn(
  file: ReturnedFile,
  options: ChildReadOptions,
  readSheets: ReadSheets = readAggregateSheets,
): Promise<ReadOwnerReturn> {
  const sheets = await readSheets(file, options);
  if (sheets.warnings.some(({ where }) => where === 'Macros')) throw refuseMacros(file.fileName);
  const content = readOwnerFile(sheets);
  if (content === null) throw unknownKind(file.fileName, sheets);
  if (content.isNewer) throw newer(file.fileName);
  return { fileName: file.fileName, sha256: sha256Of(file.bytes), content };
}

/**
 * The workbook that a file was sent out as. @throws Refusal `OwnerWorkbookElsewhere`, `OwnerWorkbookNotRecorded`
 */
export async function workbookOf(db: ReadableDb, { fileName, content }: ReadOwnerReturn): Promise<RecordedWorkbook> {
  const authority = await db.selectFrom('authorities').selectAll().executeTakeFirstOrThrow();
  const { head, workbookUids } = content;
  if (head !== null && head.workspaceUid !== authority.workspace_uid) throw elsewhere(fileName, authority.name);
  const uids = new Set([...(head === null ? [] : [head.workbookUid]), ...workbookUids]);
  for (const uid of uids) {
    const workbook = await loadWorkbook(db, uid);
    if (workbook !== undefined) return workbook;
  }
  throw notRecorded(fileName, authority.name);
}

function unknownKind(fileName: string, sheets: SheetFile): Refusal {
  const isTemplate = sheets.sheets.some((sheet) => recogniseTemplate(sheet) !== null);
  return new Refusal({
    code: 'OwnerWorkbookUnknownKind',
    message: isTemplate
      ? 'This is a workbook with monthly figures, not one with actions.'
      : 'This is no workbook that was sent out with actions, or all its hidden references are gone.',
    where: fileName,
    next: isTemplate
      ? 'Import it under Returns.'
      : 'Choose the workbook that was sent to the owner; an action tracker of their own is imported under the plan.',
  });
}

const newer = (fileName: string): Refusal =>
  new Refusal({
    code: 'OwnerWorkbookNewer',
    message: 'This workbook was made by a newer version of Plumbline.',
    where: fileName,
    next: 'Install that version, and collect the workbook with it.',
  });

const elsewhere = (fileName: string, authority: string): Refusal =>
  new Refusal({
    code: 'OwnerWorkbookElsewhere',
    message: `This workbook was made from another workspace than this one of ${authority}.`,
    where: fileName,
    next: 'Open the workspace that it was made from, and collect it there.',
  });

const notRecorded = (fileName: string, authority: string): Refusal =>
  new Refusal({
    code: 'OwnerWorkbookNotRecorded',
    message: `This workspace of ${authority} has no record of having made this workbook, so it cannot be told what was sent.`,
    where: fileName,
    next: 'If the workspace was restored from a backup, make the workbooks again and ask the owner to fill in the new one.',
  });
