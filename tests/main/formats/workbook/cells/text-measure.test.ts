import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidth, rowHeight, textWidth, wrappedLines } from '#main/formats/workbook/cells/text-measure.ts';

const body = { size: 10 };

describe('text measure', () => {
  it('knows the widths of Arial', () => {
    expect(textWidth('0000000000', body)).toBeCloseTo(74.1, 1);
    expect(textWidth('ŵ', body)).toBe(textWidth('w', body));
    expect(textWidth('Red', { size: 10, bold: true })).toBeGreaterThan(textWidth('Red', body));
  });

  it.each([
    ['one line', 200, 1],
    ['two\nlines', 200, 2],
    ['', 200, 1],
    ['assistant director', 80, 2],
    ['x'.repeat(100), 100, 8],
  ])('wraps %j at %d pixels into %d lines', (text, width, lines) => {
    expect(wrappedLines(text, width, body)).toBe(lines);
  });

  it('never needs fewer lines in a narrower column', () => {
    fc.assert(
      fc.property(
        fc.lorem({ maxCount: 30 }),
        fc.integer({ min: 60, max: 400 }),
        fc.integer({ min: 1, max: 300 }),
        (text, width, more) => {
          expect(wrappedLines(text, width, body)).toBeGreaterThanOrEqual(wrappedLines(text, width + more, body));
        },
      ),
    );
  });

  it('stays within what Excel allows', () => {
    expect(rowHeight(1000, body)).toBe(409);
    expect(columnWidth(75)).toBe(10);
  });
});
