import type { Block, Cell, PackDocument } from '#shared/domain/pack/document.ts';

/** All cells of a block. */
export function cellsOf(block: Block): readonly Cell[] {
  if (block.kind === 'table') return block.rows.flatMap((row) => row.cells);
  return block.kind === 'figures' ? block.items.map((item) => item.cell) : [];
}

function linkOf(cell: Cell): readonly string[] {
  if (cell.kind === 'sparkline') return cell.chart === null ? [] : [cell.chart];
  return cell.kind === 'text' && cell.link ? [cell.link.to] : [];
}

const runLinks = (block: Block): string[] => {
  const runs = block.kind === 'list' ? block.items.flat() : 'runs' in block ? block.runs : [];
  return runs.flatMap((run) => (run.link && 'to' in run.link ? [run.link.to] : []));
};

/** Where the links of a block lead: the ids of blocks, sections and rows. */
export const linksOf = (block: Block): string[] => [...runLinks(block), ...cellsOf(block).flatMap(linkOf)];

/** A place of the pack from which a reader came, and what it is called. */
export interface WayBack {
  readonly to: string;
  readonly text: string;
}

/** Rows that can be led to: those whose name nothing else in the document has. */
export function namedRows(document: PackDocument): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const add = (id: string) => counts.set(id, (counts.get(id) ?? 0) + 1);
  const rows: string[] = [];
  for (const section of document.sections) {
    add(section.id);
    for (const block of section.blocks) {
      add(block.id);
      if (block.kind !== 'table') continue;
      for (const row of block.rows) {
        add(row.id);
        if (row.band !== true) rows.push(row.id);
      }
    }
  }
  return new Set(rows.filter((id) => counts.get(id) === 1));
}

/** The links of a block, each with the place it stands in: its row where that can be led to, else the block. */
const linksWithPlaces = (block: Block, rows: ReadonlySet<string>): { readonly from: string; readonly to: string }[] =>
  block.kind === 'table'
    ? block.rows.flatMap((row) =>
        row.cells.flatMap(linkOf).map((to) => ({ from: rows.has(row.id) ? row.id : block.id, to })),
      )
    : linksOf(block).map((to) => ({ from: block.id, to }));

/** Beyond these a line of ways back would be a second table of contents. */
const mostWaysBack = 3;

/** What leads to what, so that a reader who followed a link finds the way back: each section once, in their order. */
export function waysBack(document: PackDocument): ReadonlyMap<string, readonly WayBack[]> {
  const rows = namedRows(document);
  const found = new Map<string, WayBack[]>();
  for (const section of document.sections) {
    const here = new Set(section.blocks.map((block) => block.id));
    const seen = new Set<string>();
    for (const { from, to } of section.blocks.flatMap((block) => linksWithPlaces(block, rows))) {
      if (seen.has(to) || here.has(to)) continue;
      seen.add(to);
      const ways = found.get(to) ?? [];
      if (ways.length < mostWaysBack) found.set(to, [...ways, { to: from, text: section.title }]);
    }
  }
  return found;
}

/** Everything that a link or a way back leads to, with what a reader who cannot see the page is told of it. */
export function placesIn(
  document: PackDocument,
  ways: ReadonlyMap<string, readonly WayBack[]>,
): Record<string, string> {
  const led = new Set([
    ...document.sections.flatMap((section) => section.blocks.flatMap(linksOf)),
    ...[...ways.values()].flat().map(({ to }) => to),
  ]);
  const rows = namedRows(document);
  const places: Record<string, string> = {};
  for (const { id, title, blocks } of document.sections) {
    if (led.has(id)) places[id] = title;
    for (const block of blocks) {
      if (led.has(block.id)) places[block.id] = block.kind === 'heading' ? block.text : titleOf(block, title);
      if (block.kind !== 'table') continue;
      for (const { id: row, cells } of block.rows)
        if (led.has(row) && rows.has(row)) places[row] = `${title}, ${wordsOf(cells[0])}`;
    }
  }
  return places;
}

const titleOf = (block: Block, section: string): string =>
  'caption' in block ? block.caption : 'title' in block ? block.title : section;

const wordsOf = (cell: Cell | undefined): string => (cell !== undefined && 'text' in cell ? cell.text : '');
