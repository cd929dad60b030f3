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
  for (let at = buffer.indexOf(marker(kind)); at >= 0 && found.length < mostLookedAt;) {
    const stream = streamAround(buffer, at);
    if (stream !== null) found.push(stream);
    at = buffer.indexOf(marker(kind), at + 1);
  }
  return found;
}

const mostLookedAt = 8;
const mostDictionaryBytes = 600;

function streamAround(buffer: Buffer, at: number): { readonly place: Place; readonly packed: boolean } | null {
  const from = Math.max(0, at - mostDictionaryBytes);
  const begin = buffer.lastIndexOf(' obj', at);
  const end = buffer.indexOf('stream', at);
  if (begin < from || end < 0 || end - at > mostDictionaryBytes) return null;
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

/**
 * Every small stream of a PDF, unpacked, until `wanted` has found what it looks for: other programs compress what
 * Plumbline leaves plain, and renumber and move it.
 */
export function searchStreams<T>(bytes: Uint8Array, wanted: (text: string) => T | null): T | null {
  const buffer = bufferOf(bytes);
  let at = buffer.indexOf('stream');
  for (let looked = 0; at >= 0 && looked < mostStreams; looked += 1) {
    const start = at + 'stream'.length + (buffer[at + 'stream'.length] === 0x0d ? 2 : 1);
    const end = buffer.indexOf('endstream', start);
    if (end < 0) return null;
    const found = end - start > mostUnpacked ? null : wantedIn(buffer.subarray(start, end), wanted);
    if (found !== null) return found;
    at = buffer.indexOf('stream', end + 'endstream'.length);
  }
  return null;
}

/** The first byte of a zlib stream with the usual window (RFC 1950). */
const zlibFirst = 0x78;

function wantedIn<T>(content: Buffer, wanted: (text: string) => T | null): T | null {
  const text = content[0] === zlibFirst ? inflated(content, mostUnpacked) : content;
  return text === null ? null : wanted(bufferOf(text).toString('utf8'));
}
