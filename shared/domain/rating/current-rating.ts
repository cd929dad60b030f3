import { dateInWords, type IsoDate } from '../dates.ts';
import type { ActionFacts, Moderation } from '../plan.ts';
import { rateAction } from './action-rating.ts';
import { updatesUpTo } from './known-facts.ts';
import { isGreener, type Colour, type Rating } from './rating.ts';
import type { RuleSet } from './rule-set.ts';
import { sentencePart } from './wording.ts';

/** The ratings of an action side by side: none of them replaces another on screen or in the pack. */
export interface CurrentRating {
  /** The one that counts: the moderation where there is one, else the rule's. */
  readonly rating: Rating;
  readonly byRule: Rating;
  readonly moderation: Moderation | null;
  /** The owner's own, from the last update that gives one. */
  readonly ownRating: Colour | null;
  /** The owner's own flatters compared with the rule's. */
  readonly ownerGreener: boolean;
}

/** All ratings of an action as at the end of a day; a moderation dated later does not count yet. */
export function currentRating(action: ActionFacts, asAtOn: IsoDate, ruleSet: RuleSet): CurrentRating {
  const byRule = rateAction(action, asAtOn, ruleSet);
  const moderation = moderationOn(action.moderation, asAtOn);
  const own = updatesUpTo(action, asAtOn).findLast((update) => update.selfRating !== null)?.selfRating ?? null;
  return {
    rating: moderatedRating(byRule, moderation),
    byRule,
    moderation,
    ownRating: own,
    ownerGreener: own !== null && isGreener(own, byRule.colour),
  };
}

/** A moderation only from its own day on, and only as long as it was said to hold. */
export const moderationOn = (moderation: Moderation | null, asAtOn: IsoDate): Moderation | null =>
  moderation !== null && moderation.moderatedOn <= asAtOn && (moderation.holdsUntil ?? asAtOn) >= asAtOn
    ? moderation
    : null;

/** The moderation as a rating; its sentence keeps what the rule says, so that a moderated red is never lost. */
export function moderatedRating(byRule: Rating, moderation: Moderation | null): Rating {
  if (moderation === null) return byRule;
  const { colour, moderatedBy, moderatedOn, holdsUntil, reason } = moderation;
  const until = typeof holdsUntil === 'string' ? `, until ${dateInWords(holdsUntil)}` : '';
  const because = `Set to ${colour} by ${moderatedBy} on ${dateInWords(moderatedOn)}${until}: ${sentencePart(reason)}. The rule says ${byRule.colour}: ${byRule.because}`;
  return { colour, rule: 'moderated', because };
}
