import type { ActionDetail, ActionRow } from '#shared/contract/actions.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { ActionFacts } from '#shared/domain/plan.ts';
import { currentRating } from '#shared/domain/rating/current-rating.ts';
import { knownFacts } from '#shared/domain/rating/known-facts.ts';
import type { RuleSet } from '#shared/domain/rating/rule-set.ts';
import { slippageOf } from '#shared/domain/rating/slippage.ts';

/** One action as every list, page and pack shows it: all ratings side by side, and how far it slipped. */
export function actionRow(facts: ActionFacts, asAtOn: IsoDate, ruleSet: RuleSet): ActionRow {
  const known = knownFacts(facts, asAtOn);
  const slippage = slippageOf(facts, asAtOn);
  const { rating, byRule, moderation, ownRating, ownerGreener } = currentRating(facts, asAtOn, ruleSet);
  return {
    ref: facts.ref,
    title: facts.title,
    workstream: facts.workstream,
    lead: facts.lead,
    agency: facts.agency,
    highPriority: facts.highPriority,
    status: known.status,
    progressPercent: known.progressPercent,
    baselineDueOn: slippage.baselineDueOn,
    agreedDueOn: slippage.agreedDueOn,
    forecastOn: slippage.forecastOn,
    slippageDays: Math.max(0, slippage.slippageDays),
    timesMoved: slippage.timesMoved,
    lastUpdateOn: known.latest?.reportedOn ?? null,
    rating,
    byRule,
    moderated: moderation !== null,
    ownRating,
    ownerGreener,
  };
}

/** One action with everything known about it at the as-at date. */
export const actionDetail = (
  facts: ActionFacts,
  asAtOn: IsoDate,
  ruleSet: RuleSet,
  evidence: ActionDetail['evidence'],
): ActionDetail => ({
  row: actionRow(facts, asAtOn, ruleSet),
  facts,
  asAtOn,
  slippageSentence: slippageOf(facts, asAtOn).because,
  evidence,
});
