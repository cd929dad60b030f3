import { periodInWords, type Period } from '../../dates.ts';
import type { IndicatorFacts } from '../../indicator.ts';
import { moderatedRating, moderationOn } from '../../rating/current-rating.ts';
import { rateIndicator } from '../../rating/indicator-rating.ts';
import { readSpc } from '../spc-reading.ts';
import type { Snapshot } from '../snapshot.ts';
import type { ReadinessCheck } from './readiness-check.ts';

interface Asked {
  readonly facts: IndicatorFacts;
  readonly why: string;
  /** The month that the figure is of. */
  readonly month: Period;
}

/** Indicators that get a page of their own: red, or a special cause of concern. */
function askedFor({ indicators, period, asAtOn, ruleSet }: Snapshot): Asked[] {
  return indicators.flatMap((facts): Asked[] => {
    if (facts.values.length === 0) return [];
    const byRule = rateIndicator(facts, period, ruleSet);
    const { colour } = moderatedRating(byRule.rating, moderationOn(facts.moderation, asAtOn));
    const concern = readSpc(facts, period, ruleSet).result.variation === 'special_cause_concern';
    const why = colour === 'red' ? 'red' : concern ? 'getting worse on its control chart' : null;
    return why === null ? [] : [{ facts, why, month: byRule.valuePeriod ?? period }];
  });
}

/** A red figure that nobody explains is the first thing a board asks about. */
export const commentaryMissing: ReadinessCheck = {
  code: 'CommentaryMissing',
  what: 'Every red or concern indicator has a commentary on the month',
  find: ({ snapshot }) =>
    askedFor(snapshot)
      .filter(
        ({ facts, month }) => !facts.commentaries.some(({ period }) => period >= month && period <= snapshot.period),
      )
      .map(({ facts, why, month }) => ({
        severity: 'warning',
        sentence: `${facts.code} ${facts.definition.name} is ${why} for ${periodInWords(month)}, and there is no commentary on it.`,
        place: { kind: 'indicator', code: facts.code, period: month },
      })),
};

/** Words printed as the authority's that only their author stands behind. */
export const commentaryNotSignedOff: ReadinessCheck = {
  code: 'CommentaryNotSignedOff',
  what: 'Every commentary on a red or concern indicator is signed off',
  find: ({ snapshot }) =>
    askedFor(snapshot).flatMap(({ facts, month }) => {
      const latest = facts.commentaries.findLast(({ period }) => period >= month && period <= snapshot.period);
      if (latest === undefined || latest.signOff !== null) return [];
      return [
        {
          severity: 'warning' as const,
          sentence: `The commentary on ${facts.code} ${facts.definition.name} for ${periodInWords(latest.period)}, by ${latest.author}, is not signed off.`,
          place: { kind: 'indicator' as const, code: facts.code, period: latest.period },
        },
      ];
    }),
};
