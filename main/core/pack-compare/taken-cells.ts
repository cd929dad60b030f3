import type { Cell, OriginId } from '#shared/domain/pack/document.ts';
import type { OriginRegister } from '../packs/document/origins.ts';
import type { ComparedPack } from './compared-pack.ts';

/** Where a figure of a comparison comes from: the published pack, whose own origins lead on to the cell of a return. */
export const originIn = (pack: ComparedPack, what: string, origins: OriginRegister): OriginId => {
  const { authority, number, version, verificationCode } = pack.manifest;
  return origins.record(
    'published pack',
    `${number}, version ${version}, of ${authority} (${verificationCode}): ${what}`,
  );
};

/** A cell as the pack printed it, with the pack as its origin and without links to blocks that stay behind. */
export function taken(cell: Cell, origin: () => OriginId): Cell {
  switch (cell.kind) {
    case 'number':
    case 'marker':
    case 'date':
      return { ...cell, origin: origin() };
    case 'text':
      return { kind: 'text', text: cell.text };
    case 'sparkline':
      return { ...cell, chart: null };
    case 'rating':
    case 'movement':
    case 'variation':
    case 'assurance':
    case 'blank':
      return cell;
  }
}
