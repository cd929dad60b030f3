import { beforeAll, describe, expect, it } from 'vitest';
import { writeWorkbook } from '#main/formats/workbook/write-workbook.ts';
import { packageFaults } from './package-faults.ts';
import { allNamed, attribute, parseXml, partsOf, sharedStrings, type Element } from './package-reader.ts';
import { sampleDocument } from './sample-document.ts';
import { inOrder, sheetSchema } from './schema-order.ts';

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

describe('the package', () => {
  it('holds nothing that Excel would repair', () => {
    expect(packageFaults(parts)).toStrictEqual([]);
  });

  it.each<[string, RegExp, string, RegExp]>([
    [
      'a table with another heading',
      /<tableColumn id="2" name="[^"]*"/u,
      '<tableColumn id="2" name="Other"',
      /otherwise/u,
    ],
    ['a name of a sheet that is not there', /Read me(?=(?:'|&apos;)!\$B)/u, 'Gone', /leads to 'Gone'/u],
    ['a cell with a style that is not there', / s="\d+"/u, ' s="99999"', /cell /u],
    ['a link to a sheet that is not there', /location="'[^']+'/u, `location="'Gone'`, /link to 'Gone'/u],
    ['two rules of one priority', /priority="\d+"(.*?)priority="\d+"/su, 'priority="7"$1priority="7"', /rule 7 twice/u],
  ])('would be caught with %s', (_, pattern, wrong, fault) => {
    const [name, text] = [...parts].find(([, one]) => pattern.test(one)) ?? ['', ''];
    const broken = text.replace(pattern, wrong);
    expect(packageFaults(new Map([...parts, [name, broken]])).join()).toMatch(fault);
  });

  it('has a content type for every part and a part for every content type', () => {
    const types = part('[Content_Types].xml');
    const overrides = allNamed(types, 'Override').map((one) => attribute(one, 'PartName').slice(1));
    expect(allNamed(types, 'Default').map((one) => attribute(one, 'Extension'))).toContain('rels');
    const typed = new Set(['[Content_Types].xml', ...overrides, ...named(/\.rels$/)]);
    expect([...parts.keys()].filter((name) => !typed.has(name))).toStrictEqual([]);
    expect(overrides.filter((name) => !parts.has(name))).toStrictEqual([]);
  });

  it('has a target for every relationship, and leaves the file only for web pages', () => {
    const relationships = named(/\.rels$/).flatMap((name) =>
      allNamed(part(name), 'Relationship').map((one) => ({
        key: `${name} ${attribute(one, 'Id')}`,
        external: attribute(one, 'TargetMode') === 'External',
        target: new URL(attribute(one, 'Target'), `file:///${name.replace('_rels/', '')}`),
      })),
    );
    expect(new Set(relationships.map(({ key }) => key)).size).toBe(relationships.length);
    const [outside, inside] = [
      relationships.filter((one) => one.external),
      relationships.filter((one) => !one.external),
    ];
    expect(inside.filter(({ target }) => !parts.has(target.pathname.slice(1)))).toStrictEqual([]);
    expect(new Set(outside.map(({ target }) => target.href))).toStrictEqual(
      new Set(['https://www.example.org/tables', 'https://www.example.org/statistics?year=2018&table=c3']),
    );
  });

  it('holds no macros, comments, external links, formulas or hidden sheets', () => {
    expect(named(/vba|comment|externalLink|calcChain/i)).toStrictEqual([]);
    expect(sheets().filter((name) => allNamed(part(name), 'f').length > 0)).toStrictEqual([]);
    for (const sheet of allNamed(part('xl/workbook.xml'), 'sheet')) expect(attribute(sheet, 'state')).toBe('visible');
  });

  it('keeps the elements of every sheet in the order Excel demands', () => {
    const orders = sheets().map((name) => childrenOf(part(name)));
    expect(orders.filter((order) => !inOrder(order, sheetSchema))).toStrictEqual([]);
    const twice = orders.filter(
      (order) => order.filter((child) => child === 'hyperlinks' || child === 'extLst').length > 2,
    );
    expect(twice).toStrictEqual([]);
  });

  it('leads every link inside the workbook to a sheet that exists', () => {
    const names = allNamed(part('xl/workbook.xml'), 'sheet').map((sheet) => attribute(sheet, 'name'));
    const locations = sheets().flatMap((name) =>
      allNamed(part(name), 'hyperlink')
        .map((link) => attribute(link, 'location'))
        .filter(Boolean),
    );
    expect(locations.length).toBeGreaterThan(1000);
    for (const location of locations) expect(names).toContain(/^'(.+)'![A-Z]+\d+$/.exec(location)?.[1]);
  });

  it('names the columns of every Excel table as their cells do, and every table once', () => {
    const strings = sharedStrings(parts);
    const tables = named(/^xl\/tables\//).map(part);
    expect(new Set(tables.map((table) => attribute(table, 'name').toLowerCase())).size).toBe(tables.length);
    expect(tables.map((table) => attribute(table, 'name')).toSorted()).toStrictEqual([
      't_FD10',
      't_changes',
      't_data',
      't_figure_index',
      't_origins',
      't_rating_counts',
      't_scorecard_table',
    ]);
    for (const name of sheets()) {
      const rels = xml.get(name.replace('sheets/', 'sheets/_rels/').concat('.rels'));
      const cells = new Map(allNamed(part(name), 'c').map((cell) => [attribute(cell, 'r'), cell]));
      for (const relationship of rels ? allNamed(rels, 'Relationship') : []) {
        if (!attribute(relationship, 'Type').endsWith('/table')) continue;
        const table = part(`xl/tables/${attribute(relationship, 'Target').split('/').at(-1)}`);
        const [, first = '', row = ''] = /^([A-Z]+)(\d+):/.exec(attribute(table, 'ref')) ?? [];
        expect(first).toBe('A');
        const labels = allNamed(table, 'tableColumn').map((column) => attribute(column, 'name'));
        const written = labels.map(
          (_, i) =>
            strings[Number(allNamed(cells.get(`${String.fromCharCode(65 + i)}${row}`) as Element, 'v')[0]?.text)],
        );
        expect(written).toStrictEqual(labels);
      }
    }
  });

  it('colours ratings by their word, so that a word typed over is coloured too', () => {
    const rules = sheets().flatMap((name) => allNamed(part(name), 'cfRule'));
    const formulas = rules.map((rule) => rule.children.map((child) => child.text).join(''));
    const counts = ['Red', 'Amber', 'Green', 'Blue', 'Not rated'].map(
      (word) => formulas.filter((formula) => formula.includes(`="${word}"`)).length,
    );
    expect(Math.min(...counts)).toBeGreaterThan(3);
    expect(rules.every((rule) => attribute(rule, 'type') === 'expression' && attribute(rule, 'dxfId') !== '')).toBe(
      true,
    );
  });

  it('repeats the heading row of the long tables on paper and keeps it in sight', () => {
    const titles = allNamed(part('xl/workbook.xml'), 'definedName').filter(
      (name) => attribute(name, 'name') === '_xlnm.Print_Titles',
    );
    expect(titles.map((title) => title.text).toSorted()).toStrictEqual([
      "'Children’s actions'!$7:$7",
      "'Data'!$6:$6",
      "'Figure index'!$4:$4",
      "'Origins'!$4:$4",
      "'Rating counts'!$5:$5",
      "'Scorecard'!$9:$9",
    ]);
    expect(
      sheets().filter((name) => allNamed(part(name), 'pane').some((pane) => attribute(pane, 'state') === 'frozen')),
    ).toHaveLength(6);
  });

  it('prints the marking and the page on every sheet, never the date of printing', () => {
    for (const name of sheets()) {
      const [header] = allNamed(part(name), 'oddHeader');
      const [footer] = allNamed(part(name), 'oddFooter');
      expect(header?.text).toContain('OFFICIAL-SENSITIVE');
      expect(footer?.text).toContain('Page &P of &N');
      expect(`${header?.text}${footer?.text}`).not.toMatch(/(?<!&)&[DTZF]/);
      expect(Math.max(header?.text.length ?? 0, footer?.text.length ?? 0)).toBeLessThanOrEqual(255);
    }
  });

  it('keeps formula-looking text under the quote prefix', () => {
    const quoted = allNamed(part('xl/styles.xml'), 'xf').filter((xf) => attribute(xf, 'quotePrefix') === '1');
    expect(quoted.length).toBeGreaterThan(0);
    expect(quoted.every((xf) => attribute(xf, 'numFmtId') === '49')).toBe(true);
  });

  it('gives every font a name and a size', () => {
    const [fonts] = allNamed(part('xl/styles.xml'), 'fonts');
    for (const font of fonts?.children ?? []) {
      expect(
        attribute(
          font.children.find((child) => child.name === 'name'),
          'val',
        ),
      ).toBe('Arial');
      expect(
        Number(
          attribute(
            font.children.find((child) => child.name === 'sz'),
            'val',
          ),
        ),
      ).toBeGreaterThanOrEqual(8);
    }
  });
});
