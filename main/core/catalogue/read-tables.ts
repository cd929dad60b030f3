import { Refusal } from '#shared/domain/refusal.ts';
import { findChildLevelData } from '#shared/domain/returns/child-level/child-level.ts';
import type { SheetFile } from '#shared/domain/returns/sheet/sheet-data.ts';
import { readSheetsInChild, type ChildReadOptions } from '#main/formats/sheets/read-in-child.ts';
import type { Session } from '../session.ts';

/** A file as it was chosen. */
export interface ChosenFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export const chosenFile = async (input: {
  readonly fileName: string;
  readonly content: Blob;
}): Promise<ChosenFile> => ({
  fileName: input.fileName,
  bytes: new Uint8Array(await input.content.arrayBuffer()),
});

/** How the process that reads files is started, and what stops it. */
export const readerOf = ({ host: { spawnReader } }: Session, signal: AbortSignal | undefined): ChildReadOptions => ({
  ...(spawnReader === undefined ? {} : { spawn: spawnReader }),
  ...(signal === undefined ? {} : { signal }),
});

/**
 * Reads a workbook or CSV file in a process that can be killed.
 * @throws Refusal of the reader (`FileEncrypted`, `FileTooBig`, …), or `ReturnChildLevel` for a list of single children
 */
export async function readTables({ fileName, bytes }: ChosenFile, reader: ChildReadOptions): Promise<SheetFile> {
  const file = await readSheetsInChild(fileName, bytes, reader);
  const found = findChildLevelData(file);
  if (found === null) return file;
  throw new Refusal({
    code: 'ReturnChildLevel',
    message: `This file looks like a list of single children or people, so none of it was kept. ${found.because}`,
    where: [fileName, found.cell].filter((part) => part !== '').join(' › '),
    next: 'Choose the file with figures or definitions only, and treat this one as a data incident where it was sent by mistake.',
  });
}
