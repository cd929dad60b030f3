import type { SheetFile } from '#shared/domain/returns/sheet/sheet-data.ts';
import type { ChildReadOptions } from '#main/formats/sheets/read-in-child.ts';
import { sha256Of } from '../../sha256.ts';
import { readAggregateSheets, type ReceivedFile } from './read-return.ts';

/** A larger file read is too much to keep in memory for the next look at it. */
const mostBytes = 4_000_000;

export type CachedReader = (file: ReceivedFile, options: ChildReadOptions) => Promise<SheetFile>;

/**
 * Reads a file, or gives the last one read when it is the very same: people scroll through one file and answer
 * questions about it one by one. A file that is refused is not kept, as nothing of it may be.
 */
export function createSheetCache(read: CachedReader = readAggregateSheets): CachedReader {
  let last: { readonly key: string; readonly sheets: SheetFile } | null = null;
  return async (file, options) => {
    const key = `${sha256Of(file.bytes)} ${file.fileName}`;
    if (last?.key === key) return last.sheets;
    last = null;
    const sheets = await read(file, options);
    if (file.bytes.length <= mostBytes) last = { key, sheets };
    return sheets;
  };
}
