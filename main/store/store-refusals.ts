import { dirname } from 'node:path';
import { Refusal } from '#shared/domain/refusal.ts';

type Details = Readonly<{ code: string; message: string; next: string }>;

const changedOutside: Details = {
  code: 'WorkspaceChangedOutside',
  message:
    'This workspace file was replaced, changed or removed by another program while it was open here; nothing was written.',
  next: 'Close the workspace and open it again; if the folder is synchronised, look for a second copy of the file first.',
};
const readOnly: Details = {
  code: 'WorkspaceReadOnly',
  message: 'This workspace is open for reading only, so nothing was written.',
  next: 'Copy the file to a folder you may write to and open the copy.',
};
const busy: Details = {
  code: 'WorkspaceBusy',
  message: 'Another program is writing to this workspace, so nothing was written here.',
  next: 'Close the workspace in the other window or program and try again.',
};
const diskFull: Details = {
  code: 'DiskFull',
  message: 'The disk is full, so nothing was written; the workspace is as it was before.',
  next: 'Free some space on the disk and try again.',
};
const outputFull: Details = {
  code: 'DiskFull',
  message:
    'The disk of the folder to save in is full, so this file was not written; one of the same name there is as it was.',
  next: 'Free some space on that disk, or choose another folder, and try again.',
};
const damaged: Details = {
  code: 'WorkspaceDamaged',
  message: 'Parts of this workspace file are damaged, so it is not opened and nothing in it was changed.',
  next: 'Keep the file, and open the newest checked backup instead.',
};
const unreachable: Details = {
  code: 'WorkspaceUnreachable',
  message: 'The disk or network folder that holds the workspace did not answer, so nothing was written.',
  next: 'Check that the drive or folder is there, then open the workspace again.',
};

export const changedOutsideRefusal = (path: string, options?: ErrorOptions): Refusal =>
  new Refusal({ ...changedOutside, where: path }, options);
export const readOnlyRefusal = (path: string, options?: ErrorOptions): Refusal =>
  new Refusal({ ...readOnly, where: path }, options);
export const damagedRefusal = (path: string, detail: string, options?: ErrorOptions): Refusal =>
  new Refusal({ ...damaged, where: detail === '' ? path : `${path} (${detail})` }, options);

const detailsByCode: readonly (readonly [prefix: string, details: Details])[] = [
  ['SQLITE_READONLY_DBMOVED', changedOutside],
  ['SQLITE_READONLY', readOnly],
  ['SQLITE_BUSY', busy],
  ['SQLITE_LOCKED', busy],
  ['SQLITE_FULL', diskFull],
  ['SQLITE_CORRUPT', damaged],
  ['SQLITE_NOTADB', damaged],
  ['SQLITE_IOERR', unreachable],
  ['SQLITE_CANTOPEN', unreachable],
  ['ENOSPC', diskFull],
  ['EDQUOT', diskFull],
];

/** The code a driver or the operating system gave its error; empty when it gave none. */
export const errorCodeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return '';
  const code: unknown = Reflect.get(error, 'code');
  return typeof code === 'string' ? code : '';
};

/**
 * The sentence for a fault of the disk, the file or another program; anything else (a rule of ours broken, a fault in
 * the code) is given back as it is, because no advice to the user would be true.
 */
export function storeErrorToRefusal(error: unknown, path: string): unknown {
  const code = errorCodeOf(error);
  const details = detailsByCode.find(([prefix]) => code.startsWith(prefix))?.[1];
  return details === undefined ? error : new Refusal({ ...details, where: path }, { cause: error });
}

/** The same for a file that is no workspace, such as a pack in the folder it is saved to; `path` is that file. */
export function saveErrorToRefusal(error: unknown, path: string): unknown {
  const refusal = missingFolderOr(error, path);
  if (errorCodeOf(error) !== 'ENOSPC' && errorCodeOf(error) !== 'EDQUOT') return storeErrorToRefusal(refusal, path);
  return new Refusal({ ...outputFull, where: dirname(path) }, { cause: error });
}

/** Answers of the system where a folder may not be written to; on Windows also where the file is open in another program. */
const denied = new Set(['EACCES', 'EPERM', 'EROFS', 'EBUSY']);

/** The sentence for a folder that is not there or may not be written to; any other error is given back as it is. */
export function missingFolderOr(error: unknown, path: string): unknown {
  const code = errorCodeOf(error);
  if (denied.has(code)) {
    return new Refusal(
      {
        code: 'FolderNotFound',
        message: 'It cannot be saved there: the folder may not be written to, or the file is open in another program.',
        where: path,
        next: 'Close the file where it is open, or choose another folder.',
      },
      { cause: error },
    );
  }
  // SQLite says "cannot open" and no more when the folder of a new file is missing.
  if (
    code !== 'ENOENT' &&
    code !== 'ENOTDIR' &&
    code !== 'EEXIST' &&
    code !== 'SQLITE_CANTOPEN' &&
    !isMissingDirectory(error)
  )
    return error;
  return new Refusal(
    {
      code: 'FolderNotFound',
      message: 'The folder to save in does not exist or may not be written to.',
      where: dirname(path),
      next: 'Make the folder, or choose another one.',
    },
    { cause: error },
  );
}

/** The driver looks for the folder itself before it calls SQLite, and throws a TypeError without a code. */
const isMissingDirectory = (error: unknown): boolean =>
  error instanceof TypeError && error.message.includes('directory does not exist');
