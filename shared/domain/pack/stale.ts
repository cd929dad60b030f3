import { canonicalJson } from './canonical-json.ts';
import { listed, plural } from '../in-words.ts';
import type { Snapshot } from './snapshot.ts';

/** What a draft holds otherwise than the workspace does now, as one sentence; never empty: it is asked where the two differ. */
export function newsSince(draft: Snapshot, now: Snapshot): string {
  const parts = [
    ...counted('action', draft.actions, now.actions, ({ ref }) => ref),
    ...counted('indicator', draft.indicators, now.indicators, ({ code }) => code),
    ...counted('case review', draft.reviews, now.reviews, ({ code }) => code),
    ...counted('scrutiny event', draft.scrutinyEvents, now.scrutinyEvents, ({ ref }) => ref),
    ...counted('decision', draft.decisions, now.decisions, ({ ref }) => ref),
    ...counted('return', draft.returns, now.returns, ({ sha256 }) => sha256),
    ...other.flatMap(([key, words]) => (same(draft[key], now[key]) ? [] : [words])),
  ];
  const what = parts.length === 0 ? 'what this draft was made from has' : listed(parts);
  return `Since this draft was made, ${what}${parts.length === 0 ? ' changed' : ''}. Build it again to take it in.`;
}

const other = [
  ['workstreams', 'the workstreams have changed'],
  ['ruleSet', 'the rules have changed'],
  ['profile', 'the kind of pack has been changed'],
  ['sectionTexts', 'the words of its sections have been changed'],
  ['returnCalendar', 'the calendar of returns stands otherwise'],
  ['retired', 'the list of retired indicators has changed'],
  ['workspace', 'the workspace’s names or marking have been changed'],
  ['previous', 'the pack that it is compared with is another one'],
] as const satisfies readonly (readonly [keyof Snapshot, string])[];

function counted<Thing>(
  noun: string,
  before: readonly Thing[],
  after: readonly Thing[],
  refOf: (thing: Thing) => string,
): string[] {
  const was = new Map(before.map((thing) => [refOf(thing), canonicalJson(thing)]));
  const is = new Map(after.map((thing) => [refOf(thing), canonicalJson(thing)]));
  const moved = [...new Set([...was.keys(), ...is.keys()])].filter((ref) => was.get(ref) !== is.get(ref));
  if (moved.length === 0) return [];
  const named = moved.length > 3 || noun === 'return' ? '' : ` (${moved.join(', ')})`;
  return [`${plural(moved.length, `${noun} has`, `${noun}s have`)} changed${named}`];
}

const same = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null);
