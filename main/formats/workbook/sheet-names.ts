import type { Block, BlockId, PackDocument, TableBlock } from '#shared/domain/pack/document.ts';

/** Names of the sheets as they stand on the tabs, in the order of the tabs. */
export interface SheetNames {
  readonly readMe: string;
  /** In the order of the document's sections. */
  readonly sections: readonly string[];
  /** Tables that have a sheet of their own, by block; a table without rows is a sentence on its section's sheet. */
  readonly tables: ReadonlyMap<BlockId, string>;
  readonly data: string;
  /** Null where the pack has no bar chart. */
  readonly ratingCounts: string | null;
  readonly figureIndex: string;
  readonly origins: string;
}

const longest = 31;

/**
 * Tab names that Excel takes: at most 31 characters, none of `: \ / ? * [ ]`, not "History", unique whatever the case.
 * A straight apostrophe becomes a curly one: exceljs does not double it in print titles, which damages the file.
 */
export function sheetNamesOf(document: PackDocument): SheetNames {
  const taken = new Set<string>(['history']);
  const unique = (wish: string): string => {
    const base = tabName(wish);
    for (let n = 1; ; n += 1) {
      const suffix = n === 1 ? '' : ` (${n})`;
      const name = `${base.slice(0, longest - suffix.length).trim()}${suffix}`.toWellFormed();
      if (name.length <= longest && !taken.has(name.toLowerCase())) {
        taken.add(name.toLowerCase());
        return name;
      }
    }
  };
  const readMe = unique('Read me');
  const sections = document.sections.map((section) => unique(section.sheetName));
  const blocks = document.sections.flatMap((section) => section.blocks);
  const tables = new Map(blocks.flatMap((block) => (hasOwnSheet(block) ? [[block.id, unique(block.ownSheet)]] : [])));
  const data = unique('Data');
  const bars = blocks.some(
    (block) => block.kind === 'chart' && block.chart.kind === 'rating_bars' && block.chart.bars.length > 0,
  );
  const ratingCounts = bars ? unique('Rating counts') : null;
  return {
    readMe,
    sections,
    tables,
    data,
    ratingCounts,
    figureIndex: unique('Figure index'),
    origins: unique('Origins'),
  };
}

type OwnSheetTable = TableBlock & { readonly ownSheet: string };

/** True for a list that gets a sheet of its own. */
const hasOwnSheet = (block: Block): block is OwnSheetTable =>
  block.kind === 'table' && block.ownSheet !== undefined && block.rows.length > 0;

/** Every tab from left to right: a table stands behind its section. */
export function tabsOf(document: PackDocument, names: SheetNames): string[] {
  const own = document.sections.flatMap((section, i) => [
    names.sections[i] ?? section.sheetName,
    ...section.blocks.flatMap((block) => names.tables.get(block.id) ?? []),
  ]);
  const counts = names.ratingCounts === null ? [] : [names.ratingCounts];
  return [names.readMe, ...own, names.data, ...counts, names.figureIndex, names.origins];
}

function tabName(wish: string): string {
  const clean = wish
    .toWellFormed()
    .replace(/[\p{Cc}:\\/?*[\]]/gu, ' ')
    .replaceAll("'", '’')
    .replace(/\s+/g, ' ')
    .trim();
  return clean === '' ? 'Section' : clean.slice(0, longest);
}

/** `'Read me'!$A$1` without the dollars: how formulas, links and chart series name a place. */
export const quotedSheet = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;
