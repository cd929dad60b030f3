import type { ChartModel } from './chart-model.ts';
import { chartPart } from './chart-xml.ts';
import { drawingPart, type Frame } from './drawing-xml.ts';
import { PackageParts } from './package-parts.ts';
import { sparklineExtension, type Sparkline } from './sparkline-xml.ts';
import { namespaces, xml, type Xml } from './xml.ts';

/** What exceljs cannot write, or writes badly, for one sheet. */
export interface SheetAdditions {
  readonly charts: readonly { readonly frame: Omit<Frame, 'name' | 'alt'>; readonly model: ChartModel }[];
  readonly sparklines: readonly Sparkline[];
  readonly links: readonly SheetLink[];
}

/** A link from a cell to a place in the workbook (`'Read me'!A1`) or to a web address. */
export type SheetLink = { readonly cell: string } & ({ readonly location: string } | { readonly url: string });

const drawingType = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const chartType = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

// What may follow in a worksheet (CT_Worksheet, ECMA-376 part 1, 18.3.1.99); a piece goes before the first of these.
const afterLinks = ['printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks'];
const afterDrawing = ['legacyDrawing', 'picture', 'oleObjects', 'controls', 'webPublishItems', 'tableParts', 'extLst'];

/** Adds charts, sparklines and links to a workbook written by exceljs, by the name of the sheet, and fixes its bytes. */
export function finish(bytes: Uint8Array, additions: ReadonlyMap<string, SheetAdditions>): Uint8Array {
  const parts = new PackageParts(bytes);
  const counter = { charts: 0, drawings: 0 };
  for (const [sheet, part] of parts.worksheets()) {
    const add = additions.get(sheet);
    if (!add) continue;
    if (add.links.length > 0) addLinks(parts, part, add.links);
    if (add.charts.length > 0) addCharts(parts, part, add.charts, counter);
    if (add.sparklines.length > 0) addSparklines(parts, part, add.sparklines);
  }
  fixStyles(parts);
  fixTables(parts);
  return parts.toBytes();
}

function addLinks(parts: PackageParts, part: string, links: readonly SheetLink[]): void {
  const ids = new Map<string, string>();
  const tags = links.map((link) => {
    if ('location' in link) return xml`<hyperlink ref="${link.cell}" location="${link.location}"/>`;
    const id = ids.get(link.url) ?? parts.relate(part, 'hyperlink', link.url, true);
    ids.set(link.url, id);
    return xml`<hyperlink ref="${link.cell}" r:id="${id}"/>`;
  });
  insertBefore(parts, part, [...afterLinks, 'drawing', ...afterDrawing], xml`<hyperlinks>${tags}</hyperlinks>`);
}

function addCharts(
  parts: PackageParts,
  part: string,
  charts: SheetAdditions['charts'],
  counter: { charts: number; drawings: number },
): void {
  counter.drawings += 1;
  const drawing = `xl/drawings/drawing${counter.drawings}.xml`;
  const frames = charts.map(({ frame, model }) => ({ ...frame, name: `Chart: ${model.title}`, alt: model.alt }));
  // Relationship ids are given in order, so the n-th frame shows rIdn: exactly what `relate` must not renumber.
  const relations = charts.map(({ model }, i) => {
    counter.charts += 1;
    parts.add(`xl/charts/chart${counter.charts}.xml`, chartType, chartPart(model));
    return xml`<Relationship Id="rId${i + 1}" Type="${namespaces.relationships}/chart" Target="../charts/chart${counter.charts}.xml"/>`;
  });
  parts.add(drawing, drawingType, drawingPart(frames));
  parts.write(
    `xl/drawings/_rels/drawing${counter.drawings}.xml.rels`,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml`<Relationships xmlns="${namespaces.packageRelationships}">${relations}</Relationships>`.source}`,
  );
  const id = parts.relate(part, 'drawing', `../drawings/drawing${counter.drawings}.xml`);
  insertBefore(parts, part, afterDrawing, xml`<drawing r:id="${id}"/>`);
}

function addSparklines(parts: PackageParts, part: string, sparklines: readonly Sparkline[]): void {
  insertBefore(parts, part, [], xml`<extLst>${sparklineExtension(sparklines)}</extLst>`);
}

/** Puts a piece before the first of the named elements that follows the sheet's data, or at the end of the sheet. */
function insertBefore(parts: PackageParts, part: string, followers: readonly string[], piece: Xml): void {
  const sheet = parts.read(part);
  const tail = Math.max(sheet.lastIndexOf('</sheetData>'), sheet.lastIndexOf('<sheetData/>'));
  const found = followers.length > 0 ? sheet.slice(tail).search(new RegExp(`<(${followers.join('|')})\\b`)) : -1;
  const at = found < 0 ? sheet.lastIndexOf('</worksheet>') : tail + found;
  parts.write(part, sheet.slice(0, at) + piece.source + sheet.slice(at));
}

/**
 * The normal font becomes Arial 10: it is the font of cells a reader fills in, and column widths are counted in its digits.
 * Cells of format "Text" (`@`, number 49) hold text that looks like a formula: the quote prefix keeps it text when edited.
 */
function fixStyles(parts: PackageParts): void {
  const styles = parts
    .read('xl/styles.xml')
    .replace(/(<fonts\b[^>]*>)<font>.*?<\/font>/s, '$1<font><sz val="10"/><name val="Arial"/><family val="2"/></font>')
    .replace(/(<cellXfs\b.*<\/cellXfs>)/s, (xfs) =>
      xfs.replaceAll('<xf numFmtId="49"', '<xf numFmtId="49" quotePrefix="1"'),
    );
  parts.write('xl/styles.xml', styles);
}

/** exceljs gives each table a totals row label although there is no totals row; Excel shows it when one is switched on. */
function fixTables(parts: PackageParts): void {
  for (const name of parts.names().filter((part) => part.startsWith('xl/tables/'))) {
    const table = parts.read(name);
    parts.write(
      name,
      table.replace(/ totalsRow(?:Label|Function)="[^"]*"/g, '').replace(' totalsRowShown="1"', ' totalsRowShown="0"'),
    );
  }
}
