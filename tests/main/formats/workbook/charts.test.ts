import { beforeAll, describe, expect, it } from 'vitest';
import { columnLetters } from '#main/formats/workbook/package/addresses.ts';
import { writeWorkbook } from '#main/formats/workbook/write-workbook.ts';
import { allNamed, attribute, parseXml, partsOf, type Element } from './package-reader.ts';
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
const columnNumber = (letters: string): number =>
  letters.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
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
    const data = part('xl/worksheets/sheet7.xml');
    const values = new Map(
      allNamed(data, 'c').map((cell) => [
        attribute(cell, 'r'),
        cell.children.find((child) => child.name === 'v')?.text ?? '',
      ]),
    );
    const wrong: string[] = [];
    let compared = 0;
    let gaps = 0;
    for (const reference of charts().flatMap((chart) => allNamed(chart, 'c:numRef'))) {
      const [, fromColumn = '', fromRow = '', , toRow = ''] =
        /^'Data'!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)$/.exec(reference.children[0]?.text ?? '') ?? [];
      const count = Number(attribute(allNamed(reference, 'c:ptCount')[0], 'val'));
      const cached = new Map(
        allNamed(reference, 'c:pt').map((pt) => [Number(attribute(pt, 'idx')), pt.children[0]?.text ?? '']),
      );
      for (let i = 0; i < count; i += 1) {
        const cell =
          fromRow === toRow
            ? `${columnLetters(columnNumber(fromColumn) + i)}${fromRow}`
            : `${fromColumn}${Number(fromRow) + i}`;
        if ((cached.get(i) ?? '') !== (values.get(cell) ?? '')) wrong.push(cell);
        if (cached.has(i)) compared += 1;
        else gaps += 1;
      }
    }
    expect(wrong).toStrictEqual([]);
    expect(compared).toBeGreaterThan(2000);
    expect(gaps).toBeGreaterThan(100);
  });

  it('draw each sparkline from a row of the Data sheet', () => {
    const sparklines = sheets().flatMap((name) => allNamed(part(name), 'x14:sparkline'));
    expect(sparklines).toHaveLength(60);
    for (const sparkline of sparklines)
      expect(sparkline.children[0]?.text).toMatch(/^'Data'!\$[A-Z]+\$(\d+):\$[A-Z]+\$\1$/);
  });

  it('name a line once in the legend although a rebase cuts it in two', () => {
    const [rebased] = named(/^xl\/charts\/chart2\.xml$/).map(part);
    expect(allNamed(rebased as Element, 'c:legendEntry')).toHaveLength(3);
    expect(
      allNamed(rebased as Element, 'c:dLbl').flatMap((label) => allNamed(label, 'a:t').map((t) => t.text)),
    ).toStrictEqual(['March 2018: new duty team']);
  });
});
