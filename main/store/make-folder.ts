import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { saveErrorToRefusal } from './store-refusals.ts';

/**
 * Makes a folder and those above it that are missing, one at a time. Node's own recursive call never returns where a
 * folder cannot be made in one that exists (below /proc, or beyond a link to nowhere).
 * @throws Refusal `FolderNotFound` where the folder cannot be made, `DiskFull` where there is no room for it.
 */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolder(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    if (existsSync(folder)) return; // another program made it in the meantime
    const inside = `${folder}/`;
    throw saveErrorToRefusal(error, inside);
  }
}
