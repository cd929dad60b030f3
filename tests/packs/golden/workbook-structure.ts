import { readSheets } from '#main/formats/sheets/read-sheets.ts';
import { parseCellRef, type SheetCell } from '#shared/domain/returns/sheet/sheet-data.ts';
import {
  allNamed,
  attribute,
  parseXml,
  partsOf,
  sheetParts,
  type Element,
} from '../../main/formats/workbook/package-reader.ts';
import { timeless } from './timeless.ts';

/** Of the sheets that hold every figure once more, the first rows are enough to see their form. */
const trimmed = new Map([
  ['Data', 14],
  ['Figure index', 14],
  ['Origins', 14],
  ['Glossary', 10],
]);
const longestCell = 90;

/** A workbook as a reviewer compares it: names, and sheet by sheet what is set up and what stands in the cells. */
export async function workbookStructure(bytes: Uint8Array): Promise<string> {
  const parts = partsOf(bytes);
  const xml = (name: string): Element => parseXml(parts.get(name) ?? '<none/>');
  const names = allNamed(xml('xl/workbook.xml'), 'definedName').map(
    (name) => `${attribute(name, 'name')} ${name.text}`,
  );
  const { sheets } = await readSheets('pack.xlsx', bytes);
  const partOf = sheetParts(parts);
  const lines = sheets.flatMap(({ name, rows }) => {
    const shown = rows.slice(0, trimmed.get(name));
    return [
      '',
      `# ${name} · ${setUpOf(xml, partOf.get(name) ?? '')}`,
      ...shown.map(({ cells }) => rowText(cells)),
      ...(shown.length < rows.length ? [`… ${rows.length - shown.length} more rows`] : []),
    ];
  });
  return timeless(['# names', ...names.toSorted(), ...lines].join('\n'));
}

/** Dimensions, panes, tables, charts and what else a sheet has beside its cells. */
function setUpOf(xml: (name: string) => Element, part: string): string {
  const sheet = xml(part);
  const related = (from: string, type: string): string[] =>
    allNamed(xml(from.replace(/([^/]+)$/u, '_rels/$1.rels')), 'Relationship')
      .filter((one) => attribute(one, 'Type').endsWith(`/${type}`))
      .map((one) => new URL(attribute(one, 'Target'), `file:///${from}`).pathname.slice(1));
  const count = (element: string, words: string): string[] => {
    const many = allNamed(sheet, element).length;
    return many === 0 ? [] : [`${many} ${words}`];
  };
  const [pane] = allNamed(sheet, 'pane');
  const charts = related(part, 'drawing').flatMap((drawing) => related(drawing, 'chart'));
  const tables = related(part, 'table').map((name) => xml(name));
  return [
    attribute(allNamed(sheet, 'dimension')[0], 'ref'),
    attribute(allNamed(sheet, 'pageSetup')[0], 'orientation'),
    ...(pane === undefined ? [] : [`frozen at ${attribute(pane, 'topLeftCell')}`]),
    ...tables.map((table) => `table ${attribute(table, 'name')} ${attribute(table, 'ref')}`),
    ...charts.map((chart) => `chart of ${allNamed(xml(chart), 'c:ser').length} series`),
    ...count('x14:sparkline', 'sparklines'),
    ...count('hyperlink', 'links'),
    ...count('conditionalFormatting', 'coloured ranges'),
  ].join(' · ');
}

/** The cells of a row by column, tabs between them; numbers as stored, with a sign where they are percentages. */
function rowText(cells: readonly SheetCell[]): string {
  const columns: string[] = [];
  for (const cell of cells) columns[parseCellRef(cell.ref)?.column ?? 0] = textOf(cell);
  return [...columns]
    .map((text) => text ?? '')
    .join('\t')
    .trim();
}

function textOf(cell: SheetCell): string {
  const value = cell.kind === 'number' ? Number(cell.value.toPrecision(12)) : cell.value;
  const text = String(value).replaceAll(/\s+/gu, ' ');
  const shown = text.length > longestCell ? `${text.slice(0, longestCell)}…` : text;
  return cell.kind === 'number' && cell.format.includes('%') ? `${shown} (%)` : shown;
}
