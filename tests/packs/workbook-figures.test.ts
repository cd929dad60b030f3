import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Block, PackDocument } from '#shared/domain/pack/document.ts';
import { isPercentFormat, percentagePoints } from '#shared/domain/returns/values/number-format.ts';
import { cellRef, parseCellRef, type SheetCell } from '#shared/domain/returns/sheet/sheet-data.ts';
import { writeWorkbook } from '#main/formats/workbook/write-workbook.ts';
import { packageFaults } from '../main/formats/workbook/package-faults.ts';
import { partsOf } from '../main/formats/workbook/package-reader.ts';
import { documentOf, everyBlock } from '../main/core/packs/document-of.ts';
import { drawnFiguresOf, figuresOf, type DocumentFigure } from './document-figures.ts';
import { editions, requestFor } from './editions.ts';
import { samples, SampleWorkspaces } from './sample-packs.ts';
import { ReadWorkbook, type IndexedFigure } from './workbook.ts';

const workspaces = new SampleWorkspaces();
afterAll(() => workspaces.clean());

/** What a cell of the workbook says, in the document's terms: percentages in points, dates as ISO. */
function asFigure(cell: SheetCell | undefined): DocumentFigure['expected'] | null {
  if (cell?.kind === 'number') {
    const percent = isPercentFormat(cell.format);
    return { kind: 'number', value: percent ? percentagePoints(cell.value) : cell.value, percent };
  }
  return cell?.kind === 'date' || cell?.kind === 'text' ? { kind: cell.kind, value: cell.value } : null;
}

/** The words of the first cell above with exactly these words: proof that the figure stands under its heading. */
function hasHeadingAbove(workbook: ReadWorkbook, { sheet, ref }: IndexedFigure, heading: string): boolean {
  const place = parseCellRef(ref);
  if (place === null) return false;
  for (let row = place.row - 1; row > 0; row -= 1) {
    if (workbook.words(sheet, cellRef(row, place.column)) === heading) return true;
  }
  return false;
}

const hasBars = (document: PackDocument): boolean =>
  everyBlock(document).some((block) => block.kind === 'chart' && block.chart.kind === 'rating_bars');

const placeOf = (figure: Pick<IndexedFigure, 'sheet' | 'within' | 'column'>): string =>
  [figure.sheet, figure.within, figure.column].join(' | ');

const cases = samples.flatMap((sample) => editions.map((edition) => ({ sample, edition })));

describe.each(cases)('the $edition workbook of $sample', ({ sample, edition }) => {
  let document: PackDocument;
  let bytes: Uint8Array;
  let workbook: ReadWorkbook;
  let pairs: readonly { readonly said: DocumentFigure; readonly index: IndexedFigure | undefined }[];

  beforeAll(async () => {
    document = await documentOf(await workspaces.of(sample), requestFor(sample, edition));
    bytes = await writeWorkbook(document);
    workbook = await ReadWorkbook.read(bytes);
    // Both lists go through a column from top to bottom: the n-th figure of a column is the n-th line of it in the index.
    const waiting = Map.groupBy(workbook.figures(), placeOf);
    pairs = figuresOf(document).map((said) => ({ said, index: waiting.get(placeOf(said))?.shift() }));
  });

  test('has a sheet for every section, and the sheets that trace its figures', () => {
    const lists = (blocks: readonly Block[]): string[] =>
      blocks.flatMap((block) => (block.kind === 'table' && block.rows.length > 0 ? (block.ownSheet ?? []) : []));
    expect(workbook.sheetNames()).toEqual([
      'Read me',
      ...document.sections.flatMap(({ sheetName, blocks }) => [sheetName, ...lists(blocks)]),
      'Data',
      ...(hasBars(document) ? ['Rating counts'] : []),
      'Figure index',
      'Origins',
    ]);
  });

  test('holds nothing that Excel would repair', () => {
    expect(packageFaults(partsOf(bytes))).toEqual([]);
  });

  test('indexes every figure of the document, in its words and with its origin, and nothing else', () => {
    const told = ({ shown, origin }: Pick<IndexedFigure, 'shown' | 'origin'>): object => ({ shown, origin });
    expect(pairs.map(({ index }) => index && told(index))).toEqual(pairs.map(({ said }) => told(said)));
    expect(workbook.figures()).toHaveLength(pairs.length);
    expect(pairs.length).toBeGreaterThan(100);
  });

  test('holds each figure with the same value at the place that the index names', () => {
    const found = pairs.map(({ index }) => index && asFigure(workbook.cell(index.sheet, index.ref)));
    expect(found).toEqual(pairs.map(({ said }) => said.expected));
  });

  test('holds each figure in the row of its subject and under its heading', () => {
    const astray = pairs.filter(({ said, index }) => {
      if (index === undefined || !index.row.startsWith(said.row)) return true;
      if (said.within === 'Key figures') return false;
      const inRow = said.row === '' || workbook.rowOf(index.sheet, index.ref).includes(said.row);
      return !inRow || !hasHeadingAbove(workbook, index, said.column);
    });
    expect(astray).toEqual([]);
  });

  test('holds every figure that a chart or sparkline draws as a row of data with its id, and nothing else', () => {
    const rows = {
      Data: workbook.table('Data', 6),
      'Rating counts': hasBars(document) ? workbook.table('Rating counts', 5) : [],
    };
    const wordsOf = (cell: SheetCell | undefined): string => (cell?.kind === 'text' ? cell.value : '');
    const byId = new Map(
      Object.entries(rows).flatMap(([sheet, held]) =>
        held.map((row) => [`${sheet} ${wordsOf(row.get('Row id'))}`, row] as const),
      ),
    );
    expect(byId.size).toBe(rows.Data.length + rows['Rating counts'].length);
    const drawn = drawnFiguresOf(document);
    expect(drawn.length).toBeGreaterThan(2);
    const found = drawn.map(({ sheet, rowId, column, origin }) => {
      const row = byId.get(`${sheet} ${rowId}`);
      return { rowId, column, held: asFigure(row?.get(column)), origin: origin && wordsOf(row?.get('Where from')) };
    });
    expect(found).toEqual(
      drawn.map(({ rowId, column, value, percent, origin }) => ({
        rowId,
        column,
        held: { kind: 'number', value, percent },
        origin,
      })),
    );
    const figures = [...byId.values()].flatMap((row) =>
      [...row].filter(([heading, cell]) => cell?.kind === 'number' && !heading.startsWith('Special cause')),
    );
    expect(figures).toHaveLength(drawn.length);
  });

  test('draws no two figures from one cell', () => {
    const places = pairs.map(({ index }) => `${index?.sheet}!${index?.ref}`);
    expect(new Set(places).size).toBe(places.length);
  });

  test('traces each figure to an origin that it lists, and each calculation to what it was calculated from', () => {
    const listed = new Set(workbook.origins());
    expect([...listed]).toEqual(Object.keys(document.origins));
    expect(pairs.filter(({ said }) => !listed.has(said.origin))).toEqual([]);
    const parts = Object.values(document.origins).flatMap((origin) =>
      origin.kind === 'calculation' ? origin.from : [],
    );
    expect(parts.filter((id) => !listed.has(id))).toEqual([]);
  });
});
