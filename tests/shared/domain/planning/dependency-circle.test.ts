import fc from 'fast-check';
import { expect, test } from 'vitest';
import { circleInWords, circleThrough, type Needs } from '#shared/domain/planning/dependency-circle.ts';

const needs = (...pairs: readonly (readonly [string, readonly string[]])[]): Needs => new Map(pairs);

test.each([
  ['nothing needed', needs(['A', []]), null],
  ['a chain', needs(['A', ['B']], ['B', ['C']], ['C', []]), null],
  ['two ways to one action', needs(['A', ['B', 'C']], ['B', ['D']], ['C', ['D']]), null],
  ['a circle beside it, which is not its own', needs(['A', ['B']], ['B', ['C']], ['C', ['B']]), null],
  ['itself', needs(['A', ['A']]), ['A', 'A']],
  ['two', needs(['A', ['B']], ['B', ['A']]), ['A', 'B', 'A']],
  ['three', needs(['A', ['B']], ['B', ['C']], ['C', ['A']]), ['A', 'B', 'C', 'A']],
  ['the shorter of two', needs(['A', ['B', 'D']], ['B', ['C']], ['C', ['A']], ['D', ['A']]), ['A', 'D', 'A']],
  ['an action nobody knows', needs(['A', ['X']]), null],
])('%s', (_name, held, circle) => {
  expect(circleThrough('A', held)).toEqual(circle);
});

test('a circle reads as a sentence', () => {
  expect(circleInWords(['FD-01', 'FD-02', 'FD-03', 'FD-01'])).toBe(
    'FD-01 needs FD-02, which needs FD-03, which needs FD-01',
  );
});

const refs = ['A', 'B', 'C', 'D', 'E', 'F'];
const graphs = fc
  .array(fc.tuple(fc.constantFrom(...refs), fc.constantFrom(...refs)), { maxLength: 14 })
  .map((pairs): Needs => {
    const held = new Map<string, string[]>(refs.map((ref) => [ref, []]));
    for (const [from, to] of pairs) held.get(from)?.push(to);
    return held;
  });

/** Everything reachable by one step or more: the plain definition, without any of the search's own ways. */
function reaches(from: string, held: Needs): Set<string> {
  const seen = new Set<string>();
  for (let before = -1; before !== seen.size;) {
    before = seen.size;
    for (const here of [from, ...seen]) for (const next of held.get(here) ?? []) seen.add(next);
  }
  return seen;
}

test('finds a circle exactly where an action reaches itself, and each step of it is a real need', () => {
  fc.assert(
    fc.property(graphs, fc.constantFrom(...refs), (held, ref) => {
      const circle = circleThrough(ref, held);
      expect(circle !== null).toBe(reaches(ref, held).has(ref));
      if (circle === null) return;
      expect([circle[0], circle.at(-1)]).toEqual([ref, ref]);
      circle.slice(1).forEach((to, at) => expect(held.get(circle[at] ?? '')).toContain(to));
      expect(new Set(circle.slice(1)).size).toBe(circle.length - 1);
    }),
  );
});
