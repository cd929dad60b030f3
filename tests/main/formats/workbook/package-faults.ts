import { allNamed, attribute, parseXml, sharedStrings, sheetParts, type Element } from './package-reader.ts';
import { inOrder, sheetSchema } from './schema-order.ts';

/** What Excel repairs or refuses when it opens a workbook, each as a line; empty for a file that opens as it is. */
export function packageFaults(parts: ReadonlyMap<string, string>): string[] {
  const xml = new Map([...parts].map(([name, text]) => [name, parseXml(text)]));
  const book = xml.get('xl/workbook.xml');
  const styles = xml.get('xl/styles.xml');
  if (book === undefined || styles === undefined) return ['no workbook or no styles'];
  const context: Context = {
    sheets: sheetParts(parts),
    strings: sharedStrings(parts),
    looks: allNamed(styles, 'cellXfs')[0]?.children.length ?? 0,
    differences: allNamed(styles, 'dxfs')[0]?.children.length ?? 0,
    xml,
  };
  return [
    ...sheetNameFaults([...context.sheets.keys()]),
    ...nameFaults(book, context),
    ...tableNameFaults(context),
    ...[...context.sheets].flatMap(([sheet, part]) => sheetFaults(sheet, part, context)),
    ...drawingFaults(context),
  ];
}

interface Context {
  readonly sheets: ReadonlyMap<string, string>;
  readonly strings: readonly string[];
  readonly looks: number;
  readonly differences: number;
  readonly xml: ReadonlyMap<string, Element>;
}

const repeated = (all: readonly string[]): string[] => all.filter((one, i) => all.indexOf(one) !== i);

const sheetNameFaults = (names: readonly string[]): string[] => [
  ...repeated(names.map((name) => name.toLowerCase())).map((name) => `sheet ${name} twice`),
  ...names.filter((name) => !/^(?!')[^:\\/?*[\]]{1,31}(?<!')$/u.test(name)).map((name) => `sheet name ${name}`),
];

/** Defined names lead to ranges of sheets that exist; Excel removes others and says so. */
function nameFaults(book: Element, { sheets }: Context): string[] {
  const names = allNamed(book, 'definedName');
  const keys = names.map((name) => `${attribute(name, 'name').toLowerCase()} ${attribute(name, 'localSheetId')}`);
  const astray = names.filter((name) => {
    const sheet = /^'((?:[^']|'')+)'!\$?[A-Z]*\$?\d*(?::\$?[A-Z]*\$?\d*)?$/u.exec(name.text)?.[1];
    return sheet === undefined || !sheets.has(sheet.replaceAll("''", "'"));
  });
  return [
    ...repeated(keys).map((key) => `name ${key} twice`),
    ...astray.map((name) => `name ${attribute(name, 'name')} leads to ${name.text}`),
  ];
}

const tablesOf = ({ xml }: Context): [string, Element][] => [...xml].filter(([name]) => name.startsWith('xl/tables/'));

function tableNameFaults(context: Context): string[] {
  const tables = tablesOf(context).map(([, table]) => table);
  const names = tables.map((table) => attribute(table, 'displayName'));
  return [
    ...repeated(names.map((name) => name.toLowerCase())).map((name) => `table ${name} twice`),
    ...repeated(tables.map((table) => attribute(table, 'id'))).map((id) => `table id ${id} twice`),
    ...names.filter((name) => !/^[A-Za-z_\\][A-Za-z0-9_.\\]{0,254}$/u.test(name)).map((name) => `table name ${name}`),
    ...names.filter((name) => /^(?:[A-Za-z]{1,3}\d+|[rc]|r\d*c\d*)$/iu.test(name)).map((name) => `${name} is a cell`),
  ];
}

interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const columnNumber = (letters: string): number =>
  letters.split('').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function areaOf(ref: string): Area {
  const [, left = '', top = '', right = left, bottom = top] = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/u.exec(ref) ?? [];
  return { top: Number(top), bottom: Number(bottom), left: columnNumber(left), right: columnNumber(right) };
}

const overlap = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

function sheetFaults(sheet: string, part: string, context: Context): string[] {
  const root = context.xml.get(part);
  if (root === undefined) return [`${sheet}: no part ${part}`];
  const order = root.children.map(({ name }) => name);
  const faults = [
    ...(inOrder(order, sheetSchema) ? [] : [`elements in the order ${order.join(' ')}`]),
    ...repeated(order.filter((name) => name !== 'conditionalFormatting')).map((name) => `${name} twice`),
    ...cellFaults(root, context),
    ...areaFaults(root, part, context),
    ...ruleFaults(root, context),
    ...linkFaults(root, part, context),
  ];
  return faults.map((fault) => `${sheet}: ${fault}`);
}

function cellFaults(root: Element, { strings, looks }: Context): string[] {
  const cells = allNamed(root, 'c');
  const rows = allNamed(root, 'row').map((row) => Number(attribute(row, 'r')));
  const value = (cell: Element): string => cell.children.find(({ name }) => name === 'v')?.text ?? '';
  const wrong = cells.filter((cell) => {
    if (Number(attribute(cell, 's') || 0) >= looks) return true;
    if (cell.children.some(({ name }) => name === 'f')) return true;
    const type = attribute(cell, 't');
    if (type === 's') return strings[Number(value(cell))] === undefined;
    return type !== '' && type !== 'n' ? type !== 'str' : value(cell) !== '' && !Number.isFinite(Number(value(cell)));
  });
  return [
    ...repeated(rows.map(String)).map((row) => `row ${row} twice`),
    ...rows.filter((row, i) => i > 0 && row <= (rows[i - 1] ?? 0)).map((row) => `row ${row} out of order`),
    ...wrong.map((cell) => `cell ${attribute(cell, 'r')}`),
    ...strings.filter((text) => text.length > 32_767).map(() => 'a text too long for a cell'),
  ];
}

/** Tables must not touch merged cells or each other, and begin with the words of their columns. */
function areaFaults(root: Element, part: string, context: Context): string[] {
  const tables = related(part, 'table', context).flatMap((name) => context.xml.get(name) ?? []);
  const merged = allNamed(root, 'mergeCell').map((cell) => areaOf(attribute(cell, 'ref')));
  const areas = tables.map((table) => areaOf(attribute(table, 'ref')));
  const cells = new Map(allNamed(root, 'c').map((cell) => [attribute(cell, 'r'), cell]));
  return tables.flatMap((table, i) => {
    const area = areas[i] ?? areaOf('A1');
    const labels = allNamed(table, 'tableColumn').map((column) => attribute(column, 'name'));
    const heads = [...cells].filter(([ref]) => overlap(areaOf(ref), { ...area, bottom: area.top }));
    const words = heads.map(([, cell]) => context.strings[Number(cell.children[0]?.text ?? -1)]);
    const name = attribute(table, 'name');
    return [
      ...(merged.some((one) => overlap(one, area)) ? [`${name} holds merged cells`] : []),
      ...(areas.some((one, j) => j !== i && overlap(one, area)) ? [`${name} overlaps another table`] : []),
      ...(labels.length === area.right - area.left + 1 ? [] : [`${name} has ${labels.length} columns`]),
      ...repeated(labels.map((label) => label.toLowerCase())).map((label) => `${name} has ${label} twice`),
      ...(labels.join('\n') === words.join('\n') ? [] : [`${name} names its columns otherwise than its cells`]),
      ...(area.bottom > area.top ? [] : [`${name} has no row`]),
      ...(attribute(allNamed(table, 'autoFilter')[0], 'ref') === attribute(table, 'ref') ? [] : [`${name} filters`]),
    ];
  });
}

function ruleFaults(root: Element, { differences }: Context): string[] {
  const rules = allNamed(root, 'cfRule');
  return [
    ...repeated(rules.map((rule) => attribute(rule, 'priority'))).map((priority) => `rule ${priority} twice`),
    ...rules.filter((rule) => Number(attribute(rule, 'dxfId') || differences) >= differences).map(() => 'rule style'),
  ];
}

function linkFaults(root: Element, part: string, context: Context): string[] {
  const links = allNamed(root, 'hyperlink');
  return [
    ...repeated(links.map((link) => attribute(link, 'ref'))).map((ref) => `two links in ${ref}`),
    ...links.flatMap((link) => {
      const location = attribute(link, 'location');
      if (location === '')
        return related(part, 'hyperlink', context).length > 0 ? [] : [`link ${attribute(link, 'ref')}`];
      const sheet = /^'((?:[^']|'')+)'![A-Z]+\d+$/u.exec(location)?.[1]?.replaceAll("''", "'");
      return sheet !== undefined && context.sheets.has(sheet) ? [] : [`link to ${location}`];
    }),
  ];
}

function drawingFaults(context: Context): string[] {
  return [...context.xml].flatMap(([name, drawing]) => {
    if (!/^xl\/drawings\/drawing\d+\.xml$/u.test(name)) return [];
    const frames = allNamed(drawing, 'xdr:cNvPr');
    const charts = related(name, 'chart', context);
    return [
      ...repeated(frames.map((frame) => attribute(frame, 'id'))).map((id) => `${name}: frame ${id} twice`),
      ...frames.filter((frame) => attribute(frame, 'descr') === '').map(() => `${name}: no alternative text`),
      ...(charts.length === frames.length ? [] : [`${name}: ${charts.length} charts in ${frames.length} frames`]),
      ...charts.filter((chart) => !context.xml.has(chart)).map((chart) => `${name}: no ${chart}`),
    ];
  });
}

const related = (part: string, type: string, { xml }: Context): string[] =>
  allNamed(xml.get(part.replace(/([^/]+)$/u, '_rels/$1.rels')) ?? empty, 'Relationship')
    .filter((one) => attribute(one, 'Type').endsWith(`/${type}`))
    .map((one) =>
      attribute(one, 'TargetMode') === 'External'
        ? attribute(one, 'Target')
        : new URL(attribute(one, 'Target'), `file:///${part}`).pathname.slice(1),
    );

const empty: Element = { name: '', attributes: {}, children: [], text: '' };
