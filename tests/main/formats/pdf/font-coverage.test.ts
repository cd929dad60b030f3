import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FontCoverage } from '#main/formats/pdf/font-coverage.ts';
import { resourcePath } from '#main/resources.ts';

const file = (style: string): Buffer => readFileSync(resourcePath('fonts', `SourceSans3-${style}.ttf`));
const regular = FontCoverage.read(file('Regular'));
const code = (character: string): number => character.codePointAt(0) ?? 0;

/** A font of one table: a character map of format 4 with the segments given, all glyphs by delta. */
function tinyFont(segments: readonly (readonly [number, number])[]): Uint8Array {
  const all = [...segments, [0xffff, 0xffff] as const];
  const map = Buffer.alloc(12 + 16 + all.length * 8);
  map.writeUInt16BE(1, 2);
  map.writeUInt16BE(3, 4);
  map.writeUInt16BE(1, 6);
  map.writeUInt32BE(12, 8);
  map.writeUInt16BE(4, 12);
  map.writeUInt16BE(all.length * 2, 12 + 6);
  for (const [i, [start, end]] of all.entries()) {
    map.writeUInt16BE(end, 12 + 14 + i * 2);
    map.writeUInt16BE(start, 12 + 16 + all.length * 2 + i * 2);
    map.writeUInt16BE(1, 12 + 16 + all.length * 4 + i * 2);
  }
  const head = Buffer.alloc(12 + 16);
  head.writeUInt16BE(1, 4);
  head.write('cmap', 12, 'latin1');
  head.writeUInt32BE(28, 12 + 8);
  head.writeUInt32BE(map.length, 12 + 12);
  return Buffer.concat([head, map]);
}

describe('the pack’s font', () => {
  test.each(Array.from('AzŵŷłŻğΩж±≥−–—‘’“”£€✓✗▲▼■→†•'))('has %s', (character) => {
    for (const style of ['Regular', 'Semibold', 'Bold', 'It'])
      expect(FontCoverage.read(file(style)).has(code(character))).toBe(true);
  });

  test.each(['市', 'ع', '😀', 'א', '\u{10ffff}'])('has no %s', (character) => {
    expect(regular.has(code(character))).toBe(false);
  });
});

test('a map of segments is read character by character, edges included', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 900 }), { minLength: 2, maxLength: 12 }),
      fc.integer({ min: 0, max: 1000 }),
      (edges, asked) => {
        const sorted = edges.toSorted((a, b) => a - b);
        const segments = Array.from(
          { length: Math.floor(sorted.length / 2) },
          (_, i) => [sorted[2 * i] ?? 0, sorted[2 * i + 1] ?? 0] as const,
        );
        const expected = segments.some(([from, to]) => asked >= from && asked <= to);
        expect(FontCoverage.read(tinyFont(segments)).has(asked)).toBe(expected);
      },
    ),
  );
});

test('what is not a font is an error', () => {
  expect(() => FontCoverage.read(Buffer.from('not a font at all, only some text'))).toThrow();
});
