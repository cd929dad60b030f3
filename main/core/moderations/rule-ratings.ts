import type { ModerationSubject } from '#shared/contract/moderations.ts';
import { lastDayOf, addMonths, periodInWords, type IsoDate, type Period } from '#shared/domain/dates.ts';
import { currentRating, moderatedRating } from '#shared/domain/rating/current-rating.ts';
import { rateIndicator } from '#shared/domain/rating/indicator-rating.ts';
import type { Rating } from '#shared/domain/rating/rating.ts';
import type { RuleSet } from '#shared/domain/rating/rule-set.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { ReadableDb } from '#main/store/workspace.ts';
import { knownNow } from '../as-at.ts';
import { loadIndicators } from '../indicators/load-indicators.ts';
import { actionNotFound } from '../plan/plan-commands.ts';
import { loadAction } from '../plan/load-actions.ts';
import { loadRuleSet } from '../rule-sets/load-rule-set.ts';

/** What a moderation would be held against on a day. */
export interface RatedSubject {
  readonly reference: string;
  readonly title: string;
  readonly byRule: Rating;
  /** The one that counts that day. */
  readonly rating: Rating;
  readonly ruleSet: RuleSet;
  /** Why it cannot be moderated; empty where it can. */
  readonly closedBecause: string;
}

/** An action, or one month of an indicator, as rated on a day with what is known today. */
export const ratedSubject = (
  db: ReadableDb,
  subject: ModerationSubject,
  on: IsoDate,
  today: IsoDate,
): Promise<RatedSubject> =>
  subject.kind === 'action'
    ? ratedAction(db, subject.ref, on, today)
    : ratedMonth(db, subject.code, { month: subject.period, on, today });

/** @throws Refusal `ActionNotFound` */
async function ratedAction(db: ReadableDb, ref: string, on: IsoDate, today: IsoDate): Promise<RatedSubject> {
  const asAt = knownNow(on, today);
  const ruleSet = await loadRuleSet(db, asAt);
  const facts = await loadAction(db, asAt, ref);
  if (facts === undefined) throw actionNotFound(ref);
  const { rating, byRule } = currentRating(facts, on, ruleSet);
  const ended = byRule.rule === 'cancelled' || byRule.rule === 'superseded';
  return {
    reference: ref,
    title: facts.title,
    byRule,
    rating,
    ruleSet,
    closedBecause: ended ? `${ref} is ${byRule.rule}, so there is nothing to rate.` : '',
  };
}

interface Month {
  readonly month: Period;
  readonly on: IsoDate;
  readonly today: IsoDate;
}

/** @throws Refusal `IndicatorNotFound` */
async function ratedMonth(db: ReadableDb, code: string, { month, on, today }: Month): Promise<RatedSubject> {
  const asAt = knownNow(on, today);
  const ruleSet = await loadRuleSet(db, asAt);
  const [facts] = await loadIndicators(db, asAt, month, [code]);
  if (facts === undefined) throw indicatorNotFound(code, month);
  const { rating: byRule } = rateIndicator(facts, month, ruleSet);
  return {
    reference: `${code}, ${periodInWords(month)}`,
    title: facts.definition.name,
    byRule,
    rating: moderatedRating(byRule, facts.moderation),
    ruleSet,
    closedBecause:
      byRule.colour === 'grey'
        ? `${code} is not rated for ${periodInWords(month)}: ${byRule.because}. The board’s colour has nothing to stand beside.`
        : '',
  };
}

const indicatorNotFound = (code: string, month: Period): Refusal =>
  new Refusal({
    code: 'IndicatorNotFound',
    message: `There is no indicator ${code} in use in ${periodInWords(month)}.`,
    where: code,
    next: 'Choose it from the list of indicators.',
  });

/** The day up to which screens show a month: its colour of then is what a board was shown of it. */
export const lastDayOfView = (month: Period): IsoDate => lastDayOf(addMonths(month, 1));
