import { zlibSync } from 'fflate';
import { pdfText, type PdfDict } from './pdf-value.ts';
import type { TypstFile } from './typst-file.ts';

/** Objects in one packed stream: a reader unpacks the whole of it for any of them. */
const packSize = 500;
/** Level 6 makes the objects a twentieth smaller and takes half as long again. */
const level = 4;
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

/** Where an object is: at an offset of the file, or at a place in a packed stream. */
type Place = { readonly offset: number } | { readonly pack: number; readonly index: number };

/**
 * The objects as a PDF with packed objects (ISO 32000-1, 7.5.7 and 7.5.8), which is less than half as large: nine
 * tenths of a tagged file are small objects of its structure. The same bytes for the same objects, on every machine:
 * fflate packs in plain JavaScript, where Node's own zlib differs from processor to processor.
 */
export function packedFile(file: TypstFile): Uint8Array {
  const places: Place[] = [];
  const parts: Buffer[] = [latin1(file.head)];
  let length = file.head.length;
  const add = (number: number, text: string): void => {
    places[number] = { offset: length };
    const part = latin1(`${number} 0 obj\n${text}endobj\n`);
    parts.push(part);
    length += part.length;
  };
  const small: number[] = [];
  for (let number = 1; number <= file.count; number += 1) {
    if (file.isStream(number)) add(number, file.body(number));
    else small.push(number);
  }
  let next = file.count + 1;
  for (let from = 0; from < small.length; from += packSize) {
    const held = small.slice(from, from + packSize);
    for (const [index, number] of held.entries()) places[number] = { pack: next, index };
    add(next, packOf(file, held));
    next += 1;
  }
  const start = length;
  add(next, tableOf(file.trailer, places, start));
  parts.push(latin1(`startxref\n${start}\n%%EOF\n`));
  return Uint8Array.from(Buffer.concat(parts));
}

const streamText = (entries: string, content: Uint8Array): string =>
  `<<${entries}/Filter /FlateDecode/Length ${content.length}>>\nstream\n${Buffer.from(content).toString('latin1')}\nendstream\n`;

function packOf(file: TypstFile, numbers: readonly number[]): string {
  const bodies = numbers.map((number) => file.body(number));
  const index: number[] = [];
  let offset = 0;
  for (const [i, body] of bodies.entries()) {
    index.push(numbers[i] ?? 0, offset);
    offset += body.length;
  }
  const first = `${index.join(' ')}\n`;
  const content = zlibSync(latin1(first + bodies.join('')), { level });
  return streamText(`/Type /ObjStm/N ${numbers.length}/First ${first.length}`, content);
}

/** Bytes a column: kind, offset or stream, place in the stream. */
const widths = [1, 4, 2] as const;
const rowLength = 7;

/** Rows hold what changed since the row above (predictor 12, "Up"): most columns then say the same. */
function tableOf(trailer: PdfDict, places: Place[], ownOffset: number): string {
  places.push({ offset: ownOffset });
  const rows = Buffer.alloc(places.length * (rowLength + 1));
  const above = Buffer.alloc(rowLength);
  const row = Buffer.alloc(rowLength);
  for (let number = 0; number < places.length; number += 1) {
    const place = places[number];
    row.fill(0);
    if (place === undefined) row.writeUInt16BE(number === 0 ? 0xffff : 0, 5);
    else if ('offset' in place) {
      row.writeUInt8(1, 0);
      row.writeUInt32BE(place.offset, 1);
    } else {
      row.writeUInt8(2, 0);
      row.writeUInt32BE(place.pack, 1);
      row.writeUInt16BE(place.index, 5);
    }
    const at = number * (rowLength + 1);
    rows.writeUInt8(2, at);
    for (let i = 0; i < rowLength; i += 1) rows.writeUInt8(((row[i] ?? 0) - (above[i] ?? 0)) & 0xff, at + 1 + i);
    row.copy(above);
  }
  const kept = ['Root', 'Info', 'ID'].map((key) => {
    const value = trailer.get(key);
    return value === undefined ? '' : `/${key} ${pdfText(value)}`;
  });
  const entries = `/Type /XRef/Size ${places.length}/W [${widths.join(' ')}]${kept.join('')}/DecodeParms <</Predictor 12/Columns ${rowLength}>>`;
  return streamText(entries, zlibSync(rows, { level }));
}
