import { periodInWords } from '#shared/domain/dates.ts';
import { capitalised } from '#shared/domain/in-words.ts';
import type { Block, PackMeta, Section, TableBlock } from '#shared/domain/pack/document.ts';
import { assertNever } from '#shared/domain/refusal.ts';
import type { Binder, Place } from './binder.ts';
import { writeChart } from './blocks/chart-on-sheet.ts';
import { columnWidths } from './blocks/column-widths.ts';
import { writeCallout, writeFigures, writeHeading, writeList, writeParagraph } from './blocks/prose-on-sheet.ts';
import { SheetCursor } from './blocks/sheet-cursor.ts';
import { shapeTable, type TableShape } from './blocks/table-shape.ts';
import { writeCaption, writeTable, type PlacedTable, type SparklineRange } from './blocks/table-on-sheet.ts';
import { safeText } from './cells/safe-text.ts';
import { columnOf, type DataPlan } from './data/data-plan.ts';
import { roleNames } from './data/chart-series.ts';
import { absoluteRange, columnLetters } from './package/addresses.ts';
import { asAtText, versionText, freeze, repeatHead, setUpPage } from './page-setup.ts';
import { quotedSheet } from './sheet-names.ts';
import { linkFont, looks, styled, tabColours } from './styles.ts';

/** Pixels that columns given as shares are shared out of. */
const pageWidths = { landscape: 1260, portrait: 860 } as const;
/** More than this kept in sight above the rows would leave too little screen for the rows themselves. */
const tallestFrozen = 230;
/** The same of the columns at the left. */
const widestFrozen = 480;
/** A shorter table fits on its page. */
const fewestRows = 6;

/** Writes one section: its sheet with the blocks in the document's order, and behind it the lists with sheets of their own. */
export function writeSectionSheet(binder: Binder, section: Section, name: string, plan: DataPlan): void {
  const { origins } = binder.document;
  const shapes = new Map<Block, TableShape>();
  for (const block of section.blocks) {
    if (block.kind === 'table' && !binder.names.tables.has(block.id)) shapes.set(block, shapeTable(block, origins));
  }
  const cursor = newSheet(binder, name, [...shapes.values()], section.orientation);
  binder.anchor(section.id, cursor.place());
  writeHead(cursor, section.title, [['Back to Read me', { sheet: binder.names.readMe, row: 1, column: 1 }]]);
  const rangeOf = sparklineRanges(plan, binder.names.data);
  const tables: PlacedTable[] = [];
  for (const block of section.blocks) {
    const own = block.kind === 'table' ? binder.names.tables.get(block.id) : undefined;
    if (block.kind === 'table' && own !== undefined) {
      const from = cursor.place();
      pointToOwnSheet(cursor, block, own);
      writeOwnSheet(binder, block, own, from, rangeOf);
      continue;
    }
    const placed = writeBlock(cursor, block, shapes.get(block), plan, rangeOf);
    if (placed) tables.push(placed);
  }
  keepHeadInSight(cursor, tables);
  printWithoutTrace(cursor, tables);
}

/** A list that readers filter, sort and reuse: a sheet with nothing but its table. */
function writeOwnSheet(binder: Binder, block: TableBlock, name: string, section: Place, rangeOf: SparklineRange): void {
  const shape = shapeTable(block, binder.document.origins);
  const cursor = newSheet(binder, name, [shape], 'landscape');
  cursor.sheet.properties.tabColor = tabColours.list;
  writeHead(cursor, block.caption, [
    [`Back to ${section.sheet}`, section],
    ['Back to Read me', { sheet: binder.names.readMe, row: 1, column: 1 }],
  ]);
  const placed = writeTable(cursor, { ...shape, block: { ...block, caption: '' } }, rangeOf, block.caption);
  const tables = placed === null ? [] : [placed];
  keepHeadInSight(cursor, tables, 1);
  printWithoutTrace(cursor, tables);
}

/** In the place of the table: its caption, how long it is, and the way to it. */
function pointToOwnSheet(cursor: SheetCursor, block: TableBlock, name: string): void {
  writeCaption(cursor, block.caption);
  const rows = block.rows.filter(({ band }) => band !== true).length;
  const from = cursor.place();
  const words = `→ ${rows} ${rows === 1 ? 'row' : 'rows'} on sheet ${name}`;
  cursor.prose(words, words, styled(looks.prose, { font: linkFont }), { size: 10 });
  cursor.binder.link(from, { place: { sheet: name, row: 1, column: 1 } });
  cursor.gap(10);
}

function newSheet(
  binder: Binder,
  name: string,
  shapes: readonly TableShape[],
  orientation: Section['orientation'],
): SheetCursor {
  const cursor = new SheetCursor(binder, name, columnWidths(shapes, pageWidths[orientation]));
  setUpPage(cursor.sheet, binder.document.meta, orientation);
  cursor.sheet.views = [{ state: 'normal', showGridLines: false }];
  cursor.sheet.properties.tabColor = tabColours.section;
  return cursor;
}

/** Title, what pack it is of, and the ways back. */
function writeHead(cursor: SheetCursor, title: string, ways: readonly (readonly [string, Place])[]): void {
  const { meta } = cursor.binder.document;
  cursor.sheet.getCell(cursor.row, 1).value = safeText(title, 'a title');
  cursor.sheet.getCell(cursor.row, 1).style = looks.title;
  cursor.next(26);
  cursor.sheet.getCell(cursor.row, 1).value = safeText(subtitleOf(meta), 'a title');
  cursor.sheet.getCell(cursor.row, 1).style = looks.subtitle;
  cursor.next(15);
  if (meta.notice !== '')
    cursor.prose(safeText(meta.notice, 'the notice'), meta.notice, looks.notice, { size: 10, bold: true });
  for (const [words, to] of ways) {
    cursor.sheet.getCell(cursor.row, 1).value = words;
    cursor.sheet.getCell(cursor.row, 1).style = { font: looks.link.font };
    cursor.binder.link(cursor.place(), { place: to });
    cursor.next(15);
  }
  cursor.gap(6);
  cursor.bodyRow = cursor.row;
}

const subtitleOf = (meta: PackMeta): string =>
  [
    meta.authority,
    capitalised(meta.about ?? ''),
    meta.comparison === true ? '' : periodInWords(meta.period),
    asAtText(meta),
    versionText(meta),
    meta.marking,
  ]
    .filter(Boolean)
    .join('  ·  ');

function writeBlock(
  cursor: SheetCursor,
  block: Block,
  shape: TableShape | undefined,
  plan: DataPlan,
  rangeOf: SparklineRange,
): PlacedTable | null {
  switch (block.kind) {
    case 'heading':
      writeHeading(cursor, block);
      return null;
    case 'paragraph':
      writeParagraph(cursor, block);
      return null;
    case 'list':
      writeList(cursor, block);
      return null;
    case 'callout':
      writeCallout(cursor, block);
      return null;
    case 'figures':
      writeFigures(cursor, block);
      return null;
    case 'chart':
      writeChart(cursor, block, plan);
      return null;
    case 'table':
      return shape ? writeTable(cursor, shape, rangeOf) : null;
    default:
      return assertNever(block);
  }
}

/**
 * The longest table keeps its heading in sight and repeats it on paper, but only when it is the last on the sheet:
 * printed above another table, its heading would name the wrong columns. Reference and title stay in sight at the left.
 */
function keepHeadInSight(cursor: SheetCursor, tables: readonly PlacedTable[], fewest = fewestRows): void {
  const longest = tables.reduce<PlacedTable | null>(
    (best, table) => (best === null || table.lastRow - table.headRow > best.lastRow - best.headRow ? table : best),
    null,
  );
  if (longest === null || longest !== tables.at(-1) || longest.lastRow - longest.headRow < fewest) return;
  repeatHead(cursor.sheet, longest.headRow);
  if (longest.top > tallestFrozen) return;
  let columns = longest.headColumns;
  const widthOf = (count: number): number =>
    Array.from({ length: count }, (_, i) => cursor.width(i + 1)).reduce((sum, width) => sum + width, 0);
  while (columns > 0 && widthOf(columns) > widestFrozen) columns -= 1;
  freeze(cursor.sheet, longest.headRow, tables.length === 1 ? columns : 0);
}

/** Prints as far as prose, charts and the tables' own columns go, so that the figures print larger. */
function printWithoutTrace(cursor: SheetCursor, tables: readonly PlacedTable[]): void {
  if (tables.length === 0) return;
  const columns = Math.max(cursor.textSpan().to, ...tables.map((table) => table.columns));
  cursor.sheet.pageSetup.printArea = `A$1:${columnLetters(columns)}$${cursor.row - 1}`;
}

/** A sparkline draws its rows of the column "Actual" on the Data sheet. */
const sparklineRanges =
  (plan: DataPlan, data: string): SparklineRange =>
  (cell) => {
    const range = plan.sparklines.get(cell);
    if (range === undefined) return null;
    const column = columnOf(plan, roleNames.actual);
    return `${quotedSheet(data)}!${absoluteRange(range.from, column, range.to, column)}`;
  };
