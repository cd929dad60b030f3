/**
 * Somebody with the public pack and a pencil. Shares no code with the rule: exact elimination over fractions, intervals
 * narrowed until nothing moves, then every remaining possibility tried one by one.
 */
export interface Puzzle {
  /** What each unknown may be at all. */
  readonly bounds: readonly (readonly [low: number, high: number])[];
  /** Sums that hold: coefficients by unknown, and what they come to. */
  readonly sums: readonly { readonly of: ReadonlyMap<number, number>; readonly is: number }[];
}

/** Unknowns that can be only one number; with `complete` false a search was given up and more might be. */
export function solve(puzzle: Puzzle): { readonly known: ReadonlyMap<number, number>; readonly complete: boolean } {
  const known = new Map<number, number>();
  const bounds = narrowed(puzzle);
  for (const [at, [low, high]] of bounds.entries()) if (low === high) known.set(at, low);
  const left = withoutKnown({ bounds, sums: puzzle.sums }, known);
  for (const [at, value] of eliminated(left)) known.set(at, value);
  let complete = true;
  for (const component of components(left)) {
    if (component.length === 1) continue;
    const found = possibilities(left, component, bounds);
    if (found === null) complete = false;
    for (const [at, values] of found ?? []) {
      const [only] = values;
      if (values.size === 1 && only !== undefined) known.set(at, only);
    }
  }
  return { known, complete };
}

/** The sums over what is not known yet. */
function withoutKnown({ bounds, sums }: Puzzle, known: ReadonlyMap<number, number>): Puzzle {
  const left = sums.map(({ of, is }) => ({
    of: new Map([...of].filter(([at]) => !known.has(at))),
    is: is - [...of].reduce((all, [at, by]) => all + by * (known.get(at) ?? 0), 0),
  }));
  return { bounds, sums: left.filter(({ of }) => of.size > 0) };
}

/** Gauss and Jordan over fractions of big integers: an unknown whose row holds nothing else is found. */
function eliminated({ bounds, sums }: Puzzle): Map<number, number> {
  const columns = [...bounds.keys()].filter((at) => sums.some(({ of }) => of.has(at)));
  const width = columns.length;
  const rows = sums.map(({ of, is }) => [
    ...columns.map((at): Fraction => [BigInt(of.get(at) ?? 0), 1n]),
    [BigInt(is), 1n] satisfies Fraction,
  ]);
  let top = 0;
  const pivots: number[] = [];
  for (let column = 0; column < width && top < rows.length; column++) {
    const found = rows.findIndex((row, i) => i >= top && (row[column]?.[0] ?? 0n) !== 0n);
    const [pivot, other] = [rows[found], rows[top]];
    if (found < 0 || pivot === undefined || other === undefined) continue;
    [rows[top], rows[found]] = [pivot, other];
    const lead = pivot[column] ?? [1n, 1n];
    rows[top] = pivot.map((cell) => over(cell, lead));
    for (const [i, row] of rows.entries()) {
      const factor = row[column];
      if (i === top || factor === undefined || factor[0] === 0n) continue;
      rows[i] = row.map((cell, at) => less(cell, times(factor, rows[top]?.[at] ?? [0n, 1n])));
    }
    pivots.push(column);
    top++;
  }
  const found = new Map<number, number>();
  for (const [i, column] of pivots.entries()) {
    const row = rows[i] ?? [];
    const alone = row.slice(0, width).every(([upper], at) => at === column || upper === 0n);
    const [upper, lower] = row[width] ?? [0n, 1n];
    if (alone) found.set(columns[column] ?? -1, Number(upper) / Number(lower));
  }
  return found;
}

type Fraction = [bigint, bigint];
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
const simple = ([upper, lower]: Fraction): Fraction => {
  const common = gcd(upper, lower) || 1n;
  const sign = lower < 0n ? -1n : 1n;
  return [(sign * upper) / common, (sign * lower) / common];
};
const over = ([a, b]: Fraction, [c, d]: Fraction): Fraction => simple([a * d, b * c]);
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => simple([a * c, b * d]);
const less = ([a, b]: Fraction, [c, d]: Fraction): Fraction => simple([a * d - c * b, b * d]);

/** Bounds that follow from the sums, one at a time, until nothing follows any more. */
function narrowed({ bounds, sums }: Puzzle): [number, number][] {
  const now = bounds.map(([low, high]): [number, number] => [low, high]);
  for (let changed = true, rounds = 0; changed && rounds < 200; rounds++) {
    changed = false;
    for (const { of, is } of sums) {
      for (const [at, by] of of) {
        let [low, high] = [is, is];
        for (const [other, its] of of) {
          if (other === at) continue;
          const [least, most] = now[other] ?? [0, 0];
          low -= its > 0 ? its * most : its * least;
          high -= its > 0 ? its * least : its * most;
        }
        const [from, to] = by > 0 ? [low / by, high / by] : [high / by, low / by];
        const own = now[at] ?? [0, 0];
        const next: [number, number] = [
          Math.max(own[0], Math.ceil(from - 1e-9)),
          Math.min(own[1], Math.floor(to + 1e-9)),
        ];
        if (next[0] !== own[0] || next[1] !== own[1]) changed = true;
        now[at] = next;
      }
    }
  }
  return now;
}

function components({ bounds, sums }: Puzzle): number[][] {
  const seen = new Set<number>();
  return bounds.flatMap((_, start) => {
    if (seen.has(start)) return [];
    const found = new Set([start]);
    for (const at of found) {
      seen.add(at);
      for (const { of } of sums) if (of.has(at)) for (const other of of.keys()) found.add(other);
    }
    return [[...found]];
  });
}

const mostSteps = 8_000;

/** Each unknown after those it shares a sum with, the narrowest first, so that a wrong guess is found out soon. */
function byTies(component: readonly number[], sums: Puzzle['sums'], width: (at: number) => number): number[] {
  const left = new Set(component);
  const order: number[] = [];
  const open = (of: ReadonlyMap<number, number>): number => [...of.keys()].filter((at) => left.has(at)).length;
  while (left.size > 0) {
    const begun = sums.filter(({ of }) => open(of) > 0 && [...of.keys()].some((at) => !left.has(at)));
    const tightest = begun.toSorted((a, b) => open(a.of) - open(b.of))[0];
    const from = tightest === undefined ? [...left] : [...tightest.of.keys()].filter((at) => left.has(at));
    const next = from.toSorted((a, b) => width(a) - width(b))[0];
    if (next === undefined) break;
    left.delete(next);
    order.push(next);
  }
  return order;
}

/** Every whole solution of a small part of the puzzle; an unknown with two values needs no more. Null when given up. */
function possibilities(
  { sums }: Puzzle,
  component: readonly number[],
  bounds: readonly (readonly [number, number])[],
): Map<number, Set<number>> | null {
  const values = new Map(component.map((at) => [at, new Set<number>()]));
  const own = sums.filter(({ of }) => component.some((at) => of.has(at)));
  const width = (at: number): number => (bounds[at]?.[1] ?? 0) - (bounds[at]?.[0] ?? 0);
  const order = byTies(component, own, width);
  const chosen = new Map<number, number>();
  let steps = 0;
  const fits = ({ of, is }: Puzzle['sums'][number]): boolean => {
    let [low, high] = [-is, -is];
    for (const [at, by] of of) {
      const [least, most] = bounds[at] ?? [0, 0];
      const value = chosen.get(at);
      low += by * (value ?? (by > 0 ? least : most));
      high += by * (value ?? (by > 0 ? most : least));
    }
    return low <= 0 && high >= 0;
  };
  const done = (): boolean => [...values.values()].every((found) => found.size > 1);
  const search = (n: number): boolean => {
    const at = order[n];
    if (at === undefined) {
      for (const [one, value] of chosen) values.get(one)?.add(value);
      return !done();
    }
    const [least, most] = bounds[at] ?? [0, -1];
    for (let value = least; value <= most; value++) {
      if (++steps > mostSteps) return false;
      chosen.set(at, value);
      if (own.filter(({ of }) => of.has(at)).every(fits) && !search(n + 1)) return false;
    }
    chosen.delete(at);
    return true;
  };
  search(0);
  if (steps <= mostSteps) return values;
  // given up: what has two values by then is not known, of the rest nothing can be said
  return null;
}
