import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readSheets } from '#main/formats/sheets/read-sheets.ts';
import type { Unit } from '#shared/domain/indicator.ts';
import { findChildLevelData } from '#shared/domain/returns/child-level/child-level.ts';
import { extractCells } from '#shared/domain/returns/extract/extract.ts';
import type { ExtractedCell, UnreadCell } from '#shared/domain/returns/extract/extraction.ts';
import { fold } from '#shared/domain/returns/fold.ts';
import { layoutOfMapping, mappingOfLayout } from '#shared/domain/returns/layouts/mapping-layout.ts';
import type { LayoutMapping } from '#shared/domain/returns/layouts/mapping.ts';
import { createMatcher, type KnownIndicator } from '#shared/domain/returns/staging/match-indicator.ts';
import { readFigure } from '#shared/domain/returns/values/read-figure.ts';
import { recogniseLayouts } from '#shared/domain/returns/layouts/recognise-layout.ts';
import type { Layout } from '#shared/domain/returns/layouts/layout.ts';
import type { SheetData } from '#shared/domain/returns/sheet/sheet-data.ts';
import { ownLaCode, type ExpectedFigure, type ReturnLayout } from '../../../../returns/return-layout.ts';
import { returnLayouts } from '../../../../returns/return-layouts.ts';

const catalogue = Papa.parse<Record<string, string>>(readFileSync('resources/catalogue/indicators.csv', 'utf8'), {
  header: true,
  skipEmptyLines: true,
}).data.map((line): KnownIndicator => ({
  code: line['code'] ?? '',
  name: line['name'] ?? '',
  unit: (line['unit'] ?? '') as Unit,
}));

interface Reading {
  readonly cells: readonly ExtractedCell[];
  readonly unread: readonly Pick<UnreadCell, 'cell' | 'why'>[];
  readonly because: string;
  readonly layouts: readonly { readonly sheet: SheetData; readonly layout: Layout }[];
}

async function read({ fileName, bytes, decisions }: ReturnLayout): Promise<Reading> {
  const file = await readSheets(fileName, await bytes());
  const { sheets, mappings = [] } = decisions;
  const recognised = recogniseLayouts(file, { laCode: ownLaCode, ...(sheets === undefined ? {} : { sheets }) });
  const layouts = file.sheets.flatMap((sheet, index) => {
    const mapping = mappings.find((each) => each.sheet === sheet.name);
    const mapped = mapping === undefined ? null : layoutOfMapping(sheet, mapping);
    if (mapped !== null && 'problem' in mapped) throw new Error(mapped.problem);
    const layout = mapped?.layout ?? recognised[index]?.layout ?? null;
    return layout === null ? [] : [{ sheet, layout }];
  });
  const extractions = layouts.map(({ sheet, layout }) => extractCells(sheet, layout));
  return {
    cells: extractions.flatMap(({ cells }) => cells),
    unread: [
      ...extractions.flatMap(({ unread }) => unread),
      ...recognised.flatMap(({ hidden, layout, because }) => [
        ...hidden.map((why) => ({ cell: '', why })),
        ...(layout === null ? [{ cell: '', why: because }] : []),
      ]),
    ],
    because: recognised.map(({ because }) => because).join(' '),
    layouts,
  };
}

/** Each figure as staging would read it; those that a person left out are gone. */
function figuresOf(
  cells: readonly ExtractedCell[],
  { matches = [], percentages = [] }: ReturnLayout['decisions'],
): ExpectedFigure[] {
  const byHand = new Map(matches.map(({ text, indicator }) => [fold(text), indicator]));
  const match = createMatcher(catalogue, { byHand });
  return cells.flatMap((cell) => {
    const matched = match(cell.code, cell.name);
    if (matched.kind === 'left_out') return [];
    if (matched.kind === 'problem') throw new Error(JSON.stringify(matched.problem));
    const { code, unit } = matched.indicator;
    const as = percentages.find(({ indicator }) => indicator === code)?.as ?? null;
    const { value, numerator, denominator, marker, weight, problem } = readFigure(cell, unit, as);
    if (weight === 'blocking' || weight === 'doubt') throw new Error(`${cell.cell}: ${problem}`);
    const { period, sheet, originalText, comment, provisional } = cell;
    return {
      indicator: code,
      period,
      numerator,
      denominator,
      marker,
      sheet,
      cell: cell.cell,
      originalText,
      comment,
      // Free of the noise of binary fractions.
      value: value === null ? null : Number(value.toPrecision(12)),
      provisional,
    };
  });
}

function cellsUnder(sheet: SheetData, mapping: LayoutMapping): readonly ExtractedCell[] {
  const mapped = layoutOfMapping(sheet, mapping);
  if ('problem' in mapped) throw new Error(mapped.problem);
  return extractCells(sheet, mapped.layout).cells;
}

const withoutNoise = (figures: readonly ExpectedFigure[]): ExpectedFigure[] =>
  figures.map((each) => ({ ...each, value: each.value === null ? null : Number(each.value.toPrecision(12)) }));

describe('every layout that a return comes in', () => {
  it('has a name and a file name of its own, and there are at least 25', () => {
    expect(returnLayouts.length).toBeGreaterThanOrEqual(25);
    expect(new Set(returnLayouts.map(({ name }) => name)).size).toBe(returnLayouts.length);
    expect(new Set(returnLayouts.map(({ fileName }) => fileName)).size).toBe(returnLayouts.length);
  });

  const readable = returnLayouts.filter(({ refused }) => refused === null);
  const refused = returnLayouts.filter((layout) => layout.refused !== null);

  it.each(readable.map((layout) => [layout.name, layout] as const))('is read cell by cell: %s', async (_, layout) => {
    const { cells, unread } = await read(layout);
    expect(figuresOf(cells, layout.decisions)).toEqual(withoutNoise(layout.expected));
    expect(unread).toEqual(
      expect.arrayContaining(
        layout.unread.map(({ cell, why }) => expect.objectContaining({ cell, why: expect.stringContaining(why) })),
      ),
    );
  });

  it.each(returnLayouts.map((layout) => [layout.name, layout] as const))(
    'is not taken for a list of children: %s',
    async (_, { fileName, bytes }) => {
      expect(findChildLevelData(await readSheets(fileName, await bytes()))).toBeNull();
    },
  );

  it.each(refused.map((layout) => [layout.name, layout] as const))(
    'is not read, and says why: %s',
    async (_, layout) => {
      const { layouts, because } = await read(layout);
      expect(layouts).toEqual([]);
      expect(because).toContain(layout.refused);
    },
  );

  it.each(readable.map((layout) => [layout.name, layout] as const))(
    'gives the same figures under the mapping of what was recognised: %s',
    async (_, layout) => {
      const { layouts } = await read(layout);
      const mapped = layouts.flatMap(({ sheet, layout: recognised }) => {
        const mapping = mappingOfLayout(recognised);
        return mapping === null ? extractCells(sheet, recognised).cells : cellsUnder(sheet, mapping);
      });
      expect(mapped).toEqual(layouts.flatMap(({ sheet, layout: each }) => extractCells(sheet, each).cells));
    },
  );
});
