import { movedFrom } from '../../rating/rating.ts';
import type { Cell } from '../document.ts';
import { wordsOf, type PackFigures } from './pack-figures.ts';

/** One thing that two published packs of one authority say differently, in the words of the packs themselves. */
export interface PackDifference {
  readonly kind: 'colour' | 'due_date' | 'restated' | 'state' | 'added' | 'vanished';
  readonly subject: 'indicator' | 'action' | 'finding';
  readonly ref: string;
  readonly title: string;
  /** Null where the pack does not have it. */
  readonly before: Cell | null;
  readonly after: Cell | null;
  /** Of colours only: for the children, not for the plan. */
  readonly direction: 'better' | 'worse' | 'neither';
  readonly because: string;
}

/**
 * What two packs say differently: colours, agreed dates, figures of the same month, states of findings, and what is in
 * one of them only. A section that one of the packs does not have is not compared: that is a matter of its profile.
 * Comparing a pack with itself gives nothing; swapping the two swaps added with vanished and better with worse.
 */
export function packDifferences(before: PackFigures, after: PackFigures): PackDifference[] {
  return [
    ...pairs(
      before.indicators,
      after.indicators,
      'indicator',
      ({ name }) => name,
      (was, now) => [
        ...colourMoved(was.rating, now.rating),
        ...(wordsOf(was.period) === wordsOf(now.period) ? moved('restated', was.value, now.value) : []),
      ],
    ),
    ...pairs(
      before.actions,
      after.actions,
      'action',
      ({ title }) => title,
      (was, now) => [
        ...colourMoved(was.rating, now.rating),
        ...moved('due_date', was.agreedDue, now.agreedDue),
        ...moved('state', was.status, now.status),
      ],
    ),
    ...pairs(
      before.findings,
      after.findings,
      'finding',
      ({ finding }) => finding,
      (was, now) => moved('state', was.state, now.state),
    ),
  ];
}

type Moved = Pick<PackDifference, 'kind' | 'before' | 'after' | 'direction' | 'because'>;

function pairs<T>(
  before: ReadonlyMap<string, T> | null,
  after: ReadonlyMap<string, T> | null,
  subject: PackDifference['subject'],
  titleOf: (thing: T) => string,
  compare: (was: T, now: T) => Moved[],
): PackDifference[] {
  if (before === null || after === null) return [];
  const alone = (kind: 'added' | 'vanished', here: ReadonlyMap<string, T>, there: ReadonlyMap<string, T>) =>
    [...here]
      .filter(([ref]) => !there.has(ref))
      .map(([ref, thing]): PackDifference => ({ ...inOneOnly, kind, subject, ref, title: titleOf(thing) }));
  const both = [...after].flatMap(([ref, now]) => {
    const was = before.get(ref);
    return was === undefined
      ? []
      : compare(was, now).map((one): PackDifference => ({ ...one, subject, ref, title: titleOf(now) }));
  });
  return [...both, ...alone('added', after, before), ...alone('vanished', before, after)];
}

const inOneOnly = { before: null, after: null, direction: 'neither', because: '' } as const;

const moved = (kind: 'due_date' | 'restated' | 'state', before: Cell, after: Cell): Moved[] =>
  wordsOf(before) === wordsOf(after) ? [] : [{ kind, before, after, direction: 'neither', because: '' }];

function colourMoved(before: Cell, after: Cell): Moved[] {
  if (before.kind !== 'rating' || after.kind !== 'rating' || before.colour === after.colour) return [];
  const direction = movedFrom(before.colour, after.colour);
  return [{ kind: 'colour', before, after, direction, because: after.because }];
}
