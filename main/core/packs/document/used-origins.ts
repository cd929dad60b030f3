import type { Block, Cell, Origin, OriginId, Section } from '#shared/domain/pack/document.ts';

type Origins = Readonly<Record<OriginId, Origin>>;

/**
 * The origins that a figure of the sections rests on, in their order. A section may register one for a figure that it
 * then does not print; a list of origins that nothing leads to would make a reader look for it.
 */
export function usedOrigins(sections: readonly Section[], origins: Origins): Origins {
  const used = new Set<OriginId>();
  const waiting = sections.flatMap(({ blocks }) => blocks.flatMap(originsOfBlock));
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (used.has(id)) continue;
    used.add(id);
    const origin = origins[id];
    if (origin?.kind === 'calculation') waiting.push(...origin.from);
  }
  return Object.fromEntries(Object.entries(origins).filter(([id]) => used.has(id)));
}

function originsOfBlock(block: Block): readonly OriginId[] {
  switch (block.kind) {
    case 'table':
      return block.rows.flatMap(({ cells }) => cells.flatMap(originsOfCell));
    case 'figures':
      return block.items.flatMap(({ cell }) => originsOfCell(cell));
    case 'chart': {
      const { chart } = block;
      const drawn = chart.kind === 'spc' ? chart.points.filter(({ value }) => value !== null) : chart.bars;
      const compared = chart.kind === 'spc' ? chart.benchmarks : [];
      return [...drawn, ...compared].map(({ origin }) => origin);
    }
    case 'heading':
    case 'paragraph':
    case 'list':
    case 'callout':
      return [];
  }
}

function originsOfCell(cell: Cell): readonly OriginId[] {
  if (cell.kind === 'sparkline') return cell.origins.filter((_, i) => cell.values[i] !== null);
  return 'origin' in cell ? [cell.origin] : [];
}
