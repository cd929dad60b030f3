import { inflateSync } from 'node:zlib';
import { manifestPlaceBytes } from './manifest-text.ts';
import { attachmentTypes } from './seal-names.ts';

/** A stretch of a file. */
export interface Place {
  readonly start: number;
  readonly length: number;
}

type Attachment = keyof typeof attachmentTypes;

/** A name of PDF writes a slash as #2F (ISO 32000-1, 7.3.5). */
const marker = (kind: Attachment): string => `/${attachmentTypes[kind].replace('/', '#2F')}`;

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Streams of this kind whose dictionary is written as Plumbline writes it; no more than a few are looked at. */
function attachments(bytes: Uint8Array, kind: Attachment): { readonly place: Place; readonly packed: boolean }[] {
  const buffer = bufferOf(bytes);
  const found: { readonly place: Place; readonly packed: boolean }[] = [];
  let at = buffer.indexOf(marker(kind));
  for (let looked = 0; at >= 0 && looked < mostLookedAt; looked += 1) {
    const stream = streamAround(buffer, at);
    if (stream !== null) found.push(stream);
    at = buffer.indexOf(marker(kind), at + 1);
  }
  return found;
}

const mostLookedAt = 64;
const mostDictionaryBytes = 600;

function streamAround(buffer: Buffer, at: number): { readonly place: Place; readonly packed: boolean } | null {
  // Looked for nearby only: a file full of markers would else be gone through once for each.
  const from = Math.max(0, at - mostDictionaryBytes);
  const near = buffer.subarray(from, at + mostDictionaryBytes);
  const [before, after] = [near.lastIndexOf(' obj', at - from), near.indexOf('stream', at - from)];
  if (before < 0 || after < 0) return null;
  const [begin, end] = [from + before, from + after];
  const dictionary = buffer.toString('latin1', begin, end);
  const length = Number(/\/Length (\d{1,9})\b(?! \d+ R)/.exec(dictionary)?.[1] ?? Number.NaN);
  // The keyword is followed by CR LF or LF alone (7.3.8.1).
  const start = end + 'stream'.length + (buffer[end + 'stream'.length] === 0x0d ? 2 : 1);
  if (!Number.isSafeInteger(length) || start + length > buffer.length) return null;
  return { place: { start, length }, packed: dictionary.includes('/Filter') };
}

/** Where the manifest stands in a PDF as Plumbline seals it: one place in a whole file. */
export const rawManifestPlaces = (bytes: Uint8Array): Place[] =>
  attachments(bytes, 'manifest')
    .filter(({ place, packed }) => !packed && place.length === manifestPlaceBytes)
    .map(({ place }) => place);

/** The text of an attachment, no more than `most` bytes of it; null where it is not there as Plumbline writes it. */
export function attachedText(bytes: Uint8Array, kind: 'document' | 'snapshot', most: number): string | null {
  const [found] = attachments(bytes, kind);
  if (found === undefined) return null;
  const { start, length } = found.place;
  const content = bytes.subarray(start, start + length);
  const text = found.packed ? inflated(content, most) : content;
  return text === null ? null : new TextDecoder().decode(text);
}

function inflated(content: Uint8Array, most: number): Uint8Array | null {
  try {
    return inflateSync(content, { maxOutputLength: most });
  } catch {
    return null; // damaged, or made to unpack without end
  }
}

/** Streams of a large PDF: a file with more is not looked through to its end. */
const mostStreams = 20_000;
/** What is looked for is small; a stream that unpacks to more is passed over. */
const mostUnpacked = 256 * 1024;
const mostUnpackedInAll = 256 * 1024 * 1024;

/**
 * Every small stream of a PDF that may be JSON or XML, unpacked, until `wanted` has found what it looks for: other
 * programs compress what Plumbline leaves plain, and renumber and move it.
 */
export function searchStreams<T>(bytes: Uint8Array, wanted: (text: string) => T | null): T | null {
  const buffer = bufferOf(bytes);
  let at = buffer.indexOf('stream');
  let unpacked = 0;
  for (let looked = 0; at >= 0 && looked < mostStreams && unpacked < mostUnpackedInAll; looked += 1) {
    const start = at + 'stream'.length + (buffer[at + 'stream'.length] === 0x0d ? 2 : 1);
    const end = buffer.indexOf('endstream', start);
    if (end < 0) return null;
    const content = end - start > mostUnpacked ? null : unpackedStream(buffer.subarray(start, end));
    unpacked += content?.length ?? 0;
    const found = content === null || !isText(content) ? null : wanted(bufferOf(content).toString('utf8'));
    if (found !== null) return found;
    at = buffer.indexOf('stream', end + 'endstream'.length);
  }
  return null;
}

/** The first byte of a zlib stream with the usual window (RFC 1950). */
const zlibFirst = 0x78;

const unpackedStream = (content: Uint8Array): Uint8Array | null =>
  content[0] === zlibFirst ? inflated(content, mostUnpacked) : content;

/** JSON begins with a brace and XML with a bracket. */
const isText = ([first]: Uint8Array): boolean => first === 0x7b || first === 0x3c;
