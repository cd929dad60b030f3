import type { PointNoun } from './explain.ts';
import { plural } from '../in-words.ts';
import type { SpcInput } from './series.ts';
import { xmr, type XmrOptions } from './xmr.ts';

/** A stretch of fewer values than this has trial limits: the point of the rebase itself and 12 after it. */
const fullStretch = 13;

/** Words that stand where a reason should, compared without case and marks. */
const emptyWords = new Set([
  'as agreed',
  'agreed',
  'as discussed',
  'as requested',
  'see above',
  'see minutes',
  'na',
  'none',
  'no reason',
  'tbc',
  'tbd',
  'rebase',
  'change',
]);

/** True for a reason that tells a reader of the chart nothing: empty, "as agreed", "n/a". */
export function isWeakReason(reason: string): boolean {
  const plain = reason
    .toLowerCase()
    .replaceAll(/[^a-z0-9 ]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return plain === '' || emptyWords.has(plain);
}

const weakReasonWarning =
  'The reason tells a reader of the chart nothing. Say what changed in the service or in the counting, and when.';

/** What a person should know before limits are calculated anew from `from` on. `options` are those without the rebase. */
export function rebaseWarnings(
  series: readonly SpcInput[],
  options: XmrOptions,
  { from, reason, noun }: { readonly from: string; readonly reason: string; readonly noun: PointNoun },
): string[] {
  const rebased = xmr(series, { ...options, rebases: [...(options.rebases ?? []), from] });
  const group = rebased.points.find((point) => point.x === from)?.rebaseGroup;
  const inGroup = (number: number | undefined): number =>
    rebased.points.filter((point) => point.rebaseGroup === number && point.y !== null).length;
  const [after, before] = [inGroup(group), inGroup(group === undefined ? group : group - 1)];
  const starts = xmr(series, options).points.filter((point) => point.x >= from);
  const signalled = starts.slice(0, options.runLength).some((point) => point.pointType !== 'common_cause');
  return [
    ...(isWeakReason(reason) ? [weakReasonWarning] : []),
    ...(after < fullStretch
      ? [
          `Only ${plural(after - 1, noun)} with a value ${after === 2 ? 'follows' : 'follow'} it: the new limits are trial limits until there are ${fullStretch - 1}.`,
        ]
      : []),
    ...(before < fullStretch
      ? [
          `Only ${plural(before, noun)} with a value ${before === 1 ? 'stands' : 'stand'} in the stretch before it, which keeps trial limits for good.`,
        ]
      : []),
    ...(signalled
      ? []
      : [
          'The chart shows no signal of a change there. Limits are calculated anew where the process changed and the cause is understood, not where the figures disappoint.',
        ]),
  ];
}

/** What a person should know before limits are fixed on the first `points` rows of each stretch. */
export function baselineWarnings(
  series: readonly SpcInput[],
  options: XmrOptions,
  { points, reason, noun }: { readonly points: number; readonly reason: string; readonly noun: PointNoun },
): string[] {
  const read = xmr(series, options).points;
  const stretch = read.filter((point) => point.rebaseGroup === read.at(-1)?.rebaseGroup);
  const values = stretch.slice(0, points).filter((point) => point.y !== null).length;
  return [
    ...(isWeakReason(reason) ? [weakReasonWarning] : []),
    ...(stretch.length < points
      ? [`The stretch has only ${plural(stretch.length, noun)} yet: its limits go on moving until there are ${points}.`]
      : []),
    ...(stretch.length >= points && values < points
      ? [`Of the first ${points} ${noun}s only ${values} have a value, and the limits rest on these.`]
      : []),
  ];
}
