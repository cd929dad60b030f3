/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** From 0 up to but not including 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  /** True with the probability given. */
  chance(probability: number): boolean;
  pick<T>(items: readonly [T, ...T[]]): T;
  /** Bell-shaped around 0, with standard deviation 1 (sum of twelve, less six: no tails beyond 6). */
  bell(): number;
}

/** FNV-1a over the name, so that each part of a sample draws from a stream of its own and one more draw moves nothing else. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return value;
}

/** mulberry32 (public domain): 32 bits of state, good enough for a sample and in no way for a secret. */
export function createRandom(seed: number, stream: string): Random {
  let state = (hash(stream) ^ Math.imul(seed, 0x9e3779b1)) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick: (items) => items[whole(0, items.length - 1)] ?? items[0],
    bell: () => Array.from({ length: 12 }, next).reduce((sum, value) => sum + value, -6),
  };
}
