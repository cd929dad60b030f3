/** What each action needs done first, by reference. */
export type Needs = ReadonlyMap<string, readonly string[]>;

/**
 * The shortest way along which `ref` would need itself, from `ref` back to `ref`; null where there is none. Actions in
 * such a circle all wait for one another, so that none of them could ever begin.
 */
export function circleThrough(ref: string, needs: Needs): readonly string[] | null {
  const cameBy = new Map<string, string>();
  const waiting = [ref];
  for (let at = 0; at < waiting.length; at += 1) {
    const here = waiting[at] ?? ref;
    for (const next of needs.get(here) ?? []) {
      if (next === ref) return [...wayTo(here, ref, cameBy), ref];
      if (cameBy.has(next)) continue;
      cameBy.set(next, here);
      waiting.push(next);
    }
  }
  return null;
}

function wayTo(ref: string, from: string, cameBy: ReadonlyMap<string, string>): string[] {
  const way = [ref];
  for (let here = ref; here !== from;) {
    here = cameBy.get(here) ?? from;
    way.unshift(here);
  }
  return way;
}

/** "FD-01 needs FD-02, which needs FD-01". */
export const circleInWords = ([first = '', ...rest]: readonly string[]): string =>
  `${first} needs ${rest.join(', which needs ')}`;
