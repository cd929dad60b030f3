import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { Refusal } from '#shared/domain/refusal.ts';
import type { ReadLimits } from '../limits.ts';
import { inside, refuseDamaged, refuseEncrypted, refuseHostile, refuseTooMuch, refuseZipBomb } from '../refusals.ts';

/** The parts of a workbook's zip, checked as a whole before any of it is unpacked. */
export interface ZipPackage {
  readonly fileName: string;
  /** Names of all parts, in lower case and with forward slashes. */
  readonly parts: readonly string[];
  /** The same names as they are written in the zip. */
  readonly names: readonly string[];
  has(part: string): boolean;
  /** The part's bytes, unpacked piece by piece; ends in a Refusal where they are not what the zip says. */
  chunks(part: string): AsyncGenerator<Buffer>;
}

/** Part names are compared without regard to case (ECMA-376 part 2, 6.2.2.3) and may be written with backslashes. */
const partKey = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

/** `checkpoint` is called before each piece is given out; see `Reading`. */
export async function openZipPackage(
  fileName: string,
  bytes: Uint8Array,
  limits: ReadLimits,
  checkpoint: () => void,
): Promise<ZipPackage> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { zip, entries } = await readDirectory(fileName, buffer, limits);
  checkOverlaps(fileName, [...entries.values()]);
  return {
    fileName,
    parts: [...entries.keys()],
    names: [...entries.values()].map((entry) => entry.fileName),
    has: (part) => entries.has(partKey(part)),
    chunks: (part) => {
      const entry = entries.get(partKey(part));
      if (entry === undefined) throw refuseDamaged(inside(fileName, part), 'a part of it is missing');
      return unpack(fileName, zip, entry, checkpoint);
    },
  };
}

async function readDirectory(
  fileName: string,
  buffer: Buffer,
  limits: ReadLimits,
): Promise<{ zip: ZipFile; entries: Map<string, Entry> }> {
  const entries = new Map<string, Entry>();
  let total = 0;
  try {
    const zip = await fromBufferPromise(buffer, { validateEntrySizes: true, strictFileNames: false });
    if (zip.entryCount > limits.parts) throw refuseHostile(fileName, `it has ${zip.entryCount} parts`);
    for await (const entry of zip.eachEntry()) {
      checkEntry(fileName, entry, limits);
      total += entry.uncompressedSize;
      if (total > limits.totalBytes) throw refuseZipBomb(fileName, 'its parts together are too large');
      const key = partKey(entry.fileName);
      if (entries.has(key)) throw refuseHostile(inside(fileName, entry.fileName), 'a part occurs twice');
      entries.set(key, entry);
    }
    return { zip, entries };
  } catch (error) {
    throw asRefusal(fileName, error);
  }
}

function checkEntry(fileName: string, entry: Entry, limits: ReadLimits): void {
  const where = inside(fileName, entry.fileName);
  if (entry.isEncrypted()) throw refuseEncrypted(fileName);
  const factor = Math.round(entry.uncompressedSize / Math.max(1, entry.compressedSize));
  if (entry.uncompressedSize > limits.ratioFloor && factor > limits.ratio) {
    throw refuseZipBomb(where, `a part of it would grow ${factor} times`);
  }
  if (entry.uncompressedSize > limits.partBytes) throw refuseTooMuch(where, 'a part of it is too large');
}

/** Parts that share compressed bytes let a small file unpack to a vast one (the "better zip bomb" of 2019). */
function checkOverlaps(fileName: string, entries: readonly Entry[]): void {
  const localHeaderBytes = 30;
  const ordered = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  let end = 0;
  for (const entry of ordered) {
    if (entry.relativeOffsetOfLocalHeader < end) {
      throw refuseZipBomb(inside(fileName, entry.fileName), 'parts of it share the same bytes');
    }
    end = entry.relativeOffsetOfLocalHeader + localHeaderBytes + entry.compressedSize;
  }
}

async function* unpack(fileName: string, zip: ZipFile, entry: Entry, checkpoint: () => void): AsyncGenerator<Buffer> {
  let stream: Readable | undefined;
  try {
    stream = await zip.openReadStreamPromise(entry);
    let checksum = 0;
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      checkpoint();
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
    if (checksum !== entry.crc32) throw new Error('checksum differs');
  } catch (error) {
    throw asRefusal(inside(fileName, entry.fileName), error);
  } finally {
    stream?.destroy();
  }
}

/** yauzl's messages are for programmers ("invalid central directory file header signature"); the cause keeps them. */
function asRefusal(where: string, error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const message = error instanceof Error ? error.message : '';
  if (/relative path|absolute path/.test(message)) return refuseHostile(where, 'a part is named to escape its folder');
  if (/too many bytes/.test(message)) return refuseZipBomb(where, 'a part is larger than it claims');
  if (/end of central directory/i.test(message)) return refuseDamaged(where, 'its end is missing', error);
  return refuseDamaged(where, 'its contents do not match its own directory', error);
}
