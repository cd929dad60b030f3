import type { Random } from './random.ts';

export type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array;

const joined = (...pieces: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(pieces));

/** Places and how much of the file from there. */
function span(bytes: Uint8Array, random: Random, most = 64): [number, number] {
  const from = random.below(bytes.length + 1);
  return [from, Math.min(bytes.length, from + 1 + random.below(most))];
}

/** What any file may suffer on its way. */
export const byteMutations: Readonly<Record<string, Mutation>> = {
  flipBytes(bytes, random) {
    const copy = bytes.slice();
    for (let i = random.below(20); i >= 0; i--) copy[random.below(copy.length)] = random.below(256);
    return copy;
  },
  flipBit(bytes, random) {
    const copy = bytes.slice();
    const at = random.below(copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8));
    return copy;
  },
  truncate: (bytes, random) => bytes.slice(0, random.below(bytes.length)),
  loseStart: (bytes, random) => bytes.slice(random.below(200)),
  insertNoise(bytes, random) {
    const at = random.below(bytes.length);
    return joined(bytes.subarray(0, at), random.bytes(1 + random.below(300)), bytes.subarray(at));
  },
  loseSpan(bytes, random) {
    const [from, to] = span(bytes, random);
    return joined(bytes.subarray(0, from), bytes.subarray(to));
  },
  repeatSpan(bytes, random) {
    const [from, to] = span(bytes, random, 2000);
    return joined(...Array.from({ length: 2 + random.below(20) }, () => bytes.subarray(from, to)), bytes);
  },
  zeroSpan(bytes, random) {
    const [from, to] = span(bytes, random, 500);
    return bytes.slice().fill(0, from, to);
  },
  append: (bytes, random) => joined(bytes, random.bytes(1 + random.below(4000))),
  twice: (bytes) => joined(bytes, bytes),
  noiseOnly: (_, random) => random.bytes(random.below(3000)),
};
