import * as SheetJs from '@e965/xlsx';
import ExcelJs, { type Fill } from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSheetsInChild } from '#main/formats/sheets/read-in-child.ts';
import { readSheets } from '#main/formats/sheets/read-sheets.ts';
import { readLimits } from '#main/formats/sheets/limits.ts';
import { workbookBytes } from '../workbook-bytes.ts';

const fillsOf = async (bytes: Uint8Array): Promise<Record<string, string>> => {
  const { sheets } = await readSheets('a.xlsx', bytes, readLimits, true);
  return Object.fromEntries(
    sheets.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap(({ ref, fill }) => (fill === undefined ? [] : [[ref, fill]]))),
    ),
  );
};

/** What SheetJS reads, which resolves themes and tints by code of its own. */
function fillsBySheetJs(bytes: Uint8Array): Record<string, string> {
  const workbook = SheetJs.read(bytes, { cellStyles: true, sheetStubs: true });
  const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ''] ?? {};
  return Object.fromEntries(
    Object.entries(sheet).flatMap(([ref, cell]) => {
      const style = (cell as { s?: { patternType?: string; fgColor?: { rgb?: string } } }).s;
      const rgb = style?.patternType === 'solid' ? style.fgColor?.rgb : undefined;
      return ref.startsWith('!') || rgb === undefined ? [] : [[ref, `#${rgb.slice(-6)}`]];
    }),
  );
}

const solid = (fgColor: { argb?: string; theme?: number; tint?: number }): Fill => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor,
});

async function workbookOf(fills: readonly (Fill | null)[]): Promise<Uint8Array> {
  const workbook = new ExcelJs.Workbook();
  const sheet = workbook.addWorksheet('S');
  for (const [index, fill] of fills.entries()) {
    const cell = sheet.getCell(index + 1, 1);
    cell.value = 'x';
    if (fill !== null) cell.fill = fill;
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const near = (a: string, b: string): boolean =>
  [1, 3, 5].every((at) => Math.abs(parseInt(a.slice(at, at + 2), 16) - parseInt(b.slice(at, at + 2), 16)) <= 1);

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => value.toString(16).padStart(6, '0').toUpperCase());

describe('the fill of a cell', () => {
  it('is read as SheetJS reads it, of any colour, theme and tint', async () => {
    const fill = fc.oneof(
      hex.map((rgb) => solid({ argb: `FF${rgb}` })),
      fc
        // SheetJS takes theme colour 0, white, for none
        .record({ theme: fc.integer({ min: 1, max: 9 }), tint: fc.integer({ min: -99, max: 99 }) })
        .map(({ theme, tint }) => solid(tint === 0 ? { theme } : { theme, tint: tint / 100 })),
      fc.constant(null),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fill, { minLength: 1, maxLength: 12 }), async (fills) => {
        const bytes = await workbookOf(fills);
        const [ours, theirs] = [await fillsOf(bytes), fillsBySheetJs(bytes)];
        expect(Object.keys(ours)).toEqual(Object.keys(theirs));
        for (const [ref, colour] of Object.entries(ours)) {
          expect(near(colour, theirs[ref] ?? ''), `${ref}: ${colour} and ${theirs[ref]}`).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is white, black and their greys by the first two colours of a theme', async () => {
    const fills = [
      solid({ theme: 0 }),
      solid({ theme: 0, tint: -0.5 }),
      solid({ theme: 1 }),
      solid({ theme: 1, tint: 0.5 }),
    ];
    const read = { A1: '#FFFFFF', A2: '#808080', A3: '#000000', A4: '#808080' };
    expect(await fillsOf(await workbookOf(fills))).toEqual(read);
  });

  const styles = (fills: string, count: number, more = ''): string =>
    `<fills>${fills}</fills><cellXfs>${Array.from({ length: count }, (_, id) => `<xf fillId="${id}"/>`).join('')}</cellXfs>${more}`;
  const cells = (count: number): string =>
    `<sheetData><row r="1">${Array.from({ length: count }, (_, id) => `<c r="${'ABCDEFGH'[id]}1" s="${id}"/>`).join('')}</row></sheetData>`;

  it('is of Excel’s palette, or of the workbook’s own', async () => {
    const fills = [10, 13, 64, 200].map(
      (indexed) => `<fill><patternFill patternType="solid"><fgColor indexed="${indexed}"/></patternFill></fill>`,
    );
    const plain = { sheets: [cells(4)], styles: styles(fills.join(''), 4) };
    // 64 is "automatic": the system decides, so it says nothing
    expect(await fillsOf(workbookBytes(plain))).toEqual({ A1: '#FF0000', B1: '#FFFF00' });
    const own = Array.from({ length: 11 }, (_, place) => `<rgbColor rgb="0000000${place % 10}"/>`).join('');
    const replaced = {
      ...plain,
      styles: styles(fills.join(''), 4, `<colors><indexedColors>${own}</indexedColors></colors>`),
    };
    expect(await fillsOf(workbookBytes(replaced))).toEqual({ A1: '#000000', B1: '#FFFF00' });
  });

  it('is none for a pattern, a gradient, a theme that is not there and nonsense', async () => {
    const fills = [
      '<fill><patternFill patternType="none"/></fill>',
      '<fill><patternFill patternType="gray125"><fgColor rgb="FFFF0000"/></patternFill></fill>',
      '<fill><gradientFill><stop position="0"><color rgb="FFFF0000"/></stop></gradientFill></fill>',
      '<fill><patternFill patternType="solid"><fgColor theme="4"/></patternFill></fill>',
      '<fill><patternFill patternType="solid"><fgColor rgb="red"/></patternFill></fill>',
      '<fill><patternFill patternType="solid"><fgColor rgb="FF00FF00" tint="x"/></patternFill></fill>',
    ];
    const bytes = workbookBytes({ sheets: [cells(6)], styles: styles(fills.join(''), 6) });
    expect(await fillsOf(bytes)).toEqual({ F1: '#00FF00' });
  });

  it('makes a cell of one without a value, only where fills are asked for', async () => {
    const workbook = new ExcelJs.Workbook();
    const sheet = workbook.addWorksheet('S');
    sheet.getCell('B2').fill = solid({ argb: 'FFFFC000' });
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    expect((await readSheets('a.xlsx', bytes)).sheets[0]?.rows).toEqual([]);
    const cell = {
      kind: 'blank',
      value: null,
      column: 2,
      ref: 'B2',
      format: 'General',
      formula: null,
      fill: '#FFC000',
    };
    const expected = [{ row: 2, cells: [cell] }];
    expect((await readSheets('a.xlsx', bytes, readLimits, true)).sheets[0]?.rows).toEqual(expected);
    expect((await readSheetsInChild('a.xlsx', bytes, { fills: true })).sheets[0]?.rows).toEqual(expected);
  });

  it('counts blank cells with a fill against the limit of cells', async () => {
    const workbook = new ExcelJs.Workbook();
    const sheet = workbook.addWorksheet('S');
    for (let row = 1; row <= 20; row++) sheet.getCell(row, 1).fill = solid({ argb: 'FFFFC000' });
    const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
    const reading = readSheets('a.xlsx', bytes, { ...readLimits, cells: 19 }, true);
    await expect(reading).rejects.toMatchObject({ code: 'FileTooBig' });
  });

  it('says that a sheet has conditional formats, which are not evaluated', async () => {
    const sheets = ['<sheetData/><conditionalFormatting sqref="A1"/>', '<sheetData/>'];
    const read = await readSheets('a.xlsx', workbookBytes({ sheets }), readLimits, true);
    expect(read.sheets.map(({ conditionalFormats }) => conditionalFormats)).toEqual([true, undefined]);
    expect((await readSheets('a.xlsx', workbookBytes({ sheets }))).sheets[0]).not.toHaveProperty('conditionalFormats');
  });
});
