import { zipSync, type Zippable } from 'fflate';

/** Local time on purpose: fflate writes local time into the zip, so this is 1 January 1980 in every zone. */
const options = { mtime: new Date(1980, 0, 1), level: 0, os: 0 } as const;

/** Files in one zip file; the same files give the same bytes. */
export function zipFiles(files: readonly { readonly name: string; readonly content: Uint8Array }[]): Uint8Array {
  const entries: Zippable = {};
  for (const { name, content } of files) entries[name] = [content, options];
  return zipSync(entries);
}
