import { describe, expect, it } from 'vitest';
import { readSheets } from '#main/formats/sheets/read-sheets.ts';
import type { SheetCell, SheetData, SheetFile } from '#shared/domain/returns/sheet/sheet-data.ts';
import { row, smallWorkbook, workbookBytes, workbookParts, zippable } from '../workbook-bytes.ts';
import { zipSync } from 'fflate';

type Workbook = Parameters<typeof workbookBytes>[0];

const read = (workbook: Workbook): Promise<SheetFile> => readSheets('return.xlsx', workbookBytes(workbook));

async function firstSheet(workbook: Workbook): Promise<SheetData> {
  const [sheet] = (await read(workbook)).sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

async function cells(workbook: Workbook): Promise<SheetCell[]> {
  return (await firstSheet(workbook)).rows.flatMap((each) => each.cells);
}

const styles = (...formats: string[]): string =>
  `<numFmts>${formats.map((format, i) => `<numFmt numFmtId="${200 + i}" formatCode="${format.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts>` +
  `<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${formats.map((_, i) => `<xf numFmtId="${200 + i}"/>`).join('')}</cellXfs>`;

describe('values', () => {
  it('keeps number, text, boolean, error and formula apart', async () => {
    const xml = row(
      '<c r="A1"><v>12.5</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#DIV/0!</v></c>' +
        '<c r="E1"><f>A1*2</f><v>25</v></c><c r="F1" t="str"><f>B1</f><v>Apr</v></c>',
    );
    const found = await cells({ sheets: [xml], sharedStrings: '<si><t>April</t></si>' });
    expect(found.map(({ ref, kind, value, formula }) => [ref, kind, value, formula])).toEqual([
      ['A1', 'number', 12.5, null],
      ['B1', 'text', 'April', null],
      ['C1', 'boolean', true, null],
      ['D1', 'error', '#DIV/0!', null],
      ['E1', 'number', 25, 'A1*2'],
      ['F1', 'text', 'Apr', 'B1'],
    ]);
  });

  it('reads a formula whose result is 0, FALSE or empty as exactly that', async () => {
    const xml = row(
      '<c r="A1"><f>B1-B1</f><v>0</v></c><c r="B1" t="b"><f>1=2</f><v>0</v></c><c r="C1" t="str"><f>""</f><v></v></c>',
    );
    expect((await cells({ sheets: [xml] })).map(({ value }) => value)).toEqual([0, false, '']);
  });

  it('shows a formula that was never calculated as blank, and leaves empty styled cells out', async () => {
    const xml = row('<c r="A1"><f>1+1</f></c><c r="B1" s="0"/><c r="C1" t="s"><v></v></c>');
    expect(await cells({ sheets: [xml] })).toEqual([
      { kind: 'blank', value: null, column: 1, ref: 'A1', format: 'General', formula: '1+1' },
    ]);
  });

  it('joins rich text, reads inline strings and CDATA, and leaves phonetic aids out', async () => {
    const xml = row(
      '<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>in </t></r><r><t>line</t></r><rPh><t>no</t></rPh></is></c>' +
        '<c r="C1" t="str"><v><![CDATA[<5 & more]]></v></c>',
    );
    const strings =
      '<si><r><t xml:space="preserve">Apr </t></r><r><rPr><b/></rPr><t>2019</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>';
    expect((await cells({ sheets: [xml], sharedStrings: strings })).map(({ value }) => value)).toEqual([
      'Apr 2019',
      'in line',
      '<5 & more',
    ]);
  });

  it('keeps the raised number of a footnote apart from the figure that it stands behind', async () => {
    const noted = (text: string, note: string): string =>
      `<r><t>${text}</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>${note}</t></r>`;
    const xml = row(
      `<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is>${noted('88.2%', '1, 2')}</is></c><c r="C1" t="s"><v>1</v></c>`,
    );
    const sharedStrings = `<si>${noted('9', '2')}<r><t>5</t></r></si><si><t>92</t></si>`;
    expect((await cells({ sheets: [xml], sharedStrings })).map(({ value }) => value)).toEqual([
      '9²5',
      '88.2%¹, ²',
      '92',
    ]);
  });

  it('undoes _x0041_ escapes once, and makes control characters visible', async () => {
    const strings = ['_x0041_', 'a_x005F_x0041_b', 'line_x000D_\nnext', 'bell_x0007_', 'x_xD83D__xDE00_'];
    const sharedStrings = strings.map((text) => `<si><t>${text}</t></si>`).join('');
    const xml = row(strings.map((_, i) => `<c t="s"><v>${i}</v></c>`).join(''));
    expect((await cells({ sheets: [xml], sharedStrings })).map(({ value }) => value)).toEqual([
      'A',
      'a_x0041_b',
      'line\r\nnext',
      'bell\uFFFD',
      'x😀',
    ]);
  });
});

describe('dates', () => {
  it.each([
    ['mmm-yy', 43_556, 'date', '2019-04-01'],
    ['dd/mm/yyyy hh:mm', 43_556.5, 'date', '2019-04-01T12:00:00'],
    ['[$-809]d mmmm yyyy;@', 43_585, 'date', '2019-04-30'],
    ['0.0', 43_556, 'number', 43_556],
    ['[h]:mm', 1.5, 'number', 1.5],
    ['hh:mm:ss', 0.25, 'number', 0.25],
    ['"day" 0', 3, 'number', 3],
    ['[Red]0', 3, 'number', 3],
    ['yyyy', 1, 'date', '1900-01-01'],
    ['yyyy', 59, 'date', '1900-02-28'],
    ['yyyy', 60, 'number', 60],
    ['yyyy', 61, 'date', '1900-03-01'],
    ['yyyy', -1, 'number', -1],
  ])('shown as %s, %d is the %s %s', async (format, serial, kind, value) => {
    const [cell] = await cells({ sheets: [row(`<c r="A1" s="0"><v>${serial}</v></c>`)], styles: styles(format) });
    expect(cell).toMatchObject({ kind, value, format });
  });

  it.each(['1', 'true'])('counts from 1904 where the workbook says date1904="%s"', async (flag) => {
    const xml = row('<c r="A1" s="0"><v>42094</v></c>');
    const [cell] = await cells({ sheets: [xml], styles: styles('mmm-yy'), workbookPr: `date1904="${flag}"` });
    expect(cell?.value).toBe('2019-04-01');
  });

  it('reads ISO dates of strict workbooks, and keeps anything else as text', async () => {
    const xml = row(
      ['2019-04-01', '2019-04-01T00:00:00', '2019-04-01T09:30:00Z', '2019-02-30']
        .map((v) => `<c t="d"><v>${v}</v></c>`)
        .join(''),
    );
    expect((await cells({ sheets: [xml] })).map(({ kind, value }) => [kind, value])).toEqual([
      ['date', '2019-04-01'],
      ['date', '2019-04-01'],
      ['date', '2019-04-01T09:30:00'],
      ['text', '2019-02-30'],
    ]);
  });

  it('knows the formats that a workbook names by number only', async () => {
    const xml = row('<c r="A1" s="0"><v>43556</v></c><c r="B1" s="1"><v>0.853</v></c>');
    const found = await cells({ sheets: [xml], styles: '<cellXfs><xf numFmtId="17"/><xf numFmtId="10"/></cellXfs>' });
    expect(found).toMatchObject([
      { value: '2019-04-01', format: 'mmm-yy' },
      { value: 0.853, format: '0.00%' },
    ]);
  });
});

describe('the file around the values', () => {
  it('counts rows and cells that carry no reference', async () => {
    const xml =
      '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row></sheetData>';
    expect((await cells({ sheets: [xml] })).map(({ ref, value }) => `${ref}=${value}`)).toEqual([
      'A1=1',
      'B1=2',
      'C5=3',
      'D5=4',
      'A6=5',
    ]);
  });

  it('puts rows and cells in order whatever their order in the file', async () => {
    const xml =
      '<sheetData><row r="9"><c r="B9"><v>4</v></c><c r="A9"><v>3</v></c></row><row r="2"><c r="A2"><v>1</v></c></row></sheetData>';
    expect((await cells({ sheets: [xml] })).map(({ ref }) => ref)).toEqual(['A2', 'A9', 'B9']);
  });

  it('reports merges, hidden rows, hidden columns and the state of each sheet', async () => {
    const xml =
      '<cols><col min="2" max="3" hidden="1"/><col min="4" max="4" hidden="0"/><col min="6" max="999999999" hidden="true"/></cols>' +
      '<sheetData><row r="3" hidden="1"><c r="A3"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A1:XFD1048576"/><mergeCell ref="!"/></mergeCells>';
    const file = await read({
      sheets: [xml, row(''), row('')],
      sheetAttributes: ['', 'state="hidden"', 'state="veryHidden"'],
    });
    expect(file.sheets.map(({ state }) => state)).toEqual(['visible', 'hidden', 'veryHidden']);
    expect(file.sheets[0]).toMatchObject({
      merges: [
        { top: 1, left: 1, bottom: 1, right: 3 },
        { top: 1, left: 1, bottom: 1_048_576, right: 16_384 },
      ],
      hiddenColumns: [
        { from: 2, to: 3 },
        { from: 6, to: 16_384 },
      ],
      hiddenRows: [3],
    });
  });

  it('reads workbooks with a namespace prefix on every element, as the Open XML SDK writes them', async () => {
    const prefixed = (xml: string): string => xml.replaceAll(/<(\/?)(?=[a-z])/g, '<$1x:').replace('xmlns=', 'xmlns:x=');
    const parts = workbookParts({
      sheets: [row('<c r="A1" t="s"><v>0</v></c>')],
      sharedStrings: '<si><t>April</t></si>',
    });
    for (const name of ['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml']) {
      parts[name] = prefixed(String(parts[name])).replace('<x:?xml', '<?xml').replace(' r:id=', ' d3p1:id=');
    }
    expect(String(parts['xl/worksheets/sheet1.xml'])).toContain('<x:c ');
    const file = await readSheets('return.xlsx', zipSync(zippable(parts)));
    expect(file.sheets[0]?.rows[0]?.cells[0]?.value).toBe('April');
  });

  it('reads UTF-16 parts, backslashes in part names and names in another case', async () => {
    const parts = workbookParts({ sheets: [row('<c r="A1" t="str"><v>Café</v></c>')] });
    const xml = String(parts['xl/worksheets/sheet1.xml']).replace('UTF-8', 'UTF-16');
    parts['xl\\Worksheets\\SHEET1.xml'] = new Uint8Array(Buffer.from(`\uFEFF${xml}`, 'utf16le'));
    parts['xl/worksheets/sheet1.xml'] = null;
    const file = await readSheets('return.xlsx', zipSync(zippable(parts)));
    expect(file.sheets[0]?.rows[0]?.cells[0]?.value).toBe('Café');
  });

  it('names chart sheets as not read, and keeps the worksheets', async () => {
    const parts = workbookParts({ sheets: [row('<c><v>1</v></c>'), row('')] });
    parts['xl/_rels/workbook.xml.rels'] = String(parts['xl/_rels/workbook.xml.rels']).replace(
      'worksheet" Target="worksheets/sheet2',
      'chartsheet" Target="chartsheets/sheet2',
    );
    const file = await readSheets('return.xlsx', zipSync(zippable(parts)));
    expect(file.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    expect(file.warnings).toMatchObject([{ where: 'Sheet2' }]);
  });

  it('tells a workbook by its content, not by its name', async () => {
    expect((await readSheets('return.csv', smallWorkbook())).kind).toBe('workbook');
  });

  it('gives plain data that survives a structured clone', async () => {
    const file = await read({ sheets: [row('<c r="A1"><f>1</f><v>1</v></c>')] });
    expect(structuredClone(file)).toEqual(file);
  });
});
