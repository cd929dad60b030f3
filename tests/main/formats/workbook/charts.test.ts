import { beforeAll, describe, expect, it } from 'vitest';
import { writeWorkbook } from '#main/formats/workbook/write-workbook.ts';
import { allNamed, attribute, parseXml, partsOf, sharedStrings, sheetParts, type Element } from './package-reader.ts';
import { sampleDocument } from './sample-document.ts';
import { chartSchema, inOrder } from './schema-order.ts';

let parts: Map<string, string>;
const xml = new Map<string, Element>();
beforeAll(async () => {
  parts = partsOf(await writeWorkbook(sampleDocument));
  for (const [name, text] of parts) xml.set(name, parseXml(text));
});

const part = (name: string): Element => {
  const found = xml.get(name);
  if (!found) throw new Error(`no part ${name}`);
  return found;
};
const named = (pattern: RegExp): string[] => [...parts.keys()].filter((name) => pattern.test(name));
const sheets = (): string[] => named(/^xl\/worksheets\/sheet\d+\.xml$/);
const childrenOf = (element: Element): string[] => element.children.map((child) => child.name);

describe('the charts', () => {
  const charts = (): Element[] => named(/^xl\/charts\//).map(part);

  it('are native, one a chart of the document, each with its own alternative text', () => {
    expect(charts()).toHaveLength(13);
    const alts = named(/^xl\/drawings\/drawing/).flatMap((name) =>
      allNamed(part(name), 'xdr:cNvPr').map((one) => attribute(one, 'descr')),
    );
    const wanted = sampleDocument.sections.flatMap((section) =>
      section.blocks.flatMap((block) => (block.kind === 'chart' ? [block.alt] : [])),
    );
    expect(alts.toSorted()).toStrictEqual(wanted.toSorted());
  });

  it('keep their elements in the order Excel demands', () => {
    const everything = (element: Element): Element[] => [element, ...element.children.flatMap(everything)];
    const checked = charts()
      .flatMap(everything)
      .filter((element) => Object.hasOwn(chartSchema, element.name));
    expect(checked.length).toBeGreaterThan(500);
    const wrong = checked.filter((element) => !inOrder(childrenOf(element), chartSchema[element.name] ?? []));
    expect(wrong.map((element) => `${element.name}: ${childrenOf(element).join(' ')}`)).toStrictEqual([]);
  });

  it('keep the values of the cells they point at, with gaps where there is none', () => {
    const valuesOf = (sheet: string): Map<string, string> =>
      new Map(
        allNamed(part(sheetParts(parts).get(sheet) ?? ''), 'c').map((cell) => [
          attribute(cell, 'r'),
          cell.children.find((child) => child.name === 'v')?.text ?? '',
        ]),
      );
    const sheetValues = { Data: valuesOf('Data'), 'Rating counts': valuesOf('Rating counts') };
    const wrong: string[] = [];
    let compared = 0;
    let gaps = 0;
    for (const reference of charts().flatMap((chart) => allNamed(chart, 'c:numRef'))) {
      const [, sheet = '', column = '', fromRow = '', toColumn, toRow = ''] =
        /^'(.+)'!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)$/.exec(reference.children[0]?.text ?? '') ?? [];
      const values = sheet === 'Data' ? sheetValues.Data : sheetValues['Rating counts'];
      expect(toColumn).toBe(column);
      const count = Number(attribute(allNamed(reference, 'c:ptCount')[0], 'val'));
      const cached = new Map(
        allNamed(reference, 'c:pt').map((pt) => [Number(attribute(pt, 'idx')), pt.children[0]?.text ?? '']),
      );
      expect(Number(toRow) - Number(fromRow) + 1).toBe(count);
      for (let i = 0; i < count; i += 1) {
        const cell = `${column}${Number(fromRow) + i}`;
        if ((cached.get(i) ?? '') !== (values.get(cell) ?? '')) wrong.push(cell);
        if (cached.has(i)) compared += 1;
        else gaps += 1;
      }
    }
    expect(wrong).toStrictEqual([]);
    expect(compared).toBeGreaterThan(2000);
    expect(gaps).toBeGreaterThan(100);
  });

  it('draw each sparkline from months of the Data sheet', () => {
    const sparklines = sheets().flatMap((name) => allNamed(part(name), 'x14:sparkline'));
    expect(sparklines).toHaveLength(60);
    for (const sparkline of sparklines) expect(sparkline.children[0]?.text).toMatch(/^'Data'!\$H\$\d+:\$H\$\d+$/);
  });

  it('break the limits where they were calculated anew, and say why', () => {
    const [rebased] = named(/^xl\/charts\/chart2\.xml$/).map(part);
    const breaks = allNamed(rebased as Element, 'c:dPt').map((point) => attribute(point.children[0], 'val'));
    expect(breaks).toStrictEqual(['20', '20', '20']);
    expect(
      allNamed(rebased as Element, 'c:dLbl').flatMap((label) => allNamed(label, 'a:t').map((t) => t.text)),
    ).toStrictEqual(['March 2018: new duty team']);
  });

  it('name each line by the heading of its column', () => {
    const names = charts().flatMap((chart) =>
      allNamed(chart, 'c:tx').flatMap((tx) => allNamed(tx, 'c:strRef').map((reference) => reference.children)),
    );
    expect(names.length).toBeGreaterThan(60);
    const strings = sharedStrings(parts);
    const sheetOf = sheetParts(parts);
    const cells = new Map(
      ['Data', 'Rating counts'].flatMap((sheet) =>
        allNamed(part(sheetOf.get(sheet) ?? ''), 'c').map(
          (cell) => [`${sheet}!${attribute(cell, 'r')}`, cell] as const,
        ),
      ),
    );
    const wrong = names.filter(([formula, cache]) => {
      const [, sheet = '', column = '', row = ''] = /^'(.+)'!\$([A-Z]+)\$(\d+)$/.exec(formula?.text ?? '') ?? [];
      const cell = cells.get(`${sheet}!${column}${row}`);
      const said = allNamed(cache as Element, 'c:v')[0]?.text;
      return said === undefined || said !== strings[Number(cell?.children[0]?.text)];
    });
    expect(wrong).toStrictEqual([]);
  });
});
