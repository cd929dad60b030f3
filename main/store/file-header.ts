import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { Refusal } from '#shared/domain/refusal.ts';
import { fileIdentity } from './file-guard.ts';
import { currentVersion } from './migrations.ts';
import { isOpenHere } from './open-files.ts';
import { applicationId } from './sqlite.ts';
import { errorCodeOf } from './store-refusals.ts';

/** Offsets in the 100-byte header of a SQLite file (sqlite.org/fileformat2.html, 1.3). */
const headerBytes = 100;
const magic = 'SQLite format 3\0';
/** 2 in a file that was left in WAL mode, 1 otherwise. */
const readVersionAt = 19;
const userVersionAt = 60;
const applicationIdAt = 68;

const notAWorkspace = (path: string, message: string, next: string): Refusal =>
  new Refusal({ code: 'NotAWorkspace', message, where: path, next });

const chooseAnother = 'Choose a file whose name ends in .plumbline, or make a new workspace.';

export const newerVersionRefusal = (path: string, version: number): Refusal =>
  new Refusal({
    code: 'WorkspaceFromNewerVersion',
    message: `This workspace was written by a newer version of Plumbline (its schema is ${version}; this version knows up to ${currentVersion}). It was not opened and nothing in it was changed.`,
    where: path,
    next: 'Install the newest version of Plumbline and open the workspace with that.',
  });

export const foreignDatabaseRefusal = (path: string): Refusal =>
  notAWorkspace(path, 'This file is a database of another program, not a Plumbline workspace.', chooseAnother);

/** Files people really do choose by mistake, by how they begin. */
const otherKinds: readonly (readonly [start: string, kind: string])[] = [
  ['PK', 'a zip file or an Office document (.xlsx, .docx)'],
  ['%PDF', 'a PDF document'],
  ['\xD0\xCF\x11\xE0', 'an older Office document (.xls, .doc)'],
  ['\x1F\x8B', 'a compressed file'],
  ['\x89PNG', 'a picture'],
];

const looksLikeText = (bytes: Buffer): boolean =>
  bytes.every((byte) => byte === 9 || byte === 10 || byte === 13 || (byte >= 32 && byte !== 127));

function describeForeignBytes(path: string, bytes: Buffer): Refusal {
  if (bytes.length === 0) {
    return notAWorkspace(path, 'This file is empty, so it is not a Plumbline workspace.', chooseAnother);
  }
  const start = bytes.toString('latin1');
  const kind = otherKinds.find(([prefix]) => start.startsWith(prefix))?.[1];
  if (kind !== undefined) {
    return notAWorkspace(path, `This file is ${kind}, not a Plumbline workspace.`, chooseAnother);
  }
  if (looksLikeText(bytes)) {
    return notAWorkspace(path, 'This file is text, not a Plumbline workspace.', chooseAnother);
  }
  return notAWorkspace(
    path,
    'This file is not a Plumbline workspace: it belongs to another program, it is encrypted, or its beginning has been damaged.',
    'If it was a workspace, open the newest checked backup instead and keep this file; otherwise choose another file.',
  );
}

function readHeader(path: string): Buffer {
  const handle = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(headerBytes);
    return bytes.subarray(0, readSync(handle, bytes, 0, headerBytes, 0));
  } finally {
    closeSync(handle);
  }
}

function unreadable(error: unknown, path: string): Refusal {
  const missing = errorCodeOf(error) === 'ENOENT' || errorCodeOf(error) === 'ENOTDIR';
  return new Refusal(
    {
      code: missing ? 'WorkspaceNotFound' : 'WorkspaceUnreadable',
      message: missing ? 'There is no file with this name.' : 'This file may not be read by the account you are using.',
      where: path,
      next: missing
        ? 'Check the name and the folder; the file may have been moved or the drive may not be connected.'
        : 'Ask the owner of the file for the right to read it, or open a copy.',
    },
    { cause: error },
  );
}

/** SQLite makes its own files beside the workspace; opening one of those as a workspace can only do harm. */
const companion = /-(journal|wal|shm)$/;

/**
 * Looks at the first 100 bytes before SQLite may touch the file, so that a file that is not ours stays untouched (SQLite
 * itself would roll back or convert it first). Skipped for a file this process already has open: it has been checked,
 * and closing the handle would drop SQLite's locks. Gives whether the file was left in WAL mode.
 */
export function checkHeader(path: string): { readonly isWal: boolean } {
  if (path.includes('\0') || companion.test(path)) {
    throw notAWorkspace(path, 'This name is not that of a Plumbline workspace.', chooseAnother);
  }
  let header: Buffer;
  try {
    if (!statSync(path).isFile()) throw notAWorkspace(path, 'This is a folder or a device, not a file.', chooseAnother);
    if (isOpenHere(fileIdentity(path))) return { isWal: false };
    header = readHeader(path);
  } catch (error) {
    throw error instanceof Refusal ? error : unreadable(error, path);
  }
  if (header.length < headerBytes || header.toString('latin1', 0, magic.length) !== magic) {
    throw describeForeignBytes(path, header);
  }
  if (header.readUInt32BE(applicationIdAt) !== applicationId) throw foreignDatabaseRefusal(path);
  const version = header.readUInt32BE(userVersionAt);
  if (version > currentVersion) throw newerVersionRefusal(path, version);
  return { isWal: header[readVersionAt] === 2 };
}
