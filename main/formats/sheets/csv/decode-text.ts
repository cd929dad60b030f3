import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { Utf8Pieces } from './utf8-pieces.ts';

/**
 * Text of a file of unknown encoding. Order: byte order mark; UTF-16 without one (every second byte NUL);
 * strict UTF-8; else windows-1252, which is what Excel writes as "CSV" on a British PC.
 */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

const pieceBytes = 32 * 1024;

/** The same, in pieces, so that a large file never stands in memory twice. */
export function* decodePieces(bytes: Uint8Array): Generator<{ readonly text: string; readonly isLast: boolean }> {
  const encoding = encodingOf(bytes);
  // a file with a mark and bytes that are not UTF-8 all the same is decoded as far as it goes
  const decoder = encoding === 'utf-8' && isUtf8(bytes) ? new Utf8Pieces() : new StreamedText(encoding);
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    const piece = bytes.subarray(at, at + pieceBytes);
    const isLast = at + pieceBytes >= bytes.length;
    yield { text: decoder.decode(piece, isLast), isLast };
  }
}

class StreamedText {
  readonly #decoder: TextDecoder;

  constructor(encoding: Encoding) {
    this.#decoder = new TextDecoder(encoding);
  }

  decode(piece: Uint8Array, isLast: boolean): string {
    return this.#decoder.decode(piece, { stream: !isLast });
  }
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return utf16WithoutMark(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

/** Delimiters, digits and Latin letters have a NUL high byte: in a table most code units of UTF-16 are such. */
function utf16WithoutMark(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, 4096);
  if (bytes.length % 2 !== 0 || sample.length < 4) return null;
  let evenNuls = 0;
  let oddNuls = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) evenNuls++;
    else oddNuls++;
  }
  const half = sample.length / 2;
  if (oddNuls > half * 0.6 && evenNuls === 0) return 'utf-16le';
  if (evenNuls > half * 0.6 && oddNuls === 0) return 'utf-16be';
  return null;
}
