/**
 * Which characters a TrueType font can draw, read from its `cmap` table (OpenType specification, formats 4 and 12).
 * Typst leaves out what the font lacks without a word, so every text is checked against this first.
 */
export class FontCoverage {
  readonly #ranges: readonly (readonly [number, number])[];

  private constructor(ranges: readonly (readonly [number, number])[]) {
    this.#ranges = ranges;
  }

  /** Reads a TTF file. Throws when it is not one, or has no Unicode table. */
  static read(font: Uint8Array): FontCoverage {
    const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
    const cmap = tableOffset(view, 'cmap');
    const subtables = Array.from({ length: view.getUint16(cmap + 2) }, (_, i) => {
      const record = cmap + 4 + i * 8;
      const offset = cmap + view.getUint32(record + 4);
      return {
        offset,
        format: view.getUint16(offset),
        unicode: isUnicode(view.getUint16(record), view.getUint16(record + 2)),
      };
    }).filter((subtable) => subtable.unicode);
    const full = subtables.find((subtable) => subtable.format === 12);
    if (full) return new FontCoverage(groups12(view, full.offset));
    const basic = subtables.find((subtable) => subtable.format === 4);
    if (basic) return new FontCoverage(segments4(view, basic.offset));
    throw new Error('font has no Unicode character map');
  }

  has(codePoint: number): boolean {
    let [low, high] = [0, this.#ranges.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const [from, to] = this.#ranges[middle] ?? [0, -1];
      if (codePoint < from) high = middle - 1;
      else if (codePoint > to) low = middle + 1;
      else return true;
    }
    return false;
  }
}

const isUnicode = (platform: number, encoding: number): boolean =>
  platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));

function tableOffset(view: DataView, tag: string): number {
  for (let i = 0; i < view.getUint16(4); i += 1) {
    const record = 12 + i * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((k) => view.getUint8(record + k)));
    if (name === tag) return view.getUint32(record + 8);
  }
  throw new Error(`font has no ${tag} table`);
}

function groups12(view: DataView, at: number): [number, number][] {
  return Array.from({ length: view.getUint32(at + 12) }, (_, i) => {
    const group = at + 16 + i * 12;
    return [view.getUint32(group), view.getUint32(group + 4)];
  });
}

/** Segments of format 4; those whose glyph is 0 ("missing") are left out character by character. */
function segments4(view: DataView, at: number): [number, number][] {
  const count = view.getUint16(at + 6) / 2;
  const [ends, starts, deltas, offsets] = [14, 16 + count * 2, 16 + count * 4, 16 + count * 6].map((o) => at + o) as [
    number,
    number,
    number,
    number,
  ];
  const ranges: [number, number][] = [];
  for (let i = 0; i < count; i += 1) {
    const [start, end] = [view.getUint16(starts + i * 2), view.getUint16(ends + i * 2)];
    const [delta, offset] = [view.getUint16(deltas + i * 2), view.getUint16(offsets + i * 2)];
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const raw = offset === 0 ? code : view.getUint16(offsets + i * 2 + offset + (code - start) * 2);
      const glyph = raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph === 0) continue;
      const last = ranges.at(-1);
      if (last && last[1] === code - 1) last[1] = code;
      else ranges.push([code, code]);
    }
  }
  return ranges;
}
