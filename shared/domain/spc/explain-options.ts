import type { SpcOptions } from '../rating/rule-set.ts';
import type { PointNoun } from './explain.ts';
import type { PointType, SpcInput, SpcResult } from './series.ts';
import { xmr, type XmrOptions } from './xmr.ts';

/**
 * Names each option that decides what the latest point says: where another choice would give another signal, a board
 * is told which one was used and what the other would say. Nothing is said where the choice makes no difference.
 */
export function explainOptions(series: readonly SpcInput[], options: XmrOptions, noun: PointNoun): string[] {
  const read = xmr(series, options);
  if (read.points.at(-1)?.y === undefined || read.points.at(-1)?.y === null) return [];
  return alternativesTo(options, noun).flatMap(({ used, other, change }) => {
    const differs = difference(read, xmr(series, { ...options, ...change }));
    return differs === null ? [] : [`This rests on ${used}, the option in force: ${other}, ${differs}.`];
  });
}

interface Alternative {
  readonly used: string;
  readonly other: string;
  readonly change: Partial<SpcOptions>;
}

function alternativesTo(options: SpcOptions, noun: PointNoun): Alternative[] {
  const { runLength, twoInThree, screenOutliers } = options;
  const otherLength = runLength === 6 ? 7 : 6;
  return [
    {
      used: `${runLength} ${noun}s in a row`,
      other: `by ${otherLength}`,
      change: { runLength: otherLength },
    },
    twoInThree === 'package'
      ? {
          used: `two in three without points beyond the limits`,
          other: 'with them, as announced in 2023',
          change: { twoInThree: 'mdc2023' },
        }
      : {
          used: 'two in three with every point beyond two sigma, as announced in 2023',
          other: 'without points beyond the limits',
          change: { twoInThree: 'package' },
        },
    screenOutliers
      ? {
          used: 'limits that leave out moving ranges far beyond the others',
          other: 'with all of them',
          change: { screenOutliers: false },
        }
      : {
          used: 'limits from all moving ranges',
          other: 'without those far beyond the others',
          change: { screenOutliers: true },
        },
  ];
}

/** What the other reading says that this one does not; null where both say the same of the latest point. */
function difference(read: SpcResult, other: SpcResult): string | null {
  if (other.variation !== read.variation) return signalWords[other.variation];
  if (other.assurance === read.assurance) return null;
  return other.assurance === null ? 'nothing could be said about meeting the target' : assuranceWords[other.assurance];
}

const signalWords: Readonly<Record<PointType, string>> = {
  common_cause: 'there would be no signal of change',
  special_cause_improvement: 'there would be a signal of improvement',
  special_cause_concern: 'there would be a signal of concern',
  special_cause_neutral_high: 'there would be a signal upwards',
  special_cause_neutral_low: 'there would be a signal downwards',
};

const assuranceWords: Readonly<Record<NonNullable<SpcResult['assurance']>, string>> = {
  consistent_pass: 'the target would be expected to be met every time',
  inconsistent: 'the target would be met at times and missed at times',
  consistent_fail: 'the target would be expected to be missed every time',
};
