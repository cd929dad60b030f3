import { leastOf, type CountSystem, type HeldCount } from './count-system.ts';

/** By how much each count would differ, by its key; counts that are not named stay. */
export type Change = ReadonlyMap<string, number>;

/** A system prepared for many searches. */
export interface SearchableSystem {
  readonly byKey: ReadonlyMap<string, HeldCount>;
  readonly relations: CountSystem['relations'];
  /** Indexes of the relations that a count stands in. */
  readonly relationsOf: ReadonlyMap<string, readonly { readonly at: number; readonly by: number }[]>;
}

/** Indexes a system once for the many searches in it. */
export function searchable({ counts, relations }: CountSystem): SearchableSystem {
  const relationsOf = new Map<string, { at: number; by: number }[]>();
  for (const [at, { terms }] of relations.entries()) {
    for (const { key, by } of terms) {
      const known = relationsOf.get(key);
      if (known === undefined) relationsOf.set(key, [{ at, by }]);
      else known.push({ at, by });
    }
  }
  return { byKey: new Map(counts.map((count) => [count.key, count])), relations, relationsOf };
}

interface Attempt {
  readonly change: Change;
  /** What is out by now, by relation; relations that hold are left out. */
  readonly out: ReadonlyMap<number, number>;
  readonly cost: number;
}

/** Beyond this many attempts a search is given up, which counts as "not safe". */
const mostAttempts = 20_000;

/** How far a count may be changed in several steps; further than a few there is no end to the possibilities. */
const mostChanged = 4;

/**
 * The cheapest way in which `target` could be another number, each count changed once, else in several steps: a total that
 * two of its parts answer for one after the other changes twice. See `searchChange`.
 */
export function findChange(
  target: HeldCount,
  system: SearchableSystem,
  costOf: (count: HeldCount) => number | null,
): Change | null {
  return searchChange(target, system, costOf, false) ?? searchChange(target, system, costOf, true);
}

/**
 * The cheapest way in which `target` could be another number while every relation holds and no hidden count falls under
 * the least that a reader must reckon with; null where none is found. Only counts with a cost may change: null means
 * that the count must stay as it is printed. A search from one or two more or less, cheapest first: where a relation is out
 * by something, one of its other counts must answer for it.
 */
function searchChange(
  target: HeldCount,
  system: SearchableSystem,
  costOf: (count: HeldCount) => number | null,
  inSteps: boolean,
): Change | null {
  const queue = new AttemptQueue();
  const seen = new Set<string>();
  const begin: Attempt = { change: new Map(), out: new Map(), cost: 0 };
  // by two where a total is twice a count: two series that are always equal
  for (const by of [1, -1, 2, -2]) offer(begin, target, by, 0);
  for (let tried = 0; tried < mostAttempts; tried++) {
    const attempt = queue.take();
    if (attempt === undefined) return null;
    const [first] = attempt.out;
    if (first === undefined) return attempt.change;
    const [at, outBy] = first;
    for (const { key, by } of system.relations[at]?.terms ?? []) {
      const count = system.byKey.get(key);
      const isChanged = attempt.change.has(key);
      const cost = count === undefined || (isChanged && !inSteps) ? null : costOf(count);
      if (count === undefined || cost === null) continue;
      // answered for by one count alone, or one by one
      const whole = -outBy / by;
      const further = isChanged ? 0 : cost;
      if (Number.isInteger(whole) && Math.abs(whole) > 1) offer(attempt, count, whole, further);
      offer(attempt, count, whole > 0 ? 1 : -1, further);
    }
  }
  return null;

  function offer(from: Attempt, count: HeldCount, by: number, cost: number): void {
    const changed = (from.change.get(count.key) ?? 0) + by;
    if (count.value + changed < leastOf(count)) return;
    // back where it began it is no change, and the target must be one
    if (changed === 0 || (from.change.has(count.key) && Math.abs(changed) > mostChanged)) return;
    const change = new Map(from.change).set(count.key, changed);
    const name = [...change]
      .map(([key, one]) => `${one} ${key}`)
      .toSorted()
      .join('|');
    if (seen.has(name)) return;
    seen.add(name);
    const out = new Map(from.out);
    for (const { at, by: sign } of system.relationsOf.get(count.key) ?? []) {
      const now = (out.get(at) ?? 0) + sign * by;
      if (now === 0) out.delete(at);
      else out.set(at, now);
    }
    queue.add({ change, out, cost: from.cost + cost });
  }
}

/** Cheapest first, then those with the least to answer for, then the order of arrival: the result never varies. */
class AttemptQueue {
  readonly #heap: { readonly attempt: Attempt; readonly rank: readonly [number, number, number] }[] = [];
  #arrived = 0;

  add(attempt: Attempt): void {
    const heap = this.#heap;
    heap.push({ attempt, rank: [attempt.cost, attempt.out.size, this.#arrived++] });
    for (let i = heap.length - 1; i > 0;) {
      const parent = (i - 1) >> 1;
      if (!this.#swapIfBefore(i, parent)) return;
      i = parent;
    }
  }

  take(): Attempt | undefined {
    const heap = this.#heap;
    const top = heap[0];
    const last = heap.pop();
    if (top === undefined || last === undefined || heap.length === 0) return top?.attempt;
    heap[0] = last;
    for (let i = 0; ;) {
      const [left, right] = [2 * i + 1, 2 * i + 2];
      const child = right < heap.length && this.#isBefore(right, left) ? right : left;
      if (child >= heap.length || !this.#swapIfBefore(child, i)) return top.attempt;
      i = child;
    }
  }

  #isBefore(a: number, b: number): boolean {
    const [x, y] = [this.#heap[a]?.rank, this.#heap[b]?.rank];
    if (x === undefined || y === undefined) return false;
    return x[0] - y[0] < 0 || (x[0] === y[0] && (x[1] - y[1] < 0 || (x[1] === y[1] && x[2] < y[2])));
  }

  #swapIfBefore(child: number, parent: number): boolean {
    if (!this.#isBefore(child, parent)) return false;
    const [a, b] = [this.#heap[child], this.#heap[parent]];
    if (a !== undefined && b !== undefined) [this.#heap[child], this.#heap[parent]] = [b, a];
    return true;
  }
}
