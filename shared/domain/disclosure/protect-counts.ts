import type { CountSystem, HeldCount } from './count-system.ts';
import { findChange, searchable, type Change, type SearchableSystem } from './find-change.ts';

export interface ProtectedCounts {
  /** Keys of every count that must not be printed, the small ones among them. */
  readonly hidden: ReadonlySet<string>;
  /** For each hidden count, how the counts could be otherwise with all that is printed the same. */
  readonly proofs: ReadonlyMap<string, Change>;
  /** Hidden counts that what cannot be hidden gives away all the same; empty but for figures that were published before. */
  readonly exposed: readonly string[];
}

/**
 * Hides every small count, then the cheapest further ones, until for every hidden count there is another set of whole
 * numbers that agrees with everything printed, even for a reader who knows that a hidden count is never 0. What is not
 * proven so is hidden with more around it, or named in `exposed`; nothing is taken for safe without its proof.
 */
export function protectCounts(system: CountSystem): ProtectedCounts {
  const prepared = searchable(system);
  const hidden = new Set(system.counts.filter(({ state }) => state === 'small').map(({ key }) => key));
  const proofs = new Map<string, Change>();
  const costOf = (count: HeldCount): number | null => {
    if (count.state === 'rest' || hidden.has(count.key)) return 0;
    return count.state === 'fixed' || count.value < 1 ? null : count.cost;
  };
  // a set is walked in the order of adding, so counts hidden on the way get their turn as well
  for (const key of hidden) {
    if (proofs.has(key)) continue;
    const target = prepared.byKey.get(key);
    if (target === undefined) continue;
    const change = findChange(target, prepared, costOf) ?? hideAround(target, prepared, hidden, costOf);
    for (const changed of change?.keys() ?? []) {
      if (prepared.byKey.get(changed)?.state === 'rest') continue;
      hidden.add(changed);
      // more hidden counts never take a proof away: it stays a set of numbers that agrees with what is printed
      if (change !== null && !proofs.has(changed)) proofs.set(changed, change);
    }
  }
  return { hidden, proofs, exposed: [...hidden].filter((key) => !proofs.has(key)) };
}

/** The last resort where no cheap way is found in time: everything that is tied to the count in any number of steps. */
function hideAround(
  target: HeldCount,
  system: SearchableSystem,
  hidden: Set<string>,
  costOf: (count: HeldCount) => number | null,
): Change | null {
  for (const key of tiedTo(target.key, system)) {
    const count = system.byKey.get(key);
    if (count !== undefined && count.state !== 'rest' && costOf(count) !== null) hidden.add(key);
  }
  return findChange(target, system, costOf);
}

/** Every count that a chain of relations leads to, the first one among them. */
export function tiedTo(key: string, { relations, relationsOf }: SearchableSystem): ReadonlySet<string> {
  const found = new Set([key]);
  const walked = new Set<number>();
  for (const one of found) {
    for (const { at } of relationsOf.get(one) ?? []) {
      if (walked.has(at)) continue;
      walked.add(at);
      for (const term of relations[at]?.terms ?? []) found.add(term.key);
    }
  }
  return found;
}
