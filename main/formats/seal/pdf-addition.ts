import { zlibSync } from 'fflate';
import { pdfText } from '../pdf/pdf-value.ts';
import type { FinishedPdf } from './finished-pdf.ts';

/** What is added behind a finished PDF: new objects, later states of old ones, and a table that leads to the one before. */
export class PdfAddition {
  readonly #pdf: Uint8Array;
  readonly #finished: FinishedPdf;
  readonly #bodies = new Map<number, string>();
  #next: number;

  constructor(pdf: Uint8Array, finished: FinishedPdf) {
    this.#pdf = pdf;
    this.#finished = finished;
    this.#next = finished.size;
  }

  /** Adds an object, its body as Latin-1 text, and gives its number. */
  add(body: string): number {
    const number = this.#next;
    this.#next += 1;
    this.#bodies.set(number, body);
    return number;
  }

  /** The object of that number from here on. */
  put(number: number, body: string): void {
    this.#bodies.set(number, body);
  }

  toBytes(): Uint8Array {
    const parts: Buffer[] = [Buffer.from(this.#pdf.buffer, this.#pdf.byteOffset, this.#pdf.byteLength)];
    const offsets: (readonly [number: number, offset: number])[] = [];
    let length = this.#pdf.length;
    const write = (number: number, body: string): void => {
      const part = Buffer.from(`${number} 0 obj\n${body}endobj\n`, 'latin1');
      offsets.push([number, length]);
      parts.push(part);
      length += part.length;
    };
    const inOrder = [...this.#bodies].toSorted(([a], [b]) => a - b);
    for (const [number, body] of inOrder) write(number, body);
    const start = length;
    write(this.#next, this.#table([...offsets, [this.#next, start]]));
    parts.push(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'));
    return new Uint8Array(Buffer.concat(parts));
  }

  /** A table of only what was added (ISO 32000-1, 7.5.8): each row is a kind, an offset and a zero. */
  #table(offsets: readonly (readonly [number: number, offset: number])[]): string {
    const rows = Buffer.alloc(offsets.length * 6);
    for (const [i, [, offset]] of offsets.entries()) {
      rows.writeUInt8(1, i * 6);
      rows.writeUInt32BE(offset, i * 6 + 1);
    }
    const kept = ['Root', 'Info', 'ID'].map((key) => {
      const value = this.#finished.trailer.get(key);
      return value === undefined ? '' : `/${key} ${pdfText(value)}`;
    });
    const index = offsets.map(([number]) => `${number} 1`).join(' ');
    const content = zlibSync(rows, { level: 6 });
    return `<</Type /XRef/Size ${this.#next + 1}/Prev ${this.#finished.tableAt}/Index [${index}]/W [1 4 1]${kept.join('')}/Filter /FlateDecode/Length ${content.length}>>\nstream\n${Buffer.from(content).toString('latin1')}\nendstream\n`;
  }
}
