import { isAscii, isUtf8 } from 'node:buffer';

/**
 * Decodes UTF-8 that arrives in pieces: a character cut in two by the end of a piece waits for its other half.
 * Several times quicker than a streaming TextDecoder, and pieces without accents take half the memory.
 */
export class Utf8Pieces {
  #rest: Buffer = Buffer.alloc(0);
  #atStart = true;

  /** Throws a TypeError where the bytes are not UTF-8; `isLast` where no more will come. */
  decode(piece: Uint8Array, isLast: boolean): string {
    const arrived = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    const bytes = this.#rest.length === 0 ? arrived : Buffer.concat([this.#rest, arrived]);
    const end = isLast ? bytes.length : bytes.length - cutOff(bytes);
    const whole = bytes.subarray(0, end);
    this.#rest = Buffer.from(bytes.subarray(end));
    if (isAscii(whole)) return this.#text(whole.toString('latin1'));
    if (!isUtf8(whole)) throw new TypeError('not UTF-8');
    return this.#text(whole.toString('utf8'));
  }

  /** Without the byte order mark, which is no part of the text. */
  #text(text: string): string {
    if (!this.#atStart || text === '') return text;
    this.#atStart = false;
    return text.startsWith('\uFEFF') ? text.slice(1) : text;
  }
}

/** How many bytes at the end belong to a character that is not complete: 0 to 3. */
function cutOff(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}
