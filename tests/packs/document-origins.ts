import type { Cell, Origin, OriginId, PackDocument } from '#shared/domain/pack/document.ts';
import { everyBlock, everyCell } from '../main/core/packs/document-of.ts';

/** An origin that something in the document names, and where. */
export interface NamedOrigin {
  readonly where: string;
  readonly origin: OriginId;
}

/** Every origin that a figure of the document names: cells, points, bars and comparisons of charts, sparklines. */
export const namedOrigins = (document: PackDocument): NamedOrigin[] => [
  ...everyBlock(document).flatMap((block): NamedOrigin[] => {
    if (block.kind !== 'chart') return [];
    const { chart } = block;
    const drawn = chart.kind === 'spc' ? chart.points.filter(({ value }) => value !== null) : chart.bars;
    const compared = chart.kind === 'spc' ? chart.benchmarks : [];
    return [...drawn, ...compared].map(({ origin }) => ({ where: block.id, origin }));
  }),
  ...everyCell(document).flatMap(ofCell),
];

function ofCell(cell: Cell): NamedOrigin[] {
  if (cell.kind === 'sparkline') {
    return cell.origins.filter((_, i) => cell.values[i] !== null).map((origin) => ({ where: cell.text, origin }));
  }
  return 'origin' in cell ? [{ where: cell.text, origin: cell.origin }] : [];
}

const partsOf = (origin: Origin | undefined): readonly OriginId[] =>
  origin?.kind === 'calculation' ? origin.from : [];

/** All that the named origins rest on, themselves included. */
export function reached(document: PackDocument): Set<OriginId> {
  const found = new Set<OriginId>();
  const waiting = namedOrigins(document).map(({ origin }) => origin);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    waiting.push(...partsOf(document.origins[id]));
  }
  return found;
}

/** Calculations that end in nothing, or that lead back to themselves. */
export function withoutEnd(document: PackDocument): string[] {
  const verdicts = new Map<OriginId, 'open' | 'ends' | 'endless'>();
  const ends = (id: OriginId): boolean => {
    const known = verdicts.get(id);
    if (known !== undefined) return known === 'ends';
    verdicts.set(id, 'open');
    const origin = document.origins[id];
    const parts = partsOf(origin);
    const good = origin !== undefined && (origin.kind !== 'calculation' || (parts.length > 0 && parts.every(ends)));
    verdicts.set(id, good ? 'ends' : 'endless');
    return good;
  };
  return Object.entries(document.origins).flatMap(([id, origin]) =>
    ends(id) ? [] : [`${id}: ${origin.kind === 'calculation' ? origin.text : origin.kind}`],
  );
}
