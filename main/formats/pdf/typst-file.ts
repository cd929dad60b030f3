import { PdfValueReader, type PdfDict, type PdfValue } from './pdf-value.ts';

const notAsTypst = (what: string): Error => new Error(`${what} of the PDF is not as Typst writes it`);

/**
 * A PDF as Typst writes it: one table of objects, none of them packed, in the order of the file. Reads an object only when it is asked
 * for, because of some ten thousand hardly a hundred need looking at.
 */
export class TypstFile {
  /** All bytes, one a character. */
  readonly #text: string;
  /** Where each object begins; the first is object 1. */
  readonly #offsets: readonly number[];
  readonly #tableAt: number;
  readonly #changed = new Map<number, string>();
  readonly trailer: PdfDict;

  private constructor(text: string) {
    this.#text = text;
    this.#tableAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(text.slice(-64))?.[1] ?? Number.NaN);
    const head = /^xref\n0 (\d+)\n/u.exec(text.slice(this.#tableAt, this.#tableAt + 24));
    if (head === null) throw notAsTypst('the table');
    const [count, start] = [Number(head[1]), this.#tableAt + head[0].length];
    // rows of 20 characters: ten digits, five digits, a letter
    this.#offsets = Array.from({ length: count - 1 }, (_, i) => {
      const row = text.slice(start + (i + 1) * 20, start + (i + 2) * 20);
      if (!/^\d{10} 00000 n/u.test(row)) throw notAsTypst('the table');
      return Number(row.slice(0, 10));
    });
    if (this.#offsets.some((offset, i) => offset >= (this.#offsets[i + 1] ?? this.#tableAt)))
      throw notAsTypst('the order');
    const trailer = text.indexOf('trailer', start + count * 20);
    const read = new PdfValueReader(text, trailer + 'trailer'.length).read();
    if (trailer < 0 || !(read instanceof Map)) throw notAsTypst('the trailer');
    this.trailer = read;
  }

  /** @throws Error for anything but a file that Typst has just written */
  static read(pdf: Uint8Array): TypstFile {
    return new TypstFile(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1'));
  }

  get count(): number {
    return this.#offsets.length;
  }

  /** The version and the mark that the file is binary. */
  get head(): string {
    return this.#text.slice(0, this.#offsets[0]);
  }

  /** What stands between "obj" and "endobj". */
  body(number: number): string {
    const changed = this.#changed.get(number);
    if (changed !== undefined) return changed;
    const from = this.#offsets[number - 1];
    const opening = `${number} 0 obj\n`;
    const end = this.#text.lastIndexOf('endobj', this.#offsets[number] ?? this.#tableAt);
    if (from === undefined || !this.#text.startsWith(opening, from) || end < from) throw notAsTypst(`object ${number}`);
    return this.#text.slice(from + opening.length, end);
  }

  isStream(number: number): boolean {
    return this.body(number).endsWith('endstream\n');
  }

  /** An object as a dictionary; of a stream, the one before its bytes. */
  dict(number: number): PdfDict {
    const value = new PdfValueReader(this.body(number)).read();
    if (value instanceof Map) return value;
    throw notAsTypst(`object ${number}`);
  }

  /** The bytes of a stream, one a character. */
  stream(number: number): string {
    const body = this.body(number);
    const start = body.indexOf('stream\n') + 'stream\n'.length;
    return body.slice(start, body.length - '\nendstream\n'.length);
  }

  change(number: number, body: string): void {
    this.#changed.set(number, body);
  }

  /** The numbers of the objects in whose text `words` stand; the words may still be those of a text in it. */
  *holding(words: string): Generator<number> {
    let last = 0;
    for (let at = this.#text.indexOf(words); at >= 0 && at < this.#tableAt; at = this.#text.indexOf(words, at + 1)) {
      const number = this.#objectAt(at);
      if (number !== last) yield number;
      last = number;
    }
  }

  #objectAt(offset: number): number {
    let [low, high] = [0, this.#offsets.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#offsets[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }
}

/** The object that a value refers to. */
export function refOf(value: PdfValue | undefined): number {
  if (value !== undefined && 'ref' in value) return value.ref;
  throw notAsTypst('a reference');
}
