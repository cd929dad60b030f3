import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, shortPeriod } from '#shared/domain/dates.ts';
import { extractCells } from '#shared/domain/returns/extract/extract.ts';
import { fingerprintOf } from '#shared/domain/returns/layouts/fingerprint.ts';
import { layoutOfMapping, mappingOfLayout, mappingToRemember } from '#shared/domain/returns/layouts/mapping-layout.ts';
import type { LayoutMapping } from '#shared/domain/returns/layouts/mapping.ts';
import { recogniseSheet } from '#shared/domain/returns/layouts/recognise-layout.ts';
import type { SheetData } from '#shared/domain/returns/sheet/sheet-data.ts';
import { sheetOf, type TestCell } from '../sheets.ts';

/** A wide return of some months; labels and a target stand left of them, a year to date right of them. */
function wide(months: number, rows: number, value: number, labels: readonly string[]): SheetData {
  const periods = Array.from({ length: months }, (_, index) => shortPeriod(addMonths('2019-04', index)));
  const headings = [...labels, ...periods, 'YTD'];
  const body = Array.from({ length: rows }, (_, row) => [
    ...labels.map((label) => (label === 'Ref' ? `FD${row}` : label === 'Target' ? 95 : `Name ${row}`)),
    ...periods.map((period, index) => value + index + period.length),
    value * months,
  ]);
  return sheetOf([['Return for April'], headings, ...body], { name: `KPI ${periods.at(-1) ?? ''}` });
}

function learned(sheet: SheetData): LayoutMapping {
  const { layout, because } = recogniseSheet(sheet);
  const mapping = layout === null ? null : mappingOfLayout(layout);
  if (mapping === null) throw new Error(because);
  return mappingToRemember(mapping);
}

function fingerprint(sheet: SheetData, mapping: LayoutMapping): string {
  const mapped = layoutOfMapping(sheet, mapping);
  return 'problem' in mapped ? mapped.problem : fingerprintOf(sheet, mapped.layout);
}

const labels = ['Ref', 'Measure', 'Target'];
const shape = fc.record({
  months: fc.integer({ min: 2, max: 24 }),
  rows: fc.integer({ min: 1, max: 12 }),
  value: fc.integer({ min: 0, max: 900 }),
});

describe('the fingerprint of a sender’s layout', () => {
  it('stays the same with more months, more rows, other figures and another month in the sheet’s name', () => {
    fc.assert(
      fc.property(shape, shape, (before, after) => {
        const first = wide(before.months, before.rows, before.value, labels);
        const next = wide(after.months, after.rows, after.value, labels);
        const mapping = learned(first);
        expect(fingerprint(next, mapping)).toBe(fingerprint(first, mapping));
      }),
    );
  });

  it('differs when a column moves, is renamed or comes in between', () => {
    const first = wide(3, 2, 10, labels);
    const mapping = learned(first);
    const known = fingerprint(first, mapping);
    fc.assert(
      fc.property(
        fc.constantFrom(['Measure', 'Ref', 'Target'], ['Ref', 'Target', 'Measure'], ['Target', 'Ref', 'Measure']),
        shape,
        (moved, { months, rows, value }) => {
          expect(fingerprint(wide(months, rows, value, moved), mapping)).not.toBe(known);
        },
      ),
    );
    expect(fingerprint(wide(3, 2, 10, ['Ref', 'Name of measure', 'Target']), mapping)).not.toBe(known);
    expect(fingerprint(wide(3, 2, 10, ['Ref', 'Measure', 'Lead', 'Target']), mapping)).not.toBe(known);
    expect(fingerprint(wide(3, 2, 10, ['Ref', 'Measure']), mapping)).not.toBe(known);
  });

  it('lets a remembered mapping read a new year that begins with one month, and every later month', () => {
    const mapping = learned(wide(12, 2, 10, labels));
    for (const months of [1, 2, 15]) {
      const next = wide(months, 2, 10, labels);
      const mapped = layoutOfMapping(next, mapping);
      const cells = 'layout' in mapped ? extractCells(next, mapped.layout).cells : [];
      expect(cells).toHaveLength(months * 2);
    }
  });

  it('of a long return rests on its columns, not on its rows', () => {
    const long = (...rows: TestCell[][]): SheetData => sheetOf([['Code', 'Month', 'Value', 'RAG'], ...rows]);
    const first = long(['FD01', 'Apr-19', 1, 'A']);
    const mapping = learned(first);
    expect(fingerprint(long(['FD01', 'May-19', 2, 'G'], ['FD02', 'May-19', 3, 'G']), mapping)).toBe(
      fingerprint(first, mapping),
    );
    const wider = sheetOf([
      ['Code', 'Month', 'Value', 'RAG', 'Lead'],
      ['FD01', 'May-19', 2, 'G', 'Head of service'],
    ]);
    expect(fingerprint(wider, mapping)).toBe(fingerprint(first, mapping));
    const moved = sheetOf([
      ['Code', 'Month', 'Target', 'Value'],
      ['FD01', 'May-19', 2, 3],
    ]);
    expect(fingerprint(moved, mapping)).not.toBe(fingerprint(first, mapping));
  });
});
