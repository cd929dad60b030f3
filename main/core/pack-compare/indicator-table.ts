import { shortPeriod } from '#shared/domain/dates.ts';
import type { Block, Cell, Row } from '#shared/domain/pack/document.ts';
import type { IndicatorFigures } from '#shared/domain/pack/compare/pack-figures.ts';
import { blank, column, text } from '../packs/document/cells.ts';
import type { OriginRegister } from '../packs/document/origins.ts';
import { withIndicators, type ComparedPack } from './compared-pack.ts';
import { originIn, taken } from './taken-cells.ts';

/** Packs beside each other on one landscape page; more go into a further table. */
const packsOnAPage = 5;

/**
 * Every indicator of any of the packs, a row each; a pack without it says so. Packs without a scorecard are left out, and
 * none is laid out where fewer than two have one: the notes say so once.
 */
export function indicatorTables(packs: readonly ComparedPack[], origins: OriginRegister): Block[] {
  const comparable = withIndicators(packs);
  if (comparable.length < 2) return [];
  const names = new Map<string, string>();
  for (const { figures } of packs) for (const [code, { name }] of figures.indicators ?? []) names.set(code, name);
  const codes = [...names.keys()].toSorted((a, b) => a.localeCompare(b));
  return chunksOf(comparable, packsOnAPage).map((some, at) => ({
    kind: 'table',
    id: `compare-indicators-${at + 1}`,
    caption: at === 0 ? 'Indicators side by side' : `Indicators side by side, continued (${at + 1})`,
    columns: [
      column('code', 'Ref'),
      column('name', 'Indicator', 2.6),
      ...some.flatMap((pack, i) => [
        column(`value_${i + 1}`, headOf(pack, packs), 'fit', 'right'),
        column(`rating_${i + 1}`, `${headOf(pack, packs)}: rating`),
      ]),
    ],
    rows: codes.map((code) => indicatorRow(code, names.get(code) ?? code, some, origins)),
    whenEmpty: 'No scorecard of these packs has an indicator.',
  }));
}

function indicatorRow(code: string, name: string, packs: readonly ComparedPack[], origins: OriginRegister): Row {
  return {
    id: `compare-${code}`,
    cells: [text(code), text(name), ...packs.flatMap((pack) => cellsOf(code, pack, origins))],
  };
}

function cellsOf(code: string, pack: ComparedPack, origins: OriginRegister): [Cell, Cell] {
  const held = pack.figures.indicators?.get(code);
  if (held === undefined) return [blank('not in it'), blank('')];
  const value = taken(held.value, () => originIn(pack, `indicator ${code}`, origins));
  return [withMonth(value, held, pack), held.rating];
}

/** A figure that is not of the pack's own month says of which it is. */
function withMonth(value: Cell, { period }: IndicatorFigures, { manifest }: ComparedPack): Cell {
  const month = period.kind === 'text' ? period.text : '';
  if (value.kind !== 'number' || month === '' || month === shortPeriod(manifest.period)) return value;
  return { ...value, flags: [...(value.flags ?? []), `for ${month}`] };
}

/** The shortest head that tells the packs apart: the month, the authority, or both. */
export function headOf({ manifest }: ComparedPack, packs: readonly ComparedPack[]): string {
  const authorities = new Set(packs.map((pack) => pack.manifest.workspaceUid)).size;
  const month = shortPeriod(manifest.period);
  const head = authorities === 1 ? month : `${manifest.authority} ${month}`;
  const alike = packs.filter(
    (pack) => pack.manifest.period === manifest.period && pack.manifest.workspaceUid === manifest.workspaceUid,
  );
  return alike.length === 1 ? head : `${head}, pack ${manifest.number} version ${manifest.version}`;
}

const chunksOf = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
