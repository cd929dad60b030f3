import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '#shared/domain/refusal.ts';
import { makeFolder } from '#main/store/make-folder.ts';
import { saveFile } from '#main/store/save-file.ts';

interface NamedFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** Looks before it writes the first file, so that a refusal leaves the folder as it was. @throws Refusal `FileExists` */
export function saveAll(folder: string, files: readonly NamedFile[], overwrite: boolean): void {
  makeFolder(folder);
  if (!overwrite) refuseExisting(folder, files);
  for (const { name, content } of files) saveFile(join(folder, name), content, { overwrite });
}

/** @throws Refusal `FileExists` where one of the files is there already. */
export function refuseExisting(folder: string, files: readonly { readonly name: string }[]): void {
  const existing = files.map(({ name }) => join(folder, name)).find((file) => existsSync(file));
  if (existing === undefined) return;
  throw new Refusal({
    code: 'FileExists',
    message: 'There is already a file of this name, perhaps one that somebody has begun to fill in.',
    where: existing,
    next: 'Choose another folder, or say --force to replace it.',
  });
}
