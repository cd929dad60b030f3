import { inflateSync } from 'node:zlib';
import { PdfValueReader, type PdfDict, type PdfValue } from '../pdf/pdf-value.ts';

const notAsFinished = (what: string): Error => new Error(`${what} of the PDF is not as it was finished`);

/** Bytes a column of the table: kind, offset or stream, place in the stream; and one before for the predictor. */
const [rowLength, predictorLength] = [7, 1];

/** The objects of a PDF that this program has just finished (`packed-file.ts`): only that, and never a file from elsewhere. */
export class FinishedPdf {
  /** All bytes, one a character. */
  readonly #text: string;
  readonly #rows: Buffer;
  /** Where its table of objects begins. */
  readonly tableAt: number;
  readonly trailer: PdfDict;

  constructor(pdf: Uint8Array) {
    this.#text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
    this.tableAt = Number(/startxref\n(\d+)\n%%EOF\n$/u.exec(this.#text.slice(-64))?.[1] ?? Number.NaN);
    const { dict, content } = this.#streamAt(this.tableAt);
    this.trailer = dict;
    this.#rows = withoutPredictor(inflateSync(content));
  }

  /** How many numbers are taken, 0 among them. */
  get size(): number {
    return this.#rows.length / rowLength;
  }

  /** A small object, which lies packed among others. */
  packed(number: number): PdfValue {
    const [kind, pack, index] = this.#place(number);
    if (kind !== 2) throw notAsFinished(`object ${number}`);
    const { dict, content } = this.#streamAt(this.#place(pack)[1]);
    const body = inflateSync(content).toString('latin1');
    const first = numberOf(dict, 'First');
    const offsets = body.slice(0, first).trim().split(' ').map(Number);
    if (offsets[index * 2] !== number) throw notAsFinished(`object ${number}`);
    return new PdfValueReader(body, first + (offsets[index * 2 + 1] ?? Number.NaN)).read();
  }

  /** A stream, its bytes as they are. */
  stream(number: number): { readonly dict: PdfDict; readonly content: Buffer } {
    const [kind, offset] = this.#place(number);
    if (kind !== 1) throw notAsFinished(`object ${number}`);
    return this.#streamAt(offset);
  }

  #place(number: number): readonly [kind: number, where: number, index: number] {
    const at = number * rowLength;
    return [this.#rows.readUInt8(at), this.#rows.readUInt32BE(at + 1), this.#rows.readUInt16BE(at + 5)];
  }

  #streamAt(offset: number): { readonly dict: PdfDict; readonly content: Buffer } {
    const opening = /\d+ 0 obj\n/uy;
    opening.lastIndex = offset;
    const begin = this.#text.indexOf('stream\n', offset) + 'stream\n'.length;
    const dict = opening.test(this.#text) ? new PdfValueReader(this.#text, opening.lastIndex).read() : null;
    if (!(dict instanceof Map)) throw notAsFinished('a stream');
    const length = numberOf(dict, 'Length');
    return { dict, content: Buffer.from(this.#text.slice(begin, begin + length), 'latin1') };
  }
}

/** Each row holds what changed since the row above (predictor 12, "Up"). */
function withoutPredictor(packed: Buffer): Buffer {
  const count = packed.length / (rowLength + predictorLength);
  const rows = Buffer.alloc(count * rowLength);
  for (let row = 0; row < count; row += 1) {
    for (let i = 0; i < rowLength; i += 1) {
      const above = row === 0 ? 0 : (rows[(row - 1) * rowLength + i] ?? 0);
      rows[row * rowLength + i] =
        ((packed[row * (rowLength + predictorLength) + predictorLength + i] ?? 0) + above) & 0xff;
    }
  }
  return rows;
}

function numberOf(dict: PdfDict, key: string): number {
  const value = dict.get(key);
  const number = value !== undefined && 'raw' in value ? Number(value.raw) : Number.NaN;
  if (Number.isNaN(number)) throw notAsFinished(`/${key}`);
  return number;
}
