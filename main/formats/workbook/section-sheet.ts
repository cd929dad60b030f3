import { dateInWords, periodInWords } from '#shared/domain/dates.ts';
import type { Block, PackMeta, Section } from '#shared/domain/pack/document.ts';
import { assertNever } from '#shared/domain/refusal.ts';
import type { Binder } from './binder.ts';
import { writeChart } from './blocks/chart-on-sheet.ts';
import { columnWidths } from './blocks/column-widths.ts';
import { writeCallout, writeFigures, writeHeading, writeList, writeParagraph } from './blocks/prose-on-sheet.ts';
import { SheetCursor } from './blocks/sheet-cursor.ts';
import { shapeTable, type TableShape } from './blocks/table-shape.ts';
import { writeTable, type PlacedTable, type SparklineRange } from './blocks/table-on-sheet.ts';
import { safeText } from './cells/safe-text.ts';
import { chartOf, columnOf, firstMonthColumn, type DataPlan } from './data/data-plan.ts';
import { absoluteRange, columnLetters } from './package/addresses.ts';
import { editionText, freeze, repeatHead, setUpPage } from './page-setup.ts';
import { quotedSheet } from './sheet-names.ts';
import { looks } from './styles.ts';

/** Pixels that columns given as shares are shared out of. */
const pageWidths = { landscape: 1260, portrait: 860 } as const;
/** More than this kept in sight above the rows would leave too little screen for the rows themselves. */
const tallestFrozen = 230;
/** A shorter table fits on its page. */
const fewestRows = 6;

/** Writes one section on its sheet: title, blocks in the document's order, page set-up. */
export function writeSectionSheet(binder: Binder, section: Section, name: string, plan: DataPlan): void {
  const { meta, origins } = binder.document;
  const shapes = new Map<Block, TableShape>();
  for (const block of section.blocks) if (block.kind === 'table') shapes.set(block, shapeTable(block, origins));
  const cursor = new SheetCursor(binder, name, columnWidths([...shapes.values()], pageWidths[section.orientation]));
  setUpPage(cursor.sheet, meta, section.orientation);
  cursor.sheet.views = [{ state: 'normal', showGridLines: false }];

  binder.anchor(section.id, cursor.place());
  writeSheetHead(cursor, section.title, meta);
  const rangeOf = sparklineRanges(plan, binder.names.data);
  const tables: PlacedTable[] = [];
  for (const block of section.blocks) {
    const placed = writeBlock(cursor, block, shapes.get(block), plan, rangeOf);
    if (placed) tables.push(placed);
  }
  keepHeadInSight(cursor, tables);
  printWithoutTrace(cursor, tables);
}

/** Title, what pack it is of, and the way back. */
function writeSheetHead(cursor: SheetCursor, title: string, meta: PackMeta): void {
  const { binder } = cursor;
  cursor.sheet.getCell(cursor.row, 1).value = safeText(title, 'a title');
  cursor.sheet.getCell(cursor.row, 1).style = looks.title;
  cursor.next(26);
  const subtitle = [
    meta.authority,
    periodInWords(meta.period),
    `as at ${dateInWords(meta.asAtOn)}`,
    editionText(meta),
    meta.marking,
  ];
  cursor.sheet.getCell(cursor.row, 1).value = safeText(subtitle.filter(Boolean).join('  ·  '), 'a title');
  cursor.sheet.getCell(cursor.row, 1).style = looks.subtitle;
  cursor.next(15);
  if (meta.notice !== '')
    cursor.prose(safeText(meta.notice, 'the notice'), meta.notice, looks.notice, { size: 10, bold: true });
  cursor.sheet.getCell(cursor.row, 1).value = 'Back to Read me';
  cursor.sheet.getCell(cursor.row, 1).style = { font: looks.link.font };
  binder.link(cursor.place(), { place: { sheet: binder.names.readMe, row: 1, column: 1 } });
  cursor.next(15);
  cursor.gap(6);
  cursor.bodyRow = cursor.row;
}

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
 * printed above another table, its heading would name the wrong columns.
 */
function keepHeadInSight(cursor: SheetCursor, tables: readonly PlacedTable[]): void {
  const longest = tables.reduce<PlacedTable | null>(
    (best, table) => (best === null || table.lastRow - table.headRow > best.lastRow - best.headRow ? table : best),
    null,
  );
  if (longest === null || longest !== tables.at(-1) || longest.lastRow - longest.headRow < fewestRows) return;
  repeatHead(cursor.sheet, longest.headRow);
  if (longest.top <= tallestFrozen) freeze(cursor.sheet, longest.headRow);
}

/** Prints as far as prose, charts and the tables' own columns go, so that the figures print larger. */
function printWithoutTrace(cursor: SheetCursor, tables: readonly PlacedTable[]): void {
  if (tables.length === 0) return;
  const columns = Math.max(cursor.textSpan().to, ...tables.map((table) => table.columns));
  cursor.sheet.pageSetup.printArea = `A$1:${columnLetters(columns)}$${cursor.row - 1}`;
}

/** A sparkline draws the end of its control chart's row where the pack has one, else its own row of values. */
function sparklineRanges(plan: DataPlan, data: string): SparklineRange {
  return (cell) => {
    const chart = chartOf(plan.charts, cell);
    const actual = chart?.series.find(({ series }) => series.role === 'actual');
    if (chart && actual) {
      const last = columnOf(plan, chart.chart.points.at(-1)?.period ?? '');
      return `${quotedSheet(data)}!${absoluteRange(actual.row, last - cell.values.length + 1, actual.row, last)}`;
    }
    const trend = plan.trends.find((one) => one.cell === cell);
    if (!trend) return null;
    return `${quotedSheet(data)}!${absoluteRange(trend.row, firstMonthColumn, trend.row, firstMonthColumn + cell.values.length - 1)}`;
  };
}
