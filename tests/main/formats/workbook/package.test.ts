import { beforeAll, describe, expect, it } from 'vitest';
import { writeWorkbook } from '#main/formats/workbook/write-workbook.ts';
import { allNamed, attribute, parseXml, partsOf, type Element } from './package-reader.ts';
import { sampleDocument } from './sample-document.ts';

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

/** True when `names` are in the order of `schema`, any of which may be absent or repeated. */
const inOrder = (names: readonly string[], schema: readonly string[]): boolean =>
  names.every(
    (name, i) => schema.includes(name) && (i === 0 || schema.indexOf(names[i - 1] ?? '') <= schema.indexOf(name)),
  );

const c = (...names: string[]): string[] => names.map((name) => `c:${name}`);
/** Order of elements by ECMA-376 part 1, 21.2; Excel removes a chart that breaks it. */
const chartSchema: Readonly<Record<string, readonly string[]>> = {
  'c:chartSpace': c('date1904', 'lang', 'roundedCorners', 'style', 'chart', 'spPr', 'txPr', 'printSettings'),
  'c:chart': c('title', 'autoTitleDeleted', 'plotArea', 'legend', 'plotVisOnly', 'dispBlanksAs'),
  'c:lineChart': c(
    'grouping',
    'varyColors',
    'ser',
    'dLbls',
    'dropLines',
    'hiLowLines',
    'upDownBars',
    'marker',
    'smooth',
    'axId',
  ),
  'c:barChart': c('barDir', 'grouping', 'varyColors', 'ser', 'dLbls', 'gapWidth', 'overlap', 'serLines', 'axId'),
  'c:ser': c(
    'idx',
    'order',
    'tx',
    'spPr',
    'invertIfNegative',
    'marker',
    'dPt',
    'dLbls',
    'trendline',
    'errBars',
    'cat',
    'val',
    'smooth',
  ),
  'c:dLbls': c(
    'dLbl',
    'numFmt',
    'spPr',
    'txPr',
    'dLblPos',
    'showLegendKey',
    'showVal',
    'showCatName',
    'showSerName',
    'showPercent',
    'showBubbleSize',
  ),
  'c:dLbl': c(
    'idx',
    'layout',
    'tx',
    'numFmt',
    'spPr',
    'txPr',
    'dLblPos',
    'showLegendKey',
    'showVal',
    'showCatName',
    'showSerName',
    'showPercent',
    'showBubbleSize',
  ),
  'c:dateAx': c(
    'axId',
    'scaling',
    'delete',
    'axPos',
    'majorGridlines',
    'title',
    'numFmt',
    'majorTickMark',
    'minorTickMark',
    'tickLblPos',
    'spPr',
    'txPr',
    'crossAx',
    'crosses',
    'auto',
    'lblOffset',
    'baseTimeUnit',
    'majorUnit',
    'majorTimeUnit',
  ),
  'c:catAx': c(
    'axId',
    'scaling',
    'delete',
    'axPos',
    'numFmt',
    'majorTickMark',
    'minorTickMark',
    'tickLblPos',
    'spPr',
    'txPr',
    'crossAx',
    'crosses',
    'auto',
    'lblAlgn',
    'lblOffset',
    'noMultiLvlLbl',
  ),
  'c:valAx': c(
    'axId',
    'scaling',
    'delete',
    'axPos',
    'majorGridlines',
    'title',
    'numFmt',
    'majorTickMark',
    'minorTickMark',
    'tickLblPos',
    'spPr',
    'txPr',
    'crossAx',
    'crosses',
    'crossBetween',
    'majorUnit',
  ),
  'c:scaling': c('logBase', 'orientation', 'max', 'min'),
  'c:legend': c('legendPos', 'legendEntry', 'layout', 'overlay', 'spPr', 'txPr'),
  'c:marker': c('symbol', 'size', 'spPr'),
  'c:numCache': c('formatCode', 'ptCount', 'pt'),
  'c:strCache': c('ptCount', 'pt'),
};

/** Order of elements in a worksheet, 18.3.1.99. */
const sheetSchema = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetProtection',
  'autoFilter',
  'mergeCells',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'drawing',
  'legacyDrawing',
  'tableParts',
  'extLst',
];

describe('the package', () => {
  it('has a content type for every part and a target for every relationship', () => {
    const types = part('[Content_Types].xml');
    const overrides = new Set(allNamed(types, 'Override').map((one) => attribute(one, 'PartName')));
    const defaults = new Set(allNamed(types, 'Default').map((one) => attribute(one, 'Extension')));
    for (const name of parts.keys()) {
      const typed =
        name === '[Content_Types].xml' || overrides.has(`/${name}`) || (name.endsWith('.rels') && defaults.has('rels'));
      expect(typed, name).toBe(true);
    }
    for (const override of overrides) expect(parts.has(override.slice(1)), override).toBe(true);
    for (const name of named(/\.rels$/)) {
      const ids = allNamed(part(name), 'Relationship').map((one) => attribute(one, 'Id'));
      expect(new Set(ids).size).toBe(ids.length);
      for (const relationship of allNamed(part(name), 'Relationship')) {
        const target = attribute(relationship, 'Target');
        if (attribute(relationship, 'TargetMode') === 'External')
          expect(target).toMatch(/^https:\/\/www\.example\.org\//);
        else
          expect(
            parts.has(new URL(target, `file:///${name.replace('_rels/', '')}`).pathname.slice(1)),
            `${name} → ${target}`,
          ).toBe(true);
      }
    }
  });

  it('holds no macros, comments, external links, formulas or hidden sheets', () => {
    expect(named(/vba|comment|externalLink|calcChain/i)).toStrictEqual([]);
    for (const name of sheets()) expect(allNamed(part(name), 'f'), name).toStrictEqual([]);
    for (const sheet of allNamed(part('xl/workbook.xml'), 'sheet')) expect(attribute(sheet, 'state')).toBe('visible');
  });

  it('keeps the elements of every sheet in the order Excel demands', () => {
    for (const name of sheets()) {
      expect(inOrder(childrenOf(part(name)), sheetSchema), `${name}: ${childrenOf(part(name)).join(' ')}`).toBe(true);
      expect(new Set(childrenOf(part(name)).filter((child) => child === 'hyperlinks' || child === 'extLst')).size).toBe(
        childrenOf(part(name)).filter((child) => child === 'hyperlinks' || child === 'extLst').length,
      );
    }
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
    const strings = allNamed(part('xl/sharedStrings.xml'), 'si').map((si) =>
      allNamed(si, 't')
        .map((t) => t.text)
        .join(''),
    );
    const tables = named(/^xl\/tables\//).map(part);
    expect(new Set(tables.map((table) => attribute(table, 'name').toLowerCase())).size).toBe(tables.length);
    expect(tables.map((table) => attribute(table, 'name')).toSorted()).toStrictEqual([
      't_FD10',
      't_changes',
      't_figure_index',
      't_origins',
      't_scorecard_table',
    ]);
    for (const name of sheets()) {
      const rels = xml.get(name.replace('sheets/', 'sheets/_rels/').concat('.rels'));
      const cells = new Map(allNamed(part(name), 'c').map((cell) => [attribute(cell, 'r'), cell]));
      for (const relationship of rels ? allNamed(rels, 'Relationship') : []) {
        if (!attribute(relationship, 'Type').endsWith('/table')) continue;
        const table = part(`xl/tables/${attribute(relationship, 'Target').split('/').at(-1)}`);
        const [, letters = '', row = ''] = /^([A-Z]+)(\d+):/.exec(attribute(table, 'ref')) ?? [];
        expect(letters).toBe('A');
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
    for (const word of ['Red', 'Amber', 'Green', 'Blue', 'Not rated']) {
      expect(formulas.filter((formula) => formula.includes(`="${word}"`)).length, word).toBeGreaterThan(3);
    }
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
      "'Scorecard'!$9:$9",
    ]);
    expect(
      sheets().filter((name) => allNamed(part(name), 'pane').some((pane) => attribute(pane, 'state') === 'frozen')),
    ).toHaveLength(5);
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
    const check = (element: Element): void => {
      const schema = chartSchema[element.name];
      // `c:marker` is also a flag of a line chart, without children.
      if (schema)
        expect(inOrder(childrenOf(element), schema), `${element.name}: ${childrenOf(element).join(' ')}`).toBe(true);
      for (const child of element.children) check(child);
    };
    for (const chart of charts()) check(chart);
  });

  it('keep the values of the cells they point at, with gaps where there is none', () => {
    const data = part('xl/worksheets/sheet7.xml');
    const values = new Map(
      allNamed(data, 'c').map((cell) => [
        attribute(cell, 'r'),
        cell.children.find((child) => child.name === 'v')?.text ?? '',
      ]),
    );
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
          fromRow === toRow ? `${letters(number(fromColumn) + i)}${fromRow}` : `${fromColumn}${Number(fromRow) + i}`;
        expect(cached.get(i) ?? '', cell).toBe(values.get(cell) ?? '');
        if (cached.has(i)) compared += 1;
        else gaps += 1;
      }
    }
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

const number = (column: string): number => [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
function letters(column: number): string {
  let text = '';
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26))
    text = String.fromCharCode(65 + ((left - 1) % 26)) + text;
  return text;
}
