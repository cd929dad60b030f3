import type { DeclaredRelations } from '#shared/domain/disclosure/declared-relations.ts';
import type { Snapshot } from '#shared/domain/pack/snapshot.ts';
import { placeOf, type RandomPack } from '../shared/domain/disclosure/random-packs.ts';
import { recover } from '../shared/domain/disclosure/recover.ts';

const fields = ['value', 'numerator', 'denominator'] as const;

/**
 * Sets the independent attacker on a pack: true numbers from the board's snapshot, the sums that the catalogue declares,
 * and one number wherever two places that are declared the same agree.
 */
export function recoverFrom(
  board: Snapshot,
  shown: Snapshot,
  relations: DeclaredRelations,
): { readonly hidden: number; readonly recovered: readonly string[] } {
  const truth = new Map<string, number>();
  const sums: RandomPack['sums'] = [];
  const periods = new Set<string>();
  for (const { code, definition, values } of board.indicators) {
    for (const { period, used } of values) {
      periods.add(period);
      for (const field of fields) {
        const number = field === 'value' && definition.unit !== 'count' ? null : used[field];
        if (number !== null && Number.isInteger(number)) truth.set(placeOf(`${code}.${field}`, period, 'used'), number);
      }
    }
  }
  for (const period of periods) {
    const at = (field: string): string => placeOf(field, period, 'used');
    for (const { fields: same } of relations.same) {
      const held = same.map(at).filter((place) => truth.has(place));
      for (const other of held.slice(1)) {
        const [first] = held;
        if (first !== undefined && truth.get(first) === truth.get(other)) sums.push({ plus: [other], minus: [first] });
      }
    }
    for (const { total, parts } of relations.parts) {
      const held = parts.map(at).filter((place) => truth.has(place));
      const rest = (truth.get(at(total)) ?? 0) - held.reduce((all, place) => all + (truth.get(place) ?? 0), 0);
      if (!truth.has(at(total)) || held.length === 0 || rest < 0) continue;
      truth.set(`rest ${total} ${period}`, rest);
      sums.push({ plus: [...held, `rest ${total} ${period}`], minus: [at(total)] });
    }
  }
  const pack: RandomPack = { indicators: [...board.indicators], relations, truth, sums };
  const hidden = shown.indicators.flatMap(({ values }) => values).filter(({ used }) => used.marker === 'suppressed');
  return { hidden: hidden.length, recovered: recover(pack, shown.indicators, 10_000_000).places };
}
