import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Terminal } from './terminal.ts';

export interface InputFile {
  readonly fileName: string;
  readonly content: Buffer<ArrayBuffer>;
}

/** No file that any reader accepts is larger; more is not even read into memory. */
const mostBytes = 64 * 1024 * 1024;

/** Why a file of that size is not read, or null where it is. */
type SizeRefusal = (fileName: string, bytes: number) => Refusal | null;

/**
 * Reads a file named on the command line; `refusalOfSize` is asked before it is read into memory.
 * @throws Refusal `InputFileNotFound`, `InputFileNotReadable` or that of its size, `FileTooBig` unless another is given.
 */
export async function readInput(
  terminal: Terminal,
  path: string,
  refusalOfSize: SizeRefusal = (_, bytes) => (bytes > mostBytes ? tooBig(path, bytes) : null),
): Promise<InputFile> {
  const full = resolve(terminal.cwd, path);
  try {
    const info = await stat(full);
    if (!info.isFile()) throw notReadable(path, 'It is a folder or a device, not a file.');
    const refusal = refusalOfSize(basename(full), info.size);
    if (refusal !== null) throw refusal;
    return { fileName: basename(full), content: await readFile(full) };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'ENOTDIR') throw notFound(path, full);
    throw notReadable(path, 'The system does not let this program read it.', error);
  }
}

const notFound = (path: string, full: string): Refusal =>
  new Refusal({
    code: 'InputFileNotFound',
    message: `There is no file ${path}.`,
    where: full,
    next: 'Check the name and the folder, and give the path again.',
  });

const notReadable = (path: string, why: string, cause?: unknown): Refusal =>
  new Refusal(
    {
      code: 'InputFileNotReadable',
      message: `${path} cannot be read. ${why}`,
      where: path,
      next: 'Choose a file that you may read; close it in other programs if it is open there.',
    },
    { cause },
  );

const tooBig = (path: string, bytes: number): Refusal =>
  new Refusal({
    code: 'FileTooBig',
    message: `This file is ${Math.round(bytes / 1024 / 1024)} MB, which is more than any return.`,
    where: path,
    next: 'Check that it is the right file; remove pictures and sheets that are not part of the return.',
  });
