import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSheets } from '#main/formats/sheets/read-sheets.ts';
import { row, workbookBytes, workbookParts, zippable } from '../workbook-bytes.ts';

const values = async (bytes: Uint8Array): Promise<unknown[]> =>
  (await readSheets('return.xlsx', bytes)).sheets.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.map(({ value }) => value)),
  );

describe('what a workbook holds beside its figures is never used, and said', () => {
  it('macros, links to other files and data connections', async () => {
    const bytes = workbookBytes({
      sheets: [row('<c r="A1"><f>[1]Sheet1!A1</f><v>267</v></c>')],
      parts: {
        'xl/vbaProject.bin': new Uint8Array([0xd0, 0xcf]),
        'xl/externalLinks/externalLink1.xml': '<externalLink/>',
        'xl/externalLinks/externalLink2.xml': '<externalLink/>',
        'xl/externalLinks/_rels/externalLink1.xml.rels': '<Relationships/>',
        'xl/connections.xml': '<connections/>',
      },
    });
    const file = await readSheets('return.xlsm', bytes);
    expect(file.sheets[0]?.rows[0]?.cells[0]).toMatchObject({ value: 267, formula: '[1]Sheet1!A1' });
    expect(file.warnings).toEqual([
      { where: 'Macros', message: expect.stringContaining('not run') },
      { where: 'Links', message: expect.stringContaining('2 other files') },
      { where: 'Data connections', message: expect.stringContaining('nothing was fetched') },
    ]);
  });

  it('and nothing is said of a workbook without them', async () => {
    expect((await readSheets('a.xlsx', workbookBytes({ sheets: [row('')] }))).warnings).toEqual([]);
  });

  it('a relationship to a place outside the file is not followed', async () => {
    const parts = workbookParts({ sheets: [row('<c><v>1</v></c>')] });
    parts['xl/_rels/workbook.xml.rels'] = String(parts['xl/_rels/workbook.xml.rels']).replace(
      'Target="worksheets/sheet1.xml"',
      'Target="https://example.org/sheet1.xml" TargetMode="External"',
    );
    await expect(readSheets('a.xlsx', zipSync(zippable(parts)))).rejects.toMatchObject({ code: 'SheetMissing' });
  });
});

describe('workbooks that some readers lose', () => {
  it('strict ones, with their own namespaces and dates as text', async () => {
    const parts = workbookParts({
      sheets: [row('<c r="A1" t="s"><v>0</v></c><c r="B1" t="d"><v>2019-06-01T00:00:00</v></c>')],
      sharedStrings: '<si><t>CP01</t></si>',
    });
    for (const [name, content] of Object.entries(parts)) {
      parts[name] = String(content)
        .replaceAll(
          'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
          'http://purl.oclc.org/ooxml/spreadsheetml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
          'http://purl.oclc.org/ooxml/officeDocument/relationships',
        );
    }
    expect(await values(zipSync(zippable(parts)))).toEqual(['CP01', '2019-06-01']);
  });

  it('shared texts whose characters are cut by every edge of every piece', async () => {
    // 1, 2, 3 and 4 bytes of UTF-8 in turn, of growing length, so that pieces end within each kind of character
    const texts = Array.from({ length: 6000 }, (_, i) => `${'aé–😀'.repeat((i % 7) + 1)}${'é'.repeat(i % 5)}${i}`);
    const bytes = workbookBytes({
      sheets: [
        `<sheetData>${texts.map((_, i) => `<row r="${i + 1}"><c t="s"><v>${i}</v></c></row>`).join('')}</sheetData>`,
      ],
      sharedStrings: texts.map((text) => `<si><t>${text}</t></si>`).join(''),
    });
    expect(await values(bytes)).toEqual(texts);
  });

  it('rows in pieces and in any order, of more cells than are kept unpacked', async () => {
    const cell = (r: number, column: string): string => `<c r="${column}${r}"><v>${r}</v></c>`;
    const rows = Array.from({ length: 60_000 }, (_, i) => 60_000 - i);
    const half = (column: string): string => rows.map((r) => `<row r="${r}">${cell(r, column)}</row>`).join('');
    const file = await readSheets(
      'a.xlsx',
      workbookBytes({ sheets: [`<sheetData>${half('B')}${half('A')}</sheetData>`] }),
    );
    const read = file.sheets[0]?.rows ?? [];
    expect(read).toHaveLength(60_000);
    expect(
      read.every(({ row: r, cells }, i) => r === i + 1 && cells.map(({ ref }) => ref).join() === `A${r},B${r}`),
    ).toBe(true);
  });

  it('a formula far longer than a screen, in each kind of cell, next to shared and array formulas', async () => {
    const long = `IF(${'A1+'.repeat(2000)}1&gt;0,1,0)`;
    const xml = row(
      `<c r="A1"><f>${long}</f><v>1</v></c><c r="B1"><f t="shared" si="0"/><v>0</v></c><c r="C1" t="b"><f t="array" ref="C1">TRUE</f><v>1</v></c>`,
    );
    const file = await readSheets('a.xlsx', workbookBytes({ sheets: [xml] }));
    expect(file.sheets[0]?.rows[0]?.cells.map(({ formula, value }) => [formula?.length, value])).toEqual([
      [long.length - 3, 1],
      [0, 0],
      [4, true],
    ]);
  });
});
