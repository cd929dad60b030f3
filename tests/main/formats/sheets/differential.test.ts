import ExcelJs from 'exceljs';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeTemplate } from '#main/formats/template/write-template.ts';
import { writeWorkbook } from '#main/formats/workbook/write-workbook.ts';
import { workbookBytes as sampleBytes } from '#main/core/samples/return-file.ts';
import { returnLayouts } from '../../../returns/return-layouts.ts';
import { templateOrder } from '../template/template-order.ts';
import { sampleDocument } from '../workbook/sample-document.ts';
import { byOurReader, bySheetJs } from './by-sheetjs.ts';
import { soundFiles } from './fuzz/sound-files.ts';

async function soundFile(name: string): Promise<Uint8Array> {
  const file = (await soundFiles()).find((each) => each.name === name);
  if (file === undefined) throw new Error(`no file ${name}`);
  // SheetJS finds the parts of a workbook by their types only; we read no word of them
  const parts = unzipSync(file.bytes);
  const overrides = Object.keys(parts).flatMap((part) => {
    const [, kind] = /(workbook|worksheet|sharedStrings|styles)s?(?:\/\w+)?\.xml$/.exec(part) ?? [];
    const type = kind === 'workbook' ? 'sheet.main' : kind;
    return kind === undefined
      ? []
      : [
          `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`,
        ];
  });
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${overrides.join('')}</Types>`;
  return zipSync({ ...parts, '[Content_Types].xml': strToU8(types) });
}

const root = join(import.meta.dirname, '../../../..');

/** Every workbook that lies in the tests or ships with the program. */
const workbooksOnDisk = ['tests', 'resources'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.xls[xm]$/i.test(name))
    .map((name) => [join(folder, name), () => new Uint8Array(readFileSync(join(root, folder, name)))] as const),
);

const made: readonly (readonly [string, () => Promise<Uint8Array> | Uint8Array])[] = [
  ...workbooksOnDisk,
  ...returnLayouts
    .filter(({ fileName }) => /\.xls[xm]$/.test(fileName))
    .map(({ name, fileName, bytes }) => [`${fileName}: ${name}`, bytes] as const),
  ['the pack', () => writeWorkbook(sampleDocument)],
  ['the template for a sender', () => writeTemplate(templateOrder)],
  [
    'a return of the sample',
    () =>
      sampleBytes('KPI', [
        ['Code', 'Apr-19'],
        ['FD01', 12.5],
        ['<&>', null],
        [' é ', 0],
      ]),
  ],
  ...['wide.xlsx', 'long.xlsx', 'macros.xlsm'].map((name) => [`${name} of the fuzz`, () => soundFile(name)] as const),
];

describe('our reader and SheetJS read the same from', () => {
  it.each(made)('%s', async (_, bytes) => {
    const workbook = await bytes();
    const ours = await byOurReader(workbook);
    expect(ours).toEqual(bySheetJs(workbook));
    expect(ours.length).toBeGreaterThan(0);
  });
});

const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .filter((value) => !/[\p{Cc}\p{Cs}\uFFFE\uFFFF]|_x[0-9A-Fa-f]{4}_/u.test(value));
const formats = [
  'General',
  '0',
  '0.00',
  '#,##0',
  '0%',
  '0.0%',
  '0.00E+00',
  'd mmm yyyy',
  'mmm-yy',
  'dd/mm/yyyy',
  'yyyy-mm-dd hh:mm',
  'hh:mm:ss',
  '@',
  '"day" 0',
  '[Red]0.0;-0.0',
];
/** As a time of day the two round half a second to different sides; four decimals of a day never are half a second. */
const noHalfSeconds = (value: number): number =>
  Math.abs(value) < 3_000_000 ? Math.round(value * 10_000) / 10_000 || 0 : value;

const cell = fc.record({
  value: fc.oneof(
    text,
    fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .filter((value) => !Object.is(value, -0))
      .map(noHalfSeconds)
      // what may be a date or a time has whole eighths of a day: SheetJS cuts seconds off that we round, within the first day
      // too where days are counted from 1904
      .map((value) => (value > 0 && value < 3_000_000 ? Math.round(value * 8) / 8 : value)),
    fc.integer({ min: -100, max: 60_000 }),
    fc.integer({ min: 61, max: 60_000 }).map((days) => days + 0.5),
    fc.boolean(),
    fc.constantFrom('#DIV/0!', '#N/A', '#REF!').map((error) => ({ error: error as '#N/A' })),
    fc.constantFrom(0, 7.25, false, true, 'x').map((result) => ({ formula: 'A1+1', result, date1904: false })),
    fc.tuple(text, text).map(([one, two]) => ({ richText: [{ text: one }, { text: two, font: { bold: true } }] })),
    fc
      .date({ min: new Date('1905-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
      .map((date) => new Date(Math.floor(date.getTime() / 86_400_000) * 86_400_000)),
  ),
  format: fc.constantFrom(...formats),
});
const sheet = fc.record({
  state: fc.constantFrom('visible' as const, 'hidden' as const, 'veryHidden' as const),
  rows: fc.array(fc.array(fc.option(cell), { maxLength: 7 }), { minLength: 1, maxLength: 12 }),
  hiddenRow: fc.option(fc.integer({ min: 1, max: 5 })),
  hiddenColumn: fc.option(fc.integer({ min: 1, max: 5 })),
  isMerged: fc.boolean(),
});

describe('our reader and SheetJS read the same from any workbook', () => {
  it('of numbers, days, texts, booleans, errors and formulas in any format, merged and hidden', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(sheet, { minLength: 1, maxLength: 3 }), fc.boolean(), async (sheets, date1904) => {
        const workbook = new ExcelJs.Workbook();
        workbook.properties.date1904 = date1904;
        for (const [index, drawn] of sheets.entries()) {
          const written = workbook.addWorksheet(`S${index}`, { state: index === 0 ? 'visible' : drawn.state });
          for (const [r, cells] of drawn.rows.entries()) {
            for (const [c, content] of cells.entries()) {
              if (content === null) continue;
              const target = written.getCell(r + 1, c + 1);
              target.value = content.value;
              target.numFmt = content.format;
            }
          }
          if (drawn.hiddenRow !== null && drawn.hiddenRow <= written.rowCount)
            written.getRow(drawn.hiddenRow).hidden = true;
          if (drawn.hiddenColumn !== null) written.getColumn(drawn.hiddenColumn).hidden = true;
          if (drawn.isMerged) written.mergeCells('J20:L22');
        }
        const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
        expect(await byOurReader(bytes)).toEqual(bySheetJs(bytes));
      }),
      { numRuns: 120 },
    );
  });
});
