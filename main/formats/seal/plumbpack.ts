import { strToU8, zipSync, type Zippable } from 'fflate';
import { packParts } from './seal-names.ts';
import type { SealedParts } from './sealed-parts.ts';

/**
 * A `.plumbpack`: everything of one published pack in one zip, for another Plumbline to open. Nothing is in it that the
 * manifest does not name, and the same pack gives the same bytes.
 */
export function writePlumbpack(
  manifest: string,
  { documentJson, snapshotJson }: Pick<SealedParts, 'documentJson' | 'snapshotJson'>,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Uint8Array {
  // Local time on purpose: fflate writes local time into the zip, so this is 1 January 1980 in every zone.
  const dated = { mtime: new Date(1980, 0, 1), os: 0 } as const;
  const packed = { ...dated, level: 9 } as const;
  // Both are compressed inside.
  const stored = { ...dated, level: 0 } as const;
  const entries: Zippable = {
    [packParts.manifest]: [strToU8(manifest), stored],
    [packParts.document]: [strToU8(documentJson), packed],
  };
  if (snapshotJson !== null) entries[packParts.snapshot] = [strToU8(snapshotJson), packed];
  for (const { name, bytes } of files) entries[name] = [bytes, stored];
  return zipSync(entries);
}
