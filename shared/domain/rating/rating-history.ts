import { lastDayOf, earlierOf, type IsoDate, type Period } from '../dates.ts';
import type { ActionFacts, Moderation } from '../plan.ts';
import { currentRating } from './current-rating.ts';
import type { Rating } from './rating.ts';
import type { RuleSet } from './rule-set.ts';

/** A moderation with the day on which it was taken back; null where it was not. */
export interface PastModeration extends Moderation {
  readonly withdrawnOn: IsoDate | null;
}

/** The rating that counted at a month's end, and whether the board had set it. */
export interface MonthRating {
  readonly period: Period;
  readonly rating: Rating;
  readonly moderated: boolean;
}

/**
 * The rating of an action at the end of each month (of the last one, on the as-at date), from what is known today but
 * dated by then: what a board would have seen had every report come in on the day it is dated. Null for months before
 * the action existed.
 */
export function ratingHistory(
  action: ActionFacts,
  moderations: readonly PastModeration[],
  months: readonly Period[],
  asAtOn: IsoDate,
  ruleSet: RuleSet,
): (MonthRating | null)[] {
  const firstOn = earlierOf(action.startsOn, action.updates[0]?.reportedOn ?? action.startsOn);
  return months.map((period) => {
    const on = earlierOf(lastDayOf(period), asAtOn);
    if (firstOn > on) return null;
    const { rating, moderation } = currentRating({ ...action, moderation: latestOn(moderations, on) }, on, ruleSet);
    return { period, rating, moderated: moderation !== null };
  });
}

/** The latest moderation made by a day, unless it had been taken back; oldest first is how they come. */
function latestOn(moderations: readonly PastModeration[], on: IsoDate): Moderation | null {
  const latest = moderations.findLast(({ moderatedOn }) => moderatedOn <= on) ?? null;
  return latest === null || (latest.withdrawnOn !== null && latest.withdrawnOn <= on) ? null : latest;
}
